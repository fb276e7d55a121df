#include <QMenu>
#include <QTest>
#include <QTextTable>

#include <algorithm>

#include "editor/editortoolbar.h"
#include "editor/tables.h"
#include "editor/tablesizepopup.h"
#include "typist.h"

using namespace marbre;
using namespace marbre::tests;

namespace {

constexpr auto ctrlAlt = Qt::ControlModifier | Qt::AltModifier;

/// A table of rows parted by `/`, cells by spaces.
QString table(const QString &cells, const QString &caption = {})
{
    QString html = QStringLiteral("<table>");
    if (!caption.isEmpty())
        html += QStringLiteral("<caption>%1</caption>").arg(caption);
    for (const QString &row : cells.split(u'/')) {
        html += QStringLiteral("<tr>");
        for (const QString &cell : row.split(u' '))
            html += QStringLiteral("<td>%1</td>").arg(cell == u"." ? QString() : cell);
        html += QStringLiteral("</tr>");
    }
    return html + QStringLiteral("</table>");
}

QString canonical(const QString &html)
{
    return toHtml(fromHtml(html));
}

} // namespace

class TestTables : public QObject
{
    Q_OBJECT

private slots:
    void typingStaysInTheCell();
    void tabGoesFromCellToCell();
    void tabAfterTheLastCellMakesARow();
    void shiftTabGoesBack();
    void commandsChangeRowsAndColumns_data();
    void commandsChangeRowsAndColumns();
    void chosenCellsAreMergedAndSplit();
    void chosenCellsAreFormattedAlone();
    void cellsAreCopiedAsATable();
    void nothingErasesOverTheBorderOfACell();
    void aTableIsErasedInTwoSteps();
    void typingOverATableLeavesItsNeighboursApart();
    void cuttingATableAndPastingItBack();
    void aCaptionIsWrittenAndErased();
    void enterInACellMakesAParagraph();
    void listsAndQuotesInACellStayThere();
    void aQuoteTakesAWholeTable();
    void theSizeOfANewTableIsAsked();
    void aTableInAnEmptyParagraphLeavesNone();
    void theToolBarOpensWhatFits();
    void aFieldHasNoTables();
};

void TestTables::typingStaysInTheCell()
{
    Typist typist;
    typist.show(QStringLiteral("<p>x</p>") + table(QStringLiteral("a| b/c d")) + QStringLiteral("<p>y</p>"));
    typist.type(QStringLiteral("1"));
    QCOMPARE(typist.html(), canonical(QStringLiteral("<p>x</p>") + table(QStringLiteral("a1 b/c d")) + QStringLiteral("<p>y</p>")));
    QCOMPARE(typist.faults(), QString());
}

void TestTables::tabGoesFromCellToCell()
{
    Typist typist;
    typist.show(table(QStringLiteral("a| b/c d")));
    typist.press(Qt::Key_Tab);
    typist.type(QStringLiteral("1"));
    typist.press(Qt::Key_Tab);
    typist.type(QStringLiteral("2"));
    QCOMPARE(typist.html(), canonical(table(QStringLiteral("a 1b/2c d"))));
}

void TestTables::tabAfterTheLastCellMakesARow()
{
    Typist typist;
    typist.show(table(QStringLiteral("a b/c d|")));
    typist.press(Qt::Key_Tab);
    QCOMPARE(typist.html(), canonical(table(QStringLiteral("a b/c d/. ."))));
    typist.type(QStringLiteral("e"));
    QCOMPARE(typist.html(), canonical(table(QStringLiteral("a b/c d/e ."))));
    QCOMPARE(typist.lies(), QString());
}

void TestTables::shiftTabGoesBack()
{
    Typist typist;
    typist.show(table(QStringLiteral("a b/c| d")));
    typist.press(Qt::Key_Backtab, Qt::ShiftModifier);
    typist.type(QStringLiteral("1"));
    typist.press(Qt::Key_Backtab, Qt::ShiftModifier);
    typist.press(Qt::Key_Backtab, Qt::ShiftModifier);
    typist.type(QStringLiteral("2"));
    QCOMPARE(typist.html(), canonical(table(QStringLiteral("2a 1b/c d"))));
}

void TestTables::commandsChangeRowsAndColumns_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<bool>("shift");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, Qt::Key key, const QString &after, bool shift = false) {
        QTest::newRow(name) << key << shift << canonical(QStringLiteral("<p>x</p>") + after + QStringLiteral("<p>y</p>"));
    };
    row("row above", Qt::Key_Up, table(QStringLiteral("a b/. ./c d")));
    row("row below", Qt::Key_Down, table(QStringLiteral("a b/c d/. .")));
    row("column left", Qt::Key_Left, table(QStringLiteral(". a b/. c d")));
    row("column right", Qt::Key_Right, table(QStringLiteral("a . b/c . d")));
    row("row away", Qt::Key_Backspace, table(QStringLiteral("a b")));
    row("column away", Qt::Key_Delete, table(QStringLiteral("b/d")));
    row("table away", Qt::Key_Backspace, QString(), true);
    row("header row", Qt::Key_H, QStringLiteral("<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c</td>"
                                                "<td>d</td></tr></tbody></table>"));
    row("header column", Qt::Key_H, QStringLiteral("<table><tr><th>a</th><td>b</td></tr><tr><th>c</th><td>d</td></tr></table>"), true);
    row("right", Qt::Key_R, QStringLiteral("<table><tr><td>a</td><td>b</td></tr><tr><td align=right>c</td><td>d</td></tr></table>"), true);
}

void TestTables::commandsChangeRowsAndColumns()
{
    QFETCH(Qt::Key, key);
    QFETCH(bool, shift);
    QFETCH(QString, after);
    Typist typist;
    typist.show(QStringLiteral("<p>x</p>") + table(QStringLiteral("a b/c| d")) + QStringLiteral("<p>y</p>"));
    typist.press(key, shift ? ctrlAlt | Qt::ShiftModifier : ctrlAlt);
    QCOMPARE(typist.html(), after);
    QCOMPARE(typist.faults(), QString());
}

void TestTables::chosenCellsAreMergedAndSplit()
{
    Typist typist;
    typist.show(table(QStringLiteral("[a b e/c d] f")));
    typist.press(Qt::Key_M, ctrlAlt);
    const QString merged = canonical(QStringLiteral(
        "<table><tr><td rowspan=2><p>a</p><p>b</p><p>c</p><p>d</p></td><td>e</td></tr><tr><td>f</td></tr></table>"));
    QCOMPARE(typist.html(), merged);
    QVERIFY(typist.editor().tables().actions().split->isEnabled());
    typist.press(Qt::Key_M, ctrlAlt | Qt::ShiftModifier);
    QCOMPARE(typist.html(), canonical(QStringLiteral(
                                "<table><tr><td><p>a</p><p>b</p><p>c</p><p>d</p></td><td>e</td></tr><tr><td></td><td>f</td></tr></table>")));
    typist.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(typist.html(), merged);
    QCOMPARE(typist.faults(), QString());
}

void TestTables::chosenCellsAreFormattedAlone()
{
    Typist typist;
    typist.show(table(QStringLiteral("[a b/c] d"))); // the first column
    typist.press(Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(typist.html(), canonical(QStringLiteral("<table><tr><td><b>a</b></td><td>b</td></tr>"
                                                     "<tr><td><b>c</b></td><td>d</td></tr></table>")));
    QCOMPARE(typist.faults(), QString());
}

void TestTables::cellsAreCopiedAsATable()
{
    Typist typist;
    typist.show(table(QStringLiteral("a [b/c d]")));
    const QMimeData *copied = typist.copied();
    QVERIFY(copied);
    QCOMPARE(canonical(copied->html()), canonical(table(QStringLiteral("b/d"))));
}

void TestTables::nothingErasesOverTheBorderOfACell()
{
    Typist typist;
    const QString before = canonical(QStringLiteral("<p>x</p>") + table(QStringLiteral("a b/c d")));
    for (const char *cells : {"a |b/c d", "a b/|c d", "|a b/c d"}) {
        typist.show(QStringLiteral("<p>x</p>") + table(QString::fromLatin1(cells)));
        typist.press(Qt::Key_Backspace);
        QCOMPARE(typist.html(), before);
    }
    for (const char *cells : {"a| b/c d", "a b|/c d", "a b/c d|"}) {
        typist.show(QStringLiteral("<p>x</p>") + table(QString::fromLatin1(cells)));
        typist.press(Qt::Key_Delete);
        QCOMPARE(typist.html(), before);
    }
}

void TestTables::aTableIsErasedInTwoSteps()
{
    Typist typist;
    for (const auto &[marked, key] : {std::pair("<p>x</p>%1<p>|y</p>", Qt::Key_Backspace), std::pair("<p>x|</p>%1<p>y</p>", Qt::Key_Delete)}) {
        typist.show(QString::fromLatin1(marked).arg(table(QStringLiteral("a b/c d"), QStringLiteral("T"))));
        typist.press(key);
        QCOMPARE(typist.html(), canonical(QStringLiteral("<p>x</p>%1<p>y</p>").arg(table(QStringLiteral("a b/c d"), QStringLiteral("T")))));
        QVERIFY(typist.editor().textCursor().hasSelection());
        typist.press(key);
        QCOMPARE(typist.html(), QStringLiteral("<p>x</p>\n<p>y</p>"));
        QCOMPARE(typist.faults(), QString());
    }
}

void TestTables::typingOverATableLeavesItsNeighboursApart()
{
    Typist typist;
    typist.show(QStringLiteral("<p>x</p>") + table(QStringLiteral("a b")) + QStringLiteral("<p>|y</p>"));
    typist.press(Qt::Key_Backspace);
    typist.type(QStringLiteral("z"));
    QCOMPARE(typist.html(), QStringLiteral("<p>x</p>\n<p>zy</p>"));
    QCOMPARE(typist.faults(), QString());
}

void TestTables::cuttingATableAndPastingItBack()
{
    Typist typist;
    const QString text = QStringLiteral("<p>x</p>") + table(QStringLiteral("a b")) + QStringLiteral("<p>%1y</p>");
    typist.show(text.arg(QStringLiteral("|")));
    typist.press(Qt::Key_Backspace);
    typist.press(Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(typist.html(), QStringLiteral("<p>x</p>\n<p>y</p>"));
    typist.press(Qt::Key_Left);
    typist.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(typist.html(), canonical(text.arg(QString())));
}

void TestTables::aCaptionIsWrittenAndErased()
{
    Typist typist;
    typist.show(QStringLiteral("<p>x</p>") + table(QStringLiteral("a| b")));
    typist.press(Qt::Key_C, ctrlAlt);
    typist.type(QStringLiteral("T"));
    QCOMPARE(typist.html(), canonical(QStringLiteral("<p>x</p>") + table(QStringLiteral("a b"), QStringLiteral("T"))));
    typist.press(Qt::Key_Return);
    typist.type(QStringLiteral("1"));
    QCOMPARE(typist.html(), canonical(QStringLiteral("<p>x</p>") + table(QStringLiteral("1a b"), QStringLiteral("T"))));
    QCOMPARE(typist.editor().tables().actions().caption->isEnabled(), true);
    typist.press(Qt::Key_C, ctrlAlt);
    typist.press(Qt::Key_Backspace);
    typist.press(Qt::Key_Backspace);
    QCOMPARE(typist.html(), canonical(QStringLiteral("<p>x</p>") + table(QStringLiteral("1a b"))));
    typist.type(QStringLiteral("y"));
    QCOMPARE(typist.html(), canonical(QStringLiteral("<p>xy</p>") + table(QStringLiteral("1a b"))));
    QCOMPARE(typist.lies(), QString());
}

void TestTables::enterInACellMakesAParagraph()
{
    Typist typist;
    typist.show(table(QStringLiteral("a| b")));
    typist.type(QStringLiteral("\n\n1"));
    QCOMPARE(typist.html(), canonical(QStringLiteral("<table><tr><td><p>a</p><p>1</p></td><td>b</td></tr></table>")));
    typist.press(Qt::Key_Backspace);
    typist.press(Qt::Key_Backspace);
    typist.press(Qt::Key_Backspace);
    typist.type(QStringLiteral("2"));
    QCOMPARE(typist.html(), canonical(table(QStringLiteral("a2 b"))));
    QCOMPARE(typist.lies(), QString());
}

void TestTables::listsAndQuotesInACellStayThere()
{
    Typist typist;
    typist.show(QStringLiteral("<ul><li>x%1</li></ul>").arg(table(QStringLiteral("a| b"))));
    typist.press(Qt::Key_8, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(typist.html(), canonical(QStringLiteral("<ul><li>x<table><tr><td><ul><li>a</li></ul></td><td>b</td></tr></table></li></ul>")));
    typist.press(Qt::Key_8, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(typist.html(), canonical(QStringLiteral("<ul><li>x%1</li></ul>").arg(table(QStringLiteral("a b")))));
    typist.press(Qt::Key_9, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(typist.html(), canonical(QStringLiteral("<ul><li>x<table><tr><td><blockquote><p>a</p></blockquote></td><td>b</td></tr></table></li></ul>")));
    typist.press(Qt::Key_Home);
    typist.press(Qt::Key_Backspace);
    QCOMPARE(typist.html(), canonical(QStringLiteral("<ul><li>x%1</li></ul>").arg(table(QStringLiteral("a b")))));
    QCOMPARE(typist.lies(), QString());
}

void TestTables::aQuoteTakesAWholeTable()
{
    Typist typist;
    const QString inside = table(QStringLiteral("a b"), QStringLiteral("T"));
    typist.show(QStringLiteral("<p>x[</p>") + table(QStringLiteral("a b]"), QStringLiteral("T")) + QStringLiteral("<p>y</p>"));
    typist.press(Qt::Key_9, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(typist.html(), canonical(QStringLiteral("<blockquote><p>x</p>%1</blockquote><p>y</p>").arg(inside)));
    QCOMPARE(typist.faults(), QString());
    typist.press(Qt::Key_9, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(typist.html(), canonical(QStringLiteral("<p>x</p>%1<p>y</p>").arg(inside)));
}

void TestTables::theSizeOfANewTableIsAsked()
{
    Typist typist;
    typist.show(QStringLiteral("<p>x|</p><p>y</p>"));
    typist.press(Qt::Key_T, ctrlAlt);
    auto *popup = typist.editor().findChild<editor::TableSizePopup *>();
    QVERIFY(popup && popup->isVisible());
    QTest::mouseMove(popup, popup->squareAt(4, 4));
    QTest::keyClick(popup, Qt::Key_Up);
    QTest::keyClick(popup, Qt::Key_Up);
    QTest::keyClick(popup, Qt::Key_Left);
    QTest::keyClick(popup, Qt::Key_Left);
    const QSize chosen = popup->chosen();
    QTest::keyClick(popup, Qt::Key_Return);
    QVERIFY(!popup->isVisible());
    const QTextTable *view = typist.editor().textCursor().currentTable();
    QVERIFY(view);
    QCOMPARE(QSize(view->columns(), view->rows()), chosen);
    typist.type(QStringLiteral("h"));
    QVERIFY(typist.html().contains(QStringLiteral("<th>h</th>")));
    QVERIFY(typist.html().endsWith(QStringLiteral("</table>\n<p>y</p>")));
    typist.press(Qt::Key_Z, Qt::ControlModifier);
    typist.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(typist.html(), QStringLiteral("<p>x</p>\n<p>y</p>"));

    typist.press(Qt::Key_T, ctrlAlt);
    QTest::mouseClick(popup, Qt::LeftButton, Qt::NoModifier, popup->squareAt(2, 3));
    view = typist.editor().textCursor().currentTable();
    QVERIFY(view);
    QCOMPARE(QSize(view->columns(), view->rows()), QSize(2, 3));
}

void TestTables::aTableInAnEmptyParagraphLeavesNone()
{
    Typist typist;
    typist.show(QStringLiteral("<p>x|</p><p>y</p>"));
    typist.press(Qt::Key_Return);
    typist.editor().tables().insert(1, 1);
    QCOMPARE(typist.editor().document()->blockCount(), 3);
    QCOMPARE(typist.lies(), QString());
}

void TestTables::theToolBarOpensWhatFits()
{
    Typist typist;
    editor::EditorToolBar bar(&typist.editor());
    bar.show();
    const auto buttons = bar.findChildren<editor::ToolBarButton *>();
    const auto button = std::ranges::find(buttons, typist.editor().tables().actions().menu->text(), &QWidget::accessibleName);
    QVERIFY(button != buttons.end());
    typist.show(table(QStringLiteral("a| b/c d")));
    QTest::mouseClick(*button, Qt::LeftButton);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    const auto actions = menu->actions();
    QVERIFY(actions.contains(typist.editor().tables().actions().rowBelow));
    menu->setActiveAction(typist.editor().tables().actions().rowBelow);
    QTest::keyClick(menu, Qt::Key_Return);
    QCOMPARE(typist.html(), canonical(table(QStringLiteral("a b/. ./c d"))));
}

void TestTables::aFieldHasNoTables()
{
    Typist typist(editor::RichEditor::Shape::Field);
    typist.show(QStringLiteral("<p>x|</p>"));
    typist.press(Qt::Key_T, ctrlAlt);
    const auto *popup = typist.editor().findChild<editor::TableSizePopup *>();
    QVERIFY(!popup || !popup->isVisible());
}

QTEST_MAIN(TestTables)
#include "tst_tables.moc"
