#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <functional>

#include "document/document.h"
#include "document/tableediting.h"

using namespace marbre::document;

namespace {

/// A table from a drawing: equal letters side by side are one cell, whose text is the letter; `=` parts head, body, foot.
Table drawn(const char *drawing)
{
    const QStringList lines = QString::fromLatin1(drawing).split(u' ');
    QStringList rows;
    int sections = 0;
    Table table;
    for (const QString &line : lines) {
        if (line == QLatin1String("=")) {
            (sections++ == 0 ? table.headerRows : table.footerRows) = int(rows.size());
            continue;
        }
        rows << line;
    }
    if (sections > 1)
        table.footerRows = int(rows.size()) - table.footerRows;
    QString seen;
    for (int y = 0; y < rows.size(); ++y) {
        TableRow &row = table.rows.emplace_back();
        for (int x = 0; x < rows[y].size(); ++x) {
            const QChar letter = rows[y][x];
            if (letter != u'.' && seen.contains(letter))
                continue;
            seen += letter;
            int width = 1;
            int height = 1;
            while (letter != u'.' && x + width < rows[y].size() && rows[y][x + width] == letter)
                ++width;
            while (letter != u'.' && y + height < rows.size() && x < rows[y + height].size() && rows[y + height][x] == letter)
                ++height;
            Blocks blocks;
            if (letter != u'.')
                blocks = {{Paragraph{{Text{QString(letter), {}}}}, {}, {}, {}}};
            row.cells.push_back({std::move(blocks), y < table.headerRows, width, height, Alignment::None, {}});
        }
    }
    return table;
}

QString drawing(const Table &table)
{
    const auto grid = gridOf(table);
    if (!grid)
        return QStringLiteral("no grid");
    QStringList texts;
    for (const TableRow &row : table.rows)
        for (const TableCell &cell : row.cells)
            texts << (cell.blocks.empty() ? QStringLiteral(".") : toPlainText(cell.blocks).remove(u'\n'));
    QStringList lines;
    for (int y = 0; y < grid->rows; ++y) {
        if (y > 0 && (y == table.headerRows || y == grid->rows - table.footerRows))
            lines << QStringLiteral("=");
        QStringList line;
        for (int x = 0; x < grid->columns; ++x)
            line << texts[grid->cellAt(y, x)];
        lines << line.join(QString());
    }
    return lines.join(u' ');
}

} // namespace

class TestTable : public QObject
{
    Q_OBJECT

private slots:
    void onlyWhatTilesARectangleHasAGrid_data();
    void onlyWhatTilesARectangleHasAGrid();
    void rowsAndColumnsComeAndGo_data();
    void rowsAndColumnsComeAndGo();
    void newCellsAreWhatTheirNeighboursAre();
    void theHeadIsTheFirstRowAndWhatReachesIntoIt();
    void aPartIsATableOfItsOwn();
    void anyEditLeavesAGridAndLosesNoText();
};

void TestTable::onlyWhatTilesARectangleHasAGrid_data()
{
    QTest::addColumn<Table>("table");
    QTest::addColumn<bool>("has");
    QTest::newRow("plain") << drawn("ab cd") << true;
    QTest::newRow("spans") << drawn("aab cdb cee") << true;
    QTest::newRow("head and foot") << drawn("ab = cd = ef") << true;
    QTest::newRow("ragged") << drawn("abc de") << false;
    QTest::newRow("too long") << drawn("ab cde") << false;
    QTest::newRow("nothing") << Table{} << false;
    Table overlap = drawn("ab cd");
    overlap.rows[0].cells[1].rowSpan = 2;
    QTest::newRow("overlap") << overlap << false;
    Table beyond = drawn("ab cd");
    beyond.rows[1].cells[0].rowSpan = 2;
    QTest::newRow("reaches out") << beyond << false;
    Table across = drawn("ab cb");
    across.headerRows = 1;
    QTest::newRow("out of the head") << across << false;
    Table hollow = drawn("ab ab");
    QTest::newRow("a row without a cell") << hollow << false;
    Table wide = drawn("a");
    wide.rows[0].cells[0].columnSpan = 1000;
    QTest::newRow("wide") << wide << false;
}

void TestTable::onlyWhatTilesARectangleHasAGrid()
{
    QFETCH(Table, table);
    QFETCH(bool, has);
    QCOMPARE(gridOf(table).has_value(), has);
}

using Edit = std::function<void(Table &)>;

void TestTable::rowsAndColumnsComeAndGo_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, const char *before, const Edit &edit, const char *after) {
        QTest::newRow(name) << QString::fromLatin1(before) << edit << QString::fromLatin1(after);
    };
    row("row above", "ab cd", [](Table &t) { insertRow(t, 0, 0); }, ".. ab cd");
    row("row between", "ab cd", [](Table &t) { insertRow(t, 1, 0); }, "ab .. cd");
    row("row below", "ab cd", [](Table &t) { insertRow(t, 2, 1); }, "ab cd ..");
    row("row through a cell", "ab cb", [](Table &t) { insertRow(t, 1, 0); }, "ab .b cb");
    row("row after the head", "ab = cd", [](Table &t) { insertRow(t, 1, 1); }, "ab = .. cd");
    row("row of the head", "ab = cd", [](Table &t) { insertRow(t, 1, 0); }, "ab .. = cd");
    row("row of the foot", "ab = cd = ef", [](Table &t) { insertRow(t, 3, 2); }, "ab = cd = ef ..");
    row("column left", "ab cd", [](Table &t) { insertColumn(t, 0, 0); }, ".ab .cd");
    row("column right", "ab cd", [](Table &t) { insertColumn(t, 2, 1); }, "ab. cd.");
    row("column through a cell", "aa cd", [](Table &t) { insertColumn(t, 1, 0); }, "aaa c.d");
    row("row away", "ab cd ef", [](Table &t) { QVERIFY(removeRows(t, 1, 1)); }, "ab ef");
    row("rows away under a cell", "ab cb eb", [](Table &t) { QVERIFY(removeRows(t, 1, 2)); }, "ab");
    row("the row that a cell begins in", "ab cb", [](Table &t) { QVERIFY(removeRows(t, 0, 0)); }, "cb");
    row("head away", "ab = cd", [](Table &t) { QVERIFY(removeRows(t, 0, 0)); }, "cd");
    row("all rows", "ab cd", [](Table &t) { QVERIFY(!removeRows(t, 0, 1)); }, "ab cd");
    row("column away", "abc def", [](Table &t) { QVERIFY(removeColumns(t, 0, 1)); }, "c f");
    row("all columns", "ab cd", [](Table &t) { QVERIFY(!removeColumns(t, 0, 1)); }, "ab cd");
    row("merging leaves no hollow column", "abc def", [](Table &t) { QVERIFY(mergeCells(t, {0, 0, 1, 1})); }, "abdec abdef");
    row("merge grows to whole cells", "aab cde", [](Table &t) { QVERIFY(mergeCells(t, {0, 1, 1, 1})); },
        "acdb acde");
    row("merging leaves no hollow row", "ab cd ef", [](Table &t) { QVERIFY(mergeCells(t, {0, 0, 1, 1})); },
        "abcdabcd ef");
    row("merge one", "ab cd", [](Table &t) { QVERIFY(!mergeCells(t, {1, 1, 1, 1})); }, "ab cd");
    row("merge head and body", "ab = cd", [](Table &t) { QVERIFY(!mergeCells(t, {0, 0, 1, 0})); }, "ab = cd");
    row("split", "aab aac def", [](Table &t) { QVERIFY(splitCell(t, 1, 1)); }, "a.b ..c def");
    row("split one", "ab cd", [](Table &t) { QVERIFY(!splitCell(t, 1, 1)); }, "ab cd");
}

void TestTable::rowsAndColumnsComeAndGo()
{
    QFETCH(QString, before);
    QFETCH(Edit, edit);
    QFETCH(QString, after);
    Table table = drawn(before.toLatin1());
    edit(table);
    QCOMPARE(drawing(table), after);
}

void TestTable::newCellsAreWhatTheirNeighboursAre()
{
    Table table = newTable(2, 2);
    QVERIFY(table.rows[0].cells[0].header && !table.rows[1].cells[0].header);
    setAlignment(table, {0, 1, 1, 1}, Alignment::Right);
    setHeaderColumn(table, true);
    QVERIFY(hasHeaderColumn(table));
    insertRow(table, 2, 1);
    QVERIFY(table.rows[2].cells[0].header && !table.rows[2].cells[1].header);
    QCOMPARE(table.rows[2].cells[1].alignment, Alignment::Right);
    setHeaderColumn(table, false);
    QVERIFY(!hasHeaderColumn(table) && table.rows[0].cells[0].header);
}

void TestTable::theHeadIsTheFirstRowAndWhatReachesIntoIt()
{
    Table table = drawn("ab ac de");
    setHeaderRow(table, true);
    QCOMPARE(table.headerRows, 2);
    QVERIFY(table.rows[1].cells[0].header && !table.rows[2].cells[0].header);
    setHeaderRow(table, false);
    QCOMPARE(table.headerRows, 0);
    QVERIFY(!table.rows[0].cells[0].header && !table.rows[1].cells[0].header);
}

void TestTable::aPartIsATableOfItsOwn()
{
    const Table table = drawn("abc = def ghi");
    QCOMPARE(drawing(partOf(table, {1, 1, 2, 2})), QStringLiteral("ef hi"));
    QCOMPARE(drawing(partOf(table, {0, 0, 1, 0})), QStringLiteral("a = d"));
    QCOMPARE(drawing(partOf(drawn("aab cde"), {0, 1, 1, 1})), QStringLiteral("aa cd"));
}

void TestTable::anyEditLeavesAGridAndLosesNoText()
{
    QVERIFY(rc::check([] {
        const int rows = *rc::gen::inRange(1, 5);
        const int columns = *rc::gen::inRange(1, 5);
        Table table = newTable(rows, columns);
        char letter = 'A';
        for (TableRow &row : table.rows)
            for (TableCell &cell : row.cells)
                cell.blocks = {{Paragraph{{Text{QString(QLatin1Char(letter++)), {}}}}, {}, {}, {}}};
        QString letters;
        for (char c = 'A'; c < letter; ++c)
            letters += QLatin1Char(c);
        for (int step = 0; step < 10; ++step) {
            const auto grid = gridOf(table);
            RC_ASSERT(grid.has_value());
            const int row = *rc::gen::inRange(0, grid->rows);
            const int column = *rc::gen::inRange(0, grid->columns);
            const SlotRange range{row, column, *rc::gen::inRange(row, grid->rows), *rc::gen::inRange(column, grid->columns)};
            switch (*rc::gen::inRange(0, 7)) {
            case 0: insertRow(table, row, row); break;
            case 1: insertRow(table, row + 1, row); break;
            case 2: insertColumn(table, column + *rc::gen::inRange(0, 2), column); break;
            case 3: (void)mergeCells(table, range); break;
            case 4: (void)splitCell(table, row, column); break;
            case 5: setHeaderRow(table, *rc::gen::arbitrary<bool>()); break;
            default: setHeaderColumn(table, *rc::gen::arbitrary<bool>()); break;
            }
        }
        QString text;
        for (const TableRow &row : table.rows)
            for (const TableCell &cell : row.cells)
                text += toPlainText(cell.blocks);
        text.remove(u'\n');
        std::ranges::sort(text);
        RC_ASSERT(text == letters);
    }));
}

QTEST_GUILESS_MAIN(TestTable)
#include "tst_table.moc"
