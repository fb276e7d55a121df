#pragma once

#include <QObject>

#include "desk/exporting.h"

class QAction;
class QWidget;

namespace marbre::desk {
class Desk;
}

namespace marbre::window {

class Notice;

/// Writes the whole site into a folder, while one goes on working.
class SiteExport : public QObject
{
    Q_OBJECT

public:
    /// `window` is the parent of dialogs.
    SiteExport(QAction *action, Notice &notice, QWidget *window);

    /// An export that goes on in the archive of before is stopped; its folder is finished by the next.
    void setDesk(desk::Desk *desk);
    void exportTo(const QString &folder);

signals:
    /// Told when an export has ended, well or not.
    void ended(bool isDone);

private:
    void choose();
    void tell(qint64 done, qint64 total);
    void report(const Result<exporting::Report> &report, const QString &folder);

    Notice &m_notice;
    QWidget *m_window;
    desk::Desk *m_desk = nullptr;
    CancelToken m_cancel;
    bool m_isWriting = false;
};

} // namespace marbre::window
