#include "archive/archive.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <array>

#include "archive/migrations.h"

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
        return fail(ErrorCode::ReadOnly, file, device.errorString());
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
    if (!info.isDir() || !QFileInfo(databaseFile(folder)).isFile())
        return fail(ErrorCode::NotAnArchive, folder, QStringLiteral("no archive.db in it"));
    if (access == Access::ReadWrite && !(info.isWritable() && QFileInfo(databaseFile(folder)).isWritable()))
        return fail(ErrorCode::ReadOnly, folder);
    return examineHeader(databaseFile(folder));
}

/// WAL must be asked for once: the file remembers it.
Outcome prepareForWriting(Database &database)
{
    const Result<qint64> readable = database.number("SELECT count(*) FROM sqlite_schema");
    if (!readable)
        return std::unexpected(readable.error());
    if (const Outcome wal = database.run("PRAGMA journal_mode = WAL"); !wal)
        return wal;
    return migrate(database);
}

} // namespace

Archive::Archive(QString folder, std::unique_ptr<Database> database, Clock clock)
    : m_folder(std::move(folder))
    , m_database(std::move(database))
    , m_articles(*m_database, clock)
    , m_list(*m_database)
    , m_media(*m_database, m_folder, clock)
{
}

Outcome Archive::create(const QString &folder)
{
    const QFileInfo info(folder);
    if (info.exists() && !(info.isDir() && QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)))
        return fail(ErrorCode::AlreadyExists, folder);
    // Built beside its place and renamed: a folder of this name is a whole archive or is not there.
    const QString building = QDir::cleanPath(folder) + QStringLiteral(".new");
    QDir(building).removeRecursively();
    if (!QDir().mkpath(building + QStringLiteral("/media")))
        return fail(ErrorCode::ReadOnly, folder);
    {
        Result<std::unique_ptr<Database>> database = Database::open(databaseFile(building), Access::ReadWrite, true);
        const Outcome made = database ? prepareForWriting(**database) : std::unexpected(database.error());
        if (!made) {
            database = fail(ErrorCode::Io, {});
            QDir(building).removeRecursively();
            Error error = made.error();
            error.where = folder;
            return std::unexpected(error);
        }
    }
    QDir().rmdir(folder);
    if (!QDir().rename(building, folder)) {
        QDir(building).removeRecursively();
        return fail(ErrorCode::Io, folder, QStringLiteral("cannot be put in its place"));
    }
    return {};
}

Result<std::unique_ptr<Archive>> Archive::open(const QString &folder, Access access, Clock clock)
{
    const QString path = QDir::cleanPath(QDir(folder).absolutePath());
    if (const Outcome fit = examineFolder(path, access); !fit)
        return std::unexpected(fit.error());
    Result<std::unique_ptr<Database>> database = Database::open(databaseFile(path), access);
    if (!database)
        return std::unexpected(database.error());
    if (access == Access::ReadWrite)
        if (const Outcome ready = prepareForWriting(**database); !ready)
            return std::unexpected(ready.error());
    return std::unique_ptr<Archive>(new Archive(path, std::move(*database), std::move(clock)));
}

} // namespace marbre::archive
