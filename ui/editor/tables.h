#pragma once

#include <QObject>
#include <QTextEdit>

#include <functional>

#include "bridge/tables.h"
#include "editor/tableactions.h"

namespace marbre::editor {

/// The tables of one text: what their actions do, and the ways of the cursor through their cells.
class Tables : public QObject
{
    Q_OBJECT

public:
    /// For an editor, which it is a child of.
    Tables(QTextEdit &editor, bridge::Look look);

    [[nodiscard]] const TableActions &actions() const { return m_actions; }
    /// Which actions make sense at the cursor.
    void update();
    [[nodiscard]] bool isInTable() const;

    /// A table with room for these cells, after the cursor's block; the cursor goes into its first cell. One undo step.
    void insert(int rows, int columns);
    /// What Tab and Shift+Tab do: the next cell, and after the last one a new row; from the caption into the first cell
    /// and back. False: the cursor is in no table.
    [[nodiscard]] bool step(bool forward);
    /// What Enter does in a caption. False: the cursor is in none.
    [[nodiscard]] bool leaveCaption();
    /// Takes the table out that is selected as a whole. False: none is.
    [[nodiscard]] bool removeSelected();

signals:
    void menuWanted();

private:
    using Edit = std::function<bool(document::Table &, const document::SlotRange &)>;

    void connectActions();
    /// The change of the cells at the cursor, which stays in the cell that then is where it was.
    void change(const Edit &edit);
    void changeAt(const bridge::ShownTable &table, const Edit &edit, int row, int column);
    void go(const QTextCursor &inside, int row, int column);
    void editCaption();
    void remove();

    QTextEdit &m_editor;
    bridge::Look m_look;
    TableActions m_actions;
};

} // namespace marbre::editor
