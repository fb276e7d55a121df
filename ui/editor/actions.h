#pragma once

#include <QAction>
#include <QActionGroup>
#include <QPalette>

class QMenu;

namespace marbre::editor {

/// What a person can do in one editor; its children, with shortcuts that act where it has the focus. The editor
/// connects them and keeps their state.
struct EditorActions {
    QAction *undo = nullptr;
    QAction *redo = nullptr;
    QAction *bold = nullptr;
    QAction *italic = nullptr;
    QAction *code = nullptr;
    QAction *link = nullptr;
    QAction *quote = nullptr;
    QAction *bulletList = nullptr;
    QAction *numberedList = nullptr;
    QAction *image = nullptr;
    QAction *pastePlain = nullptr;
    QAction *pasteQuotation = nullptr;
    QAction *noBreakSpace = nullptr;
    QAction *narrowNoBreakSpace = nullptr;
    /// Exclusive: paragraph, headings and preformatted text, each with what it makes as data.
    QActionGroup *styles = nullptr;
};

/// The data of a style's action: 2…6 is the level of a heading.
inline constexpr int paragraphStyle = 0;
inline constexpr int preformattedStyle = 1;

/// An action of the editor that acts where it has the focus.
[[nodiscard]] QAction *makeAction(QWidget *editor, const char *name, const QKeySequence &keys, bool checkable = false);
/// The tip with the shortcut behind it.
void nameAction(QAction *action, const QString &text, const QString &tip);

/// Actions in order; null: a line between.
void fillMenu(QMenu &menu, const QList<QAction *> &actions);

[[nodiscard]] EditorActions makeActions(QWidget *editor);
/// Names and tooltips in the language of the moment.
void translate(const EditorActions &actions);
void setIcons(const EditorActions &actions, const QPalette &palette);

} // namespace marbre::editor
