#pragma once

#include <QObject>
#include <QPointer>

#include "desk/importreport.h"

class QAction;
class QWidget;

namespace marbre::desk {
class Desk;
}
namespace marbre::dialogs {
class ImportDialog;
}

namespace marbre::window {

class Session;

/// Opens the import window for what is chosen, dropped anywhere on the window or pasted where it is no text's.
class Importing : public QObject
{
    Q_OBJECT

public:
    Importing(QAction *action, Session &session, QWidget *window);

    /// An import that goes on in the archive of before is stopped.
    void setDesk(desk::Desk *desk);
    /// Files and folders; with none, the import window opens empty.
    void import(const QStringList &paths);

signals:
    void articleWanted(qint64 id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void show(const desk::ImportReport &report);
    void renew();
    bool paste();

    Session &m_session;
    QWidget *m_window;
    desk::Desk *m_desk = nullptr;
    QPointer<dialogs::ImportDialog> m_dialog; ///< while it is open
};

} // namespace marbre::window
