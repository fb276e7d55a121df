#pragma once

#include <QMenu>

#include "editor/actions.h"
#include "window/textactions.h"
#include "window/windowactions.h"

namespace marbre::window {

/// Every command of the window, in menus behind one button. Titles follow the interface's language.
class MainMenu : public QMenu
{
    Q_OBJECT

public:
    /// `editor` are the commands of the article's text.
    MainMenu(const WindowActions &actions, const TextActions &text, const editor::EditorActions &editor,
             QWidget *parent);

    void retranslate();

private:
    QMenu *add(const char *title, const QList<QAction *> &actions);

    QList<std::pair<QMenu *, const char *>> m_titles;
};

} // namespace marbre::window
