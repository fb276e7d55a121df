#include "archive/migrations.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "archive/statement.h"

static void initMigrationResources()
{
    Q_INIT_RESOURCE(migrations);
}

namespace marbre::archive {

namespace {

constexpr int lastMigration = 2;

Outcome apply(Database &database, int number)
{
    QFile file(QStringLiteral(":/migrations/%1.sql").arg(number, 4, 10, QLatin1Char('0')));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, file.fileName(), file.errorString());
    Transaction transaction(database);
    if (const Outcome begun = transaction.begin(); !begun)
        return begun;
    // Another program may have migrated while this one waited for the lock.
    const Result<qint64> version = database.number("PRAGMA user_version");
    if (!version)
        return std::unexpected(version.error());
    if (*version >= number)
        return {};
    const QByteArray stamp = "PRAGMA application_id = " + QByteArray::number(applicationId)
        + "; PRAGMA user_version = " + QByteArray::number(number);
    if (const Outcome done = database.run(file.readAll() + stamp); !done)
        return done;
    return transaction.commit();
}

/// Keeps the database as it was before a migration, once for each schema: `backups/archive-schema-N.db`.
Outcome keepSchema(Database &database, qint64 version)
{
    const QDir folder = QFileInfo(database.file()).dir();
    const QString copy = folder.filePath(QStringLiteral("backups/archive-schema-%1.db").arg(version));
    if (QFileInfo::exists(copy))
        return {};
    if (!folder.mkpath(QStringLiteral("backups")))
        return fail(ErrorCode::ReadOnly, copy);
    // Built beside its place: a copy of this name is whole.
    const QString building = copy + QStringLiteral(".part");
    QFile::remove(building);
    Statement vacuum(database, "VACUUM INTO ?");
    if (const Outcome done = vacuum.bind(building).run(); !done)
        return done;
    return QFile::rename(building, copy) ? Outcome() : fail(ErrorCode::Io, copy);
}

} // namespace

int currentSchema()
{
    return lastMigration;
}

Outcome refuseNewerSchema(Database &database)
{
    const Result<qint64> version = database.number("PRAGMA user_version");
    if (!version)
        return std::unexpected(version.error());
    if (*version > lastMigration)
        return fail(ErrorCode::NewerSchema, database.file(),
                    QStringLiteral("schema %1, this Marbre knows %2").arg(*version).arg(lastMigration));
    return {};
}

Outcome migrate(Database &database, int target)
{
    initMigrationResources();
    if (const Outcome fit = refuseNewerSchema(database); !fit)
        return fit;
    const Result<qint64> version = database.number("PRAGMA user_version");
    if (!version)
        return std::unexpected(version.error());
    if (*version > 0 && *version < target)
        if (const Outcome kept = keepSchema(database, *version); !kept)
            return kept;
    for (int number = static_cast<int>(*version) + 1; number <= target; ++number)
        if (const Outcome done = apply(database, number); !done)
            return done;
    return {};
}

} // namespace marbre::archive
