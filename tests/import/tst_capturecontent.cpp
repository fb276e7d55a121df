#include <QElapsedTimer>
#include <QTest>

#include "import/capture/capture.h"

using namespace marbre;
using namespace marbre::import;

namespace {

/// Prose of some length, each paragraph another.
QByteArray prose(int paragraphs, const QByteArray &tag = "p")
{
    static const QByteArrayList subjects{"river",   "market",  "library", "harbour",
                                         "orchard", "station", "bakery",  "bridge"};
    QByteArray result;
    for (int i = 0; i < paragraphs; ++i)
        result += "<" + tag + ">Paragraph " + QByteArray::number(i) + " tells of the " + subjects[i % subjects.size()]
            + ", of those who work there, and of what they said when the rain, which nobody had asked for, came down.</"
            + tag + ">\n";
    return result;
}

QByteArray links(int count)
{
    QByteArray result = "<ul>";
    for (int i = 0; i < count; ++i)
        result += "<li><a href=/" + QByteArray::number(i) + ">Chaff: another article that one may read</a></li>";
    return result + "</ul>";
}

QString textOf(const QByteArray &html)
{
    return document::toPlainText(readCapturedPage(html).content);
}

QString htmlOf(const QByteArray &html, const QString &base = {})
{
    return contentHtml(readCapturedPage(html, base));
}

} // namespace

class TestCaptureContent : public QObject
{
    Q_OBJECT

private slots:
    void whatStandsAroundTheArticleIsLeftOut_data();
    void whatStandsAroundTheArticleIsLeftOut();
    void whatBelongsToTheArticleStays_data();
    void whatBelongsToTheArticleStays();
    void theArticleIsFoundWhateverItsMarkup_data();
    void theArticleIsFoundWhateverItsMarkup();
    void picturesThatWaitForAScriptAreThere_data();
    void picturesThatWaitForAScriptAreThere();
    void aPictureStandsOnce();
    void addressesAreAbsolute();
    void theTitleAndTheBylineAreNotSaidTwice();
    void aShortNoteIsNotSwallowedByItsPage();
    void theWordsGivenToMachinesShowWhereTheTextIs();
    void nothingRuns();
    void aPageWithoutTextIsEmpty();
    void timeIsLinear_data();
    void timeIsLinear();
};

void TestCaptureContent::whatStandsAroundTheArticleIsLeftOut_data()
{
    QTest::addColumn<QByteArray>("chaff");
    const auto row = [](const char *name, const QByteArray &chaff) { QTest::newRow(name) << chaff; };
    row("navigation", "<nav>" + links(5) + "</nav>");
    row("navigation by role", "<div role=navigation>" + links(5) + "</div>");
    row("menu by name", "<div id=top-menu>" + links(5) + "</div>");
    row("links without a name", "<div>" + links(9) + "</div>");
    row("aside", "<aside><p>Chaff: what stands beside the article, in some words.</p></aside>");
    row("footer", "<footer><p>Chaff: all rights are reserved, and so on, and so on.</p></footer>");
    row("comments", "<div id=comments><p>Chaff: I, for one, do not agree with a word of this.</p></div>");
    row("sharing", "<div class=share-buttons><a href=/s>Chaff: share</a></div>");
    row("sharing list", "<ul class=social-links><li>Chaff: tell others</li></ul>");
    row("related", "<div class=related-posts><h3>Chaff: read more</h3>" + links(3) + "</div>");
    row("newsletter", "<div class=newsletter-signup><p>Chaff: get our letter</p><form><input type=email></form></div>");
    row("cookies", "<div class=cookie-banner><p>Chaff: we value your privacy, as all do who say so.</p></div>");
    row("dialog", "<div role=dialog aria-modal=true><p>Chaff: subscribe now, and read on.</p></div>");
    row("hidden by attribute", "<div hidden><p>Chaff: nobody sees this, though it is long enough.</p></div>");
    row("hidden by style", "<div style='color: red; display:none'><p>Chaff: nobody sees this either.</p></div>");
    row("hidden from readers",
        "<div aria-hidden=true><p>Chaff: nobody hears this, though it is long enough.</p></div>");
    row("button", "<p><button>Chaff: press</button></p>");
    row("form", "<form><label>Chaff: your name <input></label><input><input></form>");
    row("advertisement", "<div class=ad-container><p>Chaff: buy this</p></div>");
    row("a word where an advertisement was", "<div><p>Advertisement</p></div>");
    row("template", "<template><p>Chaff: not there yet</p></template>");
    row("no script", "<noscript><p>Chaff: please enable scripts to read on, thank you.</p></noscript>");
    row("script and style", "<script>'Chaff'</script><style>.chaff{content:'Chaff'}</style>");
    row("comment", "<!-- Chaff -->");
}

void TestCaptureContent::whatStandsAroundTheArticleIsLeftOut()
{
    QFETCH(QByteArray, chaff);
    for (const auto &[before, inside, after] : {std::tuple{chaff, QByteArray(), QByteArray()},
                                                {QByteArray(), chaff, QByteArray()},
                                                {QByteArray(), QByteArray(), chaff}}) {
        const QString text = textOf("<body>" + before + "<div><div>" + prose(4) + inside + prose(4) + "</div></div>"
                                    + after + "</body>");
        QVERIFY2(!text.contains(QLatin1String("Chaff"), Qt::CaseInsensitive) && !text.contains(QLatin1String("Advert")),
                 qPrintable(text));
        QCOMPARE(text.count(QLatin1String("tells of the")), 8);
    }
}

void TestCaptureContent::whatBelongsToTheArticleStays_data()
{
    QTest::addColumn<QByteArray>("piece");
    QTest::addColumn<QByteArray>("written");
    const auto row = [](const char *piece, const char *written) {
        QTest::newRow(piece) << QByteArray(piece) << QByteArray(written);
    };
    row("<h2>Wheat</h2>", "<h2>Wheat</h2>");
    row("<div class=sub-heading><h3>Wheat</h3></div>", "<h3>Wheat</h3>");
    row("<ul><li>Wheat, ripe</li><li>Barley</li></ul>", "<li>Barley</li>");
    row("<ol start=3><li>Wheat</li></ol>", "<ol start=\"3\">");
    row("<blockquote><p>Wheat, as they say.</p></blockquote>", "<blockquote>");
    row("<pre><code>wheat = 1\nbarley</code></pre>", "wheat = 1\nbarley");
    row("<figure><img src=/w.jpg alt=Wheat><figcaption>Of <b>wheat</b></figcaption></figure>", "<figcaption>Of");
    row("<p><img src=/w.jpg alt=Wheat></p>", "w.jpg");
    row("<table><thead><tr><th>Wheat</th><th>Barley</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></"
        "table>",
        "<th>Barley</th>");
    row("<table><caption>Wheat</caption><tr><td><a href=/1>1</a></td></tr></table>", "Wheat");
    row("<iframe src='https://www.youtube.com/embed/abcdefghijk'></iframe>", "abcdefghijk");
    row("<details><summary>Wheat</summary><p>Barley</p></details>", "<details>");
    row("<dl><dt>Wheat</dt><dd>A grass</dd></dl>", "<dt>Wheat</dt>");
    row("<div>Wheat without a paragraph, and more than a few words of it, too.</div>", "Wheat without");
    row("<p>By the way, wheat.</p>", "By the way");
    row("<section id=sharing-wheat><h2>Sharing wheat</h2><p>How wheat is shared among those who grow it.</p></section>",
        "How wheat is shared");
    row("<video src=/w.mp4 controls></video>", "w.mp4");
}

void TestCaptureContent::whatBelongsToTheArticleStays()
{
    QFETCH(QByteArray, piece);
    QFETCH(QByteArray, written);
    const QString html =
        htmlOf("<title>x</title><nav>" + links(5) + "</nav><article>" + prose(5) + piece + prose(5) + "</article>",
               QStringLiteral("https://example.org/"));
    QVERIFY2(html.contains(QString::fromUtf8(written)), qPrintable(html));
    QCOMPARE(html.count(QLatin1String("tells of the")), 10);
}

void TestCaptureContent::theArticleIsFoundWhateverItsMarkup_data()
{
    QTest::addColumn<QByteArray>("html");
    const QByteArray frame = "<div>" + links(12) + "</div>";
    const auto row = [&](const char *name, const QByteArray &html) {
        QTest::newRow(name) << "<body>" + frame + html + frame;
    };
    row("article", "<article>" + prose(9) + "</article>");
    row("main", "<main><div>" + prose(9) + "</div></main>");
    row("boxes as paragraphs", "<div>" + prose(9, "div") + "</div>");
    row("sections of boxes", "<div><section>" + prose(5) + "</section><section>" + prose(4) + "</section></div>");
    row("bare paragraphs", prose(9));
    row("a table that sets the page", "<table><tr><td>" + links(5) + "</td><td>" + prose(9) + "</td></tr></table>");
    row("in boxes of their own",
        "<div><div>" + prose(3) + "</div><div>" + links(4) + "</div><div>" + prose(3) + "</div><div>" + prose(3)
            + "</div></div>");
    row("text and breaks", "<div>" + prose(9).replace("<p>", "").replace("</p>", "<br><br>") + "</div>");
    row("two declared parts",
        "<div itemprop=articleBody>" + prose(5) + "</div><div>" + links(4) + "</div><div itemprop=articleBody>"
            + prose(4) + "</div>");
    row("a form around all", "<form>" + links(3) + "<div>" + prose(9) + "</div></form>");
    row("a wrapper named after its banner", "<div class=cookie-banner-shown><h1>A heading</h1>" + prose(9) + "</div>");
    row("shown by a script", "<div style='visibility: hidden'>" + prose(9) + "</div>");
    row("fetched by a script",
        "<div id=app></div><script type=application/ld+json>{\"@type\":\"Article\",\"articleBody\":\""
            + prose(9).replace("\n", "\\n") + "\"}</script>");
    row("longer comments",
        "<article>" + prose(9) + "</article><section class=comments>" + prose(40).replace("tells", "spoke")
            + "</section>");
}

void TestCaptureContent::theArticleIsFoundWhateverItsMarkup()
{
    QFETCH(QByteArray, html);
    const QString text = textOf(html);
    QCOMPARE(text.count(QLatin1String("tells of the")), 9);
    QVERIFY(!text.contains(QLatin1String("Chaff")) && !text.contains(QLatin1String("spoke")));
}

void TestCaptureContent::picturesThatWaitForAScriptAreThere_data()
{
    QTest::addColumn<QByteArray>("picture");
    const auto row = [](const char *picture) { QTest::newRow(picture) << QByteArray(picture); };
    row("<img src=wheat.jpg>");
    row("<img data-src=wheat.jpg>");
    row("<img src=dot.gif class=lazyload data-original=wheat.jpg>");
    row("<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw=' data-whatever='/a/wheat.jpg?w=100'>");
    row("<img src='data:image/svg+xml,%3Csvg/%3E' data-srcset='/wheat.jpg 100w, /big-wheat.jpg 200w'>");
    row("<img data-src=x><noscript><img src=wheat.jpg></noscript>");
    row("<noscript><img src=wheat.jpg></noscript>");
    row("<picture><source srcset=wheat.webp><img src=wheat.jpg></picture>");
    row("<img srcset='wheat.jpg 1x, big.jpg 2x'>");
}

void TestCaptureContent::picturesThatWaitForAScriptAreThere()
{
    QFETCH(QByteArray, picture);
    const QString html = htmlOf("<article>" + prose(5) + "<p>" + picture + "</p>" + prose(5) + "</article>",
                                QStringLiteral("https://example.org/"));
    QVERIFY2(html.contains(QLatin1String("wheat.jpg")), qPrintable(html));
    QVERIFY(!html.contains(QLatin1String("data:")) && !html.contains(QLatin1String("dot.gif")));
}

void TestCaptureContent::aPictureStandsOnce()
{
    const QString html =
        htmlOf("<article>" + prose(5) + "<img src=/a/wheat.jpg><noscript><img src=/a/wheat.jpg?w=2></noscript>"
               + prose(5) + "<img width=1 height=1 src=/dot.gif></article>");
    QCOMPARE(html.count(QLatin1String("<img")), 1);
}

void TestCaptureContent::addressesAreAbsolute()
{
    const QByteArray page = "<base href=/a/><article>" + prose(5)
        + "<p><a href=b>b</a><a href=#c>c</a><img src=../d.jpg></p>" + prose(5) + "</article>";
    const QString html = htmlOf(page, QStringLiteral("https://example.org/x/y"));
    QVERIFY2(html.contains(QLatin1String("href=\"https://example.org/a/b\"")), qPrintable(html));
    QVERIFY(html.contains(QLatin1String("src=\"https://example.org/d.jpg\"")));
}

void TestCaptureContent::theTitleAndTheBylineAreNotSaidTwice()
{
    const QString text = textOf("<title>A title of some words</title><article><h1>A title of some words</h1>"
                                "<p class=byline>By Ann Lee</p><p class=post-date>3 May 2021</p>"
                                + prose(9) + "<h2>A heading</h2><p>By the end of the day all was well.</p></article>");
    QVERIFY(text.startsWith(QLatin1String("Paragraph 0")));
    QVERIFY(text.endsWith(QLatin1String("A heading\n\nBy the end of the day all was well.")));
}

void TestCaptureContent::aShortNoteIsNotSwallowedByItsPage()
{
    const QString text =
        textOf("<div>" + links(9) + "</div><article>" + prose(2) + "</article><div class=footer>" + links(9)
               + "<p>Chaff: a long line of small print, which is longer than the note itself, alas.</p></div>");
    QCOMPARE(text.count(QLatin1String("tells of the")), 2);
    QVERIFY(!text.contains(QLatin1String("Chaff")));
}

void TestCaptureContent::theWordsGivenToMachinesShowWhereTheTextIs()
{
    const QByteArray json = "<script type=application/ld+json>{\"@type\":\"Article\",\"articleBody\":\""
        + prose(6).replace("<p>", "").replace("</p>\n", " ") + "\"}</script>";
    const QString text = textOf("<head>" + json + "</head><div><div>" + prose(6) + "</div></div><div><div>"
                                + prose(30).replace("tells", "spoke") + "</div></div>");
    QCOMPARE(text.count(QLatin1String("tells of the")), 6);
    QVERIFY(!text.contains(QLatin1String("spoke")));
}

void TestCaptureContent::nothingRuns()
{
    const QString html =
        htmlOf("<article onclick=alert(1)>" + prose(5)
               + "<p onmouseover=alert(1)><a href='javascript:alert(1)'>a</a><img src=x onerror=alert(1)></p>"
                 "<script>alert(1)</script><svg onload=alert(1)></svg>"
               + prose(5) + "</article>");
    QVERIFY2(!html.contains(QLatin1String("alert")), qPrintable(html));
}

void TestCaptureContent::aPageWithoutTextIsEmpty()
{
    for (const QByteArray &html : {QByteArray(), QByteArray("<title>a</title>"), QByteArray("<script>a</script>")})
        QVERIFY(readCapturedPage(html).content.isEmpty());
}

void TestCaptureContent::timeIsLinear_data()
{
    QTest::addColumn<QByteArray>("html");
    constexpr int count = 20'000;
    for (const char *piece : {"<div>",
                              "<p>a",
                              "<div class=byline>",
                              "<div class=date><time>",
                              "<a rel=author>",
                              "<h1>T",
                              "<meta name=author content=a>",
                              "<span itemprop=author itemscope>",
                              "<table><tr><td>",
                              "<noscript><img>",
                              "<li>",
                              "<form>",
                              "<article>",
                              "<b>",
                              "<script type=application/ld+json>{\"@type\":\"Article\"}</script>",
                              "<div itemprop=articleBody>",
                              "<img data-a=b.jpg>",
                              "<p>By Ann Lee",
                              "&amp;amp;",
                              "<title>a - b | c",
                              "<time datetime=2021-04-27>x</time>"})
        QTest::newRow(piece) << "<h1>x</h1>" + QByteArray(piece).repeated(count);
    QTest::newRow("nested JSON") << "<script type=application/ld+json>" + QByteArray("{\"a\":[").repeated(count)
            + "</script>";
    QTest::newRow("commas in JSON") << "<script type=application/ld+json>[" + QByteArray(",").repeated(count)
            + "]</script>";
    QTest::newRow("a long name") << "<div class='" + QByteArray("share ").repeated(count) + "'>" + prose(5) + "</div>";
    QTest::newRow("a long title") << "<title>" + QByteArray("a - ").repeated(count) + "</title>" + prose(5);
    QTest::newRow("lists of links") << "<article>" + prose(5) + links(3).repeated(count / 5) + "</article>";
    QTest::newRow("long prose") << "<article>" + prose(count / 5) + "</article>";
}

void TestCaptureContent::timeIsLinear()
{
    QFETCH(QByteArray, html);
    QElapsedTimer timer;
    timer.start();
    const CapturedPage page = readCapturedPage(html);
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    Q_UNUSED(page);
}

QTEST_GUILESS_MAIN(TestCaptureContent)
#include "tst_capturecontent.moc"
