#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

#include "html/html.h"
#include "import/frontmatter.h"
#include "import/import.h"
#include "import/markdown.h"

using namespace marbre;
using namespace marbre::import;
using article::Article;

namespace {

Article read(const char *markdown)
{
    return readMarkdown(markdown).article;
}

QString textOf(const document::Document &document)
{
    return document::toPlainText(document);
}

} // namespace

/// Markdown files as articles.
class TestMarkdown : public QObject
{
    Q_OBJECT

private slots:
    void everyGeneratorsFieldsAreRead_data();
    void everyGeneratorsFieldsAreRead();
    void statusesAreThoseOfTheGenerators_data();
    void statusesAreThoseOfTheGenerators();
    void aHeadingIsTheTitleWhereNoneIsGiven();
    void markdownIsWhatReadersOfItHave_data();
    void markdownIsWhatReadersOfItHave();
    void whatCannotBeReadIsText_data();
    void whatCannotBeReadIsText();
    void hostileTextIsReadInTime_data();
    void hostileTextIsReadInTime();
    void theFormIsKnownByItsName();
    void aFilesNameSaysWhatItsTextDoesNot_data();
    void aFilesNameSaysWhatItsTextDoesNot();
    void notesAreUnderstood_data();
    void notesAreUnderstood();
    void tagsStandInLinesOfTheirOwn();
    void fieldsOfNoArticleAreKept();
};

void TestMarkdown::everyGeneratorsFieldsAreRead_data()
{
    QTest::addColumn<QByteArray>("markdown");
    QTest::newRow("Hugo, YAML") << QByteArray("---\ntitle: \"Un titre\"\ndate: 2021-05-03T08:30:00+02:00\ndraft: true\n"
                                              "slug: un-titre\nauthors: [Ann, Bob]\ncategories:\n  - Santé\n  - Ville\n"
                                              "tags: [x]\ndescription: Le chapô.\nlang: fr\n---\n\nLe corps.\n");
    QTest::newRow("Hugo, TOML") << QByteArray(
        "+++\ntitle = 'Un titre'\ndate = 2021-05-03T08:30:00Z\ndraft = true\n"
        "slug = 'un-titre'\nauthors = ['Ann', 'Bob']\ncategories = ['Santé', 'Ville']\n"
        "tags = ['x']\ndescription = 'Le chapô.'\nlang = 'fr'\n+++\nLe corps.\n");
    QTest::newRow("Jekyll") << QByteArray(
        "---\nlayout: post\ntitle:  Un titre\ndate:   2021-05-03 08:30:00 +0200\nslug: un-titre\n"
        "author:\n  - name: Ann\n  - name: Bob\ncategories: Santé, Ville\ntags: x\n"
        "excerpt: Le chapô.\nlang: fr\npublished: false\n---\nLe corps.\n");
    QTest::newRow("Pelican") << QByteArray(
        "Title: Un titre\nDate: 2021-05-03 08:30\nSlug: un-titre\nAuthors: Ann, Bob\n"
        "Category: Santé, Ville\nTags: x\nSummary: Le chapô.\nLang: fr\nStatus: draft\n\nLe corps.\n");
    QTest::newRow("Zettlr, with the line ends of Windows") << QByteArray(
        "---\r\ntitle: Un titre\r\ndate: 2021-05-03\r\nslug: un-titre\r\nauthor:\r\n  - Ann\r\n  - Bob\r\n"
        "categories: [Santé, Ville]\r\nkeywords:\r\n  - x\r\ndescription: Le chapô.\r\nlang: fr\r\n...\r\n\r\nLe "
        "corps.\r\n");
}

void TestMarkdown::everyGeneratorsFieldsAreRead()
{
    QFETCH(QByteArray, markdown);
    const Article article = readMarkdown(markdown).article;
    QCOMPARE(article.title, QStringLiteral("Un titre"));
    QCOMPARE(article.slug, QStringLiteral("un-titre"));
    QCOMPARE(article.reposted, QDate(2021, 5, 3));
    QCOMPARE(article.authors, (QStringList{QStringLiteral("Ann"), QStringLiteral("Bob")}));
    QCOMPARE(article.categories, (QStringList{QStringLiteral("Santé"), QStringLiteral("Ville")}));
    QCOMPARE(article.tags, QStringList{QStringLiteral("x")});
    QCOMPARE(article.language, QStringLiteral("fr"));
    QVERIFY(article.status == article::Status::Draft);
    QCOMPARE(textOf(article.lead), QStringLiteral("Le chapô."));
    QCOMPARE(textOf(article.body), QStringLiteral("Le corps."));
}

void TestMarkdown::statusesAreThoseOfTheGenerators_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("status");
    QTest::newRow("none") << QByteArray("title: a") << QStringLiteral("draft");
    QTest::newRow("Hugo, published") << QByteArray("draft: false") << QStringLiteral("published");
    QTest::newRow("Jekyll, published") << QByteArray("published: true") << QStringLiteral("published");
    QTest::newRow("Pelican, published") << QByteArray("status: published") << QStringLiteral("published");
    QTest::newRow("Marbre's own") << QByteArray("draft: true\nparams:\n  status: ready") << QStringLiteral("ready");
    QTest::newRow("a text that says true") << QByteArray("draft: \"false\"") << QStringLiteral("draft");
}

void TestMarkdown::statusesAreThoseOfTheGenerators()
{
    QFETCH(QByteArray, fields);
    QTEST(article::statusName(readMarkdown("---\n" + fields + "\n---\na").article.status), "status");
}

void TestMarkdown::aHeadingIsTheTitleWhereNoneIsGiven()
{
    const Article article = read("# Un *titre*\n\nLe corps.\n");
    QCOMPARE(article.title, QStringLiteral("Un titre"));
    QCOMPARE(textOf(article.body), QStringLiteral("Le corps."));
    QCOMPARE(read("---\ntitle: Autre\n---\n# Un titre\n").title, QStringLiteral("Autre"));
}

void TestMarkdown::markdownIsWhatReadersOfItHave_data()
{
    QTest::addColumn<QByteArray>("markdown");
    QTest::addColumn<QByteArray>("html");
    const auto row = [](const char *markdown, const char *html) {
        QTest::newRow(markdown) << QByteArray(markdown) << QByteArray(html);
    };
    row("a **b** ~~c~~ `d`", "<p>a <strong>b</strong> <s>c</s> <code>d</code></p>");
    row("| a | b |\n|---|--:|\n| 1 | 2 |",
        "<table><thead><tr><th>a</th><th align=\"right\">b</th></tr></thead><tbody><tr><td>1</td><td "
        "align=\"right\">2</td></tr></tbody></table>");
    row("a[^n]\n\n[^n]: b\n    c\n\nd",
        "<p>a<sup class=\"footnote-ref\"><a href=\"#fn-n\">n</a></sup></p><p>d</p><section class=\"footnotes\"><ol><li "
        "id=\"fn-n\"><p>b c</p></li></ol></section>");
    row("a[^n] `[^n]` \\[^n]\n\n```\n[^n]: a\n```",
        "<p>a[^n] <code>[^n]</code> [^n]</p><pre><code>[^n]: a\n</code></pre>");
    row("{{< figure src=\"a.png\" alt=\"x\" title=\"b & c\" >}}",
        "<figure><img src=\"a.png\" alt=\"x\"><figcaption>b &amp; c</figcaption></figure>");
    row("{{< youtube x >}}", "<p>{{&lt; youtube x &gt;}}</p>");
    row("<script>alert(1)</script>\n\na", "<p>a</p>");
    row("[a](javascript:b)", "<p>a</p>");
}

void TestMarkdown::markdownIsWhatReadersOfItHave()
{
    QFETCH(QByteArray, markdown);
    QFETCH(QByteArray, html);
    QCOMPARE(html::writeCanonical(readMarkdownText(QString::fromUtf8(markdown))),
             html::writeCanonical(html::read(html).document));
}

void TestMarkdown::whatCannotBeReadIsText_data()
{
    QTest::addColumn<QByteArray>("markdown");
    QByteArray laughs = "---\na: &a [x, x, x, x, x, x, x, x, x]\n";
    for (char name = 'b'; name < 'k'; ++name)
        laughs += QByteArray(1, name) + ": &" + name + " [*" + char(name - 1) + ",*" + char(name - 1) + ",*"
            + char(name - 1) + ",*" + char(name - 1) + ",*" + char(name - 1) + ",*" + char(name - 1) + ",*"
            + char(name - 1) + "]\n";
    QTest::newRow("a billion laughs") << laughs + "---\nmot\n";
    QTest::newRow("no end") << QByteArray("---\ntitle: a\n\nmot");
    QTest::newRow("no YAML") << QByteArray("---\n: : [\n---\nmot");
    QTest::newRow("no TOML") << QByteArray("+++\n= = [\n+++\nmot");
    QTest::newRow("no mapping") << QByteArray("---\njuste un texte\n---\nmot");
    QTest::newRow("too deep") << QByteArray("---\na: " + QByteArray(400, '[') + QByteArray(400, ']') + "\n---\nmot");
    QTest::newRow("deeper than a stack") << QByteArray("---\na: " + QByteArray(200'000, '[') + "\n---\nmot");
    QTest::newRow("deeper than a stack, in TOML") << QByteArray("+++\na = " + QByteArray(200'000, '[') + "\n+++\nmot");
}

void TestMarkdown::whatCannotBeReadIsText()
{
    QFETCH(QByteArray, markdown);
    const FrontMatter parts = readFrontMatter(QString::fromUtf8(markdown));
    QVERIFY(parts.fields.isEmpty());
    QVERIFY(parts.body.endsWith(QLatin1String("mot")) || parts.body.endsWith(QLatin1String("mot\n")));
    QVERIFY(textOf(readMarkdown(markdown).article.body).contains(QLatin1String("mot")));
}

void TestMarkdown::hostileTextIsReadInTime_data()
{
    QTest::addColumn<QByteArray>("markdown");
    QTest::newRow("quotations in quotations") << QByteArray(20'000, '>') + "a";
    QTest::newRow("lists in lists") << QByteArray("- ").repeated(5'000) + "a";
    QTest::newRow("brackets") << QByteArray(200'000, '[');
    QTest::newRow("stars") << QByteArray("*a **a ").repeated(50'000);
    QTest::newRow("backticks") << QByteArray("` `` ").repeated(50'000);
    QTest::newRow("notes") << QByteArray("[^a]").repeated(50'000) + "\n\n[^a]: b";
    QTest::newRow("notes that call each other") << QByteArray("[^a]: [^b]\n\n[^b]: [^a]\n\n[^a]");
}

void TestMarkdown::hostileTextIsReadInTime()
{
    QFETCH(QByteArray, markdown);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!readMarkdown(markdown).article.body.isEmpty());
    QVERIFY2(timer.elapsed() < 15'000, qPrintable(QString::number(timer.elapsed())));
}

void TestMarkdown::theFormIsKnownByItsName()
{
    QCOMPARE(guessFormat(QStringLiteral("a.MD"), "# a"), Format::Markdown);
    QCOMPARE(guessFormat(QStringLiteral("a.markdown"), "<html>"), Format::Markdown);
    QCOMPARE(formatFromName(u"markdown"), Format::Markdown);
    QVERIFY(import::read("# Un titre\n\nTexte.", Format::Markdown, QStringLiteral("a.md")));
}

void TestMarkdown::aFilesNameSaysWhatItsTextDoesNot_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("said");
    QTest::newRow("Jekyll's post") << QStringLiteral("/site/_posts/2021-05-03-le-pont.md") << QByteArray("---\ntitle: T\n---\na")
                                   << QStringLiteral("T|2021-05-03|le-pont|published");
    QTest::newRow("one that is not out") << QStringLiteral("_posts/2021-05-03-le-pont.md")
                                         << QByteArray("---\ntitle: T\npublished: false\ndate: 2020-01-02\nslug: s\n---\na")
                                         << QStringLiteral("T|2020-01-02|s|draft");
    QTest::newRow("elsewhere") << QStringLiteral("2021-05-03-le-pont.md") << QByteArray("a") << QStringLiteral("le pont|2021-05-03|le-pont|draft");
    QTest::newRow("no such day") << QStringLiteral("2021-02-31-a.md") << QByteArray("# T\n\na") << QStringLiteral("T|||draft");
    QTest::newRow("a note") << QStringLiteral("/vault/Le pont, en bref.md") << QByteArray("a") << QStringLiteral("Le pont, en bref|||draft");
    QTest::newRow("Hugo's") << QStringLiteral("/content/le-pont/index.md") << QByteArray("a") << QStringLiteral("|||draft");
    QTest::newRow("standard input") << QStringLiteral("-") << QByteArray("a") << QStringLiteral("|||draft");
}

void TestMarkdown::aFilesNameSaysWhatItsTextDoesNot()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, text);
    const Article article = readMarkdown(text, name).article;
    const QStringList said{article.title, article.reposted ? article.reposted->toString(Qt::ISODate) : QString(), article.slug,
                           article::statusName(article.status)};
    QTEST(said.join(u'|'), "said");
}

void TestMarkdown::notesAreUnderstood_data()
{
    QTest::addColumn<QByteArray>("note");
    QTest::addColumn<QByteArray>("html");
    const auto row = [](const char *name, const char *note, const char *html) { QTest::newRow(name) << QByteArray(note) << QByteArray(html); };
    row("a link", "Voir [[Le pont]] et [[Le pont|celui-ci]].", "<p>Voir Le pont et celui-ci.</p>\n");
    row("a part of a note", "[[#Plus bas]]", "<p>Plus bas</p>\n");
    row("a picture", "![[mes images/a b.png]]", "<p><img src=\"mes%20images/a%20b.png\" alt=\"\"></p>\n");
    row("a picture with its width", "x ![[a.png|300]]", "<p>x <img src=\"a.png\" alt=\"\"></p>\n");
    row("a picture with its words", "x ![[a.png|Le pont]]", "<p>x <img src=\"a.png\" alt=\"Le pont\"></p>\n");
    row("another note within", "x ![[Le pont]]", "<p>x Le pont</p>\n");
    row("code", "`[[a]]` [[b]]", "<p><code>[[a]]</code> b</p>\n");
    row("a block of code", "```\n[[a]]\n#tag\n```", "<pre>[[a]]\n#tag\n</pre>\n");
    row("no link", "a[[1]], [[]] and [[", "<p>a1, [[]] and [[</p>\n");
}

void TestMarkdown::notesAreUnderstood()
{
    QFETCH(QByteArray, note);
    QTEST(html::writeCanonical(readMarkdown(note).article.body), "html");
}

void TestMarkdown::tagsStandInLinesOfTheirOwn()
{
    const Article article = readMarkdown("---\ntags: [un]\n---\n#eau #vie/privée\n\n# Titre\n\nLe no. #1 et #deux.\n\n#3\n").article;
    QCOMPARE(article.tags, (QStringList{QStringLiteral("un"), QStringLiteral("eau"), QStringLiteral("vie/privée")}));
    QCOMPARE(article.title, QStringLiteral("Titre"));
    QCOMPARE(document::toPlainText(article.body), QStringLiteral("Le no. #1 et #deux.\n\n#3"));
}

void TestMarkdown::fieldsOfNoArticleAreKept()
{
    const QByteArray markdown = "---\ntitle: T\nlayout: post\nweight: 3\nparams:\n  lead: L\n  colour: blue\n---\na";
    const QJsonObject expected{{QStringLiteral("layout"), QStringLiteral("post")},
                               {QStringLiteral("weight"), QStringLiteral("3")},
                               {QStringLiteral("params"), QJsonObject{{QStringLiteral("colour"), QStringLiteral("blue")}}}};
    QCOMPARE(readMarkdown(markdown).kept, expected);
    QVERIFY(readMarkdown("---\ntitle: T\n---\na").kept.isEmpty());
}

QTEST_GUILESS_MAIN(TestMarkdown)
#include "tst_markdown.moc"
