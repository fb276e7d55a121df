#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include "html/escape.h"
#include "html/html.h"
#include "html/rewrite.h"

using namespace marbre;
using namespace marbre::document;

namespace {

QByteArray fileAt(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray clean(const QByteArray &html, bool wordpress = false)
{
    QByteArray result = html::writeCanonical(html::read(html, {{}, wordpress}).document);
    if (result.endsWith('\n'))
        result.chop(1);
    return result;
}

QByteArray repeated(const QByteArray &piece, int count)
{
    return piece.repeated(count);
}

void row(const char *name, const char *html, const char *expected)
{
    QTest::newRow(name) << QByteArray(html) << QByteArray(expected);
}

void textRows()
{
    row("nothing", "", "");
    row("white space", " \n\t ", "");
    row("bare text", "a\n b", "<p>a b</p>");
    row("bare text and inlines", "a <b>b</b> c<p>d</p>e", "<p>a <strong>b</strong> c</p>\n<p>d</p>\n<p>e</p>");
    row("title is level 2", "<h1>a</h1><h2>b</h2><h6>c</h6>", "<h2>a</h2>\n<h2>b</h2>\n<h6>c</h6>");
    row("blocks part words", "<div>a</div><div>b</div><span>c</span>", "<p>a</p>\n<p>b</p>\n<p>c</p>");
    row("words of blocks in a heading", "<h2><div>a</div><div>b</div></h2>", "<h2>a b</h2>");
    row("spans do not part words", "<p>a<span>b</span><span style='color:red'>c</span></p>", "<p>abc</p>");
    row("empty paragraphs", "<p></p><p>&nbsp;</p><p> <br> </p><p>a</p>", "<p>a</p>");
    row("an anchor in an empty paragraph", "<p id=x></p>", "<p id=\"x\"></p>");
    row("breaks", "<p>a <br> b</p>", "<p>a<br>b</p>");
    row("two breaks part paragraphs", "<p class=c id=x>a<br> <br>b</p>",
        "<p class=\"c\" id=\"x\">a</p>\n<p class=\"c\">b</p>");
    row("breaks at the ends", "<p><br>a<br></p>", "<p>a</p>");
    row("fixed spaces", "<p>«\u202F a\u00A0b »</p>", "<p>«&#8239; a&nbsp;b »</p>");
    row("entities only where needed", "<p>&eacute;&lt;&amp;&quot;&#39;&rsquo;</p>", "<p>é&lt;&amp;\"'’</p>");
    row("marks nest in one order", "<p><i><b>a</b></i><b>b</b></p>", "<p><strong><em>a</em>b</strong></p>");
    row("links are outermost and shared", "<p><b><a href=/x>a</a></b><a href=/x>b</a></p>",
        "<p><a href=\"/x\"><strong>a</strong>b</a></p>");
    row("misnested", "<p><b>a<i>b</b>c</i></p>", "<p><strong>a<em>b</em></strong><em>c</em></p>");
    row("bold across paragraphs", "<b><p>a</p><p>b</p></b>", "<p><strong>a</strong></p>\n<p><strong>b</strong></p>");
    row("style marks",
        "<p><span style='font-weight:700'>a</span><span "
        "style='font-style:italic;text-decoration:underline'>b</span></p>",
        "<p><strong>a</strong><em><u>b</u></em></p>");
    row("bold that is not", "<p><b style='font-weight:normal'>a</b></p>", "<p>a</p>");
    row("time, abbr, lang", "<p><time datetime=2020-01-02>a</time> <abbr title='b c'>d</abbr> <i lang=en>e</i></p>",
        "<p><time datetime=\"2020-01-02\">a</time> <abbr title=\"b c\">d</abbr> <span "
        "lang=\"en\"><em>e</em></span></p>");
    row("a wrapper's language", "<div lang=en dir=rtl><p>a</p></div>", "<p dir=\"rtl\" lang=\"en\">a</p>");
    row("alignment", "<center><p>a</p></center><p style='text-align:right'>b</p>",
        "<p align=\"center\">a</p>\n<p align=\"right\">b</p>");
}

void blockRows()
{
    row("lists", "<ul><li>a<li><p>b</p><ol start=3 reversed><li>c</ol></ul>",
        "<ul><li>a</li><li>b<ol reversed start=\"3\"><li>c</li></ol></li></ul>");
    row("a list in a list", "<ul><li>a</li><ul><li>b</li></ul></ul>", "<ul><li>a<ul><li>b</li></ul></li></ul>");
    row("two paragraphs in an item", "<ul><li><p>a</p><p>b</p></ul>", "<ul><li><p>a</p><p>b</p></li></ul>");
    row("quote", "<blockquote cite=/x><p>a</p><cite>b</cite></blockquote>",
        "<blockquote cite=\"/x\"><p>a</p><footer>b</footer></blockquote>");
    row("a cite within a sentence", "<blockquote>a <cite>b</cite></blockquote>",
        "<blockquote><p>a <cite>b</cite></p></blockquote>");
    row("pre", "<pre>\n\n a\n\tb</pre>", "<pre>\n\n a\n\tb</pre>");
    row("code", "<pre><code class='language-cpp hl'>x &lt; y</code></pre>",
        "<pre><code class=\"language-cpp\">x &lt; y</code></pre>");
    row("figure",
        "<figure class=c><a href=/b><img src=a.jpg alt='' width=10 height=20px></a><figcaption>d <small "
        "class=credit>e</small></figcaption></figure>",
        "<figure class=\"c\"><a href=\"/b\"><img src=\"a.jpg\" alt=\"\" width=\"10\" height=\"20\"></a><figcaption>d "
        "<small class=\"credit\">e</small></figcaption></figure>");
    row("gallery", "<figure><img src=a.jpg><img src=b.jpg></figure>",
        "<figure><img src=\"a.jpg\"><img src=\"b.jpg\"></figure>");
    row("table", "<table><caption>a</caption><tr><th scope=row>b<td colspan=2 align=right>c<tfoot><tr><td>d</table>",
        "<table><caption>a</caption><tbody><tr><th scope=\"row\">b</th><td align=\"right\" "
        "colspan=\"2\">c</td></tr></tbody><tfoot><tr><td>d</td></tr></tfoot></table>");
    row("text of a layout table", "<table role=presentation><tr><td>a<td>b</table>", "<p>a</p>\n<p>b</p>");
    row("note", "<aside class='note note-translator x'><p>a</p></aside>",
        "<aside class=\"note note-translator x\"><p>a</p></aside>");
    row("details", "<details open><summary>a</summary>b</details>",
        "<details open><summary>a</summary><p>b</p></details>");
    row("definitions", "<dl><div><dt>a<dd>b<dd><p>c</p><p>d</p></div></dl>",
        "<dl><dt>a</dt><dd>b</dd><dd><p>c</p><p>d</p></dd></dl>");
}

void otherRows()
{
    row("recording", "<video src=a.mp4 autoplay onplay=x poster=b.png width=640></video>",
        "<video controls poster=\"b.png\" src=\"a.mp4\" width=\"640\"></video>");
    row("embed", "<iframe src='//www.youtube.com/embed/abc?rel=0'></iframe>",
        "<figure class=\"embed\" data-provider=\"youtube\"><a "
        "href=\"https://www.youtube.com/watch?v=abc\">https://www.youtube.com/watch?v=abc</a></figure>");
    row("a message of Twitter's",
        "<blockquote class=twitter-tweet><p lang=fr>a</p>— B <a "
        "href='https://twitter.com/b/status/1?x'>c</a></blockquote><script src=x></script>",
        "<figure class=\"embed\" data-provider=\"twitter\"><a "
        "href=\"https://twitter.com/b/status/1?x\">https://twitter.com/b/status/1?x</a><figcaption>a — B <a "
        "href=\"https://twitter.com/b/status/1?x\">c</a></figcaption></figure>");
    row("footnotes",
        "<p>a<sup class=footnote-ref><a href='#fn1' id=fnref1>1</a></sup></p><section class=footnotes><hr><ol><li "
        "id=fn1><p>b <a href='#fnref1'>↩</a></p></ol></section>",
        "<p>a<sup class=\"footnote-ref\"><a href=\"#fn-1\">1</a></sup></p>\n<section class=\"footnotes\"><ol><li "
        "id=\"fn-1\">b</li></ol></section>");
    row("ruby", "<p>a<ruby onclick=x>漢<rt>kan</ruby></p>", "<p>a<ruby>漢<rt>kan</rt></ruby></p>");
    row("an anchor", "<p><a name=x></a>a</p>", "<p><a id=\"x\"></a>a</p>");
    row("a page", "<!doctype html><title>t</title><body><main><p>a</main><script>x</script>", "<p>a</p>");
    row("a formula's letters", "<p>a <math><mi>x</mi><mo>=</mo></math></p>", "<p>a x=</p>");
    row("control characters",
        "<p>a\x01\x0b\x7f"
        "b\xc2\x80</p>",
        "<p>ab</p>");
    row("invalid UTF-8",
        "<p>a\xff"
        "b</p>",
        "<p>a\uFFFD"
        "b</p>");
    row("mark of the encoding", "\xef\xbb\xbf<p>a</p>", "<p>a</p>");
    row("late images", "<p><img src='data:image/gif;base64,AA' data-src=/b.jpg></p>", "<p><img src=\"/b.jpg\"></p>");
}

} // namespace

class TestHtml : public QObject
{
    Q_OBJECT

private slots:
    void htmlBecomesItsCanonicalForm_data();
    void htmlBecomesItsCanonicalForm();
    void pastesBecomeCleanHtml_data();
    void pastesBecomeCleanHtml();
    void whatIsNotTouchedIsWrittenAsItWas_data();
    void whatIsNotTouchedIsWrittenAsItWas();
    void whatIsNotSafeIsNotWrittenAsItWas();
    void aDrawingLeavesTheRestAsItIs();
    void whatIsNoCharacterIsNotKept();
    void officesElementsLeaveTheirText();
    void wordsListsStayApart();
    void whatIsReadSaysTheSame_data();
    void whatIsReadSaysTheSame();
    void addressesAreResolvedAsBrowsersDo();
    void classicPostsAreTold();
    void oneEditedBlockIsOneChangedLine();
    void equalBlocksKeepTheirOwnBytes();
    void anEditChangesItsWordsAlone_data();
    void anEditChangesItsWordsAlone();
    void wrappersStayAround_data();
    void wrappersStayAround();
    void looseTextNeverRunsTogether();
    void addressesAreResolvedAgainstTheBase();
    void hostileInputIsAnsweredSoon_data();
    void hostileInputIsAnsweredSoon();
    void timeGrowsWithSizeOnly();
    void wordsAreNeverLostInTheDepth();
};

void TestHtml::htmlBecomesItsCanonicalForm_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QByteArray>("expected");
    textRows();
    blockRows();
    otherRows();
}

void TestHtml::htmlBecomesItsCanonicalForm()
{
    QFETCH(QByteArray, html);
    QFETCH(QByteArray, expected);
    QCOMPARE(clean(html), expected);
    QCOMPARE(clean(expected), expected);
}

void TestHtml::pastesBecomeCleanHtml_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(MARBRE_FIXTURES "/pastes"));
    for (const QString &name : folder.entryList({QStringLiteral("*.html")})) {
        if (!name.endsWith(QLatin1String(".expected.html")))
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }
}

void TestHtml::pastesBecomeCleanHtml()
{
    QFETCH(QString, path);
    const QString expected = QString(path).replace(QLatin1String(".html"), QLatin1String(".expected.html"));
    QCOMPARE(clean(fileAt(path), path.contains(QLatin1String("wordpress"))) + '\n', fileAt(expected));
    QCOMPARE(clean(fileAt(expected)) + '\n', fileAt(expected));
}

void TestHtml::whatIsNotTouchedIsWrittenAsItWas_data()
{
    QTest::addColumn<QByteArray>("html");
    for (const char *html : {"<p>a</p>", "\n\n  <p>a</p>\n\n<p>b</p>  \n", "<P CLASS=x>a<BR/>b &eacute;</P>",
                             "<p>a<p>b", "bare <i>text</i>", "a<br><br>b<br/>\n<br/>\nc", "<ul>\n<li>a\n<li>b\n</ul>\n",
                             "<div class=x><p>a</p></div>\n<p>b</p>", "<!-- a comment --><p>a</p><!-- another -->\n",
                             "<p>a</p>\n<p>&nbsp;</p>\n<p>b</p>", "<table border=1><tr><td>a<td>b</table>",
                             "<p style=\"color: red\"><font size=2>a</font></p>", "<p>a\r\nb</p>\r\n",
                             "<p title='a\"b'>c</p>", "<h1>a</h1>", "<figure><img src=a.jpg /></figure>"})
        QTest::newRow(html) << QByteArray(html);
    QTest::newRow("blocks of WordPress's") << fileAt(QStringLiteral(MARBRE_FIXTURES "/pastes/wordpress-blocks.html"));
}

void TestHtml::whatIsNotTouchedIsWrittenAsItWas()
{
    QFETCH(QByteArray, html);
    const Document document = html::read(html).document;
    if (html != "<p>a<p>b") // the first is closed by the second, and open without it
        QCOMPARE(html::write(document), html);
    QCOMPARE(html::read(html::write(document)).document, document);
}

void TestHtml::whatIsNotSafeIsNotWrittenAsItWas()
{
    const QByteArray html = "<p class='a'>a</p>\n<p onclick=x>b</p>\n<script>x</script>\n<p class='c'>c</p>\n";
    QCOMPARE(html::write(html::read(html).document), "<p class='a'>a</p>\n<p>b</p>\n<p class='c'>c</p>\n");
}

void TestHtml::aDrawingLeavesTheRestAsItIs()
{
    const QByteArray html = "<svg><title>t</title><path d='M0'/></svg>" + QByteArray("vers<br>\n").repeated(300)
        + "<h2>T</h2><ul><li>a</li></ul><blockquote>q</blockquote>";
    const html::Reading reading = html::read(html);
    QCOMPARE(reading.document.blocks.size(), size_t(4));
    QVERIFY(reading.dropped.contains(QStringLiteral("svg")));
    // What a drawing cannot hold ends it.
    QCOMPARE(html::writeCanonical(html::read("<svg><g><p>texte</p></svg> fin").document), "<p>texte</p>\n<p>fin</p>\n");
}

void TestHtml::whatIsNoCharacterIsNotKept()
{
    for (const char *html : {"<p>a&#xFDD0;b</p>", "<p>a&#xFFFE;b</p>", "<p>a&#x1FFFF;b</p>", "<p>a\xef\xbb\xbf\xef\xbb\xbf" "b</p>"}) {
        const QByteArray once = html::writeCanonical(html::read(html).document);
        QCOMPARE(once, "<p>ab</p>\n");
    }
    Document lone = html::read("<p>a</p>").document;
    std::get<Text>(std::get<Paragraph>(lone.blocks[0].content).content[0]).text = QStringLiteral("a") + QChar(0xd800);
    QCOMPARE(QString::fromUtf8(html::writeCanonical(lone)), QStringLiteral("<p>a\ufffd</p>\n"));
}

void TestHtml::officesElementsLeaveTheirText()
{
    const QByteArray html = "<p><w:Sdt ID=\"1\">Contenu</w:Sdt> suite</p><p>Avant <w:wrap type=\"x\"/>après</p>";
    QCOMPARE(html::writeCanonical(html::read(html).document), "<p>Contenu suite</p>\n<p>Avant après</p>\n");
}

void TestHtml::whatIsReadSaysTheSame_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QByteArray>("clean");
    const auto row = [](const char *name, const char *html, const char *clean) {
        QTest::newRow(name) << QByteArray(html) << QByteArray(clean);
    };
    row("a link in preformatted text", "<pre>voir <a href=\"https://a.example/\">là</a></pre>",
        "<pre>voir <a href=\"https://a.example/\">là</a></pre>\n");
    row("the number of a note", "<p>a<sup data-fn=\"6f1e-a\" class=\"fn\"><a href=\"#6f1e-a\">1</a></sup></p>",
        "<p>a<sup class=\"footnote-ref\"><a href=\"#fn-6f1e-a\">1</a></sup></p>\n");
    row("notes at the end",
        "<p>a<a style='mso-endnote-id:edn1' href=\"#_edn1\"><sup>[i]</sup></a></p><div style='mso-element:endnote-list'>"
        "<div style='mso-element:endnote' id=edn1><p><a href=\"#_ednref1\">[i]</a> Fin.</p></div></div>",
        "<p>a<sup class=\"footnote-ref\"><a href=\"#fn-end-1\">i</a></sup></p>\n"
        "<section class=\"footnotes\"><ol><li id=\"fn-end-1\">Fin.</li></ol></section>\n");
    row("notes of Google Docs",
        "<p>a<sup><a href=\"#ftnt1\" id=\"ftnt_ref1\">[1]</a></sup> b<sup><a href=\"#ftnt2\" id=\"ftnt_ref2\">[2]</a></sup>"
        "</p><hr><div><p><a href=\"#ftnt_ref1\" id=\"ftnt1\">[1]</a><span>&nbsp;Une.</span></p></div>"
        "<div><p><a href=\"#ftnt_ref2\" id=\"ftnt2\">[2]</a><span> Deux.</span></p></div>",
        "<p>a<sup class=\"footnote-ref\"><a href=\"#fn-1\">1</a></sup> "
        "b<sup class=\"footnote-ref\"><a href=\"#fn-2\">2</a></sup></p>\n<hr>\n"
        "<section class=\"footnotes\"><ol><li id=\"fn-1\">Une.</li><li id=\"fn-2\">Deux.</li></ol></section>\n");
    row("a film's subtitles, and how it plays",
        "<video loop muted preload=none src=\"a.mp4\"><track src=\"a.vtt\" kind=captions srclang=fr label=\"Fr\" default>"
        "</video>",
        "<video controls loop muted preload=\"none\" src=\"a.mp4\"><track default kind=\"captions\" label=\"Fr\" "
        "src=\"a.vtt\" srclang=\"fr\"></video>\n");
    row("an anchor that is led to", "<p><a href=\"#x\">là</a> <span id=\"x\">ici</span> <span id=\"y\">ou</span></p>",
        "<p><a href=\"#x\">là</a> <a id=\"x\"></a>ici ou</p>\n");
    row("abbreviations and times", "<p><abbr>OMS</abbr>, <time>27 avril</time></p>",
        "<p><abbr>OMS</abbr>, <time>27 avril</time></p>\n");
    row("a picture that cannot come", "<p>a <img src=\"file:///c:/x.png\" alt=\"un port\"> b</p>", "<p>a un port b</p>\n");
    row("captions of their own",
        "<figure><figure><img src=\"a.png\"><figcaption>A</figcaption></figure><figure><img src=\"b.png\">"
        "<figcaption>B</figcaption></figure></figure>",
        "<figure><figure><img src=\"a.png\"><figcaption>A</figcaption></figure><figure><img src=\"b.png\">"
        "<figcaption>B</figcaption></figure></figure>\n");
}

void TestHtml::whatIsReadSaysTheSame()
{
    QFETCH(QByteArray, html);
    QFETCH(QByteArray, clean);
    QCOMPARE(html::writeCanonical(html::read(html).document), clean);
    QCOMPARE(html::writeCanonical(html::read(clean).document), clean);
}

void TestHtml::addressesAreResolvedAsBrowsersDo()
{
    const html::ReadOptions options{QStringLiteral("https://ex.example/dir/page.html"), false};
    const auto clean = [&](const char *html) { return html::writeCanonical(html::read(html, options).document); };
    QCOMPARE(clean("<p><a href=\"\\\\other.example\\x\">a</a></p>"), "<p><a href=\"https://other.example/x\">a</a></p>\n");
    QCOMPARE(clean("<p><img src=\"..\\a.png\" srcset=\"b.png 2x,c.png 3x, d.png\"></p>"),
             "<p><img src=\"https://ex.example/a.png\" srcset=\"https://ex.example/dir/b.png 2x, "
             "https://ex.example/dir/c.png 3x, https://ex.example/dir/d.png\"></p>\n");
}

void TestHtml::classicPostsAreTold()
{
    QVERIFY(html::looksClassic("Un alinéa\n\nUn <b>autre</b>"));
    QVERIFY(html::looksClassic("[gallery ids=\"1\"]"));
    for (const char *html : {"<p>a</p>\n\n<p>b</p>", "un seul alinéa\nsur deux lignes", "<!-- wp:paragraph -->\n\na\n\nb"})
        QVERIFY2(!html::looksClassic(html), html);
}

void TestHtml::wordsListsStayApart()
{
    const QByteArray html = "<p style='mso-list:l0 level1 lfo1'>i.<span>x</span> un</p>"
                            "<p style='mso-list:l5 level1 lfo2'>1. deux</p>";
    QCOMPARE(html::read(html).document.blocks.size(), size_t(2));
    // Nothing is lost where such a list stands inside a mark.
    const QByteArray odd = "<b>x<p style=\"mso-list:l0 level1 lfo1\">y</p>mot1</b> mot2";
    QVERIFY(html::write(html::read(odd).document).contains("mot1"));
}

void TestHtml::oneEditedBlockIsOneChangedLine()
{
    const QByteArray html = "<P>Un</P>\n<p>Deux</p>\n<P>Trois</P>\n<p>Deux</p>\n<P>Cinq</P>\n";
    const Document before = html::read(html).document;
    Document fresh = html::read(html::writeCanonical(before)).document;
    for (Block &block : fresh.blocks)
        block.origin.clear();
    std::get<Text>(std::get<Paragraph>(fresh.blocks[2].content).content[0]).text = QStringLiteral("3");
    html::adoptOrigins(fresh, before);
    QCOMPARE(html::write(fresh), "<P>Un</P>\n<p>Deux</p>\n<P>3</P>\n<p>Deux</p>\n<P>Cinq</P>\n");
}

void TestHtml::equalBlocksKeepTheirOwnBytes()
{
    const Document before = html::read("<P>x</P>\n<p >x</p>\n<p>y</p>\n<p\n>x</p>\n<p>z</p>\n").document;
    Document fresh = before;
    for (Block &block : fresh.blocks)
        block.origin.clear();
    fresh.blocks.erase(fresh.blocks.begin()); // one of the equal ones goes
    fresh.blocks.insert(fresh.blocks.begin() + 2, html::read("new").document.blocks[0]); // and another comes
    fresh.blocks[2].origin.clear();
    fresh.blocks.back().attributes.set(QStringLiteral("class"), QStringLiteral("c"));
    html::adoptOrigins(fresh, before);
    QCOMPARE(fresh.blocks[1].origin, "<p>y</p>\n");
    QVERIFY(fresh.blocks[2].origin.isEmpty());
    QCOMPARE(fresh.blocks[3].origin, "<p\n>x</p>\n");
    QCOMPARE(fresh.blocks[4].origin, "<p class=\"c\">z</p>\n");
}

void TestHtml::anEditChangesItsWordsAlone_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QByteArray>("edited"); // what an editor gives
    QTest::addColumn<QByteArray>("saved");
    const auto row = [](const char *name, const char *html, const char *edited, const char *saved) {
        QTest::newRow(name) << QByteArray(html) << QByteArray(edited) << QByteArray(saved);
    };
    row("a word", "<p class='a'>un mot &eacute;crit</p>\n\n\n<P>b</P>", "<p class=\"a\">un nom écrit</p><p>b</p>",
        "<p class='a'>un nom &eacute;crit</p>\n\n\n<P>b</P>");
    row("in a list over several lines", "<ul>\n  <li>un</li>\n  <li>deux</li>\n</ul>\n",
        "<ul><li>un</li><li>trois</li></ul>", "<ul>\n  <li>un</li>\n  <li>trois</li>\n</ul>\n");
    row("a comment after it", "<p>a mot</p>\n<!-- remarque -->\n<p>b</p>\n", "<p>a nom</p><p>b</p>",
        "<p>a nom</p>\n<!-- remarque -->\n<p>b</p>\n");
    row("a block of WordPress's", "<!-- wp:paragraph {\"a\":1} -->\n<p>un mot</p>\n<!-- /wp:paragraph -->\n\n",
        "<!-- wp:paragraph {\"a\":1} -->\n<p>un nom</p>\n<!-- /wp:paragraph -->",
        "<!-- wp:paragraph {\"a\":1} -->\n<p>un nom</p>\n<!-- /wp:paragraph -->\n\n");
    row("a mark", "<p   >un mot ici</p>\n", "<p>un <strong>mot</strong> ici</p>",
        "<p   >un <strong>mot</strong> ici</p>\n");
    row("a word that stands there twice", "<table>\n<tr><td>x</td>\n<td>x</td></tr></table>\n",
        "<table><tbody><tr><td>x</td><td>y</td></tr></tbody></table>",
        "<table><tbody><tr><td>x</td><td>y</td></tr></tbody></table>\n");
    row("another text", "<p >a</p>\n\n<p >b</p>\n", "<p>tout autre chose</p><p>b</p>",
        "<p >tout autre chose</p>\n\n<p >b</p>\n");
}

void TestHtml::anEditChangesItsWordsAlone()
{
    QFETCH(QByteArray, html);
    QFETCH(QByteArray, edited);
    QFETCH(QByteArray, saved);
    Document fresh = html::read(edited).document;
    for (Block &block : fresh.blocks)
        block.origin.clear();
    const Document edit = fresh;
    html::adoptOrigins(fresh, html::read(html).document);
    QCOMPARE(html::write(fresh), saved);
    QCOMPARE(html::read(html::write(fresh)).document, edit);
}

void TestHtml::wrappersStayAround_data()
{
    QTest::addColumn<QByteArray>("stored");
    QTest::addColumn<QByteArray>("edited");
    QTest::addColumn<QByteArray>("saved");
    const auto row = [](const char *name, const char *stored, const char *edited, const char *saved) {
        QTest::newRow(name) << QByteArray(stored) << QByteArray(edited) << QByteArray(saved);
    };
    row("a word in a box", "<div class=\"box\" id=\"b1\">\n<p >un</p>\n<p>deux</p>\n</div>\n<p>trois</p>\n",
        "<p>un</p><p>quatre</p><p>trois</p>",
        "<div class=\"box\" id=\"b1\">\n<p >un</p>\n<p>quatre</p>\n</div>\n<p>trois</p>\n");
    row("a word behind it", "<section class=\"s\"><p>un</p><p>deux</p></section><p>trois</p>",
        "<p>un</p><p>deux</p><p>quatre</p>", "<section class=\"s\"><p>un</p><p>deux</p></section><p>quatre</p>");
    row("a paragraph more, inside", "<div class=\"a\"><p>un</p>\n<p>deux</p></div>\n<p>trois</p>\n",
        "<p>un</p><p>neuf</p><p>deux</p><p>trois</p>",
        "<div class=\"a\"><p>un</p>\n<p>neuf</p>\n<p>deux</p></div>\n<p>trois</p>\n");
    row("a paragraph less, behind", "<div class=\"a\"><p>un</p>\n<p>deux</p></div>\n<p>trois</p>\n<p>quatre</p>\n",
        "<p>un</p><p>deux</p><p>trois</p>", "<div class=\"a\"><p>un</p>\n<p>deux</p></div>\n<p>trois</p>\n");
    row("one that is not safe", "<div onclick=\"x()\"><p>un</p><p>deux</p></div>", "<p>un</p><p>trois</p>",
        "<p>un</p><p>trois</p>");
}

void TestHtml::wrappersStayAround()
{
    QFETCH(QByteArray, stored);
    QFETCH(QByteArray, edited);
    QFETCH(QByteArray, saved);
    const Document before = html::read(stored).document;
    Document after = html::read(edited).document;
    for (Block &block : after.blocks)
        block.origin.clear();
    html::adoptOrigins(after, before);
    QCOMPARE(html::rewritten(stored, before, after), saved);
}

void TestHtml::looseTextNeverRunsTogether()
{
    Document document = html::read("one<hr>two").document;
    QCOMPARE(html::write(document), "one<hr>two");
    document.blocks.erase(document.blocks.begin() + 1);
    QCOMPARE(html::write(document), "<p>one</p>\ntwo");
    QCOMPARE(html::read(html::write(document)).document, document);
}

void TestHtml::addressesAreResolvedAgainstTheBase()
{
    const html::ReadOptions options{QStringLiteral("https://a.example/b/c"), false};
    const QByteArray html =
        "<p><a href='d?x=é'>1</a><a href='#e'>2</a><a href='//f.example'>3</a><img src='../g.png'></p>";
    const Document document = html::read(html, options).document;
    QCOMPARE(
        html::writeCanonical(document),
        "<p><a href=\"https://a.example/b/d?x=%C3%A9\">1</a><a href=\"#e\">2</a><a href=\"https://f.example\">3</a>"
        "<img src=\"https://a.example/g.png\"></p>\n");
    QVERIFY(document.blocks[0].origin.isEmpty());
}

void TestHtml::hostileInputIsAnsweredSoon_data()
{
    QTest::addColumn<QByteArray>("html");
    QByteArray attributes;
    for (int i = 0; i < 100'000; ++i)
        attributes += " a" + QByteArray::number(i) + "=1";
    QByteArray fonts;
    QByteArray cells;
    for (int i = 0; i < 10'000; ++i) {
        fonts += "<font color=" + QByteArray::number(i) + ">x<p>";
        cells += "<b id=b" + QByteArray::number(i) + "><table><td></b></td></table>";
    }
    QTest::newRow("10,000 divs") << repeated("<div>", 10'000) + "x";
    QTest::newRow("10,000 quotes") << repeated("<blockquote>q", 10'000);
    QTest::newRow("10,000 lists") << repeated("<ul><li>x", 10'000);
    QTest::newRow("10,000 tables") << repeated("<table><tr><td>x", 10'000);
    QTest::newRow("10,000 spans around divs") << repeated("<span><div>", 10'000) + repeated("</span>", 10'000);
    QTest::newRow("100,000 open marks") << repeated("<b><i>", 50'000) + repeated("<p>x", 1000);
    QTest::newRow("fonts never closed") << fonts;
    QTest::newRow("marks that cells hide") << cells;
    QTest::newRow("100,000 attributes") << "<p" + attributes + ">x</p>";
    QTest::newRow("comments") << repeated("<!--", 100'000) + repeated("<!--x-->", 100'000);
    QTest::newRow("blocks of WordPress's")
        << repeated("<!-- wp:group -->", 10'000) + "x" + repeated("<!-- /wp:group -->", 10'000);
    QTest::newRow("brackets") << repeated("<", 1'000'000);
    QTest::newRow("formulas") << repeated("<math><mi>", 10'000);
    QTest::newRow("drawings") << repeated("<svg><g>", 10'000);
    QTest::newRow("NUL") << QByteArray(1'000'000, '\0');
    QTest::newRow("not UTF-8") << QByteArray(1'000'000, '\xff');
    QTest::newRow("breaks") << repeated("<br>", 200'000);
    QTest::newRow("captions") << repeated("[caption]", 100'000);
}

void TestHtml::hostileInputIsAnsweredSoon()
{
    QFETCH(QByteArray, html);
    for (const bool wordpress : {false, true}) {
        QElapsedTimer timer;
        timer.start();
        const Document document = html::read(html, {{}, wordpress}).document;
        const QByteArray canonical = html::writeCanonical(document);
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
        if (!wordpress)
            QVERIFY(html::read(canonical).document == document);
    }
}

void TestHtml::timeGrowsWithSizeOnly()
{
    const QByteArray page = fileAt(QStringLiteral(MARBRE_FIXTURES "/pastes/wordpress-blocks.html"));
    const auto timeOf = [](const QByteArray &html) {
        QElapsedTimer timer;
        timer.start();
        const auto document = html::read(html).document;
        return document.isEmpty() ? qint64(0) : timer.nsecsElapsed();
    };
    timeOf(page);
    const qint64 small = timeOf(page.repeated(200));
    const qint64 large = timeOf(page.repeated(2000));
    QVERIFY2(large < 40 * small, qPrintable(QStringLiteral("%1 %2").arg(small).arg(large)));
}

void TestHtml::wordsAreNeverLostInTheDepth()
{
    QByteArray html;
    for (int i = 0; i < 3000; ++i)
        html += (i % 3 == 0 ? "<blockquote>w" : i % 3 == 1 ? "<ul><li>w" : "<div>w") + QByteArray::number(i) + ' ';
    const Document document = html::read(html).document;
    const QString text = toPlainText(document);
    for (int i = 0; i < 3000; ++i)
        QVERIFY2(text.contains(u'w' + QString::number(i)), qPrintable(QString::number(i)));
    QVERIFY(html::read(html::writeCanonical(document)).document == document);
}

QTEST_GUILESS_MAIN(TestHtml)
#include "tst_html.moc"
