#include <QRegularExpression>
#include <QTest>

#include "elekta.h"
#include "rendering.h"

using namespace marbre;
using article::Article;
using tests::elekta;
using tests::fullElekta;
using tests::pageOf;
using tests::richText;

class TestHead : public QObject
{
    Q_OBJECT

private slots:
    void theHeadSaysWhatIsKnown();
    void theHeadLeavesOutWhatIsNotKnown();
    void aTranslationNamesItsOriginal();
    void aRepostIsSaidToBeWhosesTheRuleSays_data();
    void aRepostIsSaidToBeWhosesTheRuleSays();
    void theDescriptionIsCutAtAWord();
    void addressesAreResolved();
    void theStyleCanStandInThePage();
};

void TestHead::theHeadSaysWhatIsKnown()
{
    Article article = fullElekta();
    article.body = richText();
    const QByteArray page =
        pageOf(article, {{}, QStringLiteral("https://site.example/fr"), QStringLiteral("Le Site"), false});
    for (const char *line :
         {"<html lang=\"fr\">", "<meta charset=\"utf-8\">", "<meta name=\"viewport\"",
          "<title>Elekta se remet d’une cyberattaque · Le Site</title>",
          "<link rel=\"canonical\" href=\"https://site.example/fr/elekta.html\">",
          "<meta property=\"og:url\" content=\"https://site.example/fr/elekta.html\">",
          "<meta property=\"og:type\" content=\"article\">", "<meta property=\"og:locale\" content=\"fr_FR\">",
          "<meta property=\"og:title\" content=\"Elekta se remet d’une cyberattaque\">",
          "<meta property=\"og:site_name\" content=\"Le Site\">",
          "<meta property=\"og:image\" content=\"https://site.example/fr/media/ab/cd.jpg\">",
          "<meta property=\"article:published_time\" content=\"2021-05-03\">",
          "<meta property=\"article:modified_time\" content=\"2021-05-04T08:30:00Z\">",
          "<meta property=\"article:author\" content=\"STEVE ALDER\">",
          "<meta property=\"article:section\" content=\"Santé\">",
          "<meta property=\"article:section\" content=\"Cybersécurité\">",
          "<meta property=\"article:tag\" content=\"rançongiciel\">", "<link rel=\"stylesheet\" href=\"une/une.css\">"})
        QVERIFY2(page.contains(line), line);
    QVERIFY(!page.contains("\n\n"));
}

void TestHead::theHeadLeavesOutWhatIsNotKnown()
{
    Article article = elekta();
    article.body = richText();
    const QByteArray page = pageOf(article);
    // Without a base address, nobody elsewhere could follow a picture's.
    for (const char *absent :
         {"canonical", "og:url", "og:image", "og:site_name", "article:section", "article:tag", "article:modified_time"})
        QVERIFY2(!page.contains(absent), absent);
    article.lead = {};
    QVERIFY(pageOf(article).contains("<meta name=\"description\" content=\"Du texte, un lien."));
    article.body = {};
    QVERIFY(!pageOf(article).contains("description"));
    article.language = QStringLiteral("und");
    QVERIFY(!pageOf(article).contains("og:locale"));
}

void TestHead::aTranslationNamesItsOriginal()
{
    const site::PageOptions options{{}, QStringLiteral("https://site.example/")};
    const QByteArray page = pageOf(fullElekta(), options);
    QVERIFY(page.contains("<link rel=\"alternate\" hreflang=\"fr\" href=\"https://site.example/elekta.html\">\n"
                          "<link rel=\"alternate\" hreflang=\"en\" href=\"https://www.hipaajournal.com/elekta-cyberattack/\">"));
    Article article = fullElekta();
    article.original.language = QStringLiteral("fr-CA");
    QVERIFY(!pageOf(article, options).contains("rel=\"alternate\""));
    QVERIFY(!pageOf(fullElekta()).contains("rel=\"alternate\"")); // where it stands is not known
}

void TestHead::aRepostIsSaidToBeWhosesTheRuleSays_data()
{
    using Rule = article::RepostRule;
    QTest::addColumn<Rule>("usual");
    QTest::addColumn<Rule>("own");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QByteArray>("canonical");
    QTest::addColumn<bool>("isHidden");
    const QByteArray here = "https://site.example/elekta.html";
    const QByteArray there = "https://www.hipaajournal.com/elekta-cyberattack/";
    QTest::newRow("own") << Rule::Own << Rule::Own << "fr" << here << false;
    QTest::newRow("hidden") << Rule::Own << Rule::Hidden << "fr" << here << true;
    QTest::newRow("original") << Rule::Own << Rule::Original << "fr" << there << false;
    QTest::newRow("the source's goes first") << Rule::Hidden << Rule::Own << "fr" << here << false;
    QTest::newRow("a translation") << Rule::Hidden << Rule::Original << "en" << here << false;
}

void TestHead::aRepostIsSaidToBeWhosesTheRuleSays()
{
    QFETCH(article::RepostRule, usual);
    QFETCH(article::RepostRule, own);
    QFETCH(QString, language);
    QFETCH(QByteArray, canonical);
    QFETCH(bool, isHidden);
    Article article = fullElekta();
    article.translators.clear();
    article.original.language = language;
    site::PageOptions options{{}, QStringLiteral("https://site.example/")};
    options.reposts = {usual, {{article.source.name, own}}};
    for (const char *theme : {"une", "revue"}) {
        const QByteArray page = pageOf(article, options, QLatin1String(theme));
        QVERIFY(page.contains("<link rel=\"canonical\" href=\"" + canonical + "\">"));
        QCOMPARE(page.contains("<meta name=\"robots\" content=\"noindex\">"), isHidden);
    }
}

void TestHead::theDescriptionIsCutAtAWord()
{
    static const QRegularExpression meta(QStringLiteral("<meta name=\"description\" content=\"([^\"]*)\""));
    const auto descriptionOf = [&](const QString &lead) {
        Article article = elekta();
        article.lead = document::fromPlainText(lead);
        return meta.match(QString::fromUtf8(pageOf(article))).captured(1);
    };
    const QString sample = descriptionOf(tests::elektaParagraphs().front());
    QVERIFY(sample.size() <= 160 && sample.endsWith(QStringLiteral("stockage…")));
    const QString exact = QStringLiteral("mot ").repeated(40).trimmed() + u'.';
    QCOMPARE(exact.size(), 160);
    QCOMPARE(descriptionOf(exact), exact);
    // No space to cut at, and characters of two units.
    const QString pairs = descriptionOf(QStringLiteral("𠀀").repeated(200));
    QVERIFY(pairs.size() <= 160 && !pairs.contains(QChar::ReplacementCharacter));
    QVERIFY(pairs.endsWith(QStringLiteral("𠀀…")));
}

void TestHead::addressesAreResolved()
{
    Article article = elekta();
    article.body = article.lead = article.note = richText();
    const auto resolve = [](const QString &address) { return QStringLiteral("marbre://page/") + address; };
    const QByteArray page = pageOf(article, {resolve, QStringLiteral("https://site.example/"), {}, false});
    QCOMPARE(page.count("src=\"marbre://page/media/ab/cd.jpg\""), 3);
    QVERIFY(page.contains("<link rel=\"stylesheet\" href=\"marbre://page/une/une.css\">"));
    QVERIFY(page.contains("href=\"https://example.org/?a=1&amp;b=2\""));
    QVERIFY(!page.contains("og:image")); // no address that others can read
}

void TestHead::theStyleCanStandInThePage()
{
    site::Theme theme = tests::une();
    theme.assets.front().bytes += "/* </style><script>alert(1)</script> */";
    const Result<site::Page> page = site::renderArticle(elekta(), theme, {{}, {}, {}, true});
    QVERIFY(page);
    const QByteArray html = page->html();
    QVERIFY(!html.contains("<link rel=\"stylesheet\""));
    QVERIFY(html.contains("--accent: #9b2c2c"));
    QCOMPARE(html.count("</style>"), 1);
    const QByteArray revue = pageOf(elekta(), {{}, {}, {}, true}, QStringLiteral("revue"));
    QCOMPARE(revue.count("url(\"data:font/woff2;base64,"), 2);
    QVERIFY(!revue.contains("url(\"fonts/"));
}

QTEST_GUILESS_MAIN(TestHead)
#include "tst_head.moc"
