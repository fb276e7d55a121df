#include "desk/sitesending.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QStandardPaths>

#include "desk/exporting.h"
#include "desk/sendinglock.h"
#include "export/sitestate.h"

namespace marbre::desk {

using archive::Archive;
using archive::TargetKind;

namespace {

std::unique_ptr<sending::ServerFolder> folderOf(const SiteSendRequest &request)
{
    const auto make = request.target.kind == TargetKind::Sftp ? &sending::sftpFolder : &sending::webdavFolder;
    return make(request.target, request.account, request.cancel, request.limits);
}

/// Where the site of this archive stands before it goes to this target.
QString stagingFolder(const QString &archive, const archive::Target &target)
{
    const QByteArray place = (QFileInfo(archive).canonicalFilePath() + u'\n' + target.address).toUtf8();
    const QByteArray name = QCryptographicHash::hash(place, QCryptographicHash::Sha256).toHex().left(16);
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + QStringLiteral("/marbre/sites/")
        + QString::fromLatin1(name);
}

Result<exporting::Report> exportTo(const SendingArchive &at, const SiteSendRequest &request, const QString &folder)
{
    ExportRequest site;
    site.form = ExportForm::Site;
    site.out = folder;
    site.cancel = request.cancel;
    site.progress = request.progress;
    return exportArticles(at.archive, site);
}

bool isSame(const QString &one, const QString &other)
{
    QFile first(one);
    QFile second(other);
    return first.open(QIODevice::ReadOnly) && second.open(QIODevice::ReadOnly) && first.size() == second.size()
        && first.readAll() == second.readAll();
}

/// What bringing the site to a folder of this machine would do; of what is removed, the pages of articles alone.
Result<sending::UploadReport> compared(const QString &site, const SiteSendRequest &request)
{
    const QString there = request.target.address + u'/';
    sending::UploadReport report;
    QDirIterator each(site, QDir::Files, QDirIterator::Subdirectories); // hidden ones, as `.marbre`, are left out
    while (each.hasNext()) {
        if (request.cancel.isCancelled())
            return fail(ErrorCode::Cancelled, request.target.address);
        const QString here = each.next();
        const bool isThere = isSame(here, there + here.sliced(site.size() + 1));
        ++(isThere ? report.unchanged : report.sent);
        report.bytes += isThere ? 0 : each.fileInfo().size();
    }
    const Outcome counted = exporting::SiteState(request.target.address).forEach([&](qint64, const exporting::ArticleState &page) {
        report.removed += QFileInfo::exists(there + page.address) && !QFileInfo::exists(site + u'/' + page.address);
        return Outcome();
    });
    return counted ? Result<sending::UploadReport>(report) : std::unexpected(counted.error());
}

Result<sending::UploadReport> reportOf(const exporting::Report &exported)
{
    return sending::UploadReport{exported.written, exported.unchanged, exported.removed, 0};
}

Result<sending::UploadReport> upload(const SendingArchive &at, const SiteSendRequest &request, const QString &folder)
{
    const Result<QString> owner = at.archive.settings().identity();
    if (!owner)
        return std::unexpected(owner.error());
    const auto server = folderOf(request);
    return sending::uploadSite(*server, {folder, *owner, request.isDry, request.cancel, request.progress});
}

Result<SiteSent> send(const SendingArchive &at, const SiteSendRequest &request)
{
    const bool isHere = request.target.kind == TargetKind::Folder;
    const QString folder = isHere && !request.isDry ? request.target.address : stagingFolder(at.archive.folder(), request.target);
    auto exported = exportTo(at, request, folder);
    if (!exported)
        return std::unexpected(exported.error());
    const auto done = !isHere ? upload(at, request, folder)
        : request.isDry       ? compared(folder, request)
                              : reportOf(*exported);
    if (!done)
        return std::unexpected(done.error());
    return SiteSent{*done, std::move(exported->warnings)};
}

/// The site leaves the outbox, or stays there with why.
Outcome writeDown(const SendingArchive &at, const SiteSendRequest &request, const Result<SiteSent> &sent)
{
    return at.write([&](Archive &archive) -> Outcome {
        const auto items = archive.outbox().itemsOf(request.target.id);
        if (!items)
            return std::unexpected(items.error());
        for (const archive::OutboxItem &item : *items) {
            const Outcome written = sent ? archive.outbox().remove(item.id) : archive.outbox().setTrouble(item.id, sent.error());
            if (!written)
                return written;
        }
        const QDateTime now = systemClock()();
        return sent ? archive.sent().remember({request.target.id, {}, 0, request.target.address, 1, {}, {}, {}, now}) : Outcome();
    });
}

} // namespace

Result<SiteSent> sendSite(const SendingArchive &at, const SiteSendRequest &request)
{
    const SendingLock alone(at.archive.folder());
    if (!alone.isHeld())
        return fail(ErrorCode::Locked, at.archive.folder(), QStringLiteral("another program sends"));
    Result<SiteSent> sent = send(at, request);
    if (request.isDry || (!sent && sent.error().code == ErrorCode::Cancelled))
        return sent;
    const Outcome written = writeDown(at, request, sent);
    return written || !sent ? std::move(sent) : std::unexpected(written.error());
}

Outcome testFolder(const SiteSendRequest &request)
{
    if (request.target.kind == TargetKind::Folder) {
        const QFileInfo folder(request.target.address);
        const QFileInfo above(folder.path());
        const bool mayWrite = folder.exists() ? folder.isDir() && folder.isWritable() : above.isDir() && above.isWritable();
        return mayWrite ? Outcome() : fail(ErrorCode::ReadOnly, request.target.address);
    }
    const auto names = folderOf(request)->names({});
    return names ? Outcome() : std::unexpected(names.error());
}

} // namespace marbre::desk
