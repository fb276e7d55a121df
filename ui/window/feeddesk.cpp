#include "window/feeddesk.h"

#include "desk/desk.h"
#include "dialogs/errorwords.h"
#include "feeds/feedsdialog.h"
#include "models/articlewords.h"
#include "window/notice.h"

namespace marbre::window {

FeedDesk::FeedDesk(const WindowActions &actions, Notice &notice, QWidget *window)
    : QObject(window)
    , m_actions(actions)
    , m_notice(notice)
    , m_window(window)
{
    connect(actions.feeds, &QAction::triggered, this, &FeedDesk::open);
}

void FeedDesk::setDesk(desk::Desk *desk)
{
    delete m_dialog;
    m_desk = desk;
    m_actions.feeds->setEnabled(desk);
    if (!desk)
        return;
    desk->feeds().setLanguage(models::interfaceLanguage());
    connect(&desk->feeds(), &desk::Feeds::failed, this, [this](const Error &error) { m_notice.complain(dialogs::sentence(error)); });
}

void FeedDesk::open()
{
    if (!m_desk)
        return;
    m_desk->feeds().setLanguage(models::interfaceLanguage()); // which may have been changed
    if (!m_dialog) {
        m_dialog = new feeds::FeedsDialog(*m_desk, m_window);
        connect(m_dialog, &feeds::FeedsDialog::articleWanted, this, [this](qint64 id) {
            m_dialog->hide(); // the article is what is looked at now
            emit articleWanted(id);
        });
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

} // namespace marbre::window
