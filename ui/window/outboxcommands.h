#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>

#include "base/error.h"
#include "window/windowactions.h"

namespace marbre::archive {
struct Target;
}
namespace marbre::desk {
class Desk;
}
namespace marbre::dialogs {
class OutboxDialog;
}

namespace marbre::window {

class ListPane;
class Session;
class StatusLine;

/// What is sent: the chosen articles, or the site, into the outbox; the outbox's window; and what the status line says of
/// both. Sending that the program's end has cut off goes on at its next start.
class OutboxCommands : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        const WindowActions &actions;
        ListPane &list;
        Session &session;
        StatusLine &status;
    };
    /// `window` is the parent of dialogs.
    OutboxCommands(const Parts &parts, QWidget *window);

    void setDesk(desk::Desk *desk);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectDesk();
    dialogs::OutboxDialog *show();
    void chooseTarget();
    void makeTarget();
    void queue(const archive::Target &target);
    void tellEnd(qint64 target, const Outcome &outcome, int arrived);
    void refresh();
    void showSent();
    [[nodiscard]] bool isShown() const;

    Parts m_parts;
    QWidget *m_window;
    desk::Desk *m_desk = nullptr;
    QPointer<dialogs::OutboxDialog> m_dialog; ///< while it is open
    QTimer m_refreshing; ///< many changes at once are one refresh
    QStringList m_remarks; ///< of what is being sent
};

} // namespace marbre::window
