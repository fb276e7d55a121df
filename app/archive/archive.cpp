#include "archive/archive.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtEndian>

#include <cerrno>

#include "archive/migrations.h"
#include "archive/statement.h"
#include "base/durable.h"
#include "base/systemerror.h"

namespace marbre::archive {

namespace {

QString databaseFile(const QString &folder)
{
    return folder + QStringLiteral("/archive.db");
}

/// Reads the file's own header (SQLite documentation, "Database File Format", 1.3), so that what is not ours is told
/// from what is before SQLite touches it.
Outcome examineHeader(const QString &file)
{
    constexpr qsizetype headerSize = 100;
    constexpr qsizetype userVersionAt = 60;
    constexpr qsizetype applicationIdAt = 68;
    QFile device(file);
    if (!device.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable, file, device.errorString());
    const QByteArray header = device.read(headerSize);
    if (header.size() < headerSize || !header.startsWith("SQLite format 3"))
        return fail(ErrorCode::NotAnArchive, file, QStringLiteral("not an SQLite database"));
    if (qFromBigEndian<quint32>(header.constData() + applicationIdAt) != applicationId)
        return fail(ErrorCode::NotAnArchive, file, QStringLiteral("an SQLite database of another program"));
    const auto version = qFromBigEndian<quint32>(header.constData() + userVersionAt);
    if (version > static_cast<quint32>(currentSchema()))
        return fail(ErrorCode::NewerSchema, file,
                    QStringLiteral("schema %1, this Marbre knows %2").arg(version).arg(currentSchema()));
    return {};
}

Outcome examineFolder(const QString &folder, Access access)
{
    const QFileInfo info(folder);
    if (!info.exists())
        return fail(ErrorCode::NotFound, folder);
    if (info.isDir() && !(info.isReadable() && info.isExecutable()))
        return fail(ErrorCode::Unreadable, folder);
    if (!info.isDir() || !QFileInfo(databaseFile(folder)).isFile())
        return fail(ErrorCode::NotAnArchive, folder, QStringLiteral("no archive.db in it"));
    if (access == Access::ReadWrite && !(info.isWritable() && QFileInfo(databaseFile(folder)).isWritable()))
        return fail(ErrorCode::ReadOnly, folder);
    return examineHeader(databaseFile(folder));
}

/// SQLite opens a file when it first reads it: what is locked or damaged, or newer by what waits in the write-ahead
/// log, is met here.
Outcome readSchema(Database &database)
{
    const Result<qint64> tables = database.number("SELECT count(*) FROM sqlite_schema");
    return tables ? refuseNewerSchema(database) : std::unexpected(tables.error());
}

/// WAL must be asked for once: the file remembers it.
Outcome prepareForWriting(Database &database)
{
    if (const Outcome readable = readSchema(database); !readable)
        return readable;
    if (const Outcome wal = database.run("PRAGMA journal_mode = WAL"); !wal)
        return wal;
    return migrate(database);
}

bool isFree(const QString &path)
{
    const QFileInfo info(path);
    const auto everything = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;
    return !info.exists() || (info.isDir() && QDir(path).isEmpty(everything));
}

/// Makes the folder `path`, its parent being there, with an empty archive in it.
Outcome build(const QString &path)
{
    errno = 0;
    if (!QDir().mkpath(path + QStringLiteral("/media")))
        return fail(systemErrorCode(errno), path);
    const Result<std::unique_ptr<Database>> database = Database::open(databaseFile(path), Access::ReadWrite, true);
    if (!database)
        return std::unexpected(database.error());
    if (const Outcome ready = prepareForWriting(**database); !ready)
        return ready;
    // Closing does this too and tells nobody where it fails: the file would then be without the header that says whose
    // it is.
    return (*database)->run("PRAGMA wal_checkpoint(TRUNCATE)");
}

} // namespace

Archive::Archive(QString folder, std::unique_ptr<Database> database, Clock clock)
    : m_folder(std::move(folder))
    , m_database(std::move(database))
    , m_articles(*m_database, clock)
    , m_versions(*m_database, m_articles)
    , m_journal(*m_database, clock)
    , m_search(*m_database)
    , m_list(*m_database, m_search)
    , m_media(*m_database, m_folder, clock)
    , m_mediaTable(*m_database)
    , m_mediaSweep(*m_database, m_folder, clock)
    , m_originals(*m_database, m_folder, clock)
    , m_imports(*m_database)
    , m_settings(*m_database, clock)
    , m_siteLists(*m_database)
    , m_targets(*m_database)
    , m_outbox(*m_database, clock)
    , m_sent(*m_database)
    , m_feeds(*m_database, clock)
    , m_feedItems(*m_database, clock)
{
}

Outcome Archive::create(const QString &folder)
{
    const QString path = QDir::cleanPath(QDir(folder).absolutePath());
    if (!isFree(path))
        return fail(ErrorCode::AlreadyExists, folder);
    errno = 0;
    if (!QDir().mkpath(QFileInfo(path).path()))
        return fail(systemErrorCode(errno), folder);
    // Built beside its place and renamed: a folder of this name is a whole archive or is not there.
    const QTemporaryDir beside(path + QStringLiteral(".XXXXXX"));
    if (!beside.isValid())
        return fail(systemErrorCode(errno), folder, beside.errorString());
    const QString building = beside.filePath(QStringLiteral("archive"));
    if (const Outcome built = build(building); !built)
        return fail(built.error().code, folder, built.error().detail);
    QDir().rmdir(path);
    if (!QDir().rename(building, path))
        return fail(ErrorCode::Io, folder, QStringLiteral("cannot be put in its place"));
    return syncFolder(QFileInfo(path).path());
}

Result<std::unique_ptr<Archive>> Archive::open(const QString &folder, Access access, Clock clock)
{
    const QString path = QDir::cleanPath(QDir(folder).absolutePath());
    if (const Outcome fit = examineFolder(path, access); !fit)
        return std::unexpected(fit.error());
    Result<std::unique_ptr<Database>> database = Database::open(databaseFile(path), access);
    if (!database)
        return std::unexpected(database.error());
    const Outcome ready = access == Access::ReadWrite ? prepareForWriting(**database) : readSchema(**database);
    if (!ready)
        return std::unexpected(ready.error());
    const Result<qint64> schema = (*database)->number("PRAGMA user_version");
    if (!schema)
        return std::unexpected(schema.error());
    if (*schema < currentSchema()) {
        database->reset();
        return openOlder(path, clock);
    }
    return std::unique_ptr<Archive>(new Archive(path, std::move(*database), std::move(clock)));
}

/// Reads an archive of an older schema.
Result<std::unique_ptr<Archive>> Archive::openOlder(const QString &folder, const Clock &clock)
{
    if (open(folder, Access::ReadWrite, clock))
        return open(folder, Access::ReadOnly, clock);
    return openCopy(folder, clock);
}

Result<std::unique_ptr<Archive>> Archive::openUntouched(const QString &folder, Clock clock)
{
    const QString path = QDir::cleanPath(QDir(folder).absolutePath());
    if (const Outcome fit = examineFolder(path, Access::ReadOnly); !fit)
        return std::unexpected(fit.error());
    {
        const Result<std::unique_ptr<Database>> database = Database::open(databaseFile(path), Access::ReadOnly);
        if (!database)
            return std::unexpected(database.error());
        if (const Outcome readable = readSchema(**database); !readable)
            return std::unexpected(readable.error());
        const Result<qint64> schema = (*database)->number("PRAGMA user_version");
        if (!schema)
            return std::unexpected(schema.error());
        if (*schema == currentSchema())
            return open(path, Access::ReadOnly, std::move(clock));
    }
    return openCopy(path, clock);
}

/// Brings a copy of an older database up to date; media are read in the folder itself.
Result<std::unique_ptr<Archive>> Archive::openCopy(const QString &folder, const Clock &clock)
{
    auto copy = std::make_unique<QTemporaryDir>();
    const QString file = copy->filePath(QStringLiteral("archive.db"));
    {
        const Result<std::unique_ptr<Database>> frozen = Database::open(databaseFile(folder), Access::ReadOnly);
        if (!frozen)
            return std::unexpected(frozen.error());
        if (const Outcome copied = Statement(**frozen, "VACUUM INTO ?").bind(file).run(); !copied)
            return std::unexpected(copied.error());
    }
    Result<std::unique_ptr<Database>> database = Database::open(file, Access::ReadWrite);
    if (!database)
        return std::unexpected(database.error());
    if (const Outcome ready = prepareForWriting(**database); !ready)
        return std::unexpected(ready.error());
    if (const Outcome closed = (*database)->run("PRAGMA query_only = ON"); !closed)
        return std::unexpected(closed.error());
    std::unique_ptr<Archive> archive(new Archive(folder, std::move(*database), clock));
    archive->m_copy = std::move(copy);
    return archive;
}

} // namespace marbre::archive
