#include "window/siteexport.h"

#include <QAction>
#include <QElapsedTimer>
#include <QLocale>

#include <memory>

#include "desk/desk.h"
#include "dialogs/errorwords.h"
#include "dialogs/filedialogs.h"
#include "dialogs/reportdialog.h"
#include "dialogs/reportwords.h"
#include "window/notice.h"

namespace marbre::window {

namespace {

constexpr int eachMilliseconds = 200; // as often as a person reads a number

} // namespace

SiteExport::SiteExport(QAction *action, Notice &notice, QWidget *window)
    : QObject(window)
    , m_notice(notice)
    , m_window(window)
{
    connect(action, &QAction::triggered, this, &SiteExport::choose);
}

void SiteExport::setDesk(desk::Desk *desk)
{
    m_cancel.cancel();
    m_isWriting = false;
    m_desk = desk;
}

void SiteExport::choose()
{
    dialogs::chooseExportFolder(m_window, tr("Export the whole site"), [this](const QString &folder) { exportTo(folder); });
}

void SiteExport::exportTo(const QString &folder)
{
    if (!m_desk || m_isWriting)
        return;
    m_isWriting = true;
    m_cancel = {};
    desk::ExportRequest wanted;
    wanted.form = desk::ExportForm::Site;
    wanted.out = folder;
    wanted.cancel = m_cancel;
    // Called in the export's thread.
    wanted.progress = [this, cancel = m_cancel, last = std::make_shared<QElapsedTimer>()](qint64 done, qint64 total) {
        if (last->isValid() && last->elapsed() < eachMilliseconds)
            return;
        last->start();
        QMetaObject::invokeMethod(
            this, [this, cancel, done, total] { cancel.isCancelled() ? void() : tell(done, total); }, Qt::QueuedConnection);
    };
    m_notice.say(tr("Writing the site…"));
    m_desk->exportSite(wanted).then(this, [this, folder](const Result<exporting::Report> &written) { report(written, folder); });
}

void SiteExport::tell(qint64 done, qint64 total)
{
    const QLocale locale;
    m_notice.offer(tr("Writing the site: %1 of %2 articles.").arg(locale.toString(done), locale.toString(std::max(done, total))),
                   tr("Stop"), [this] { m_cancel.cancel(); });
}

void SiteExport::report(const Result<exporting::Report> &written, const QString &folder)
{
    m_isWriting = false;
    if (!written) {
        if (written.error().code == ErrorCode::Cancelled)
            m_notice.say(tr("Stopped. The next export finishes the site."));
        else
            m_notice.complain(dialogs::sentence(written.error()));
        emit ended(false);
        return;
    }
    const QString summary = written->written + written->removed == 0
        ? tr("The site is as it was: nothing to write.")
        : tr("%Ln file(s) of the site written.", nullptr, written->written);
    m_notice.say(summary, folder + QStringLiteral("/index.html"), tr("Open"));
    if (const QStringList remarks = dialogs::exportRemarks(*written); !remarks.isEmpty())
        (new dialogs::ReportDialog(tr("Site"), summary, remarks, m_window))->show();
    emit ended(true);
}

} // namespace marbre::window
