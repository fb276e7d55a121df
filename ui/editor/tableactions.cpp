#include "editor/tableactions.h"

#include <QCoreApplication>
#include <QWidget>

#include "editor/actions.h"
#include "editor/icons.h"

namespace marbre::editor {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marbre::editor::TableActions)
};

// No letter that AltGr, which is Ctrl+Alt to some systems, writes a sign with: the euro is on E.
constexpr auto keys(Qt::Key key)
{
    return Qt::CTRL | Qt::ALT | key;
}

constexpr auto shiftKeys(Qt::Key key)
{
    return Qt::CTRL | Qt::ALT | Qt::SHIFT | key;
}

} // namespace

QList<QAction *> TableActions::inTable() const
{
    return {rowAbove,  rowBelow,    columnLeft, columnRight, nullptr,   removeRows, removeColumns, nullptr, merge,
            split,     nullptr,     headerRow,  headerColumn, nullptr, alignLeft,  alignCenter,   alignRight, nullptr,
            caption,   remove};
}

TableActions makeTableActions(QWidget *editor)
{
    TableActions actions;
    actions.menu = makeAction(editor, "tableMenu", keys(Qt::Key_T));
    actions.rowAbove = makeAction(editor, "rowAbove", keys(Qt::Key_Up));
    actions.rowBelow = makeAction(editor, "rowBelow", keys(Qt::Key_Down));
    actions.columnLeft = makeAction(editor, "columnLeft", keys(Qt::Key_Left));
    actions.columnRight = makeAction(editor, "columnRight", keys(Qt::Key_Right));
    actions.removeRows = makeAction(editor, "removeRows", keys(Qt::Key_Backspace));
    actions.removeColumns = makeAction(editor, "removeColumns", keys(Qt::Key_Delete));
    actions.merge = makeAction(editor, "mergeCells", keys(Qt::Key_M));
    actions.split = makeAction(editor, "splitCell", shiftKeys(Qt::Key_M));
    actions.headerRow = makeAction(editor, "headerRow", keys(Qt::Key_H), true);
    actions.headerColumn = makeAction(editor, "headerColumn", shiftKeys(Qt::Key_H), true);
    actions.alignLeft = makeAction(editor, "alignLeft", shiftKeys(Qt::Key_L));
    actions.alignCenter = makeAction(editor, "alignCenter", shiftKeys(Qt::Key_E));
    actions.alignRight = makeAction(editor, "alignRight", shiftKeys(Qt::Key_R));
    actions.caption = makeAction(editor, "tableCaption", keys(Qt::Key_C));
    actions.remove = makeAction(editor, "removeTable", shiftKeys(Qt::Key_Backspace));
    translate(actions);
    setIcons(actions, editor->palette());
    return actions;
}

void translate(const TableActions &actions)
{
    nameAction(actions.menu, Words::tr("Table…"), Words::tr("Insert a table, or change the one at the cursor"));
    nameAction(actions.rowAbove, Words::tr("Row above"), Words::tr("Insert a row above"));
    nameAction(actions.rowBelow, Words::tr("Row below"), Words::tr("Insert a row below"));
    nameAction(actions.columnLeft, Words::tr("Column to the left"), Words::tr("Insert a column to the left"));
    nameAction(actions.columnRight, Words::tr("Column to the right"), Words::tr("Insert a column to the right"));
    nameAction(actions.removeRows, Words::tr("Delete rows"), Words::tr("Delete the rows of the chosen cells"));
    nameAction(actions.removeColumns, Words::tr("Delete columns"), Words::tr("Delete the columns of the chosen cells"));
    nameAction(actions.merge, Words::tr("Merge cells"), Words::tr("Make one cell of the chosen ones"));
    nameAction(actions.split, Words::tr("Split cell"), Words::tr("Make single cells of a merged one again"));
    nameAction(actions.headerRow, Words::tr("Header row"), Words::tr("The first row names the columns"));
    nameAction(actions.headerColumn, Words::tr("Header column"), Words::tr("The first column names the rows"));
    nameAction(actions.alignLeft, Words::tr("Align left"), Words::tr("Align the chosen cells left"));
    nameAction(actions.alignCenter, Words::tr("Centre"), Words::tr("Centre the chosen cells"));
    nameAction(actions.alignRight, Words::tr("Align right"), Words::tr("Align the chosen cells right"));
    nameAction(actions.caption, Words::tr("Caption"), Words::tr("Write a caption for the table"));
    nameAction(actions.remove, Words::tr("Delete the table"), Words::tr("Delete the whole table"));
}

void setIcons(const TableActions &actions, const QPalette &palette)
{
    actions.menu->setIcon(icon(QStringLiteral("table"), palette));
}

} // namespace marbre::editor
