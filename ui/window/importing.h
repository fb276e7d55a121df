#pragma once

#include <QObject>
#include <QPointer>

#include "desk/importreport.h"
#include "window/windowactions.h"

class QUrl;
class QWidget;

namespace marbre::desk {
class Desk;
}
namespace marbre::dialogs {
class ImportDialog;
}

namespace marbre::preview {
class PreviewPane;
}

namespace marbre::window {

class FeedDesk;
class Notice;
class Originals;
class PageCapture;
class Session;
class WritingPane;

/// What comes in: opens the import window for what is chosen, dropped anywhere on the window or pasted where it is no
/// text's; a page of the Web is looked at first (PageCapture), and stands beside its article from then on (Originals); what
/// feeds tell of has a desk of its own (FeedDesk).
class Importing : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        const WindowActions &actions;
        Session &session;
        WritingPane &writing;
        preview::PreviewPane &beside; ///< where the original stands, too
        Notice &notice;
    };
    /// `window` is the parent of dialogs.
    Importing(const Parts &parts, QWidget *window);

    /// An import that goes on in the archive of before is stopped.
    void setDesk(desk::Desk *desk);
    /// Files and folders; with none, the import window opens empty.
    void import(const QStringList &paths);
    /// A page to make an article of, which is asked for once more before it is fetched.
    void capture(const QUrl &url);

signals:
    void articleWanted(qint64 id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void openWindow(const QStringList &paths);
    void show(const desk::ImportReport &report);
    void renew();
    bool paste();

    Session &m_session;
    QWidget *m_window;
    desk::Desk *m_desk = nullptr;
    QPointer<dialogs::ImportDialog> m_dialog; ///< while it is open
    PageCapture *m_pages;
    Originals *m_originals;
    FeedDesk *m_feeds;
};

} // namespace marbre::window
