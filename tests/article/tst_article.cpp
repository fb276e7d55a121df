#include <QTest>

#include <functional>

#include "article/article.h"
#include "article/repostrule.h"
#include "text/slug.h"

using namespace marbre;
using namespace marbre::article;
using document::fromPlainText;

namespace {

QString utf8(const char *text)
{
    return QString::fromUtf8(text);
}

/// Gives an article something.
using Change = std::function<void(Article &)>;

} // namespace

Q_DECLARE_METATYPE(Change)

class TestArticle : public QObject
{
    Q_OBJECT

private slots:
    void aRuleIsForRepostsInTheirOwnLanguage();
    void rulesHaveNames();
    void tidyingTrimsNamesAndDropsRepeatedOnes();
    void tidyingKeepsNoBreakSpaces();
    void tidyingTwiceChangesNothing();
    void tidyingKeepsTheTexts();
    void aSourceKnownByItsSiteIsNamedAfterItsHost_data();
    void aSourceKnownByItsSiteIsNamedAfterItsHost();
    void anUnfitSlugIsReplaced_data();
    void anUnfitSlugIsReplaced();
    void theHeadlineIsTheTitleOrTheFirstWords_data();
    void theHeadlineIsTheTitleOrTheFirstWords();
    void theHeadlineIsCutBetweenWords();
    void theHeadlineIsNeverCutWithinACharacter();
    void aNewArticleIsBlank();
    void whatSomebodyWroteIsNotBlank_data();
    void whatSomebodyWroteIsNotBlank();
    void aTranslationHasAnotherKnownLanguage_data();
    void aTranslationHasAnotherKnownLanguage();
    void statusesHaveFixedNames();
    void otherNamesAreNoStatus_data();
    void otherNamesAreNoStatus();
};

void TestArticle::tidyingTrimsNamesAndDropsRepeatedOnes()
{
    Article article;
    article.title = utf8("  Un\n\ttitre  long ");
    article.authors = {utf8(" Steve  Alder "), utf8("STEVE ALDER"), QString(), utf8(" \u00A0"), utf8("Marie\nDupont")};
    article.translators = {utf8("Zoé"), utf8("Zoe"), utf8("Zo\u0065\u0301")};
    article.categories = {utf8("Santé"), utf8("sante"), utf8("Sécurité")};
    article.tags = {utf8("œuvre"), utf8("Oeuvre"), utf8("b")};
    article.source = {utf8(" HIPAA  Journal "), utf8(" https://www.hipaajournal.com/ ")};
    article.original.url = utf8("\thttps://a.example/x\n");
    article.original.title = utf8(" The  title ");
    const Article tidy = tidied(article);
    QCOMPARE(tidy.title, utf8("Un titre long"));
    QCOMPARE(tidy.authors, (QStringList{utf8("Steve Alder"), utf8("Marie Dupont")}));
    QCOMPARE(tidy.translators, QStringList{utf8("Zoé")});
    QCOMPARE(tidy.categories, (QStringList{utf8("Santé"), utf8("Sécurité")}));
    QCOMPARE(tidy.tags, (QStringList{utf8("œuvre"), utf8("b")}));
    QCOMPARE(tidy.source, (Source{utf8("HIPAA Journal"), utf8("https://www.hipaajournal.com/")}));
    QCOMPARE(tidy.original.url, utf8("https://a.example/x"));
    QCOMPARE(tidy.original.title, utf8("The title"));
    QCOMPARE(tidy.slug, utf8("un-titre-long"));
}

void TestArticle::tidyingKeepsNoBreakSpaces()
{
    Article article;
    article.title = utf8("Elekta\u00A0: «\u202FQui\u202F?\u202F»");
    article.authors = {utf8("M.\u00A0Dupont"), utf8("M. Dupont")};
    QCOMPARE(tidied(article).title, article.title);
    QCOMPARE(headline(article), article.title);
    QCOMPARE(tidied(article).authors, QStringList{utf8("M.\u00A0Dupont")});
}

void TestArticle::tidyingTwiceChangesNothing()
{
    Article article;
    QCOMPARE(tidied(tidied(article)), tidied(article));
    article.title = utf8(" é  \u00A0à ");
    article.source.url = utf8(" https://a.example ");
    article.tags = {utf8("b"), utf8(" B"), utf8("é")};
    QCOMPARE(tidied(tidied(article)), tidied(article));
}

void TestArticle::tidyingKeepsTheTexts()
{
    Article article;
    article.lead = fromPlainText(utf8("a"));
    article.body = fromPlainText(utf8("b\n\nc"));
    article.note = fromPlainText(utf8("d"));
    article.slug = utf8("kept");
    article.original.published = *text::PartialDate::of(2021, 4);
    article.reposted = QDate(2021, 5, 3);
    QCOMPARE(tidied(article), article);
}

void TestArticle::aSourceKnownByItsSiteIsNamedAfterItsHost_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("tidy");
    QTest::newRow("none") << QString() << QString() << QString();
    QTest::newRow("named") << utf8("AFP") << utf8("https://www.afp.com/") << utf8("AFP");
    QTest::newRow("site") << QString() << utf8("https://www.afp.com/fr") << utf8("www.afp.com");
    QTest::newRow("spaces") << utf8(" \n") << utf8(" https://www.afp.com ") << utf8("www.afp.com");
    QTest::newRow("no scheme") << QString() << utf8("example.org/news") << utf8("example.org");
    QTest::newRow("no address") << QString() << utf8("nowhere") << utf8("nowhere");
    QTest::newRow("broken address") << QString() << utf8("http://[") << utf8("http://[");
}

void TestArticle::aSourceKnownByItsSiteIsNamedAfterItsHost()
{
    QFETCH(QString, name);
    QFETCH(QString, url);
    Article article;
    article.source = {name, url};
    QTEST(tidied(article).source.name, "tidy");
}

void TestArticle::anUnfitSlugIsReplaced_data()
{
    QTest::addColumn<QString>("slug");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("tidy");
    QTest::newRow("fit") << utf8("a-b") << utf8("Titre") << utf8("a-b");
    QTest::newRow("none") << QString() << utf8("L’été") << utf8("l-ete");
    QTest::newRow("path") << utf8("../etc") << utf8("L’été") << utf8("l-ete");
    QTest::newRow("newline") << utf8("a\n") << utf8("L’été") << utf8("l-ete");
    QTest::newRow("device") << utf8("con") << utf8("Con") << utf8("con-1");
    QTest::newRow("no letter") << utf8("É") << utf8("日本") << QString();
    QTest::newRow("no words") << QString() << QString() << QString();
}

void TestArticle::anUnfitSlugIsReplaced()
{
    QFETCH(QString, slug);
    QFETCH(QString, title);
    Article article;
    article.slug = slug;
    article.title = title;
    QTEST(tidied(article).slug, "tidy");
}

void TestArticle::theHeadlineIsTheTitleOrTheFirstWords_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("lead");
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("note");
    QTest::addColumn<QString>("expected");
    QTest::newRow("none") << QString() << QString() << QString() << QString() << QString();
    QTest::newRow("title") << utf8(" Le\ntitre ") << utf8("a") << utf8("b") << utf8("c") << utf8("Le titre");
    QTest::newRow("lead") << utf8(" \n") << utf8("a\nd\n\ne") << utf8("b") << utf8("c") << utf8("a d e");
    QTest::newRow("body") << QString() << QString() << utf8("b") << utf8("c") << utf8("b");
    QTest::newRow("note") << QString() << QString() << QString() << utf8("c") << utf8("c");
}

void TestArticle::theHeadlineIsTheTitleOrTheFirstWords()
{
    QFETCH(QString, title);
    QFETCH(QString, lead);
    QFETCH(QString, body);
    QFETCH(QString, note);
    Article article;
    article.title = title;
    article.lead = fromPlainText(lead);
    article.body = fromPlainText(body);
    article.note = fromPlainText(note);
    QTEST(headline(article), "expected");
}

void TestArticle::theHeadlineIsCutBetweenWords()
{
    Article article;
    article.lead = fromPlainText(utf8("abcdefghi ").repeated(12));
    QCOMPARE(headline(article), utf8("abcdefghi ").repeated(12).trimmed()); // 119 characters
    article.lead = fromPlainText(utf8("abcdefghi ").repeated(13));
    QCOMPARE(headline(article), utf8("abcdefghi ").repeated(11).trimmed() + utf8("…"));
    article.lead = fromPlainText(QString(500, u'a'));
    QCOMPARE(headline(article), QString(119, u'a') + utf8("…"));
    article.title = utf8("abcdefghi ").repeated(50).trimmed(); // nobody's title is cut
    QCOMPARE(headline(article), article.title);
}

void TestArticle::theHeadlineIsNeverCutWithinACharacter()
{
    for (int before = 0; before < 3; ++before) {
        Article article;
        article.lead = fromPlainText(QString(before, u'a') + utf8("👍").repeated(300));
        const QString line = headline(article);
        QVERIFY(line.isValidUtf16());
        QVERIFY(line.size() >= 119 && line.size() <= 120 && line.endsWith(u'…'));
    }
}

void TestArticle::aNewArticleIsBlank()
{
    Article article;
    QVERIFY(isBlank(article));
    article.id = 7;
    article.uuid = QUuid::createUuid();
    article.slug = utf8("slug");
    article.status = Status::Review;
    article.language = utf8("fr");
    article.title = utf8(" \u00A0\n");
    article.created = article.modified = QDateTime::fromSecsSinceEpoch(0, Qt::UTC);
    article.version = 3;
    article.trashed = true;
    QVERIFY(isBlank(article));
}

void TestArticle::whatSomebodyWroteIsNotBlank_data()
{
    QTest::addColumn<Change>("change");
    const auto add = [](const char *name, const Change &change) { QTest::newRow(name) << change; };
    add("title", [](Article &article) { article.title = utf8("a"); });
    add("lead", [](Article &article) { article.lead = fromPlainText(utf8("a")); });
    add("body", [](Article &article) { article.body = fromPlainText(utf8("a")); });
    add("note", [](Article &article) { article.note = fromPlainText(utf8("a")); });
    add("author", [](Article &article) { article.authors = {utf8("a")}; });
    add("translator", [](Article &article) { article.translators = {utf8("a")}; });
    add("category", [](Article &article) { article.categories = {utf8("a")}; });
    add("tag", [](Article &article) { article.tags = {utf8("a")}; });
    add("source", [](Article &article) { article.source.name = utf8("a"); });
    add("site", [](Article &article) { article.source.url = utf8("a"); });
    add("original", [](Article &article) { article.original.url = utf8("a"); });
    add("its title", [](Article &article) { article.original.title = utf8("a"); });
    add("its language", [](Article &article) { article.original.language = utf8("en"); });
    add("its date", [](Article &article) { article.original.published = *text::PartialDate::of(2021); });
    add("reposted", [](Article &article) { article.reposted = QDate(2021, 5, 3); });
}

void TestArticle::whatSomebodyWroteIsNotBlank()
{
    QFETCH(Change, change);
    Article article;
    change(article);
    QVERIFY(!isBlank(article));
}

void TestArticle::aTranslationHasAnotherKnownLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("original");
    QTest::addColumn<bool>("is");
    const auto add = [](const char *language, const char *original, bool is) {
        QTest::addRow("%s from %s", language, original) << utf8(language) << utf8(original) << is;
    };
    add("fr", "en", true);
    add("fr-CA", "en-US", true);
    add("fr", "fr", false);
    add("fr", "FR-ca", false);
    add("fr", "", false);
    add("", "", false);
    add("", "en", false);
}

void TestArticle::aTranslationHasAnotherKnownLanguage()
{
    QFETCH(QString, language);
    QFETCH(QString, original);
    Article article;
    article.language = language;
    article.original.language = original;
    QTEST(isTranslation(article), "is");
}

void TestArticle::statusesHaveFixedNames()
{
    QStringList names;
    for (const Status status : allStatuses) {
        names.append(statusName(status));
        QCOMPARE(statusFromName(statusName(status)), std::optional(status));
    }
    QCOMPARE(names, QStringLiteral("draft translating review ready published").split(u' '));
}

void TestArticle::otherNamesAreNoStatus_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"", "Draft", "draft ", "draft\n", "0", "trash", "brouillon"})
        QTest::newRow(qPrintable(utf8(name).toHtmlEscaped() + u'.')) << utf8(name);
}

void TestArticle::otherNamesAreNoStatus()
{
    QFETCH(QString, name);
    QVERIFY(!statusFromName(name));
}

void TestArticle::aRuleIsForRepostsInTheirOwnLanguage()
{
    const article::RepostRules rules{article::RepostRule::Hidden, {{QStringLiteral("Le Phare"), article::RepostRule::Original}}};
    Article repost;
    repost.language = QStringLiteral("fr");
    repost.original.language = QStringLiteral("fr-CA");
    repost.original.url = QStringLiteral("https://phare.example/1");
    QCOMPARE(rules.ruleFor(repost), article::RepostRule::Hidden);
    repost.source.name = QStringLiteral("Le Phare");
    QCOMPARE(rules.ruleFor(repost), article::RepostRule::Original);
    repost.original.language.clear();
    QCOMPARE(rules.ruleFor(repost), article::RepostRule::Original);
    Article translated = repost;
    translated.translators = {QStringLiteral("Marie Dupont")};
    QCOMPARE(rules.ruleFor(translated), article::RepostRule::Own);
    translated = repost;
    translated.original.language = QStringLiteral("en");
    QCOMPARE(rules.ruleFor(translated), article::RepostRule::Own);
    for (const char *address : {"", "javascript:alert(1)", "phare.example/1"}) {
        repost.original.url = QLatin1String(address);
        QCOMPARE(rules.ruleFor(repost), article::RepostRule::Own);
    }
}

void TestArticle::rulesHaveNames()
{
    for (const auto rule : {article::RepostRule::Own, article::RepostRule::Hidden, article::RepostRule::Original})
        QCOMPARE(article::repostRuleFromName(article::repostRuleName(rule)), rule);
    QVERIFY(!article::repostRuleFromName(u"none"));
}

QTEST_GUILESS_MAIN(TestArticle)
#include "tst_article.moc"
