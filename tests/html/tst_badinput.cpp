#include <QTest>
#include <QThread>

#include <algorithm>
#include <functional>
#include <limits>
#include <memory>

#include "html/html.h"
#include "support/cputime.h"

using namespace marbre;

namespace {

using Make = std::function<QByteArray(int)>;

Make repeated(const QByteArray &piece, const QByteArray &after = {})
{
    return [=](int count) { return piece.repeated(count) + after.repeated(count); };
}

/// All that a page goes through, in a thread whose stack a walk without bounds would leave; in nanoseconds.
qint64 timeOf(const QByteArray &html, bool wordpress)
{
    qint64 best = std::numeric_limits<qint64>::max();
    bool same = true;
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        for (int run = 0; run < 2; ++run) {
            const qint64 start = tests::cpuTime();
            const document::Document document = html::read(html, {{}, wordpress}).document;
            const QByteArray canonical = html::writeCanonical(document);
            const QByteArray saved = html::write(document);
            best = std::min(best, tests::cpuTime() - start);
            same = same && (wordpress || html::read(saved).document == document)
                && html::read(canonical).document == document;
        }
    }));
    thread->setStackSize(4 * 1024 * 1024); // half of what a program's first thread has
    thread->start();
    thread->wait();
    return same ? best : -1;
}

/// Twice as much takes twice as long, and what else the machine does; not four times.
void verifyLinear(const Make &make, int count, bool wordpress)
{
    const qint64 once = timeOf(make(count), wordpress);
    const qint64 twice = timeOf(make(2 * count), wordpress);
    QVERIFY2(once >= 0 && twice >= 0, "what was written reads as another document");
    constexpr qint64 noise = 30'000'000;
    QVERIFY2(twice < 3 * once + noise, qPrintable(QStringLiteral("%1 ms, then %2").arg(once / 1e6).arg(twice / 1e6)));
}

} // namespace

Q_DECLARE_METATYPE(Make)

/// What nobody writes and somebody sends: an answer in linear time, on a bounded stack, and no word of it lost.
class TestBadInput : public QObject
{
    Q_OBJECT

private slots:
    void timeGrowsAsTheBytesDo_data();
    void timeGrowsAsTheBytesDo();
    void fiftyMegabytesAreRead();
    void fiftyMegabytesOfTagsKeepTheirWords_data();
    void fiftyMegabytesOfTagsKeepTheirWords();
    void whatIsNoTextIsWrittenAsText_data();
    void whatIsNoTextIsWrittenAsText();
};

void TestBadInput::timeGrowsAsTheBytesDo_data()
{
    QTest::addColumn<Make>("make");
    QTest::addColumn<int>("count");
    QTest::newRow("nested divs") << repeated("<div>x", "</div>") << 5000;
    QTest::newRow("nested quotations") << repeated("<blockquote>x") << 5000;
    QTest::newRow("nested lists") << repeated("<ul><li>x") << 5000;
    QTest::newRow("nested tables") << repeated("<table><tr><td>x") << 5000;
    QTest::newRow("nested spans around divs") << repeated("<span><div>") << 5000;
    QTest::newRow("nested details") << repeated("<details><summary>x</summary>") << 5000;
    QTest::newRow("nested definitions") << repeated("<dl><dt>x<dd>") << 5000;
    QTest::newRow("nested figures") << repeated("<figure><figcaption>x") << 5000;
    QTest::newRow("nested ruby") << repeated("<ruby>x") << 5000;
    QTest::newRow("nested templates") << repeated("<template>") << 5000;
    QTest::newRow("nested drawings") << repeated("<svg><foreignObject>") << 5000;
    QTest::newRow("nested formulas") << repeated("<math><mi>") << 5000;
    QTest::newRow("nested unknown elements") << repeated("<x-y>x") << 5000;
    QTest::newRow("nested blocks of WordPress's") << repeated("<!-- wp:group -->", "<!-- /wp:group -->") << 5000;
    QTest::newRow("nested links and tables") << repeated("<a href=x><table><td>") << 5000;
    QTest::newRow("marks never closed") << repeated("<b><i><u>x<p>") << 5000;
    QTest::newRow("attributes") << Make([](int count) {
        QByteArray html = "<p";
        for (int i = 0; i < count; ++i)
            html += " a" + QByteArray::number(i) + "=1";
        return html + ">x</p>";
    }) << 50'000;
    QTest::newRow("classes") << Make([](int count) {
        QByteArray html = "<p class='";
        for (int i = 0; i < count; ++i)
            html += "z" + QByteArray::number(i) + "z ";
        return html + "'>x</p>";
    }) << 50'000;
    QTest::newRow("a style") << Make([](int count) {
        return "<p style='" + QByteArray("color:red;").repeated(count) + "'>x</p>";
    }) << 100'000;
    QTest::newRow("an address") << Make([](int count) {
        return "<p><img src='data:image/png;base64," + QByteArray("AAAA").repeated(count) + "'></p>";
    }) << 500'000;
    QTest::newRow("attributes of a tag never closed") << Make([](int count) {
        QByteArray html = "<p>avant</p><p";
        for (int i = 0; i < count; ++i)
            html += " a" + QByteArray::number(i) + "=1";
        return html;
    }) << 50'000;
    // What makes the parser see tags where other rules see text, and then many of them in one another.
    for (const char *start :
         {"<select><style></select>", "<select><xmp></select>", "<svg></svg><script><!--</script>",
          "<svg></svg><textarea><!--</textarea>", "<svg></svg><style><p a=\"</style>", "<svg><![CDATA[ > <!-- ]]></svg>",
          "<script><!--<script></script><title></script>", "<table><select><xmp></select></table>"})
        QTest::addRow("%s before spans", start) << Make([start](int count) {
            return QByteArray(start) + QByteArray("<span>").repeated(count) + "x";
        }) << 50'000;
    QTest::newRow("breaks after a drawing") << Make([](int count) {
        return "<svg></svg>" + QByteArray("vers<br>").repeated(count);
    }) << 20'000;
    QTest::newRow("quotation marks never closed") << repeated("<a href=\"") << 100'000;
    QTest::newRow("ampersands") << repeated("&") << 500'000;
    QTest::newRow("references") << repeated("&#xD800;&#0;&notit;") << 100'000;
    QTest::newRow("end tags") << repeated("</p></b></table>") << 100'000;
    QTest::newRow("footnotes") << Make([](int count) {
        QByteArray html = "<p>";
        for (int i = 0; i < count; ++i)
            html += "<sup><a href='#fn-" + QByteArray::number(i) + "'>1</a></sup>";
        html += "</p><section class=footnotes><ol>";
        for (int i = 0; i < count; ++i)
            html += "<li id=fn-" + QByteArray::number(i) + ">x</li>";
        return html + "</ol></section>";
    }) << 10'000;
    QTest::newRow("NUL") << repeated(QByteArray(1, '\0')) << 1'000'000;
    QTest::newRow("NUL in tags") << repeated(QByteArray("<p\0 a\0=\0>x", 10)) << 50'000;
    QTest::newRow("bytes that are no UTF-8") << repeated("\xff\xc2") << 500'000;
    QTest::newRow("surrogates as bytes") << repeated("\xed\xa0\x80") << 300'000;
    QTest::newRow("shortcodes never closed") << repeated("[caption [caption] ") << 50'000;
    QTest::newRow("shortcodes") << repeated("[caption][gallery ids=1][/caption]\n\n") << 20'000;
}

void TestBadInput::timeGrowsAsTheBytesDo()
{
    QFETCH(Make, make);
    QFETCH(int, count);
    for (const bool wordpress : {false, true})
        verifyLinear(make, count, wordpress);
}

void TestBadInput::fiftyMegabytesAreRead()
{
    const QByteArray paragraph = "<p>Le fournisseur suédois de systèmes d’<b>oncologie</b> se remet&nbsp;: <a "
                                 "href='https://a.example/'>une cyberattaque</a> l’a obligé à tout arrêter.</p>\n";
    const int count = 50 * 1024 * 1024 / int(paragraph.size());
    const QByteArray body = paragraph.repeated(count);
    const document::Document document = html::read(body).document;
    QCOMPARE(int(document.blocks.size()), count);
    QCOMPARE(html::write(document), body);
}

void TestBadInput::fiftyMegabytesOfTagsKeepTheirWords_data()
{
    QTest::addColumn<QByteArray>("piece");
    for (const char *piece : {"<p>mot", "mot</p>", "mot<style>p{}</style>"})
        QTest::newRow(piece) << QByteArray(piece);
}

/// Twelve million elements would take more memory than people have: those behind the first are their words.
void TestBadInput::fiftyMegabytesOfTagsKeepTheirWords()
{
    QFETCH(QByteArray, piece);
    const qsizetype count = 50'000'000 / piece.size();
    const html::Reading reading = html::read(piece.repeated(count));
    QVERIFY(reading.dropped.contains(QStringLiteral("tags")));
    QByteArray clean = html::writeCanonical(reading.document);
    QCOMPARE(clean.count("mot"), count);
    QVERIFY(!clean.contains("p{}"));
    QVERIFY(!html::read(clean).dropped.contains(QStringLiteral("tags")));
}

void TestBadInput::whatIsNoTextIsWrittenAsText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a high surrogate alone") << QString(QChar(0xd83d)) + u'x';
    QTest::newRow("a low surrogate alone") << u'x' + QString(QChar(0xdc00));
    QTest::newRow("two of them the wrong way round") << QString(QChar(0xdc00)) + QChar(0xd83d) + u'x';
    QTest::newRow("NUL") << u'x' + QString(QChar(QChar::Null)) + u'y';
    QTest::newRow("noncharacters") << QString(QChar(0xffff)) + QChar(0xfdd0) + u'x';
}

/// From the clipboard, a Document may hold what no file can.
void TestBadInput::whatIsNoTextIsWrittenAsText()
{
    QFETCH(QString, text);
    document::Block block{document::Paragraph{{document::Text{text, {}}}}, {}, {}, {}};
    block.attributes.set(QStringLiteral("title"), text);
    const QByteArray once = html::writeCanonical({{block}});
    QCOMPARE(QString::fromUtf8(once).toUtf8(), once);
    const QByteArray again = html::writeCanonical(html::read(once).document);
    QCOMPARE(html::writeCanonical(html::read(again).document), again);
    QVERIFY(again.contains('x'));
}

QTEST_GUILESS_MAIN(TestBadInput)
#include "tst_badinput.moc"
