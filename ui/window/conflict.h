#pragma once

#include <QObject>
#include <QPointer>

#include "window/session.h"

namespace marbre::window {

class Notice;

/// Another program has saved what was being written here: says so, shows both texts, and makes them one where the
/// person wants that.
class Conflict : public QObject
{
    Q_OBJECT

public:
    Conflict(Session &session, Notice &notice, QWidget *window);

    void setDesk(desk::Desk *desk) { m_desk = desk; }

private:
    void say(qint64 theirs, const QString &title);
    void compare(qint64 theirs, const QString &title);
    /// Makes one of the two, then shows it.
    void settle(qint64 theirs, qint64 mine, const std::function<QFuture<Outcome>()> &choice);

    Session &m_session;
    Notice &m_notice;
    QWidget *m_window;
    desk::Desk *m_desk = nullptr;
};

} // namespace marbre::window
