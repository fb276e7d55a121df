#include "archive/migrations.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <vector>

#include "archive/statement.h"
#include "base/durable.h"
#include "text/pageaddress.h"

static void initMigrationResources()
{
    Q_INIT_RESOURCE(migrations);
}

namespace marbre::archive {

namespace {

constexpr int lastMigration = 11;

constexpr int mediaUsesFrom = 3; // the migration that makes `article_media`
constexpr int pageKeysFrom = 7; // the one that makes `article.page_key`

/// Writes down which article shows which file, from the texts that are there.
Outcome findMediaUses(Database &database)
{
    static const QRegularExpression address(QStringLiteral("media/([0-9a-f]{2})/([0-9a-f]{62})\\."));
    Statement texts(database, "SELECT article_id, lead || body || note FROM article_text "
                              "WHERE lead || body || note LIKE '%media/%'");
    for (;;) {
        const Result<bool> found = texts.step();
        if (!found)
            return std::unexpected(found.error());
        if (!*found)
            return {};
        for (const QRegularExpressionMatch &match : address.globalMatch(texts.text(1))) {
            Statement row(database, "INSERT OR IGNORE INTO article_media (article_id, sha256) VALUES (?, ?)");
            row.bind(texts.integer(0)).bind(match.captured(1) + match.captured(2));
            if (const Outcome done = row.run(); !done)
                return done;
        }
    }
}

/// Writes down what finds an article by the address of its original.
Outcome findPageKeys(Database &database)
{
    std::vector<std::pair<qint64, QString>> keys;
    Statement addresses(database, "SELECT id, original_url FROM article WHERE original_url <> ''");
    const Outcome read = addresses.forEachRow(
        [&] { keys.emplace_back(addresses.integer(0), text::pageKey(addresses.text(1))); });
    if (!read)
        return read;
    for (const auto &[article, key] : keys) {
        Statement row(database, "UPDATE article SET page_key = ? WHERE id = ?");
        if (const Outcome done = row.bind(key).bind(article).run(); !done)
            return done;
    }
    return {};
}

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
    if (number == mediaUsesFrom)
        if (const Outcome done = findMediaUses(database); !done)
            return done;
    if (number == pageKeysFrom)
        if (const Outcome done = findPageKeys(database); !done)
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
    return QFile::rename(building, copy) ? syncFolder(QFileInfo(copy).path()) : fail(ErrorCode::Io, copy);
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
