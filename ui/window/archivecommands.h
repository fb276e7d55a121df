#pragma once

#include <QObject>
#include <QPointer>

#include "base/error.h"
#include "window/windowactions.h"

class QWidget;

namespace marbre::desk {
class Desk;
}

namespace marbre::dialogs {
class MediaDialog;
}

namespace marbre::window {

class Notice;
class Session;

/// Which archive one works on, its pictures, its copies, and reading it as a site.
class ArchiveCommands : public QObject
{
    Q_OBJECT

public:
    ArchiveCommands(const WindowActions &actions, const Session &session, Notice &notice, QWidget *window);

    void setDesk(desk::Desk *desk);
    /// Puts a copy in the archive's place, which nobody has open, then asks for it to be opened again.
    void restore(const QString &copy, const QString &folder);

signals:
    void openWanted(const QString &folder);
    /// The archive is to be closed, and restore() called.
    void restoreWanted(const QString &copy);
    void articleWanted(qint64 id);

private:
    void chooseNew();
    void showBackups();
    void read();
    void showMedia();

    const WindowActions &m_actions;
    const Session &m_session;
    Notice &m_notice;
    QWidget *m_window;
    desk::Desk *m_desk = nullptr;
    QPointer<dialogs::MediaDialog> m_media; ///< while it is open
};

} // namespace marbre::window
