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

/// Writes what takes long, the whole site or many articles, while one goes on working.
class LongExport : public QObject
{
    Q_OBJECT

public:
    /// `window` is the parent of dialogs.
    LongExport(QAction *action, Notice &notice, QWidget *window);

    /// An export that goes on in the archive of before is stopped; a site is finished by the next.
    void setDesk(desk::Desk *desk);
    /// The whole site.
    void exportTo(const QString &folder);
    /// What is asked for; one at a time.
    void write(desk::ExportRequest wanted);

signals:
    /// Told when an export has ended, well or not.
    void ended(bool isDone);

private:
    void choose();
    void tell(qint64 done, qint64 total);
    void report(const Result<exporting::Report> &report, const desk::ExportRequest &wanted);

    Notice &m_notice;
    QWidget *m_window;
    desk::Desk *m_desk = nullptr;
    CancelToken m_cancel;
    bool m_isWriting = false;
};

} // namespace marbre::window
