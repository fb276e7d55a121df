#include <QElapsedTimer>
#include <QTest>

#include "document/document.h"
#include "document/rewrite.h"
#include "document/walk.h"
#include "tree.h"

using namespace marbre;
using namespace marbre::document;
using tests::block;
using tests::paragraph;
using tests::words;

namespace {

/// A paragraph's lines, parted by breaks.
Block lines(const QStringList &texts)
{
    Paragraph result;
    for (const QString &text : texts) {
        if (!result.content.empty())
            result.content.push_back(LineBreak{});
        result.content.push_back(Text{text, {}});
    }
    return block(std::move(result));
}

/// Paragraphs as lists of lines.
using Lines = QList<QStringList>;

Document documentOf(const Lines &paragraphs)
{
    Document result;
    for (const QStringList &texts : paragraphs)
        result.blocks.push_back(lines(texts));
    return result;
}

/// What forEachChild gives, in order: the plain text of each run.
QStringList childrenOf(const Content &content)
{
    QStringList result;
    forEachChild(
        content, [&](const Blocks &blocks) { result.append(u'[' + toPlainText(blocks) + u']'); },
        [&](const Inlines &inlines) { result.append(toPlainText(inlines)); });
    return result;
}

} // namespace

class TestDocument : public QObject
{
    Q_OBJECT

private slots:
    void countsReadNoAlternativeTexts();
    void plainTextBecomesParagraphs_data();
    void plainTextBecomesParagraphs();
    void paragraphsGoThroughPlainTextAndBack_data();
    void paragraphsGoThroughPlainTextAndBack();
    void plainTextPartsBlocksItemsAndCells_data();
    void plainTextPartsBlocksItemsAndCells();
    void everyKindOfBlockGivesItsWordsInOrder();
    void neighboursOfOneStyleAreJoined();
    void theMediaOfTheArchiveAreFoundOnce();
    void everyAddressIsRewrittenOnceAndNoOrigin();
    void aWalkVisitsEveryRunInReadingOrder();
    void attributesHaveOneOrderAndEachNameOnce();
    void theBytesOfABlockDoNotCount();
    void muchTextTakesLinearTime();
};

void TestDocument::countsReadNoAlternativeTexts()
{
    Image image;
    image.src = QStringLiteral("a.png");
    image.alt = QStringLiteral("Un port");
    Document document;
    document.blocks.push_back(block(Paragraph{{Text{QStringLiteral("Le "), {}}, InlineImage{image, {}}, Text{QStringLiteral("mot"), {}}}}));
    Figure figure;
    figure.images.push_back({image, {}});
    figure.caption = {Text{QStringLiteral("Légende"), {}}};
    document.blocks.push_back(block(figure));
    QCOMPARE(toReadText(document), QStringLiteral("Le mot\n\nLégende"));
    QVERIFY(toPlainText(document).contains(QStringLiteral("Un port")));
}

void TestDocument::plainTextBecomesParagraphs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Lines>("paragraphs");
    const auto add = [](const char *name, const char *text, const Lines &paragraphs) {
        QTest::newRow(name) << QString::fromUtf8(text) << paragraphs;
    };
    const Lines two{{QStringLiteral("a")}, {QStringLiteral("b")}};
    const Lines broken{{QStringLiteral("a"), QStringLiteral("b")}};
    add("nothing", "", {});
    add("white space", " \n\t\n\u00A0\r\n\u2028", {});
    add("control characters alone", "\x01\x02", {});
    add("one line", "a", {{QStringLiteral("a")}});
    add("blank lines part", "a\n\nb", two);
    add("many blank lines part once", "\n\na\n \n\t\n\u00A0\nb\n\n", two);
    add("single breaks stay", "a\nb", broken);
    add("CRLF", "a\r\n\r\nb\r\n", two);
    add("CR", "a\r\rb", two);
    add("CRLF between lines", "a\r\nb", broken);
    add("line separator", "a\u2028b", broken);
    add("paragraph separator", "a\u2029b", two);
    add("white space is single",
        "  a \t b\u000B"
        "c  ",
        {{QStringLiteral("a b c")}});
    add("no-break spaces stay", "«\u00A0a\u202F!\u00A0»", {{QStringLiteral("«\u00A0a\u202F!\u00A0»")}});
    add("control characters go",
        "a\x01"
        "b\x7F",
        {{QStringLiteral("ab")}});
    add("markup is text", "<b>a</b> &amp;", {{QStringLiteral("<b>a</b> &amp;")}});
}

void TestDocument::plainTextBecomesParagraphs()
{
    QFETCH(QString, text);
    QFETCH(Lines, paragraphs);
    QVERIFY(fromPlainText(text) == documentOf(paragraphs));
}

void TestDocument::paragraphsGoThroughPlainTextAndBack_data()
{
    plainTextBecomesParagraphs_data();
}

void TestDocument::paragraphsGoThroughPlainTextAndBack()
{
    QFETCH(QString, text);
    const Document document = fromPlainText(text);
    QVERIFY(fromPlainText(toPlainText(document)) == document);
}

void TestDocument::plainTextPartsBlocksItemsAndCells_data()
{
    QTest::addColumn<Document>("document");
    QTest::addColumn<QString>("text");
    const auto add = [](const char *name, Blocks blocks, const char *text) {
        QTest::newRow(name) << Document{std::move(blocks)} << QString::fromUtf8(text);
    };
    List list;
    list.items = {{{paragraph("a")}, {}}, {{}, {}}, {{paragraph("b"), paragraph("c")}, {}}};
    Table table;
    table.rows = {{{TableCell{{paragraph("a")}}, TableCell{}}}, {{TableCell{{paragraph("b")}}}}};
    const auto picture = [](const char *src, const char *alt) {
        return FigureImage{tests::image(src, QString::fromUtf8(alt)), {}};
    };
    add("nothing", {}, "");
    add("paragraphs", {paragraph("a"), paragraph("b")}, "a\n\nb");
    add("a break", {lines({QStringLiteral("a"), QStringLiteral("b")})}, "a\nb");
    add("items", {paragraph("x"), block(list), paragraph("y")}, "x\n\na\nb\nc\n\ny");
    add("cells", {paragraph("x"), block(table), paragraph("y")}, "x\n\na\nb\n\ny");
    add("a rule says nothing", {paragraph("a"), block(Rule{}), paragraph("b")}, "a\n\nb");
    add("foreign markup says nothing", {paragraph("a"), block(Foreign{QStringLiteral("<x>")}), paragraph("b")},
        "a\n\nb");
    add("a rule first", {block(Rule{}), paragraph("b")}, "b");
    add("a rule last", {paragraph("a"), block(Rule{})}, "a");
    add("a picture", {block(Figure{{picture("x", "alt")}, words("caption"), words("credit")}), paragraph("b")},
        "alt\ncaption\ncredit\n\nb");
    add("a picture with a credit", {paragraph("a"), block(Figure{{picture("x", "")}, {}, words("credit")})},
        "a\n\ncredit");
    add("a picture without words", {paragraph("a"), block(Figure{{picture("x", "")}, {}, {}}), paragraph("b")},
        "a\n\nb");
    add("a quotation", {block(Quote{{paragraph("a"), paragraph("b")}, words("c")}), paragraph("d")},
        "a\n\nb\n\nc\n\nd");
    add("details", {block(Details{words("a"), {paragraph("b"), paragraph("c")}, false})}, "a\n\nb\n\nc");
    add("terms", {block(DefinitionList{{{true, {paragraph("a")}}, {false, {paragraph("b")}}}})}, "a\nb");
    add("a footnote's call",
        {block(Paragraph{{Text{QStringLiteral("a"), {}}, FootnoteReference{QStringLiteral("1"), {}},
                          ForeignInline{QStringLiteral("<x>"), {}}, Text{QStringLiteral("b"), {}}}})},
        "ab");
    add("code", {block(Preformatted{QStringLiteral("a\n\n  b"), {}}), paragraph("c")}, "a\n\n  b\n\nc");
}

void TestDocument::plainTextPartsBlocksItemsAndCells()
{
    QFETCH(Document, document);
    QTEST(toPlainText(document), "text");
}

void TestDocument::everyKindOfBlockGivesItsWordsInOrder()
{
    QCOMPARE(toPlainText(tests::everyKind()).simplified(),
             QStringLiteral("start alt heading item quoted citation code alt alt caption credit table caption cell a "
                            "cell b cell c note summary term meaning film caption embed footnote"));
}

void TestDocument::neighboursOfOneStyleAreJoined()
{
    Style strong;
    strong.marks = Mark::Strong;
    const auto text = [](const char *words, const Style &style = {}) { return Text{QString::fromUtf8(words), style}; };
    QVERIFY(normalized({}) == Inlines{});
    QVERIFY(normalized({text(""), text("", strong)}) == Inlines{});
    QVERIFY(normalized({text("a"), text(""), text("b")}) == Inlines{text("ab")});
    QVERIFY(normalized({text("a"), text("", strong), text("b")}) == Inlines{text("ab")});
    QVERIFY(normalized({text("a"), text("b", strong), text("c", strong)}) == (Inlines{text("a"), text("bc", strong)}));
    const Inlines parted{text("a"), LineBreak{}, text("b"), tests::inlineImage("x"), text("c")};
    QVERIFY(normalized(parted) == parted);
    QVERIFY(normalized(normalized(parted)) == parted);
}

void TestDocument::theMediaOfTheArchiveAreFoundOnce()
{
    QCOMPARE(mediaOf({}), QStringList());
    Document document = tests::everyKind();
    const QStringList all{
        QStringLiteral("media/inline.png"),  QStringLiteral("media/one.jpg"),    QStringLiteral("media/two.jpg"),
        QStringLiteral("media/caption.png"), QStringLiteral("media/deep.jpg"),   QStringLiteral("media/film.mp4"),
        QStringLiteral("media/film.webm"),   QStringLiteral("media/poster.jpg"), QStringLiteral("media/sound.ogg")};
    QCOMPARE(mediaOf(document), all);
    for (const char *other :
         {"media/one.jpg", "https://a.example/media/x.jpg", "/media/x.jpg", "mediax", "../media/x", ""})
        document.blocks.push_back(block(Figure{{{tests::image(other), {}}}, {}, {}}));
    QCOMPARE(mediaOf(document), all);
}

void TestDocument::everyAddressIsRewrittenOnceAndNoOrigin()
{
    Document document = tests::everyKind();
    for (Block &each : document.blocks)
        each.origin = "<p>";
    QStringList seen;
    rewriteMedia(document.blocks, [&](QString &address) {
        seen.append(address);
        address.prepend(QStringLiteral("media/new/"));
    });
    QCOMPARE(seen, mediaOf(tests::everyKind()));
    QStringList expected;
    for (const QString &address : seen)
        expected.append(QStringLiteral("media/new/") + address);
    QCOMPARE(mediaOf(document), expected);
    for (const Block &each : document.blocks)
        QVERIFY(each.origin.isEmpty());
    for (const Block &each : document.blocks) // a sound has no poster, and gets none
        if (const auto *recording = std::get_if<Recording>(&each.content); recording && recording->sources.size() == 1)
            QCOMPARE(recording->poster, QString());
}

void TestDocument::aWalkVisitsEveryRunInReadingOrder()
{
    QCOMPARE(childrenOf(Paragraph{words("a")}), QStringList{QStringLiteral("a")});
    QCOMPARE(childrenOf(Quote{{paragraph("a")}, words("b")}),
             (QStringList{QStringLiteral("[a]"), QStringLiteral("b")}));
    QCOMPARE(childrenOf(Details{words("a"), {paragraph("b")}, false}),
             (QStringList{QStringLiteral("a"), QStringLiteral("[b]")}));
    QCOMPARE(childrenOf(Figure{{}, words("a"), words("b")}), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(childrenOf(Rule{}), QStringList());
    QCOMPARE(childrenOf(Foreign{}), QStringList());
    QCOMPARE(childrenOf(Preformatted{QStringLiteral("a"), {}}), QStringList());
    Content content = Paragraph{words("a")};
    forEachChild(
        content, [](Blocks &) {}, [](Inlines &inlines) { inlines = words("changed"); });
    QVERIFY(content == Content(Paragraph{words("changed")}));
}

void TestDocument::attributesHaveOneOrderAndEachNameOnce()
{
    Attributes one;
    QVERIFY(one.isEmpty());
    QCOMPARE(one.value(u"id"), QString());
    one.set(QStringLiteral("title"), QStringLiteral("t"));
    one.set(QStringLiteral("class"), QStringLiteral("c"));
    one.set(QStringLiteral("id"), QStringLiteral("old"));
    one.set(QStringLiteral("id"), QStringLiteral("new"));
    Attributes other;
    other.set(QStringLiteral("id"), QStringLiteral("new"));
    other.set(QStringLiteral("class"), QStringLiteral("c"));
    QVERIFY(one != other);
    other.set(QStringLiteral("title"), QStringLiteral("t"));
    QVERIFY(one == other);
    QStringList names;
    for (const Attributes::Entry &entry : one)
        names.append(entry.name);
    QCOMPARE(names, (QStringList{QStringLiteral("class"), QStringLiteral("id"), QStringLiteral("title")}));
    QCOMPARE(one.value(u"id"), QStringLiteral("new"));
    one.remove(u"none");
    one.remove(u"id");
    QVERIFY(!one.contains(u"id") && one.contains(u"class") && !one.contains(u"clas"));
    one.remove(u"class");
    one.remove(u"title");
    QVERIFY(one == Attributes());
    one.set(QStringLiteral("open"), {}); // an empty value is a value
    QVERIFY(one.contains(u"open") && !one.isEmpty());
}

void TestDocument::theBytesOfABlockDoNotCount()
{
    Block one = paragraph("a");
    Block other = paragraph("a");
    one.origin = "<p>a</p>";
    QVERIFY(one == other);
    other.wordpress = QStringLiteral("paragraph");
    QVERIFY(one != other);
    other = paragraph("a");
    other.attributes.set(QStringLiteral("id"), QStringLiteral("x"));
    QVERIFY(one != other);
    QVERIFY(one != paragraph("b"));
    QVERIFY(block(Rule{}) != paragraph(""));
}

void TestDocument::muchTextTakesLinearTime()
{
    QElapsedTimer timer;
    timer.start();
    const QString line = QStringLiteral("é ").repeated(1'000'000);
    QCOMPARE(toPlainText(fromPlainText(line)).size(), line.size() - 1);
    QCOMPARE(fromPlainText(QStringLiteral("a\n").repeated(200'000)).blocks.size(), std::size_t(1));
    QCOMPARE(fromPlainText(QStringLiteral("a\n\n").repeated(200'000)).blocks.size(), std::size_t(200'000));
    QVERIFY(fromPlainText(QString(5'000'000, u'\n')).isEmpty());
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestDocument)
#include "tst_document.moc"
