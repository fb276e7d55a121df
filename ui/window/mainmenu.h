#pragma once

#include <QMenu>

#include "window/textactions.h"
#include "window/windowactions.h"

namespace marbre::editor {
class RichEditor;
}

namespace marbre::window {

/// Every command of the window, in menus behind one button. Titles follow the interface's language.
class MainMenu : public QMenu
{
    Q_OBJECT

public:
    MainMenu(const WindowActions &actions, const TextActions &text, QWidget *parent);

    /// Whose commands the menu for text holds: those of the text that has, or had last, the focus.
    void setEditor(editor::RichEditor &editor);

    void retranslate();

private:
    QMenu *add(const char *title, const QList<QAction *> &actions);

    TextActions m_text;
    QMenu *m_textMenu = nullptr;
    QMenu *m_tableMenu = nullptr;

    QList<std::pair<QMenu *, const char *>> m_titles;
};

} // namespace marbre::window
