#include "window/themecommands.h"

#include "desk/desk.h"
#include "desk/themes.h"
#include "dialogs/errorwords.h"
#include "dialogs/themedialog.h"
#include "window/notice.h"
#include "window/previewfeed.h"
#include "window/windowactions.h"

namespace marbre::window {

namespace {

constexpr int againMilliseconds = 300;

} // namespace

ThemeCommands::ThemeCommands(const WindowActions &actions, PreviewFeed &feed, Notice &notice, QWidget *window)
    : QObject(window)
    , m_actions(actions)
    , m_feed(feed)
    , m_notice(notice)
    , m_window(window)
{
    m_again.setSingleShot(true);
    m_again.setInterval(againMilliseconds);
    connect(actions.theme, &QAction::triggered, this, &ThemeCommands::choose);
    connect(&m_watch, &ThemeWatch::changed, this, [this] {
        m_isSecondLook = false;
        reload();
    });
    connect(&m_again, &QTimer::timeout, this, [this] {
        m_isSecondLook = true;
        reload();
    });
}

void ThemeCommands::setDesk(desk::Desk *desk)
{
    if (m_dialog)
        m_dialog->close();
    m_desk = desk;
    m_actions.theme->setEnabled(desk);
    m_again.stop();
    if (desk)
        m_feed.setTheme(desk::chosenTheme(desk->reader()));
    watch();
}

void ThemeCommands::choose()
{
    if (m_dialog) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    const auto choice = m_desk->reader().settings().theme();
    if (!choice) {
        m_notice.complain(dialogs::sentence(choice.error()));
        return;
    }
    m_dialog = new dialogs::ThemeDialog(*m_desk, *choice, m_window);
    connect(m_dialog, &dialogs::ThemeDialog::themeShown, &m_feed, &PreviewFeed::setTheme);
    connect(m_dialog, &dialogs::ThemeDialog::failed, this, [this](const Error &error) { m_notice.complain(dialogs::sentence(error)); });
    connect(m_dialog, &QDialog::rejected, this, &ThemeCommands::reload);
    connect(m_dialog, &QDialog::accepted, this, [this] {
        if (!m_desk)
            return;
        m_desk->setTheme(m_dialog->choice()).then(this, [this](const Outcome &done) {
            if (!done)
                m_notice.complain(dialogs::sentence(done.error()));
            reload();
        });
    });
    m_dialog->show();
}

void ThemeCommands::reload()
{
    if (!m_desk || (m_dialog && m_dialog->isVisible()))
        return;
    m_desk->theme().then(this, [this, desk = m_desk](const Result<site::Theme> &theme) {
        if (desk == m_desk)
            take(theme);
    });
}

void ThemeCommands::take(const Result<site::Theme> &theme)
{
    watch();
    if (!theme && !m_isSecondLook) {
        m_again.start();
        return;
    }
    m_again.stop();
    m_feed.setTheme(theme);
}

void ThemeCommands::watch()
{
    const auto choice = m_desk ? m_desk->reader().settings().theme() : fail(ErrorCode::NotFound, {});
    if (!choice) {
        m_watch.setFolders({});
        return;
    }
    const QString name = choice->name.isEmpty() ? QString(desk::usualTheme) : choice->name;
    m_watch.setFolders(desk::foldersOf(m_desk->folder(), name));
}

} // namespace marbre::window
