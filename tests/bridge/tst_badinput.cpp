#include <QTest>

#include <algorithm>
#include <functional>
#include <limits>

#include "bridge/load.h"
#include "bridge/read.h"
#include "support/cputime.h"

using namespace marbre;
using namespace marbre::document;

namespace {

using Make = std::function<Document(int)>;

Block block(Content content)
{
    return {std::move(content), {}, {}, {}};
}

Block paragraph(const QString &words, Style style = {})
{
    return block(Paragraph{{Text{words, std::move(style)}}});
}

/// There and back, in nanoseconds; -1: it is another document then.
qint64 timeOf(const Document &document)
{
    qint64 best = std::numeric_limits<qint64>::max();
    for (int run = 0; run < 2; ++run) {
        QTextDocument text;
        const qint64 start = tests::cpuTime();
        bridge::load(document, text);
        const Document back = bridge::read(text);
        best = std::min(best, tests::cpuTime() - start);
        if (back != document)
            return -1;
    }
    return best;
}

} // namespace

Q_DECLARE_METATYPE(Make)

/// Documents that nobody writes come back equal, too, and in linear time.
class TestBridgeBadInput : public QObject
{
    Q_OBJECT

private slots:
    void timeGrowsAsTheTextDoes_data();
    void timeGrowsAsTheTextDoes();
    void fiftyMegabytesComeBackEqual();
    void whatIsNoTextComesBackEqual_data();
    void whatIsNoTextComesBackEqual();
};

void TestBridgeBadInput::timeGrowsAsTheTextDoes_data()
{
    QTest::addColumn<Make>("make");
    QTest::addColumn<int>("count");
    const auto times = [](int count, auto each) {
        Document document;
        for (int i = 0; i < count; ++i)
            document.blocks.push_back(each(i));
        return document;
    };
    QTest::newRow("paragraphs") << Make([=](int count) {
        return times(count, [](int) { return paragraph(QStringLiteral("x")); });
    }) << 20'000;
    QTest::newRow("styles, each another") << Make([=](int count) {
        return times(count, [](int i) {
            Style style;
            style.link = Link{QStringLiteral("/%1").arg(i), {}, {}};
            return paragraph(QStringLiteral("x"), style);
        });
    }) << 10'000;
    QTest::newRow("attributes, each others") << Make([=](int count) {
        return times(count, [](int i) {
            Block result = paragraph(QStringLiteral("x"));
            result.attributes.set(QStringLiteral("id"), QString::number(i));
            return result;
        });
    }) << 10'000;
    QTest::newRow("quotations") << Make([=](int count) {
        return times(count, [](int) { return block(Quote{{paragraph(QStringLiteral("x"))}, {}}); });
    }) << 10'000;
    QTest::newRow("items") << Make([](int count) {
        List list;
        for (int i = 0; i < count; ++i)
            list.items.push_back({{paragraph(QStringLiteral("x"))}, {}});
        return Document{{block(std::move(list))}};
    }) << 10'000;
    QTest::newRow("cards") << Make([=](int count) { return times(count, [](int) { return block(Rule{}); }); })
                           << 10'000;
    QTest::newRow("objects in a line") << Make([](int count) {
        Inlines content;
        for (int i = 0; i < count; ++i)
            content.push_back(FootnoteReference{QString::number(i), {}});
        return Document{{block(Paragraph{std::move(content)})}};
    }) << 10'000;
    QTest::newRow("breaks") << Make([](int count) {
        return Document{{block(Paragraph{Inlines(std::size_t(count), LineBreak{})})}};
    }) << 50'000;
    QTest::newRow("lines of code") << Make([](int count) {
        return Document{{block(Preformatted{QStringLiteral("x\n").repeated(count), {}})}};
    }) << 50'000;
    QTest::newRow("one long word") << Make([](int count) {
        return Document{{paragraph(QStringLiteral("x").repeated(count))}};
    }) << 2'000'000;
    QTest::newRow("characters that the editor keeps for itself") << Make([](int count) {
        return Document{{paragraph(QString(QChar(0xfffc)).repeated(count))}};
    }) << 10'000;
}

void TestBridgeBadInput::timeGrowsAsTheTextDoes()
{
    QFETCH(Make, make);
    QFETCH(int, count);
    const qint64 once = timeOf(make(count));
    const qint64 twice = timeOf(make(2 * count));
    QVERIFY2(once >= 0 && twice >= 0, "another document came back");
    constexpr qint64 noise = 30'000'000;
    QVERIFY2(twice < 3 * once + noise, qPrintable(QStringLiteral("%1 ms, then %2").arg(once / 1e6).arg(twice / 1e6)));
}

void TestBridgeBadInput::fiftyMegabytesComeBackEqual()
{
    const Document document{Blocks(100'000, paragraph(QStringLiteral("Le fournisseur suédois. ").repeated(20)))};
    QVERIFY(timeOf(document) >= 0);
}

void TestBridgeBadInput::whatIsNoTextComesBackEqual_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a high surrogate alone") << QString(QChar(0xd83d)) + u'x';
    QTest::newRow("a low surrogate alone") << u'x' + QString(QChar(0xdc00));
    QTest::newRow("surrogates the wrong way round") << QString(QChar(0xdc00)) + QChar(0xd83d);
    QTest::newRow("noncharacters") << QString(QChar(0xffff)) + QChar(0xfffe) + QChar(0xfdd0) + QChar(0xfdd1);
    QTest::newRow("marks of direction") << QStringLiteral("\u202e\u2066x\u2069\u202c\u200f");
    QTest::newRow("separators") << QStringLiteral("\u2028\u2029");
    QTest::newRow("U+FEFF") << QStringLiteral("\ufeffx");
    QTest::newRow("marks on nothing") << QStringLiteral("\u0301").repeated(1000);
}

void TestBridgeBadInput::whatIsNoTextComesBackEqual()
{
    QFETCH(QString, text);
    QVERIFY(timeOf({{paragraph(text), block(Preformatted{text, {}})}}) >= 0);
}

QTEST_MAIN(TestBridgeBadInput)
#include "tst_badinput.moc"
