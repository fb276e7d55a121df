#include <QFile>
#include <QTest>

#include <set>

#include "elekta.h"
#include "html/html.h"
#include "site/explanations.h"
#include "site/variables.h"

using namespace marbre;

namespace {

using Names = std::set<QString>;

/// The names of all values, those of what lists hold among them.
void collect(const site::Value &value, const QString &before, Names &names)
{
    if (const auto *items = value.items())
        for (const site::Value &item : *items)
            collect(item, before, names);
    for (const std::string &name : value.names()) {
        const QString path = before + QString::fromStdString(name);
        names.insert(path);
        collect(*value.find(name), path + u'.', names);
    }
}

Names namesOf(std::initializer_list<site::Value> values)
{
    Names names;
    for (const site::Value &value : values)
        collect(value, {}, names);
    std::erase_if(names, [](const QString &name) { return name.startsWith(QLatin1String("settings.")); });
    return names;
}

Names explained(std::span<const site::Explanation> all)
{
    Names names;
    for (const site::Explanation &each : all)
        names.insert(QString::fromUtf8(each.name));
    return names;
}

/// A site where every page leads to all that a page may lead to.
site::SiteContext everyWay()
{
    const site::SiteLink link{QStringLiteral("Un lien"), QStringLiteral("un.html"), 3};
    site::SiteContext context;
    context.address = QStringLiteral("elekta.html");
    context.language = QStringLiteral("fr");
    context.listOf = [](site::ListKind, const QString &name) { return QStringLiteral("category/%1/index.html").arg(name); };
    context.navigation = {link};
    context.previous = context.next = link;
    context.related = {link, link};
    context.rss = QStringLiteral("feed.xml");
    context.atom = QStringLiteral("atom.xml");
    return context;
}

site::PageOptions optionsIn(const site::SiteContext &context)
{
    site::PageOptions options;
    options.baseUrl = QStringLiteral("https://example.org/");
    options.siteName = QStringLiteral("Le Site");
    options.site = &context;
    return options;
}

article::Article everyField()
{
    article::Article article = tests::fullElekta();
    article.translators << QStringLiteral("Paul Martin");
    article.tags << QStringLiteral("santé");
    article.authors << QStringLiteral("Jo Brennan");
    article.note = html::read("<p lang=\"en\">One.</p><p>Deux.</p>").document;
    article.original.license = QStringLiteral("https://creativecommons.org/licenses/by/4.0/");
    article.image = QStringLiteral("https://example.org/a.jpg");
    article.corrections = {{QDate(2021, 5, 5), QStringLiteral("Un mot.")}};
    return article;
}

site::ListPage everyList(int page)
{
    site::ListPage list;
    list.place = {site::ListKind::Home, {}, page};
    list.entries = {site::entryOf(everyField())};
    list.pages = 4;
    list.categories = list.times = {{QStringLiteral("Santé"), QStringLiteral("category/sante/index.html"), 2}};
    return list;
}

} // namespace

/// What a template may say, in words.
class TestExplanations : public QObject
{
    Q_OBJECT

private slots:
    void everyVariableIsExplainedAndThereIsNoOther();
    void theTextForThemesIsThatOfTheCode();
};

void TestExplanations::everyVariableIsExplainedAndThereIsNoOther()
{
    const site::Theme theme = tests::une();
    const site::SiteContext context = everyWay();
    const site::PageOptions options = optionsIn(context);
    site::PageOptions inside = options;
    inside.inlineStyle = true;
    const QString swedish = QStringLiteral("sv");
    QCOMPARE(namesOf({site::surroundings(theme, options, swedish), site::surroundings(theme, inside, swedish)}),
             explained(site::surroundingExplanations()));

    article::Article foreign = everyField();
    foreign.language = QStringLiteral("ar");
    Names inArticles = namesOf({site::articleVariables(everyField(), theme, options), site::articleVariables(foreign, theme, options)});
    inArticles.insert(QStringLiteral("body"));
    QCOMPARE(inArticles, explained(site::articleExplanations()));

    site::ListPage search = everyList(2);
    search.place.kind = site::ListKind::Search;
    search.name = QStringLiteral("phare");
    site::ListPage empty = everyList(0);
    empty.entries.clear();
    site::ListPage missing = empty;
    missing.isMissing = true;
    site::SiteContext withScript = context;
    withScript.searchScript = QStringLiteral("search/search.js");
    const auto variables = [&](const site::ListPage &page) { return site::listVariables(page, theme, options); };
    QCOMPARE(namesOf({variables(everyList(2)), variables(search), variables(empty), variables(missing),
                      site::listVariables(search, theme, optionsIn(withScript))}),
             explained(site::listExplanations()));
}

void TestExplanations::theTextForThemesIsThatOfTheCode()
{
    QFile file(QStringLiteral(MARBRE_SOURCE "/resources/themes/VARIABLES.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY2(QString::fromUtf8(file.readAll()) == site::explainedInMarkdown(),
             "write it again: marbre-cli theme --variables > resources/themes/VARIABLES.md");
}

QTEST_GUILESS_MAIN(TestExplanations)
#include "tst_explanations.moc"
