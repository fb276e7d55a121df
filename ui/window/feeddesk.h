#pragma once

#include <QObject>
#include <QPointer>

#include "window/windowactions.h"

namespace marbre::desk {
class Desk;
}
namespace marbre::feeds {
class FeedsDialog;
}

namespace marbre::window {

class Notice;

/// The feed desk of the archive at work: opened when it is asked for, and as it was left while the archive is.
class FeedDesk : public QObject
{
    Q_OBJECT

public:
    /// `window` is the parent of dialogs.
    FeedDesk(const WindowActions &actions, Notice &notice, QWidget *window);

    void setDesk(desk::Desk *desk);

signals:
    void articleWanted(qint64 id);

private:
    void open();

    const WindowActions &m_actions;
    Notice &m_notice;
    QWidget *m_window;
    desk::Desk *m_desk = nullptr;
    QPointer<feeds::FeedsDialog> m_dialog; ///< since it was first opened
};

} // namespace marbre::window
