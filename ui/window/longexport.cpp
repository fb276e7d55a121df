#include "window/longexport.h"

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

using desk::ExportForm;

namespace {

constexpr int eachMilliseconds = 200; // as often as a person reads a number

} // namespace

LongExport::LongExport(QAction *action, Notice &notice, QWidget *window)
    : QObject(window)
    , m_notice(notice)
    , m_window(window)
{
    connect(action, &QAction::triggered, this, &LongExport::choose);
}

void LongExport::setDesk(desk::Desk *desk)
{
    m_cancel.cancel();
    m_isWriting = false;
    m_desk = desk;
}

void LongExport::choose()
{
    dialogs::chooseExportFolder(m_window, tr("Export the whole site"), [this](const QString &folder) { exportTo(folder); });
}

void LongExport::exportTo(const QString &folder)
{
    desk::ExportRequest site;
    site.form = ExportForm::Site;
    site.out = folder;
    write(site);
}

void LongExport::write(desk::ExportRequest wanted)
{
    if (!m_desk || m_isWriting)
        return;
    m_isWriting = true;
    m_cancel = {};
    wanted.cancel = m_cancel;
    // Called in the export's thread.
    wanted.progress = [this, cancel = m_cancel, last = std::make_shared<QElapsedTimer>()](qint64 done, qint64 total) {
        if (last->isValid() && last->elapsed() < eachMilliseconds)
            return;
        last->start();
        QMetaObject::invokeMethod(
            this, [this, cancel, done, total] { cancel.isCancelled() ? void() : tell(done, total); }, Qt::QueuedConnection);
    };
    m_notice.say(tr("Writing…"));
    m_desk->exportBeside(wanted).then(this, [this, wanted](const Result<exporting::Report> &written) { report(written, wanted); });
}

void LongExport::tell(qint64 done, qint64 total)
{
    const QLocale locale;
    m_notice.offer(tr("Writing: %1 of %2 articles.").arg(locale.toString(done), locale.toString(std::max(done, total))),
                   tr("Stop"), [this] { m_cancel.cancel(); });
}

void LongExport::report(const Result<exporting::Report> &written, const desk::ExportRequest &wanted)
{
    m_isWriting = false;
    const bool isSite = wanted.form == ExportForm::Site;
    if (!written) {
        if (written.error().code != ErrorCode::Cancelled)
            m_notice.complain(dialogs::sentence(written.error()));
        else
            m_notice.say(isSite ? tr("Stopped. The next export finishes the site.") : tr("Stopped."));
        emit ended(false);
        return;
    }
    const bool isSame = written->written + written->removed == 0;
    const QString summary = !isSame ? tr("%Ln file(s) written.", nullptr, written->written)
        : isSite                    ? tr("The site is as it was: nothing to write.")
                                    : tr("All is as it was: nothing to write.");
    m_notice.say(summary, isSite ? wanted.out + QStringLiteral("/index.html") : wanted.out, tr("Open"));
    if (const QStringList remarks = dialogs::exportRemarks(*written); !remarks.isEmpty())
        (new dialogs::ReportDialog(tr("Export"), summary, remarks, m_window))->show();
    emit ended(true);
}

} // namespace marbre::window
