#include "window/exchange.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>

#include "desk/desk.h"
#include "dialogs/errorwords.h"
#include "dialogs/exportdialog.h"
#include "dialogs/filedialogs.h"
#include "dialogs/importwords.h"
#include "dialogs/reportdialog.h"
#include "dialogs/reportwords.h"
#include "dialogs/sitedialog.h"
#include "window/listpane.h"
#include "window/notice.h"
#include "window/session.h"
#include "window/longexport.h"
#include "window/writingpane.h"

namespace marbre::window {

using desk::ExportForm;

namespace {

/// In alphabetical order.
QStringList sourcesIn(desk::Desk &desk)
{
    QStringList sources;
    if (const auto names = desk.reader().siteLists().names(archive::ListOf::Source))
        for (const auto &[row, name] : *names)
            sources.append(name);
    sources.sort(Qt::CaseInsensitive);
    return sources;
}

} // namespace

Exchange::Exchange(const Parts &parts, QWidget *window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
    , m_long(new LongExport(parts.actions.exportSite, parts.notice, window))
{
    connect(parts.actions.exportPage, &QAction::triggered, this, [this] { chooseExport(ExportForm::Page); });
    connect(parts.actions.exportFragment, &QAction::triggered, this, [this] { chooseExport(ExportForm::Fragment); });
    connect(parts.actions.exportAs, &QAction::triggered, this, [this] { askForm(); });
    connect(parts.actions.site, &QAction::triggered, this, &Exchange::askSite);
    connect(parts.actions.copyFragment, &QAction::triggered, this, &Exchange::copyFragment);
}

void Exchange::setDesk(desk::Desk *desk)
{
    m_desk = desk;
    m_long->setDesk(desk);
}

void Exchange::askSite()
{
    if (!m_desk)
        return;
    const auto site = m_desk->reader().settings().site();
    if (!site) {
        m_parts.notice.complain(dialogs::sentence(site.error()));
        return;
    }
    auto *dialog = new dialogs::SiteDialog(*site, sourcesIn(*m_desk), m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (!m_desk)
            return;
        m_desk->setSite(dialog->site()).then(this, [this](const Outcome &done) {
            if (!done)
                m_parts.notice.complain(dialogs::sentence(done.error()));
        });
    });
    dialog->show();
}

QList<qint64> Exchange::chosen() const
{
    const QList<qint64> selected = m_parts.list.selectedIds();
    if (selected.size() > 1)
        return selected;
    return m_parts.session.id() ? QList<qint64>{m_parts.session.id()} : selected;
}

desk::ExportRequest Exchange::request(ExportForm form) const
{
    const QList<qint64> ids = chosen();
    return {{ids.begin(), ids.end()}, form, {}, {}, {}};
}

void Exchange::chooseExport(ExportForm form)
{
    m_parts.session.whenSaved(this, [this, form] {
        const QList<qint64> ids = chosen();
        if (ids.isEmpty())
            return;
        const auto take = [this, form](const QString &out) { exportTo(out, form); };
        const QString title = form == ExportForm::Page ? tr("Export as a page") : tr("Export as a fragment");
        if (ids.size() > 1) {
            dialogs::chooseExportFolder(m_window, title, take);
            return;
        }
        const auto article = m_desk->reader().articles().load(ids.first());
        dialogs::chooseExportFile(m_window, title, article ? article->slug : QString(), take);
    });
}

void Exchange::askForm()
{
    if (!m_desk)
        return;
    m_parts.session.whenSaved(this, [this] {
        m_desk->counts().then(this, [this](const Result<archive::Counts> &counts) { askForm(counts ? counts->all : 0); });
    });
}

void Exchange::askForm(int all)
{
    if (!m_desk)
        return;
    auto *dialog = new dialogs::ExportDialog(int(chosen().size()), all, m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        desk::ExportRequest wanted = request(dialog->form());
        wanted.isAll = dialog->isAll();
        const auto take = [this, wanted](const QString &out) mutable {
            wanted.out = out;
            m_long->write(wanted);
        };
        if (dialog->suffix().isEmpty())
            dialogs::chooseExportFolder(m_window, dialog->name(), take);
        else
            dialogs::chooseExportFile(m_window, dialog->name(), QFileInfo(m_desk->folder()).completeBaseName(),
                                      dialog->name(), dialog->suffix(), take);
    });
    dialog->show();
}

void Exchange::exportTo(const QString &out, ExportForm form)
{
    m_parts.session.whenSaved(this, [this, out, form] {
        desk::ExportRequest wanted = request(form);
        wanted.out = out;
        if (!m_desk || wanted.articles.empty())
            return;
        m_desk->exportArticles(wanted).then(this, [this](const Result<exporting::Report> &report) {
            if (report)
                reportExport(*report);
            else
                m_parts.notice.complain(dialogs::sentence(report.error()));
        });
    });
}

void Exchange::reportExport(const exporting::Report &report)
{
    const QString first = report.files.value(0);
    const QString summary = report.files.size() == 1
        ? tr("Written: %1.").arg(QFileInfo(first).fileName())
        : tr("%Ln page(s) written to %1.", nullptr, int(report.files.size())).arg(QFileInfo(first).path());
    m_parts.notice.say(summary, report.files.size() == 1 ? first : QFileInfo(first).path(), tr("Open"));
    const QStringList remarks = dialogs::exportRemarks(report);
    if (!remarks.isEmpty())
        (new dialogs::ReportDialog(tr("Export"), summary, remarks, m_window))->show();
    emit exported(report.files);
}

void Exchange::copyFragment()
{
    m_parts.session.whenSaved(this, [this] {
        const desk::ExportRequest wanted = request(ExportForm::Fragment);
        if (!m_desk || wanted.articles.empty())
            return;
        m_desk->exportToBytes(wanted).then(this, [this](const Result<QByteArray> &bytes) {
            if (!bytes) {
                m_parts.notice.complain(dialogs::sentence(bytes.error()));
                return;
            }
            // As HTML for an editor that shows it, as the markup itself for a field of HTML source.
            const QString html = QString::fromUtf8(*bytes);
            auto *data = new QMimeData;
            data->setHtml(html);
            data->setText(html);
            QGuiApplication::clipboard()->setMimeData(data);
            m_parts.notice.say(tr("Copied: paste it into your CMS."));
        });
    });
}

void Exchange::tellPasted(const import::Warning &warning)
{
    m_parts.notice.complain(dialogs::remark(tr("Pasted text"), warning));
}

} // namespace marbre::window
