#include "archive/backup.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <sqlite3.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>

#include "archive/sqlerror.h"
#include "base/durable.h"
#include "base/systemerror.h"

namespace marbre::archive {

namespace {

constexpr int pagesAStep = 256; // between two looks at the cancel token: about a megabyte

QString databaseIn(const QString &folder)
{
    return folder + QStringLiteral("/archive.db");
}

/// A database that is being copied.
QString partIn(const QString &folder)
{
    return databaseIn(folder) + QStringLiteral(".part");
}

/// The database as it stands at one moment into an empty file (SQLite documentation, "Using the SQLite Online Backup
/// API").
Outcome copyDatabase(Database &from, const QString &file, const CancelToken &cancel, const Progress &progress)
{
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
    // One file, without a log beside it.
    const bool done = result == SQLITE_DONE
        && sqlite3_exec(target, "PRAGMA journal_mode = DELETE", nullptr, nullptr, nullptr) == SQLITE_OK;
    const Error error = lastError(target, file);
    sqlite3_close(target);
    if (done)
        return {};
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

/// Renames over what is there.
Outcome putInPlace(const QString &from, const QString &to)
{
    std::error_code error;
    std::filesystem::rename(from.toStdU16String(), to.toStdU16String(), error);
    return error ? Outcome(fail(systemErrorCode(error.value()), to, QString::fromStdString(error.message()))) : Outcome();
}

/// Each comes to stand where the other stood, at once: `place` is never without one of them. A file system that cannot do
/// that (renameat2(2): EINVAL) does it in steps, which are taken back where one of them fails.
Outcome exchange(const QString &place, const QString &other)
{
    if (renameat2(AT_FDCWD, QFile::encodeName(place).constData(), AT_FDCWD, QFile::encodeName(other).constData(),
                  RENAME_EXCHANGE)
        == 0)
        return {};
    if (errno != EINVAL && errno != ENOSYS)
        return fail(systemErrorCode(errno), place, QString::fromLocal8Bit(std::strerror(errno)));
    const QString aside = other + QStringLiteral(".aside");
    if (const Outcome moved = putInPlace(place, aside); !moved)
        return moved;
    if (const Outcome moved = putInPlace(other, place); !moved) {
        (void)putInPlace(aside, place);
        return moved;
    }
    return putInPlace(aside, other);
}

/// Puts into an earlier copy's file what somebody wrote there and SQLite has still in its log. A log does not say whose
/// it is: it would be put into the file that comes in the place of this one. Locked: somebody has the copy open.
Outcome endLog(const QString &file)
{
    if (!QFileInfo::exists(file + QStringLiteral("-wal")))
        return {};
    const Result<std::unique_ptr<Database>> database = Database::open(file, Access::ReadWrite);
    if (!database)
        return std::unexpected(database.error());
    const Result<qint64> isHeld = (*database)->number("PRAGMA wal_checkpoint(TRUNCATE)");
    if (!isHeld)
        return std::unexpected(isHeld.error());
    return *isHeld == 0 ? Outcome() : fail(ErrorCode::Locked, file);
}

Outcome copyInto(Archive &archive, const QString &folder, const CancelToken &cancel, const Progress &progress)
{
    errno = 0;
    if (!QDir().mkpath(folder))
        return fail(systemErrorCode(errno), folder);
    const QString building = partIn(folder);
    // Before all else: it says of a folder in which nothing else is whole that it was to be a copy.
    if (QFile mark(building); !mark.open(QIODevice::WriteOnly))
        return fail(systemErrorCode(errno), building, mark.errorString());
    // The files first: what the database names is there.
    for (const char *part : {"/media", "/originals", "/themes"}) {
        const QString from = archive.folder() + QLatin1String(part);
        if (const Outcome done = takeFolder(from, folder + QLatin1String(part), cancel); !done)
            return done;
    }
    if (const Outcome done = copyDatabase(archive.database(), building, cancel, progress); !done)
        return done;
    if (const Outcome done = endLog(databaseIn(folder)); !done)
        return done;
    if (const Outcome done = putInPlace(building, databaseIn(folder)); !done)
        return done;
    if (const Outcome synced = syncFolder(folder); !synced)
        return synced;
    for (const char *part : {"/media", "/originals"})
        dropWhatIsGone(folder + QLatin1String(part), archive.folder() + QLatin1String(part));
    QDir().mkpath(folder + QStringLiteral("/media"));
    return {};
}

/// Puts the archive `building` where `place` is; gives the name under which what stood there is kept. Where it fails, all
/// stands as it stood.
Result<QString> replace(const QString &place, const QString &building)
{
    if (!QFileInfo::exists(place)) {
        const Outcome moved = putInPlace(building, place);
        return moved ? Result<QString>(QString()) : std::unexpected(moved.error());
    }
    const QString now = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
    const QString kept = QStringLiteral("%1.before-%2").arg(place, now);
    // The new one first takes the name that the old one is to have: so that the old one never stands under another, from
    // which a next restore would clear it away.
    if (const Outcome named = putInPlace(building, kept); !named)
        return std::unexpected(named.error());
    Outcome done = exchange(place, kept);
    // The archive's own copies, the one that is restored perhaps among them, stay with it.
    const QString copies = QStringLiteral("/backups");
    if (done && QFileInfo::exists(kept + copies)) {
        done = putInPlace(kept + copies, place + copies);
        if (!done && !exchange(place, kept))
            return std::unexpected(done.error());
    }
    if (done) {
        (void)syncFolder(QFileInfo(place).path()); // what stands there stands, whether the disk knows it or not
        return kept;
    }
    (void)putInPlace(kept, building);
    return std::unexpected(done.error());
}

bool isFreeOrCopy(const QString &folder)
{
    const QFileInfo info(folder);
    const auto everything = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;
    return !info.exists()
        || (info.isDir()
            && (QDir(folder).isEmpty(everything) || QFileInfo::exists(databaseIn(folder))
                || QFileInfo::exists(partIn(folder))));
}

/// Takes away what a copy that failed has left: all of it, or beside an earlier one its half.
void dropHalf(const QString &folder)
{
    if (!QFileInfo::exists(databaseIn(folder)))
        QDir(folder).removeRecursively();
    QFile::remove(partIn(folder));
    QFile::remove(partIn(folder) + QStringLiteral("-journal"));
}

} // namespace

Outcome backUp(Archive &archive, const QString &folder, const CancelToken &cancel, const Progress &progress)
{
    const QString place = QDir::cleanPath(QDir(folder).absolutePath());
    const bool isInside = (place + u'/').startsWith(archive.folder() + u'/')
        && !(place + u'/').startsWith(archive.folder() + QStringLiteral("/backups/"));
    if (isInside || !isFreeOrCopy(place))
        return fail(ErrorCode::AlreadyExists, folder);
    const Outcome done = copyInto(archive, place, cancel, progress);
    if (!done)
        dropHalf(place);
    return done;
}

namespace {

/// A copy that is to take the archive's place, and must not pass for it with those who remember what it was.
Outcome copyAsAnother(Archive &source, const QString &building, const CancelToken &cancel, const Progress &progress)
{
    if (const Outcome done = copyInto(source, building, cancel, progress); !done)
        return done;
    const auto copy = Archive::open(building);
    return copy ? beginLineage((*copy)->database()) : std::unexpected(copy.error());
}

} // namespace

Result<QString> restoreBackup(const QString &copy, const QString &folder, const CancelToken &cancel,
                              const Progress &progress)
{
    const auto source = Archive::open(copy, Access::ReadOnly);
    if (!source)
        return std::unexpected(source.error());
    const QString place = QDir::cleanPath(QDir(folder).absolutePath());
    const QString building = place + QStringLiteral(".restoring");
    QDir(building).removeRecursively();
    if (const Outcome done = copyAsAnother(**source, building, cancel, progress); !done) {
        QDir(building).removeRecursively();
        return std::unexpected(done.error());
    }
    const Result<QString> kept = replace(place, building);
    if (!kept)
        QDir(building).removeRecursively();
    return kept;
}

} // namespace marbre::archive
