#include <QElapsedTimer>
#include <QTest>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocumentFragment>

#include "bridge/insert.h"
#include "bridge/livereading.h"
#include "bridge/load.h"
#include "bridge/read.h"
#include "bridge/shape.h"
#include "generator.h"

using namespace marbre;
using namespace marbre::document;

namespace {

Text text(const char *words, Style style = {})
{
    return {QString::fromUtf8(words), std::move(style)};
}

Block block(Content content)
{
    return {std::move(content), {}, {}, {}};
}

Block paragraph(const char *words)
{
    return block(Paragraph{{text(words)}});
}

Attributes attribute(const char *name, const char *value)
{
    Attributes result;
    result.set(QString::fromUtf8(name), QString::fromUtf8(value));
    return result;
}

ListItem item(const char *words)
{
    return {{paragraph(words)}, {}};
}

Style marked(Marks marks)
{
    Style style;
    style.marks = marks;
    return style;
}

Style linked(const char *address)
{
    Style style;
    style.link = Link{QString::fromUtf8(address), {}, {}};
    return style;
}

Document roundTrip(const Document &document)
{
    QTextDocument view;
    bridge::load(document, view);
    return bridge::read(view);
}

/// The shape of a Document in words, for a message about two that differ.
QString outline(const Document &document)
{
    return toPlainText(document);
}

/// Breaks of the rules that a normal Document keeps.
QStringList faults(const Inlines &inlines)
{
    QStringList result;
    if (normalized(inlines) != inlines)
        result << QStringLiteral("not normal");
    for (const Inline &each : inlines)
        if (const auto *run = std::get_if<Text>(&each))
            for (const QChar c : run->text)
                if (c.category() == QChar::Other_Control)
                    result << QStringLiteral("control character");
    return result;
}

QStringList faults(const Blocks &blocks);

QStringList faults(const Block &each)
{
    if (const auto *leaf = std::get_if<Paragraph>(&each.content))
        return faults(leaf->content);
    if (const auto *heading = std::get_if<Heading>(&each.content))
        return faults(heading->content)
            + (heading->level < 2 || heading->level > 6 ? QStringList{QStringLiteral("level")} : QStringList{});
    if (const auto *quote = std::get_if<Quote>(&each.content))
        return faults(quote->blocks) + faults(quote->citation);
    if (const auto *note = std::get_if<Note>(&each.content))
        return faults(note->blocks);
    QStringList result;
    if (const auto *table = std::get_if<Table>(&each.content)) {
        result = faults(table->caption);
        if (table->rows.empty() || table->headerRows + table->footerRows > int(table->rows.size()))
            result << QStringLiteral("rows");
        for (const TableRow &row : table->rows) {
            if (row.cells.empty())
                result << QStringLiteral("empty row");
            for (const TableCell &cell : row.cells)
                result += faults(cell.blocks);
        }
    }
    if (const auto *list = std::get_if<List>(&each.content)) {
        if (list->items.empty())
            result << QStringLiteral("empty list");
        for (const ListItem &one : list->items)
            result += faults(one.blocks);
    }
    return result;
}

QStringList faults(const Blocks &blocks)
{
    QStringList result;
    for (const Block &each : blocks)
        result += faults(each);
    return result;
}

/// One edit of the kinds that a person's keys and a widget's commands are made of.
void randomEdit(QTextDocument &view, QRandomGenerator &random, const Document &fragment)
{
    QTextCursor cursor(&view);
    const int length = view.characterCount();
    cursor.setPosition(int(random.bounded(length)));
    if (random.bounded(3) != 0)
        cursor.setPosition(std::min(length - 1, cursor.position() + int(random.bounded(40))), QTextCursor::KeepAnchor);
    switch (random.bounded(6)) {
    case 0: cursor.removeSelectedText(); break;
    case 1: cursor.insertText(QStringLiteral("mot\ttapé")); break;
    case 2: cursor.insertBlock(); break;
    case 3: cursor.deletePreviousChar(); break;
    case 4: bridge::insert(cursor, fragment); break;
    default: cursor.insertFragment(cursor.selection()); break;
    }
}

Document longArticle(int words)
{
    Document document;
    for (int done = 0; done < words; done += 80) {
        Inlines content;
        for (int i = 0; i < 4; ++i) {
            content.push_back(text("Le fournisseur suédois de systèmes d’oncologie et de radiologie se remet d’une "
                                   "cyberattaque qui l’a obligé à "));
            content.push_back(text("mettre hors ligne", i == 2 ? linked("https://a.example/") : marked(Mark::Strong)));
        }
        document.blocks.push_back(block(Paragraph{std::move(content)}));
    }
    return document;
}

qint64 bareFill(const Document &document)
{
    QElapsedTimer timer;
    QTextDocument view;
    view.setUndoRedoEnabled(false);
    timer.start();
    QTextCursor cursor(&view);
    cursor.beginEditBlock();
    QTextCharFormat strong;
    strong.setFontWeight(QFont::Bold);
    for (const Block &each : document.blocks) {
        cursor.insertBlock();
        for (const Inline &run : std::get<Paragraph>(each.content).content) {
            const auto &words = std::get<Text>(run);
            cursor.insertText(words.text, words.style == Style{} ? QTextCharFormat() : strong);
        }
    }
    cursor.endEditBlock();
    return timer.nsecsElapsed();
}

} // namespace

class TestBridge : public QObject
{
    Q_OBJECT

private slots:
    void everyBlockComesBackEqual_data();
    void everyBlockComesBackEqual();
    void anEmptyTextIsAnEmptyDocument();
    void generatedDocumentsComeBackEqual();
    void loadingForgetsUndo();
    void anyEditLeavesANormalDocumentAndUndoBringsTheFirstBack();
    void whatIsKeptAtHandIsWhatTheTextSays();
    void emptiedParagraphsSayNothing();
    void replacingIsOneUndoStep();
    void insertedParagraphsContinueTheTextAroundThem();
    void insertedItemsJoinTheListAroundThem();
    void aSelectionIsReadWithoutWhatIsAroundIt();
    void aRangeOfBlocksIsReadAlone();
    void deepNestingIsNoTrouble();
    void longTextsLoadAboutAsFastAsABareFill();
};

void TestBridge::everyBlockComesBackEqual_data()
{
    QTest::addColumn<Document>("document");
    const auto row = [](const char *name, Blocks blocks) { QTest::newRow(name) << Document{std::move(blocks)}; };

    row("paragraphs", {paragraph("Un."), paragraph("Deux.")});
    row("one empty paragraph", {block(Paragraph{})});
    row("empty paragraphs between", {paragraph("Un."), block(Paragraph{}), block(Paragraph{}), paragraph("Deux.")});
    row("attributes", {{Paragraph{{text("x")}}, attribute("id", "a"), QStringLiteral("paragraph {\"a\":1}"), {}}});
    row("attributes, no text", {{Paragraph{}, attribute("class", "b"), {}, {}}});
    for (int level = 2; level <= 6; ++level)
        QTest::addRow("heading %d", level) << Document{{block(Heading{level, {text("Titre")}}), paragraph("x")}};
    row("empty heading", {block(Heading{3, {}})});
    for (int bit = 0; bit < 12; ++bit)
        QTest::addRow("mark %d", bit)
            << Document{{block(Paragraph{{text("a "), text("b", marked(static_cast<Mark>(1 << bit))), text(" c")}})}};
    row("all marks", {block(Paragraph{{text("x", marked(Marks::fromInt(0xfff)))}})});
    Style rich = linked("https://a.example/?a=1&b=2");
    rich.link->title = QStringLiteral("titre");
    rich.link->attributes = attribute("rel", "nofollow");
    rich.abbreviation = QStringLiteral("abr.");
    rich.datetime = QStringLiteral("2021-04-27");
    rich.language = QStringLiteral("en-GB");
    rich.direction = QStringLiteral("rtl");
    row("a style with everything", {block(Paragraph{{text("x", rich), text("y")}})});
    row("neighbouring links", {block(Paragraph{{text("a", linked("/a")), text("b", linked("/b"))}})});
    row("line breaks", {block(Paragraph{{LineBreak{}, text("a"), LineBreak{marked(Mark::Strong)}, LineBreak{},
                                         text("b"), LineBreak{}}})});
    row("reserved characters", {block(Paragraph{{text("a\u2028b\u2029c\uFFFC")}})});
    row("fixed spaces", {paragraph("«\u202Foui\u00A0» \u2009 x  y ")});
    const Image picture{QStringLiteral("media/ab/c.jpg"), QString(), QStringLiteral("t"), 10, 20,
                        attribute("srcset", "x 2x")};
    row("inline picture", {block(Paragraph{{text("a"), InlineImage{picture, linked("/b")}, InlineImage{picture, {}}}})});
    row("footnote", {block(Paragraph{{text("a"), FootnoteReference{QStringLiteral("1"), {}}}}),
                     block(Footnotes{{{QStringLiteral("1"), {paragraph("note")}}}})});
    row("foreign inline", {block(Paragraph{{ForeignInline{QStringLiteral("<ruby>x</ruby>"), marked(Mark::Code)}}})});
    row("preformatted", {block(Preformatted{QStringLiteral("a\n\tb\n\n  c\n"), QStringLiteral("cpp")})});
    row("empty preformatted", {block(Preformatted{})});
    row("bullets", {block(List{.items = {item("a"), item("b")}})});
    row("numbers", {block(List{.ordered = true, .start = 4, .reversed = true, .items = {item("a"), item("b")}})});
    row("two lists in a row", {block(List{.items = {item("a")}}), block(List{.items = {item("b")}})});
    row("empty items", {block(List{.items = {{}, {}, {{block(Paragraph{})}, {}}}})});
    row("item attributes", {block(List{.items = {{{paragraph("a")}, attribute("value", "3")}}})});
    row("nested lists", {block(List{.items = {{{paragraph("a"), block(List{.ordered = true, .items = {item("b")}}),
                                                paragraph("c")}, {}}, item("d")}})});
    row("list right inside an item", {block(List{.items = {{{block(List{.items = {item("b")}})}, {}}}})});
    row("quote", {block(Quote{{paragraph("a"), paragraph("b")}, {}})});
    row("quote with citation", {block(Quote{{paragraph("a")}, {text("X, "), text("Y", marked(Mark::Citation))}})});
    row("citation alone", {block(Quote{{}, {text("X")}})});
    row("empty quote", {block(Quote{}), block(Quote{})});
    row("quotes in a row", {block(Quote{{paragraph("a")}, {}}), block(Quote{{paragraph("b")}, {}})});
    row("quote in quote", {block(Quote{{block(Quote{{paragraph("a")}, {text("X")}}), paragraph("b")}, {text("Y")}})});
    row("list in quote in list", {block(List{.items = {{{block(Quote{{block(List{.items = {item("a"), item("b")}})},
                                                                    {}})}, {}}}})});
    row("notes", {block(Note{Note::Kind::Editor, {paragraph("a"), block(List{.items = {item("b")}})}}),
                  block(Note{Note::Kind::Translator, {}})});
    row("figure", {block(Figure{{{picture, Link{QStringLiteral("/x"), {}, {}}}}, {text("légende")}, {text("AFP")}})});
    row("gallery in an item", {block(List{.items = {{{block(Figure{{{picture, {}}, {picture, {}}}, {}, {}})}, {}}}})});
    row("table", {block(Table{{{{{{paragraph("a")}, true, 2, 1, Alignment::Center, {}}}}}, 1, 0, {text("T")}})});
    const auto cell = [](const char *words) { return TableCell{.blocks = {paragraph(words)}, .attributes = {}}; };
    const Table plain{{{{cell("a"), cell("b")}}, {{cell("c"), {.blocks = {}, .attributes = {}}}}}, 0, 0, {}};
    row("table alone", {block(plain)});
    row("table between", {paragraph("x"), block(plain), paragraph("y")});
    row("tables in a row", {block(plain), block(plain)});
    row("table in an item", {block(List{.items = {item("x"), {{block(plain)}, {}}, {{paragraph("y"), block(plain)}, {}}}})});
    row("table in a quote", {block(Quote{{block(plain)}, {text("X")}}), paragraph("y")});
    row("table after an empty paragraph", {block(Paragraph{}), block(plain), block(Paragraph{})});
    Table full = plain;
    full.caption = {text("Légende")};
    full.headerRows = 1;
    full.rows[0].cells[0].header = true;
    full.rows[0].cells[1].alignment = Alignment::Right;
    full.rows[1].cells[0].attributes = attribute("lang", "en");
    full.rows[1].cells[1].blocks = {block(List{.items = {item("d")}}), block(Quote{{paragraph("e")}, {}}), block(Rule{}),
                                    block(plain)};
    row("table with everything", {{full, attribute("class", "t"), QStringLiteral("table"), {}}});
    Table spans{{{{cell("a"), cell("b")}}, {{cell("c")}}}, 0, 0, {}};
    spans.rows[0].cells[0].rowSpan = 2;
    row("table with spans", {block(spans)});
    Table ragged{{{{cell("a"), cell("b")}}, {{cell("c")}}}, 0, 0, {}};
    row("ragged table", {block(ragged)});
    row("table without a row of its own", {block(Table{{{{cell("a")}}, {}}, 0, 0, {}})});
    row("rules", {block(Rule{}), block(Rule{}), paragraph("x"), block(Rule{})});
    row("details", {block(Details{{text("s")}, {paragraph("a")}, true})});
    row("definitions", {block(DefinitionList{{{true, {paragraph("t")}}, {false, {paragraph("d")}}}})});
    row("recording", {block(Recording{Recording::Kind::Video, {{QStringLiteral("a.mp4"), {}}}, {}, 1, 2, {}})});
    row("embed", {block(Embed{QStringLiteral("https://v.example"), QStringLiteral("v"), {text("c")}})});
    row("foreign", {{Foreign{QStringLiteral("<math></math>")}, attribute("id", "m"), QStringLiteral("html"), {}}});
    row("attributes of containers", {{List{.items = {item("a")}}, attribute("class", "l"), QStringLiteral("list"), {}},
                                     {Quote{{paragraph("a")}, {}}, attribute("id", "q"), QStringLiteral("quote"), {}},
                                     {Note{{}, {paragraph("a")}}, attribute("id", "n"), {}, {}}});
}

void TestBridge::everyBlockComesBackEqual()
{
    QFETCH(Document, document);
    QVERIFY(roundTrip(document) == document);
}

void TestBridge::anEmptyTextIsAnEmptyDocument()
{
    QTextDocument view;
    bridge::load({}, view);
    QCOMPARE(view.blockCount(), 1);
    QVERIFY(bridge::read(view).isEmpty());
    QVERIFY(bridge::read(QTextDocument()).isEmpty());
}

void TestBridge::generatedDocumentsComeBackEqual()
{
    for (quint32 seed = 0; seed < 3000; ++seed) {
        const Document document = tests::DocumentGenerator(seed).document();
        const Document back = roundTrip(document);
        if (back == document)
            continue;
        qWarning().noquote() << "seed" << seed << '\n' << outline(document) << "\n---\n" << outline(back);
        QFAIL("not equal");
    }
}

void TestBridge::loadingForgetsUndo()
{
    QTextDocument view;
    bridge::load({{paragraph("a")}}, view);
    QVERIFY(view.isUndoRedoEnabled());
    QVERIFY(!view.isUndoAvailable());
    QVERIFY(!view.isModified());
    bridge::load({{paragraph("b")}}, view);
    QVERIFY(!view.isUndoAvailable());
    QVERIFY(bridge::read(view) == Document{{paragraph("b")}});
}

void TestBridge::anyEditLeavesANormalDocumentAndUndoBringsTheFirstBack()
{
    for (quint32 seed = 0; seed < 400; ++seed) {
        QRandomGenerator random(seed);
        const Document document = tests::DocumentGenerator(seed).document();
        QTextDocument view;
        bridge::load(document, view);
        for (int edit = 0; edit < 12; ++edit) {
            randomEdit(view, random, tests::DocumentGenerator(seed * 100 + quint32(edit)).document());
            const Document now = bridge::read(view);
            const QStringList wrong = faults(now.blocks);
            QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("seed %1: ").arg(seed) + wrong.join(u' ')));
            QVERIFY2(roundTrip(now) == now, qPrintable(QStringLiteral("seed %1").arg(seed)));
        }
        while (view.isUndoAvailable())
            view.undo();
        QVERIFY2(bridge::read(view) == document, qPrintable(QStringLiteral("seed %1").arg(seed)));
    }
}

void TestBridge::whatIsKeptAtHandIsWhatTheTextSays()
{
    for (quint32 seed = 0; seed < 400; ++seed) {
        QRandomGenerator random(seed);
        QTextDocument view;
        bridge::load(tests::DocumentGenerator(seed).document(), view);
        bridge::LiveReading live(view);
        QVERIFY(live.document() == bridge::read(view));
        for (int edit = 0; edit < 14; ++edit) {
            if (random.bounded(5) == 0 && view.isUndoAvailable())
                view.undo();
            else if (random.bounded(5) == 0 && view.isRedoAvailable())
                view.redo();
            else
                randomEdit(view, random, tests::DocumentGenerator(seed * 100 + quint32(edit)).document());
            if (random.bounded(3) == 0)
                continue; // several edits are read together
            const Document whole = bridge::read(view);
            QVERIFY2(live.document() == whole,
                     qPrintable(QStringLiteral("seed %1, edit %2\n").arg(seed).arg(edit) + outline(whole)
                                + QStringLiteral("\n---\n") + outline(live.document())));
        }
    }
}

void TestBridge::emptiedParagraphsSayNothing()
{
    QTextDocument view;
    bridge::load({{paragraph("a"), paragraph("b")}}, view);
    QTextCursor cursor(&view);
    cursor.select(QTextCursor::BlockUnderCursor);
    cursor.removeSelectedText();
    QVERIFY(bridge::read(view) == Document{{paragraph("b")}});
    cursor.select(QTextCursor::Document);
    cursor.removeSelectedText();
    QVERIFY(bridge::read(view).isEmpty());
}

void TestBridge::replacingIsOneUndoStep()
{
    for (quint32 seed = 1; seed < 60; ++seed) {
        const Document before = tests::DocumentGenerator(seed).document();
        const Document after = tests::DocumentGenerator(seed + 1000).document();
        QTextDocument view;
        bridge::load(before, view);
        bridge::replace(view, after);
        QVERIFY(bridge::read(view) == after);
        view.undo();
        QVERIFY(bridge::read(view) == before);
        view.redo();
        QVERIFY(bridge::read(view) == after);
    }
}

void TestBridge::insertedParagraphsContinueTheTextAroundThem()
{
    QTextDocument view;
    bridge::load({{paragraph("avant après")}}, view);
    QTextCursor cursor(&view);
    cursor.setPosition(6);
    bridge::insert(cursor, {{paragraph("un"), block(Heading{2, {text("deux")}}), paragraph("trois ")}});
    const Document expected{{paragraph("avant un"), block(Heading{2, {text("deux")}}), paragraph("trois après")}};
    QVERIFY(bridge::read(view) == expected);
    QCOMPARE(cursor.block().text().left(cursor.positionInBlock()), QStringLiteral("trois "));
    view.undo();
    QVERIFY(bridge::read(view) == Document{{paragraph("avant après")}});
}

void TestBridge::insertedItemsJoinTheListAroundThem()
{
    QTextDocument view;
    bridge::load({{block(List{.items = {item("a"), {}}})}}, view);
    QTextCursor cursor(&view);
    cursor.movePosition(QTextCursor::End);
    bridge::insert(cursor, {{block(List{.ordered = true, .items = {item("b"), item("c")}})}});
    QVERIFY((bridge::read(view) == Document{{block(List{.items = {item("a"), item("b"), item("c")}})}}));
}

void TestBridge::aSelectionIsReadWithoutWhatIsAroundIt()
{
    QTextDocument view;
    bridge::load({{block(Quote{{block(List{.items = {item("abc"), item("def"), item("ghi")}})}, {}})}}, view);
    QTextCursor cursor(&view);
    cursor.setPosition(1);
    cursor.setPosition(3, QTextCursor::KeepAnchor);
    QVERIFY(bridge::readSelection(cursor) == Document{{paragraph("bc")}});
    cursor.setPosition(8, QTextCursor::KeepAnchor);
    QVERIFY((bridge::readSelection(cursor) == Document{{block(List{.items = {item("bc"), item("def")}})}}));
}

void TestBridge::aRangeOfBlocksIsReadAlone()
{
    QTextDocument view;
    bridge::load({{paragraph("a"), block(List{.items = {item("b"), item("c")}}), paragraph("d")}}, view);
    const QTextBlock second = view.begin().next();
    QVERIFY((bridge::read(second, second) == Document{{block(List{.items = {item("b")}})}}));
    QVERIFY(bridge::read(view.lastBlock(), view.lastBlock()) == Document{{paragraph("d")}});
}

void TestBridge::deepNestingIsNoTrouble()
{
    Blocks blocks{paragraph("au fond")};
    for (int i = 0; i < 2000; ++i) {
        Blocks outer;
        outer.push_back(block(Quote{std::move(blocks), {}}));
        blocks = std::move(outer);
    }
    const Document document{std::move(blocks)};
    QVERIFY(roundTrip(document) == document);
}

void TestBridge::longTextsLoadAboutAsFastAsABareFill()
{
    const Document document = longArticle(100'000);
    qint64 bare = bareFill(document);
    qint64 load = std::numeric_limits<qint64>::max();
    qint64 back = load;
    for (int run = 0; run < 5; ++run) {
        bare = std::min(bare, bareFill(document));
        QTextDocument view;
        QElapsedTimer timer;
        timer.start();
        bridge::load(document, view);
        load = std::min(load, timer.nsecsElapsed());
        timer.start();
        const Document read = bridge::read(view);
        back = std::min(back, timer.nsecsElapsed());
        QVERIFY(read == document);
    }
    qInfo("100,000 words: bare fill %.1f ms, load %.1f ms (%.2f×), read back %.1f ms", double(bare) / 1e6,
          double(load) / 1e6, double(load) / double(bare), double(back) / 1e6);
    QVERIFY(load < 5 * bare); // a broken hash of formats costs a hundred times as much; a busy machine does not
}

QTEST_MAIN(TestBridge)
#include "tst_bridge.moc"
