#include "window/pagecapture.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QtConcurrent>

#include "desk/desk.h"
#include "desk/pagefetching.h"
#include "dialogs/errorwords.h"
#include "net/fetching.h"
#include "originals/capturedialog.h"
#include "originals/pagedialog.h"
#include "window/notice.h"

namespace marbre::window {

using desk::Capture;
using originals::CaptureDialog;
using originals::PageDialog;

namespace {

/// What somebody has just copied in a browser is most likely the page that they mean.
QString copiedAddress()
{
    const QUrl url = net::webAddress(QGuiApplication::clipboard()->text().left(2000));
    return url.isValid() ? url.toString() : QString();
}

} // namespace

PageCapture::PageCapture(const WindowActions &actions, Notice &notice, QWidget *window)
    : QObject(window)
    , m_notice(notice)
    , m_window(window)
    , m_fetcher(std::make_unique<net::Fetcher>())
{
    connect(actions.fromPage, &QAction::triggered, this, [this] { ask(copiedAddress()); });
}

PageCapture::~PageCapture() = default;

void PageCapture::setDesk(desk::Desk *desk)
{
    m_cancel.cancel();
    m_desk = desk;
    for (QDialog *dialog : m_window->findChildren<QDialog *>())
        if (qobject_cast<CaptureDialog *>(dialog) || qobject_cast<PageDialog *>(dialog))
            dialog->deleteLater();
}

bool PageCapture::mayBePage(const QString &path)
{
    static const QStringList suffixes{QStringLiteral("html"), QStringLiteral("htm"), QStringLiteral("xhtml"),
                                      QStringLiteral("mhtml"), QStringLiteral("mht")};
    return suffixes.contains(QFileInfo(path).suffix().toLower());
}

QUrl PageCapture::pageIn(const QMimeData &source)
{
    // A browser gives the address as a list of one, and what is written on the link as text.
    constexpr qsizetype longest = 2000;
    const QList<QUrl> urls = source.urls();
    const QString address = urls.isEmpty() ? source.text().left(longest) : urls.first().toString();
    return urls.size() > 1 || !address.contains(QLatin1String("://")) ? QUrl() : net::webAddress(address);
}

void PageCapture::ask(const QString &address)
{
    if (!m_desk)
        return;
    if (m_asking)
        m_asking->close();
    auto *dialog = new PageDialog(address, m_window);
    m_asking = dialog;
    connect(dialog, &PageDialog::addressGiven, this, [this, dialog](const QUrl &url) { fetchPage(url, dialog); });
    connect(dialog, &PageDialog::fileGiven, this, [this, dialog](const QString &path) { readFile(path, dialog); });
    connect(dialog, &PageDialog::stopped, this, [this] { m_cancel.cancel(); });
    dialog->show();
}

void PageCapture::openFile(const QString &path, const std::function<void()> &otherwise)
{
    m_cancel = {};
    m_notice.offer(tr("Reading “%1”…").arg(QFileInfo(path).fileName()), tr("Stop"), [this] {
        m_cancel.cancel();
        m_notice.say(tr("Stopped."));
    });
    QtConcurrent::run([path] { return desk::captureFile(path); })
        .then(this, [=, this, cancel = m_cancel](const Result<Capture> &capture) {
            if (cancel.isCancelled())
                return;
            m_notice.clear();
            if (capture && desk::isCaptured(*capture))
                review(*capture, false);
            else
                otherwise();
        });
}

void PageCapture::readFile(const QString &path, PageDialog *dialog)
{
    m_cancel = {};
    dialog->setBusy(true);
    QtConcurrent::run([path] { return desk::captureFile(path); })
        .then(dialog, [=, this, cancel = m_cancel](const Result<Capture> &capture) {
            if (cancel.isCancelled())
                return;
            if (capture)
                take(*capture, false, dialog);
            else
                dialog->complain(dialogs::sentence(capture.error()));
        });
}

void PageCapture::fetchPage(const QUrl &url, PageDialog *dialog)
{
    m_cancel = {};
    dialog->setBusy(true);
    const Progress progress = [asked = QPointer(dialog), cancel = m_cancel](qint64 done, qint64 total) {
        if (asked && !cancel.isCancelled())
            asked->showProgress(done, total);
    };
    m_fetcher->fetch(desk::pageRequest(url), m_cancel, progress)
        .then(dialog, [=, this, cancel = m_cancel](const Result<net::Answer> &answer) {
            if (cancel.isCancelled())
                return;
            if (!answer) {
                dialog->complain(dialogs::sentence(answer.error()));
                return;
            }
            QtConcurrent::run([answer = *answer] { return desk::captureOf(answer); })
                .then(dialog, [=, this](const Capture &capture) {
                    if (!cancel.isCancelled())
                        take(capture, true, dialog);
                });
        });
}

void PageCapture::take(const Capture &capture, bool wasFetched, PageDialog *dialog)
{
    if (capture.page.content.isEmpty()) {
        dialog->complain(tr("No text was found in this page: a script may have to show it. Open it in a browser, save it as "
                            "“complete web page”, and choose the file."));
        return;
    }
    dialog->setBusy(false);
    dialog->close();
    review(capture, wasFetched);
}

void PageCapture::review(const Capture &capture, bool wasFetched)
{
    if (!m_desk)
        return;
    auto *dialog = new CaptureDialog(capture, wasFetched, m_window);
    connect(dialog, &CaptureDialog::createWanted, this, [this, dialog] {
        dialog->wantsPictures() ? fetchPictures(dialog) : create(dialog, dialog->capture());
    });
    connect(dialog, &CaptureDialog::openWanted, this, [this, dialog](qint64 article) {
        emit articleWanted(article);
        dialog->close();
    });
    connect(dialog, &CaptureDialog::takeWanted, this, [this, dialog](qint64 article) { takeAgain(dialog, article); });
    m_desk->alreadyThere(capture).then(dialog, [this, dialog](const Result<std::vector<archive::AlreadyThere>> &known) {
        if (known)
            dialog->setKnown(*known);
        else
            m_notice.complain(dialogs::sentence(known.error()));
    });
    dialog->show();
}

/// A picture that does not come stays where it is: on the Web.
void PageCapture::fetchPictures(CaptureDialog *dialog)
{
    const CancelToken cancel;
    connect(dialog, &CaptureDialog::stopped, this, [cancel] { cancel.cancel(); });
    connect(dialog, &QObject::destroyed, this, [cancel] { cancel.cancel(); });
    const Progress tell = [dialog = QPointer(dialog), cancel](qint64 done, qint64 total) {
        if (dialog && !cancel.isCancelled())
            dialog->setBusy(tr("Fetching pictures: %1 of %2").arg(done).arg(total), true);
    };
    desk::fetchPictures(*m_fetcher, dialog->capture(), cancel, tell).then(dialog, [=, this](const Capture &capture) {
        if (!cancel.isCancelled())
            create(dialog, capture);
    });
}

void PageCapture::create(CaptureDialog *dialog, const Capture &capture)
{
    if (!m_desk)
        return;
    dialog->setBusy(tr("Making the article…"));
    const int missing = dialog->wantsPictures() ? int(desk::remotePictures(capture).size()) : 0;
    m_desk->createFrom(capture, dialog->article()).then(dialog, [=, this](const Result<article::Article> &saved) {
        if (!saved) {
            dialog->complain(dialogs::sentence(saved.error()));
            return;
        }
        m_notice.say(missing == 0 ? tr("The article is there, and the page is kept beside it as it is today.")
                                  : tr("The article is there; %n picture(s) could not be fetched and stay on the Web.", nullptr, missing));
        emit articleWanted(saved->id);
        dialog->accept();
    });
}

void PageCapture::takeAgain(CaptureDialog *dialog, qint64 article)
{
    if (!m_desk)
        return;
    dialog->setBusy(tr("Comparing…"));
    m_desk->takeAgain(article, dialog->capture()).then(dialog, [this, dialog, article](const Result<desk::Again> &again) {
        if (!again) {
            dialog->complain(dialogs::sentence(again.error()));
            return;
        }
        emit articleWanted(article);
        emit takenAgain(article, *again);
        dialog->accept();
    });
}

} // namespace marbre::window
