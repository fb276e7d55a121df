#pragma once

#include <QFuture>
#include <QObject>

#include "desk/exporting.h"
#include "import/labelledtext.h"
#include "window/windowactions.h"

class QWidget;

namespace marbre::desk {
class Desk;
}

namespace marbre::window {

class ListPane;
class Notice;
class Session;
class LongExport;
class WritingPane;

/// What goes out: pages and fragments for upload, the clipboard.
class Exchange : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        const WindowActions &actions;
        ListPane &list;
        Session &session;
        WritingPane &pane;
        Notice &notice;
    };
    /// `window` is the parent of dialogs.
    Exchange(const Parts &parts, QWidget *window);

    void setDesk(desk::Desk *desk);
    /// Says what was not understood in a text that was pasted.
    void tellPasted(const import::Warning &warning);
    /// Writes the articles chosen in the list, or the one that is open.
    void exportTo(const QString &out, desk::ExportForm form);

signals:
    /// Told when an export has ended well.
    void exported(const QStringList &files);

private:
    void askSite();
    void askForm();
    void askForm(int all);
    void chooseExport(desk::ExportForm form);
    void copyFragment();
    [[nodiscard]] QList<qint64> chosen() const;
    [[nodiscard]] desk::ExportRequest request(desk::ExportForm form) const;
    void reportExport(const exporting::Report &report);

    Parts m_parts;
    QWidget *m_window;
    desk::Desk *m_desk = nullptr;
    LongExport *m_long; ///< the window's
};

} // namespace marbre::window
