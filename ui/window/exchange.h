#pragma once

#include <QFuture>
#include <QObject>

#include "desk/exporting.h"
#include "desk/importing.h"
#include "window/windowactions.h"

class QMimeData;
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

/// What comes in and goes out: files to import, pages and fragments for upload, the clipboard.
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
    void importFiles(const QStringList &files);
    /// Says what was not understood in a text that was pasted.
    void tellPasted(const import::Warning &warning);
    /// The local files of what is dropped; empty where there are none that import reads.
    [[nodiscard]] static QStringList filesOf(const QMimeData &source);
    /// Writes the articles chosen in the list, or the one that is open.
    void exportTo(const QString &out, desk::ExportForm form);

signals:
    /// The first article that an import has made.
    void imported(qint64 id);
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
    void reportImport(const std::vector<desk::ImportItem> &items);
    void reportExport(const exporting::Report &report);

    Parts m_parts;
    QWidget *m_window;
    desk::Desk *m_desk = nullptr;
    LongExport *m_long; ///< the window's
};

} // namespace marbre::window
