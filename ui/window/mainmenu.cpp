#include "window/mainmenu.h"

#include "editor/richeditor.h"
#include "editor/tables.h"

namespace marbre::window {

MainMenu::MainMenu(const WindowActions &actions, const TextActions &text, QWidget *parent)
    : QMenu(parent)
    , m_text(text)
{
    add(QT_TR_NOOP("Archive"), {actions.newArticle, actions.import, actions.feeds, actions.read, nullptr, actions.exportPage, actions.exportFragment,
                                actions.copyFragment, actions.exportSite, actions.exportAs, actions.outbox, nullptr, actions.media, nullptr, actions.openArchive, actions.newArchive, actions.site, actions.theme,
                                actions.backups});
    QMenu *article = add(QT_TR_NOOP("Article"),
                         {actions.fromPage, nullptr, actions.search, actions.replaceAll, actions.nextArticle, actions.previousArticle, actions.goToList,
                          actions.goToText, nullptr});
    QMenu *status = add(QT_TR_NOOP("Status"), actions.statuses->actions());
    removeAction(status->menuAction());
    article->addMenu(status);
    article->addActions({actions.category, actions.sendTo, actions.history, actions.corrections, actions.original, actions.checkOriginal, actions.trash, actions.restore, actions.remove});
    m_textMenu = add(QT_TR_NOOP("Text"), {});
    m_tableMenu = add(QT_TR_NOOP("Table"), {});
    add(QT_TR_NOOP("View"), QList<QAction *>{actions.focusMode, actions.allFields, nullptr, text.zoomIn, text.zoomOut,
                                             text.zoomReset, nullptr, actions.preview}
                                + actions.pageWidths->actions());
    add(QT_TR_NOOP("Colours"), actions.appearances->actions());
    add(QT_TR_NOOP("Language"), actions.languages->actions());
    addSeparator();
    addAction(actions.about);
    addAction(actions.quit);
    retranslate();
}

void MainMenu::setEditor(editor::RichEditor &editor)
{
    const editor::EditorActions &own = editor.actions();
    m_textMenu->clear();
    editor::fillMenu(*m_textMenu,
         QList<QAction *>{own.undo, own.redo, nullptr} + own.styles->actions()
             + QList<QAction *>{nullptr, own.bold, own.italic, own.code, own.link, own.quote, own.bulletList,
                                own.numberedList, own.image, nullptr, own.pastePlain, own.pasteQuotation,
                                own.noBreakSpace, own.narrowNoBreakSpace, nullptr, m_text.find, m_text.replace,
                                m_text.findNext, m_text.findPrevious, nullptr, m_text.typography, m_text.spelling,
                                m_text.nextUnknown, nullptr,
                                m_text.source, m_text.outline});
    m_tableMenu->clear();
    const editor::TableActions &table = editor.tables().actions();
    editor::fillMenu(*m_tableMenu, QList<QAction *>{table.menu, nullptr} + table.inTable());
}

QMenu *MainMenu::add(const char *title, const QList<QAction *> &actions)
{
    auto *menu = new QMenu(this);
    editor::fillMenu(*menu, actions);
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
