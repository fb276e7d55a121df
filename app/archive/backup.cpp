#include "archive/backup.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <sqlite3.h>

#include <cerrno>
#include <filesystem>

#include "archive/sqlerror.h"
#include "base/systemerror.h"

namespace marbre::archive {

namespace {

constexpr int pagesAStep = 256; // between two looks at the cancel token: about a megabyte

QString databaseIn(const QString &folder)
{
    return folder + QStringLiteral("/archive.db");
}

/// The database as it stands at one moment into a file (SQLite documentation, "Using the SQLite Online Backup API").
Outcome copyDatabase(Database &from, const QString &file, const CancelToken &cancel, const Progress &progress)
{
    QFile::remove(file);
    sqlite3 *target = nullptr;
    int result = sqlite3_open(QFile::encodeName(file).constData(), &target);
    // One snapshot from beginning to end: else every write of somebody else would begin it anew.
    const Outcome snapshot = from.run("BEGIN; SELECT count(*) FROM sqlite_schema");
    sqlite3_backup *backup = result == SQLITE_OK && snapshot ? sqlite3_backup_init(target, "main", from.handle(), "main") : nullptr;
    do {
        result = backup ? sqlite3_backup_step(backup, pagesAStep) : SQLITE_CANTOPEN;
        if (result == SQLITE_BUSY || result == SQLITE_LOCKED)
            sqlite3_sleep(50);
        if (progress && backup)
            progress(sqlite3_backup_pagecount(backup) - sqlite3_backup_remaining(backup), sqlite3_backup_pagecount(backup));
    } while (!cancel.isCancelled() && (result == SQLITE_OK || result == SQLITE_BUSY || result == SQLITE_LOCKED));
    const bool cancelled = result != SQLITE_DONE && cancel.isCancelled();
    sqlite3_backup_finish(backup);
    if (snapshot)
        (void)from.run("COMMIT");
    const Error error = lastError(target, file);
    // One file, without a log beside it.
    if (result == SQLITE_DONE)
        sqlite3_exec(target, "PRAGMA journal_mode = DELETE", nullptr, nullptr, nullptr);
    sqlite3_close(target);
    if (result == SQLITE_DONE)
        return {};
    QFile::remove(file);
    return cancelled ? Outcome(fail(ErrorCode::Cancelled, file)) : std::unexpected(error);
}

/// A link to the same bytes, or, where the place is on another device, a copy that is whole or not there. A file of the
/// store never changes: its name is its content.
Outcome takeFile(const QString &from, const QString &to)
{
    if (QFileInfo(to).exists() && QFileInfo(to).size() == QFileInfo(from).size())
        return {};
    errno = 0;
    if (!QDir().mkpath(QFileInfo(to).path()))
        return fail(systemErrorCode(errno), to);
    std::error_code error;
    std::filesystem::create_hard_link(from.toStdU16String(), to.toStdU16String(), error);
    if (!error)
        return {};
    // Removed as unused meanwhile: no row of the database, which is copied later, names it.
    if (error == std::errc::no_such_file_or_directory)
        return {};
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable, from, source.errorString());
    QSaveFile target(to);
    errno = 0;
    const QByteArray bytes = source.readAll();
    if (!target.open(QIODevice::WriteOnly) || target.write(bytes) != bytes.size() || !target.flush() || !target.commit())
        return fail(systemErrorCode(errno), to, target.errorString());
    return {};
}

Outcome takeFolder(const QString &from, const QString &to, const CancelToken &cancel)
{
    QDirIterator files(from, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        if (cancel.isCancelled())
            return fail(ErrorCode::Cancelled, to);
        if (const Outcome done = takeFile(file, to + file.sliced(from.size())); !done)
            return done;
    }
    return {};
}

/// Of an earlier copy's own files, those that the archive has no more.
void dropWhatIsGone(const QString &copy, const QString &archive)
{
    QDirIterator files(copy, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        if (const QString file = files.next(); !QFileInfo::exists(archive + file.sliced(copy.size())))
            QFile::remove(file);
}

/// Renames over what is there, and has the disk know it.
Outcome putInPlace(const QString &from, const QString &to)
{
    std::error_code error;
    std::filesystem::rename(from.toStdU16String(), to.toStdU16String(), error);
    return error ? Outcome(fail(systemErrorCode(error.value()), to, QString::fromStdString(error.message()))) : Outcome();
}

Outcome copyInto(Archive &archive, const QString &folder, const CancelToken &cancel, const Progress &progress)
{
    errno = 0;
    if (!QDir().mkpath(folder))
        return fail(systemErrorCode(errno), folder);
    // The files first: what the database names is there.
    for (const char *part : {"/media", "/originals", "/themes"}) {
        const QString from = archive.folder() + QLatin1String(part);
        if (const Outcome done = takeFolder(from, folder + QLatin1String(part), cancel); !done)
            return done;
    }
    const QString building = databaseIn(folder) + QStringLiteral(".part");
    if (const Outcome done = copyDatabase(archive.database(), building, cancel, progress); !done)
        return done;
    if (const Outcome done = putInPlace(building, databaseIn(folder)); !done)
        return done;
    for (const char *part : {"/media", "/originals"})
        dropWhatIsGone(folder + QLatin1String(part), archive.folder() + QLatin1String(part));
    QDir().mkpath(folder + QStringLiteral("/media"));
    return {};
}

bool isFreeOrCopy(const QString &folder)
{
    const QFileInfo info(folder);
    const auto everything = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;
    return !info.exists() || (info.isDir() && (QDir(folder).isEmpty(everything) || QFileInfo::exists(databaseIn(folder))));
}

} // namespace

Outcome backUp(Archive &archive, const QString &folder, const CancelToken &cancel, const Progress &progress)
{
    const QString place = QDir::cleanPath(QDir(folder).absolutePath());
    const bool isInside = (place + u'/').startsWith(archive.folder() + u'/')
        && !(place + u'/').startsWith(archive.folder() + QStringLiteral("/backups/"));
    if (isInside || !isFreeOrCopy(place))
        return fail(ErrorCode::AlreadyExists, folder);
    return copyInto(archive, place, cancel, progress);
}

Result<QString> restoreBackup(const QString &copy, const QString &folder, const CancelToken &cancel,
                              const Progress &progress)
{
    const auto source = Archive::open(copy, Access::ReadOnly);
    if (!source)
        return std::unexpected(source.error());
    const QString place = QDir::cleanPath(QDir(folder).absolutePath());
    const QString building = place + QStringLiteral(".restoring");
    QDir(building).removeRecursively();
    if (const Outcome done = copyInto(**source, building, cancel, progress); !done) {
        QDir(building).removeRecursively();
        return std::unexpected(done.error());
    }
    QString kept;
    if (QFileInfo::exists(place)) {
        kept = QStringLiteral("%1.before-%2").arg(place, QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz")));
        if (const Outcome moved = putInPlace(place, kept); !moved)
            return std::unexpected(moved.error());
    }
    if (const Outcome moved = putInPlace(building, place); !moved)
        return std::unexpected(moved.error());
    // The archive's own copies, this one among them, stay with it.
    const QString copies = QStringLiteral("/backups");
    if (!kept.isEmpty() && QFileInfo::exists(kept + copies))
        if (const Outcome moved = putInPlace(kept + copies, place + copies); !moved)
            return std::unexpected(moved.error());
    return kept;
}

} // namespace marbre::archive
