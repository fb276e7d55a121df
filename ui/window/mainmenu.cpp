#include "window/mainmenu.h"

namespace marbre::window {

MainMenu::MainMenu(const WindowActions &actions, const TextActions &text, const editor::EditorActions &editor,
                   QWidget *parent)
    : QMenu(parent)
{
    add(QT_TR_NOOP("Archive"), {actions.newArticle, actions.import, nullptr, actions.exportPage, actions.exportFragment,
                                actions.copyFragment, nullptr, actions.openArchive, actions.newArchive});
    QMenu *article = add(QT_TR_NOOP("Article"),
                         {actions.search, actions.nextArticle, actions.previousArticle, actions.goToList,
                          actions.goToText, nullptr});
    QMenu *status = add(QT_TR_NOOP("Status"), actions.statuses->actions());
    removeAction(status->menuAction());
    article->addMenu(status);
    article->addActions({actions.trash, actions.restore, actions.remove});
    add(QT_TR_NOOP("Text"),
        QList<QAction *>{editor.undo, editor.redo, nullptr} + editor.styles->actions()
            + QList<QAction *>{nullptr, editor.bold, editor.italic, editor.code, editor.link, editor.quote,
                               editor.bulletList, editor.numberedList, editor.image, nullptr, editor.pastePlain,
                               editor.pasteQuotation,
                               editor.noBreakSpace, editor.narrowNoBreakSpace, nullptr, text.find, text.replace,
                               text.findNext, text.findPrevious, nullptr, text.typography, nullptr, text.source, text.outline});
    add(QT_TR_NOOP("View"), {actions.focusMode, actions.preview, actions.allFields});
    add(QT_TR_NOOP("Colours"), actions.appearances->actions());
    add(QT_TR_NOOP("Language"), actions.languages->actions());
    addSeparator();
    addAction(actions.about);
    addAction(actions.quit);
    retranslate();
}

QMenu *MainMenu::add(const char *title, const QList<QAction *> &actions)
{
    auto *menu = new QMenu(this);
    for (QAction *action : actions) {
        if (action)
            menu->addAction(action);
        else
            menu->addSeparator();
    }
    addMenu(menu);
    m_titles.append({menu, title});
    return menu;
}

void MainMenu::retranslate()
{
    for (const auto &[menu, title] : std::as_const(m_titles))
        menu->setTitle(tr(title));
}

} // namespace marbre::window
