#include <QTest>

#include "import/capture/capture.h"
#include "import/capture/jsonld.h"
#include "import/capture/moments.h"
#include "import/capture/names.h"
#include "import/capture/titles.h"

using namespace marbre::import;
using namespace marbre::import::capture;

namespace {

QString utf8(const char *text)
{
    return QString::fromUtf8(text);
}

/// A page with something in its head, and an article of some length.
QByteArray page(const QByteArray &head, const QByteArray &top = "<h1>A heading of the page</h1>")
{
    return "<!DOCTYPE html><html lang=en><head>" + head + "</head><body>" + top
        + "<p>The first paragraph is long enough, with a comma or two, to be what an article is made of.</p>"
          "<p>The second one is, too, and says that the quick brown fox jumps over the lazy dog.</p></body></html>";
}

QByteArray jsonLd(const QByteArray &json)
{
    return "<script type='application/ld+json'>" + json + "</script>";
}

Field PageFields::*fieldOf(const QByteArray &name)
{
    static const QHash<QByteArray, Field PageFields::*> fields{
        {"title", &PageFields::title},       {"byline", &PageFields::byline},
        {"siteName", &PageFields::siteName}, {"publishedTime", &PageFields::publishedTime},
        {"language", &PageFields::language}, {"excerpt", &PageFields::excerpt},
        {"url", &PageFields::url},           {"license", &PageFields::license}};
    return fields.value(name);
}

} // namespace

class TestCaptureFields : public QObject
{
    Q_OBJECT

private slots:
    void everySourceGivesItsField_data();
    void everySourceGivesItsField();
    void agreementMakesSurer();
    void runnersUpStayInOrder();
    void theArticleOfThePageIsChosenFromMany();
    void brokenJsonIsMended_data();
    void brokenJsonIsMended();
    void commentsAndOtherArticlesGiveNothing();
    void titlesLoseTheSiteName_data();
    void titlesLoseTheSiteName();
    void bylinesGiveNames_data();
    void bylinesGiveNames();
    void momentsAreRead_data();
    void momentsAreRead();
    void datesInAddressesAreRead_data();
    void datesInAddressesAreRead();
    void wordsOverruleATemplatesLanguage();
    void aPageThatSaysNothingHasEmptyFields();
};

void TestCaptureFields::everySourceGivesItsField_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("from");
    const auto head = [](const char *field, const QByteArray &markup, const char *value, const char *from) {
        QTest::addRow("%s %s", field, markup.constData())
            << QByteArray(field) << page(markup) << utf8(value) << utf8(from);
    };
    const auto top = [](const char *field, const char *markup, const char *value, const char *from) {
        QTest::addRow("%s %s", field, markup)
            << QByteArray(field) << page("<title>x</title>", markup) << utf8(value) << utf8(from);
    };
    head("title", jsonLd(R"({"@type":"NewsArticle","headline":"Of JSON-LD"})"), "Of JSON-LD", "json-ld");
    head("title", "<meta property=og:title content='Of Open Graph'>", "Of Open Graph", "open-graph");
    head("title", "<meta name=twitter:title content='Of a card'>", "Of a card", "twitter");
    head("title", "<meta name=DC.title content='Of a library'>", "Of a library", "dublin-core");
    head("title", "<meta name=citation_title content='Of a journal'>", "Of a journal", "meta");
    head("title", "<title>Of the element itself</title>", "Of the element itself", "title");
    head("title", "", "A heading of the page", "heading");
    top("title", "<div itemscope itemtype='http://schema.org/Article'><b itemprop=headline>Of microdata</b></div>",
        "Of microdata", "microdata");

    head("byline", jsonLd(R"({"@type":"Article","author":{"@type":"Person","name":"Ann Lee"}})"), "Ann Lee", "json-ld");
    head("byline", jsonLd(R"({"@type":"Article","author":["Ann Lee",{"name":"Bo Wu"}]})"), "Ann Lee, Bo Wu", "json-ld");
    head(
        "byline",
        jsonLd(
            R"({"@graph":[{"@type":"Article","author":{"@id":"#a"}},{"@id":"#a","@type":"Person","name":"Ann Lee"}]})"),
        "Ann Lee", "json-ld");
    head("byline", "<meta name=author content='By Ann Lee'>", "Ann Lee", "meta");
    head("byline", "<meta property=article:author content='Ann Lee'>", "Ann Lee", "open-graph");
    head("byline", "<meta property=article:author content='https://example.org/ann'>", "", "");
    head("byline", "<meta name=DC.creator content='Lee, Ann'><meta name=DC.creator content='Wu, Bo'>", "Ann Lee, Bo Wu",
         "dublin-core");
    head("byline", "<meta name=parsely-author content='Ann Lee'>", "Ann Lee", "meta");
    top("byline", "<h1>T</h1><p itemprop=author itemscope><b itemprop=name>Ann Lee</b> writes</p>", "Ann Lee",
        "microdata");
    top("byline", "<h1>T</h1><p property=schema:author>Ann Lee</p>", "Ann Lee", "rdfa");
    top("byline", "<h1>T</h1><a rel=author href=/ann>Ann Lee</a>", "Ann Lee", "link");
    top("byline", "<h1>T</h1><b class=author>Ann Lee</b>, <b class=author>Bo Wu</b>", "Ann Lee, Bo Wu", "byline");
    top("byline", "<h1>T</h1><div class=article-byline>Par Ann Lee et Bo Wu</div>", "Ann Lee, Bo Wu", "byline");
    top("byline", "<h1>T</h1><p>Par <b>Ann Lee</b></p>", "Ann Lee", "text");

    head("publishedTime", jsonLd(R"({"@type":"BlogPosting","datePublished":"2021-04-27T06:00:00+02:00"})"),
         "2021-04-27T06:00:00+02:00", "json-ld");
    head("publishedTime", "<meta property=article:published_time content=2021-04-27T06:00Z>", "2021-04-27T06:00Z",
         "open-graph");
    head("publishedTime", "<meta name=DC.date.issued content=2021-04-27>", "2021-04-27", "dublin-core");
    head("publishedTime", "<meta name=dcterms.date content=2021-04>", "2021-04", "dublin-core");
    head("publishedTime", "<meta name=parsely-pub-date content=2021-04-27T06:00:00Z>", "2021-04-27T06:00:00Z", "meta");
    top("publishedTime", "<h1>T</h1><b itemprop=datePublished content=2021-04-27>hier</b>", "2021-04-27", "microdata");
    top("publishedTime", "<h1>T</h1><time pubdate datetime=2021-04-27>hier</time>", "2021-04-27", "time");
    top("publishedTime", "<h1>T</h1><time>27 avril 2021</time>", "2021-04-27", "time");
    top("publishedTime", "<h1>T</h1><b class=post-date>April 27th, 2021, 9:00</b>", "2021-04-27", "byline");
    top("publishedTime", "<h1>T</h1><b class='published bday'>27 April 1921</b>", "", "");
    top("publishedTime", "<h1>T</h1><p>Publié le 27 avril 2021 à 9 h</p>", "2021-04-27", "text");
    top("publishedTime", "<h1>T</h1><p>Updated 28 April 2021</p><p>Published 27 April 2021</p>", "2021-04-27", "text");
    head("publishedTime", "<link rel=canonical href=https://example.org/2021/04/27/a>", "2021-04-27", "address");
    head("publishedTime", "<meta property=article:published_time content=0001-01-01T00:00:00>", "", "");
    head("publishedTime", "<meta property=article:published_time content=2021-02-31>", "", "");
    head("publishedTime", "<meta property=article:published_time content=9021-02-03>", "", "");

    head("siteName", "<meta property=og:site_name content='The Site'>", "The Site", "open-graph");
    head("siteName", jsonLd(R"({"@type":"Article","publisher":{"name":"The Site"}})"), "The Site", "json-ld");
    head("siteName", jsonLd(R"({"@type":"WebSite","name":"The Site"})"), "The Site", "json-ld");
    head("siteName", "<meta name=application-name content='The Site'>", "The Site", "meta");
    head("siteName", "<title>A heading of the page | The Site</title>", "The Site", "title");
    head("siteName", "<link rel=canonical href=https://www.example.org/a>", "", "");
    head(
        "siteName",
        "<meta property=og:site_name content='The Site - all the news'><meta name=application-name content='The Site'>",
        "The Site", "open-graph");

    head("language", "", "en", "html");
    head("excerpt", "<meta name=description content='What it is about'>", "What it is about", "meta");
    head("excerpt", "<meta property=og:description content='L&amp;rsquo;essentiel'>", "L’essentiel", "open-graph");
    top("excerpt", "<h1>T</h1><p class=standfirst>What stands under the title is the lead of the article.</p>",
        "What stands under the title is the lead of the article.", "text");
    head("url", "<link rel=canonical href=https://example.org/a>", "https://example.org/a", "link");
    head("url", "<meta property=og:url content=https://example.org/b>", "https://example.org/b", "open-graph");
    head("url", "<link rel=canonical href='javascript:alert(1)'>", "", "");
    head("license", "<link rel=license href=https://creativecommons.org/licenses/by/4.0/>",
         "https://creativecommons.org/licenses/by/4.0/", "link");
    head("license", jsonLd(R"({"@type":"Article","license":"https://example.org/terms"})"), "https://example.org/terms",
         "json-ld");
    top("license", "<a href=https://creativecommons.org/licenses/by-sa/4.0/>CC BY-SA</a>",
        "https://creativecommons.org/licenses/by-sa/4.0/", "text");
}

void TestCaptureFields::everySourceGivesItsField()
{
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, html);
    const CapturedPage captured = readCapturedPage(html);
    const Field &found = captured.fields.*fieldOf(field);
    QTEST(bestOf(found), "value");
    QTEST(found.empty() ? QString() : QString(found.front().from), "from");
    for (const Finding &finding : found)
        QVERIFY(finding.confidence > 0 && finding.confidence < 1);
}

void TestCaptureFields::agreementMakesSurer()
{
    const QByteArray one = "<meta property=og:title content='A title'>";
    const Field alone = readCapturedPage(page(one, {})).fields.title;
    const Field both = readCapturedPage(page(one + "<title>A Title</title>", {})).fields.title;
    QCOMPARE(both.size(), std::size_t(1));
    QVERIFY(both.front().confidence > alone.front().confidence);
}

void TestCaptureFields::runnersUpStayInOrder()
{
    const Field dates = readCapturedPage(page("<meta name=date content=2021-04-28>"
                                              "<meta property=article:published_time content=2021-04-27>"
                                              "<link rel=canonical href=/2021/04/26/a>"),
                                         QStringLiteral("https://example.org/"))
                            .fields.publishedTime;
    QStringList values;
    for (const Finding &finding : dates)
        values.append(finding.value);
    QCOMPARE(values,
             QStringList({QStringLiteral("2021-04-27"), QStringLiteral("2021-04-28"), QStringLiteral("2021-04-26")}));
}

void TestCaptureFields::theArticleOfThePageIsChosenFromMany()
{
    const QByteArray json = R"([{"@type":"NewsArticle","headline":"Another one","datePublished":"2020-01-01"},
        {"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"A list's"}]},
        {"@type":"NewsArticle","headline":"A heading of the page","datePublished":"2021-04-27"}])";
    const CapturedPage captured = readCapturedPage(
        page("<title>A heading of the page - Site</title><script type=application/ld+json>" + json + "</script>"));
    QCOMPARE(bestOf(captured.fields.publishedTime), QStringLiteral("2021-04-27"));
    QCOMPARE(bestOf(captured.fields.title), QStringLiteral("A heading of the page"));
}

void TestCaptureFields::brokenJsonIsMended_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QByteArray>("mended");
    const auto row = [](const char *json, const char *mended) {
        QTest::newRow(json) << utf8(json) << QByteArray(mended);
    };
    row(R"({"a": 1})", R"({"a": 1})");
    row("{\"a\": \"b\nc\td\"}", R"({"a": "b\nc d"})");
    row(R"({"a": [1, 2, ], })", R"({"a": [1, 2 ] })");
    row(R"({"a": "x, ]"};)", R"({"a": "x, ]"})");
    row("<!-- {} -->", "{}");
    row("//<![CDATA[\n{}\n//]]>", "{}");
    row(R"({"a": "\d \" \u00e9"})", R"({"a": "\\d \" \u00e9"})");
    row(R"({"a": "\)", R"({"a": "\\)");
    row("", "");
}

void TestCaptureFields::brokenJsonIsMended()
{
    QFETCH(QString, json);
    QTEST(mendedJson(json), "mended");
}

void TestCaptureFields::commentsAndOtherArticlesGiveNothing()
{
    const QByteArray around =
        "<h1>A heading of the page</h1><aside><a rel=author>Al One</a><time datetime=2020-01-01>then</time></aside>"
        "<div class=comments><p class=author>Al Two</p><time datetime=2020-01-02>then</time></div>"
        "<div itemscope itemtype=http://schema.org/Comment><p itemprop=author>Al Three</p></div>";
    const CapturedPage captured = readCapturedPage(page("<title>A heading of the page</title>", around));
    QCOMPARE(bestOf(captured.fields.byline), QString());
    QCOMPARE(bestOf(captured.fields.publishedTime), QString());
}

void TestCaptureFields::titlesLoseTheSiteName_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("sites");
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("site");
    const auto row = [](const char *line, const char *sites, const char *heading, const char *title, const char *site) {
        QTest::newRow(line) << utf8(line) << utf8(sites).split(u',', Qt::SkipEmptyParts) << utf8(heading) << utf8(title)
                            << utf8(site);
    };
    row("A title of words | The Site", "", "", "A title of words", "The Site");
    row("A title of words - The Site", "", "", "A title of words", "The Site");
    row("Le Site : un titre", "Le Site", "", "un titre", "Le Site");
    row("A title of words - News - The Site", "", "A title of words", "A title of words", "The Site");
    row("A title of words - News", "The Site", "", "A title of words - News", "");
    row("One - two", "", "", "One - two", "");
    row("Jean-Paul et l’autre", "", "", "Jean-Paul et l’autre", "");
    row("A long line of words: and what follows", "", "", "A long line of words: and what follows", "");
    row("A title · v8", "V8", "", "A title", "v8");
    row("", "", "", "", "");
    row("|", "", "", "", "");
}

void TestCaptureFields::titlesLoseTheSiteName()
{
    QFETCH(QString, line);
    QFETCH(QStringList, sites);
    QFETCH(QString, heading);
    const TitleLine parted = partedTitle(line, sites, heading);
    QTEST(parted.title, "title");
    QTEST(parted.site, "site");
}

void TestCaptureFields::bylinesGiveNames_data()
{
    QTest::addColumn<QString>("byline");
    QTest::addColumn<QStringList>("names");
    const auto row = [](const char *byline, const char *names) {
        QTest::newRow(byline) << utf8(byline) << utf8(names).split(u';', Qt::SkipEmptyParts);
    };
    row("By Ann Lee", "Ann Lee");
    row("  by\n Ann\tLee ", "Ann Lee");
    row("Par Ann Lee et Bo Wu | 3 mai 2021", "Ann Lee;Bo Wu");
    row("Written by: Ann Lee and Bo Wu, reporters", "Ann Lee;Bo Wu");
    row("Ann Lee, Bo Wu & Cy Poe", "Ann Lee;Bo Wu;Cy Poe");
    row("Ann Lee, health reporter", "Ann Lee");
    row("Posted by Ann Lee on May 3, 2021", "Ann Lee");
    row("Ann Lee – 03/05/2021 à 9:00", "Ann Lee");
    row("Ursula K. Le Guin", "Ursula K. Le Guin");
    row("Ludwig van Beethoven and Simone de Beauvoir", "Ludwig van Beethoven;Simone de Beauvoir");
    row("kovarex, TOGos, Albert", "kovarex;TOGos;Albert");
    row("Ann Lee (https://example.org/)", "Ann Lee");
    row("Auteur : Ann Lee", "Ann Lee");
    row("Ann Lee Published 3 May 2021", "Ann Lee");
    row("史蒂文", "史蒂文");
    row("https://example.org/ann", "");
    row("admin", "");
    row("3 mai 2021", "");
    row("By", "");
    row("A sentence that goes on and on and says nothing of who has written it all down", "");
    row("", "");
}

void TestCaptureFields::bylinesGiveNames()
{
    QFETCH(QString, byline);
    QTEST(namesIn(byline), "names");
}

void TestCaptureFields::momentsAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("moment");
    const auto row = [](const char *text, const char *moment) { QTest::newRow(text) << utf8(text) << utf8(moment); };
    row("2021-04-27", "2021-04-27");
    row(" 2021-04-27T06:00:00.000Z ", "2021-04-27T06:00:00.000Z");
    row("2021-04-27T10:52:50+0100", "2021-04-27T10:52:50+0100");
    row("2021-04-27 06:01:07", "2021-04-27 06:01:07");
    row("2021-04-27T99:00", "2021-04-27");
    row("2021-04", "2021-04");
    row("20210427", "2021-04-27");
    row("1619503200", "2021-04-27T06:00:00Z");
    row("1619503200000", "2021-04-27T06:00:00Z");
    row("Tue, 27 Apr 2021 06:00:00 +0000", "2021-04-27T06:00:00Z");
    row("27 avril 2021", "2021-04-27");
    row("April 27, 2021 at 6:00 am", "2021-04-27");
    row("27/04/2021", "2021-04-27");
    row("2021年4月27日", "2021-04-27");
    row("Posted by Ann on 3rd of May 2021, 9:00", "2021-05-03");
    row("le 1er mai 2021", "2021-05-01");
    row("2021-02-31", "");
    row("0001-01-01T00:00:00Z", "");
    row("31/02/2021", "");
    row("12345", "");
    row("yesterday", "");
    row("", "");
}

void TestCaptureFields::momentsAreRead()
{
    QFETCH(QString, text);
    QTEST(momentOf(text), "moment");
}

void TestCaptureFields::datesInAddressesAreRead_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("date");
    const auto row = [](const char *address, const char *date) {
        QTest::newRow(address) << utf8(address) << utf8(date);
    };
    row("https://example.org/2021/04/27/title", "2021-04-27");
    row("https://example.org/news/2021-04-27-title.html", "2021-04-27");
    row("https://example.org/2021/04/title", "2021-04");
    row("https://example.org/20210427/title", "2021-04-27");
    row("https://example.org/2021/apr/27/title", "2021-04-27");
    row("https://example.org/article-20214399.html", "");
    row("https://example.org/?d=/2021/04/27/", "");
    row("https://example.org/", "");
    row("", "");
}

void TestCaptureFields::datesInAddressesAreRead()
{
    QFETCH(QString, address);
    QTEST(dateInAddress(address), "date");
}

void TestCaptureFields::wordsOverruleATemplatesLanguage()
{
    const QByteArray french =
        "<p>La maison est dans la rue, et les enfants de la ville sont sur la place avec le chat.</p>";
    const CapturedPage captured = readCapturedPage("<html lang=en-US><h1>Titre</h1>" + french.repeated(20));
    QCOMPARE(bestOf(captured.fields.language), QStringLiteral("fr"));
    QCOMPARE(captured.fields.language.at(1).value, QStringLiteral("en-US"));
}

void TestCaptureFields::aPageThatSaysNothingHasEmptyFields()
{
    for (const QByteArray &html : {QByteArray(), QByteArray("<p>"), QByteArray("\0\xff<<>", 5)}) {
        const PageFields fields = readCapturedPage(html).fields;
        QVERIFY(fields.title.empty() && fields.byline.empty() && fields.publishedTime.empty() && fields.url.empty());
    }
}

QTEST_GUILESS_MAIN(TestCaptureFields)
#include "tst_capturefields.moc"
