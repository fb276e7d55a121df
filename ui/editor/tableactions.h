#pragma once

#include <QAction>
#include <QPalette>

class QMenu;

namespace marbre::editor {

/// What a person can do with tables; children of the editor, with shortcuts that act where it has the focus.
struct TableActions {
    QAction *menu = nullptr; ///< asks for the size of a new table; in a table, shows what can be done with it
    QAction *rowAbove = nullptr;
    QAction *rowBelow = nullptr;
    QAction *columnLeft = nullptr;
    QAction *columnRight = nullptr;
    QAction *removeRows = nullptr;
    QAction *removeColumns = nullptr;
    QAction *merge = nullptr;
    QAction *split = nullptr;
    QAction *headerRow = nullptr;    ///< checkable
    QAction *headerColumn = nullptr; ///< checkable
    QAction *alignLeft = nullptr;
    QAction *alignCenter = nullptr;
    QAction *alignRight = nullptr;
    QAction *caption = nullptr;
    QAction *remove = nullptr;

    /// All but `menu`, in the order of a menu; null: a line between.
    [[nodiscard]] QList<QAction *> inTable() const;
};

[[nodiscard]] TableActions makeTableActions(QWidget *editor);
/// Names and tooltips in the language of the moment.
void translate(const TableActions &actions);
void setIcons(const TableActions &actions, const QPalette &palette);

} // namespace marbre::editor
