#include "window/importing.h"

#include <QAction>
#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>

#include "desk/desk.h"
#include "dialogs/filedialogs.h"
#include "dialogs/importdialog.h"
#include "window/feeddesk.h"
#include "window/originals.h"
#include "window/pagecapture.h"
#include "window/session.h"
#include "window/writingpane.h"

namespace marbre::window {

Importing::Importing(const Parts &parts, QWidget *window)
    : QObject(window)
    , m_session(parts.session)
    , m_window(window)
    , m_pages(new PageCapture(parts.actions, parts.notice, window))
    , m_originals(new Originals({parts.actions, parts.session, parts.writing, parts.beside, parts.notice}, window))
    , m_feeds(new FeedDesk(parts.actions, parts.notice, window))
{
    window->setAcceptDrops(true);
    window->installEventFilter(this);
    connect(parts.actions.import, &QAction::triggered, this, [this] { openWindow({}); });
    connect(m_pages, &PageCapture::articleWanted, this, &Importing::articleWanted);
    connect(m_pages, &PageCapture::takenAgain, m_originals, &Originals::tell);
    connect(m_feeds, &FeedDesk::articleWanted, this, &Importing::articleWanted);
    connect(m_originals, &Originals::articleWanted, this, &Importing::articleWanted);
}

void Importing::setDesk(desk::Desk *desk)
{
    // Its own import is cancelled with its desk.
    if (m_dialog)
        delete m_dialog;
    m_desk = desk;
    m_pages->setDesk(desk);
    m_originals->setDesk(desk);
    m_feeds->setDesk(desk);
}

void Importing::import(const QStringList &paths)
{
    if (paths.size() == 1 && PageCapture::mayBePage(paths.first()))
        m_pages->openFile(paths.first(), [this, paths] { openWindow(paths); });
    else
        openWindow(paths);
}

void Importing::capture(const QUrl &url)
{
    m_pages->ask(url.toString());
}

void Importing::openWindow(const QStringList &paths)
{
    if (!m_desk)
        return;
    if (!m_dialog) {
        const auto whenSaved = [this](std::function<void()> then) { m_session.whenSaved(this, std::move(then)); };
        m_dialog = new dialogs::ImportDialog(*m_desk, whenSaved, m_window);
        connect(m_dialog, &dialogs::ImportDialog::articleWanted, this, &Importing::articleWanted);
        connect(m_dialog, &dialogs::ImportDialog::imported, this, &Importing::show);
        connect(m_dialog, &dialogs::ImportDialog::takenBack, this, &Importing::renew);
        connect(m_dialog, &QDialog::finished, this, [this] { m_dialog.clear(); });
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
    m_dialog->add(paths);
}

/// What is open may say something else now; one article alone is what a person wants to see.
void Importing::show(const desk::ImportReport &report)
{
    renew();
    if (!report.changes.empty() && (report.changes.size() == 1 || !m_session.isOpen()))
        emit articleWanted(report.changes.front().article);
}

/// Shows the open article as the archive has it, unless something was typed in it.
void Importing::renew()
{
    if (m_session.id() == 0 || m_session.hasUnsaved())
        return;
    const auto saved = m_desk->reader().articles().load(m_session.id());
    if (saved && saved->version == m_session.pane().article().version)
        return;
    m_session.close();
    if (saved)
        emit articleWanted(saved->id);
}

bool Importing::paste()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    const QStringList paths = data ? dialogs::localPathsOf(*data) : QStringList();
    const QUrl page = data ? PageCapture::pageIn(*data) : QUrl();
    if (page.isValid()) {
        capture(page);
        return true;
    }
    if (paths.isEmpty())
        return false;
    import(paths);
    return true;
}

bool Importing::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste))
        return paste();
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop)
        return QObject::eventFilter(watched, event);
    auto *drop = static_cast<QDropEvent *>(event);
    const QStringList paths = dialogs::localPathsOf(*drop->mimeData());
    const QUrl page = PageCapture::pageIn(*drop->mimeData());
    if (paths.isEmpty() && !page.isValid())
        return false;
    drop->acceptProposedAction();
    if (event->type() == QEvent::Drop)
        page.isValid() ? capture(page) : import(paths);
    return true;
}

} // namespace marbre::window
