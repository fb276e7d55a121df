#include "editor/tables.h"

#include <algorithm>

#include "bridge/insert.h"
#include "document/tableediting.h"

namespace marbre::editor {

using namespace document;
using bridge::ShownTable;

Tables::Tables(QTextEdit &editor, bridge::Look look)
    : QObject(&editor)
    , m_editor(editor)
    , m_look(std::move(look))
    , m_actions(makeTableActions(&editor))
{
    connectActions();
}

void Tables::connectActions()
{
    const auto on = [this](QAction *action, auto slot) { connect(action, &QAction::triggered, this, slot); };
    const auto edits = [&](QAction *action, const Edit &edit) { on(action, [this, edit] { change(edit); }); };
    on(m_actions.menu, [this] { emit menuWanted(); });
    edits(m_actions.rowAbove, [](Table &t, const SlotRange &at) { return insertRow(t, at.top, at.top), true; });
    edits(m_actions.columnLeft, [](Table &t, const SlotRange &at) { return insertColumn(t, at.left, at.left), true; });
    edits(m_actions.rowBelow, [](Table &t, const SlotRange &at) { return insertRow(t, at.bottom + 1, at.bottom), true; });
    edits(m_actions.columnRight,
          [](Table &t, const SlotRange &at) { return insertColumn(t, at.right + 1, at.right), true; });
    edits(m_actions.merge, [](Table &t, const SlotRange &at) { return mergeCells(t, at); });
    edits(m_actions.split, [](Table &t, const SlotRange &at) { return splitCell(t, at.top, at.left); });
    edits(m_actions.headerRow, [](Table &t, const SlotRange &) { return setHeaderRow(t, t.headerRows == 0), true; });
    edits(m_actions.headerColumn,
          [](Table &t, const SlotRange &) { return setHeaderColumn(t, !hasHeaderColumn(t)), true; });
    for (const auto &[action, alignment] : {std::pair(m_actions.alignLeft, Alignment::Left),
                                            std::pair(m_actions.alignCenter, Alignment::Center),
                                            std::pair(m_actions.alignRight, Alignment::Right)})
        edits(action, [alignment](Table &t, const SlotRange &at) { return setAlignment(t, at, alignment), true; });
    // Nothing would be left without its last row or column.
    edits(m_actions.removeRows,
          [this](Table &t, const SlotRange &at) { return removeRows(t, at.top, at.bottom) || (remove(), false); });
    edits(m_actions.removeColumns,
          [this](Table &t, const SlotRange &at) { return removeColumns(t, at.left, at.right) || (remove(), false); });
    on(m_actions.caption, [this] { editCaption(); });
    on(m_actions.remove, [this] { remove(); });
}

void Tables::update()
{
    const auto table = isInTable() ? bridge::tableAt(m_editor.textCursor()) : std::nullopt;
    for (QAction *action : m_actions.inTable())
        if (action)
            action->setEnabled(table.has_value());
    if (!table)
        return;
    m_actions.headerRow->setChecked(table->value.headerRows > 0);
    m_actions.headerColumn->setChecked(hasHeaderColumn(table->value));
    const SlotRange at = table->selected.value_or(SlotRange{});
    const SlotRange &first = table->grid.cells[size_t(table->grid.cellAt(at.top, at.left))];
    m_actions.merge->setEnabled(first != at);
    m_actions.split->setEnabled(first == at && (at.top < at.bottom || at.left < at.right));
}

bool Tables::isInTable() const
{
    return bridge::tableAround(bridge::frameOf(m_editor.textCursor().block())) != nullptr;
}

void Tables::insert(int rows, int columns)
{
    if (m_editor.isReadOnly() || isInTable())
        return;
    QTextCursor cursor = m_editor.textCursor();
    cursor.clearSelection();
    cursor.movePosition(QTextCursor::EndOfBlock);
    bridge::insert(cursor, {{{newTable(rows, columns), {}, {}, {}}}}, m_look);
    const QTextBlock before = cursor.block().previous();
    if (before.isValid())
        go(QTextCursor(before), 0, 0);
}

void Tables::change(const Edit &edit)
{
    const auto table = m_editor.isReadOnly() ? std::nullopt : bridge::tableAt(m_editor.textCursor());
    if (!table)
        return;
    const SlotRange at = table->selected.value_or(SlotRange{});
    changeAt(*table, edit, at.top, at.left);
}

void Tables::changeAt(const ShownTable &table, const Edit &edit, int row, int column)
{
    Table changed = table.value;
    if (!edit(changed, table.selected.value_or(SlotRange{})) || changed == table.value)
        return;
    const int before = table.view->firstPosition() - 1;
    bridge::rewriteTable(table, changed, m_look);
    go(QTextCursor(m_editor.document()->findBlock(before).next()), row, column);
}

void Tables::go(const QTextCursor &inside, int row, int column)
{
    const QTextTable *view = inside.currentTable();
    if (!view)
        return;
    m_editor.setTextCursor(
        view->cellAt(std::min(row, view->rows() - 1), std::min(column, view->columns() - 1)).firstCursorPosition());
    m_editor.ensureCursorVisible();
}

bool Tables::step(bool forward)
{
    const auto table = bridge::tableAt(m_editor.textCursor());
    if (!table)
        return false;
    const auto &cells = table->grid.cells;
    const QTextCursor inside(m_editor.document()->findBlock(table->view->firstPosition()));
    if (!table->selected) {
        if (forward)
            go(inside, 0, 0);
        return true;
    }
    const int next = table->grid.cellAt(table->selected->top, table->selected->left) + (forward ? 1 : -1);
    if (next >= int(cells.size())) {
        const int end = table->grid.rows;
        changeAt(*table, [end](Table &t, const SlotRange &) { return insertRow(t, end, end - 1), true; }, end, 0);
    } else if (next >= 0) {
        go(inside, cells[size_t(next)].top, cells[size_t(next)].left);
    } else if (!table->value.caption.empty()) {
        editCaption();
    }
    return true;
}

bool Tables::leaveCaption()
{
    return bridge::shapeOf(m_editor.textCursor().block()).kind == bridge::Shape::Kind::Caption && step(true);
}

bool Tables::removeSelected()
{
    const QTextCursor cursor = m_editor.textCursor();
    const QTextBlock after = m_editor.document()->findBlock(cursor.selectionEnd());
    const auto table = cursor.hasSelection() ? bridge::tableAt(QTextCursor(after.previous())) : std::nullopt;
    if (!table || m_editor.isReadOnly() || cursor.selectionStart() != table->view->firstPosition() - 1
        || cursor.selectionEnd() != table->view->lastPosition() + 1)
        return false;
    bridge::removeTable(*table, m_look);
    return true;
}

void Tables::editCaption()
{
    const auto table = bridge::tableAt(m_editor.textCursor());
    if (!table || m_editor.isReadOnly())
        return;
    QTextCursor caption(bridge::captionOf(*table, m_look));
    caption.movePosition(QTextCursor::EndOfBlock);
    m_editor.setTextCursor(caption);
    m_editor.ensureCursorVisible();
}

void Tables::remove()
{
    if (const auto table = bridge::tableAt(m_editor.textCursor()); table && !m_editor.isReadOnly())
        bridge::removeTable(*table, m_look);
}

} // namespace marbre::editor
