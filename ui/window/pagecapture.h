#pragma once

#include <QObject>
#include <QPointer>
#include <QUrl>

#include <functional>
#include <memory>

#include "base/job.h"
#include "desk/capturing.h"
#include "window/windowactions.h"

class QMimeData;

namespace marbre::desk {
class Desk;
}
namespace marbre::net {
class Fetcher;
}
namespace marbre::originals {
class CaptureDialog;
class PageDialog;
}

namespace marbre::window {

class Notice;

/// Makes articles of pages: asks for one, reads or fetches it, shows what was found, creates.
class PageCapture : public QObject
{
    Q_OBJECT

public:
    /// `window` is the parent of dialogs.
    PageCapture(const WindowActions &actions, Notice &notice, QWidget *window);
    ~PageCapture() override;

    void setDesk(desk::Desk *desk);
    /// Asks for a page; nothing is fetched before the person has said so. `address` is proposed.
    void ask(const QString &address);
    /// Shows what a saved page says; where the file is no page of the Web, calls `otherwise`.
    void openFile(const QString &path, const std::function<void()> &otherwise);
    /// By its name: a file that a page may have been saved in.
    [[nodiscard]] static bool mayBePage(const QString &path);
    /// The address of a page, where that is all that was dropped or pasted; else an invalid one.
    [[nodiscard]] static QUrl pageIn(const QMimeData &source);

signals:
    /// An article that was made, or was there already, is to be shown.
    void articleWanted(qint64 id);
    /// A page was kept as a copy of that article's original.
    void takenAgain(qint64 article, marbre::desk::Again again);

private:
    void readFile(const QString &path, originals::PageDialog *dialog);
    void fetchPage(const QUrl &url, originals::PageDialog *dialog);
    void take(const desk::Capture &capture, bool wasFetched, originals::PageDialog *dialog);
    void review(const desk::Capture &capture, bool wasFetched);
    void create(originals::CaptureDialog *dialog, const desk::Capture &capture);
    void fetchPictures(originals::CaptureDialog *dialog);
    void takeAgain(originals::CaptureDialog *dialog, qint64 article);

    Notice &m_notice;
    QWidget *m_window;
    desk::Desk *m_desk = nullptr;
    std::unique_ptr<net::Fetcher> m_fetcher;
    CancelToken m_cancel; ///< of the page that is being read
    QPointer<originals::PageDialog> m_asking;
};

} // namespace marbre::window
