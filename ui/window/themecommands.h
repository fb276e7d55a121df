#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>

#include "base/error.h"
#include "window/themewatch.h"

namespace marbre::desk {
class Desk;
}
namespace marbre::dialogs {
class ThemeDialog;
}
namespace marbre::site {
struct Theme;
}

namespace marbre::window {

class Notice;
class PreviewFeed;
struct WindowActions;

/// The theme of the archive's pages in the window: chosen, shown in the preview, and shown anew when a file of it changes.
class ThemeCommands : public QObject
{
    Q_OBJECT

public:
    ThemeCommands(const WindowActions &actions, PreviewFeed &feed, Notice &notice, QWidget *window);

    void setDesk(desk::Desk *desk);

private:
    void choose();
    void reload();
    void take(const Result<site::Theme> &theme);
    void watch();

    const WindowActions &m_actions;
    PreviewFeed &m_feed;
    Notice &m_notice;
    QWidget *m_window;
    desk::Desk *m_desk = nullptr;
    ThemeWatch m_watch;
    QTimer m_again; ///< a mistake may be half a file
    bool m_isSecondLook = false;
    QPointer<dialogs::ThemeDialog> m_dialog; ///< while it is open
};

} // namespace marbre::window
