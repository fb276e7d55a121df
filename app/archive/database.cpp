#include "archive/database.h"

#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QUuid>
#include <QVariant>

#include <sqlite3.h>

#include "archive/gathering.h"
#include "archive/searchtokenizer.h"
#include "archive/sqlerror.h"
#include "archive/statement.h"
#include "text/fold.h"

namespace marbre::archive {

namespace {

constexpr int busyMilliseconds = 3000;

/// The driver's own handle (Qt documentation, QSqlDriver::handle()).
sqlite3 *handleOf(const QSqlDatabase &connection)
{
    const QVariant handle = connection.driver()->handle();
    return handle.isValid() ? *static_cast<sqlite3 *const *>(handle.constData()) : nullptr;
}

/// A write-ahead log needs files beside the database, even to read it; where none can be made, and none is there,
/// nobody is writing either (SQLite documentation, "Write-Ahead Logging", 5).
bool isFrozen(const QString &file)
{
    return !QFileInfo(QFileInfo(file).path()).isWritable() && QFileInfo(file + QStringLiteral("-wal")).size() == 0;
}

/// SQLITE_OPEN_CREATE cannot be told to Qt's driver; "mode" of an SQLite URI can ("Uniform Resource Identifiers").
QString uri(const QString &file, Access access, bool create)
{
    const QByteArray path = file.toUtf8().toPercentEncoding("/:");
    const char *mode = access == Access::ReadOnly ? "ro" : create ? "rwc" : "rw";
    const char *frozen = access == Access::ReadOnly && isFrozen(file) ? "&immutable=1" : "";
    return QStringLiteral("file:%1?mode=%2%3")
        .arg(QString::fromLatin1(path), QLatin1String(mode), QLatin1String(frozen));
}

/// SQL's `folded(text)`: text::folded, the key by which names and titles stand in the order of a dictionary.
void foldedFunction(sqlite3_context *context, int, sqlite3_value **values)
{
    const auto *bytes = static_cast<const char *>(sqlite3_value_blob(values[0]));
    const QString text = QString::fromUtf8(bytes, sqlite3_value_bytes(values[0]));
    const QByteArray key = text::folded(text).toUtf8();
    sqlite3_result_text(context, key.constData(), static_cast<int>(key.size()), SQLITE_TRANSIENT);
}

} // namespace

Database::Database(QString name, QString file)
    : m_name(std::move(name))
    , m_file(std::move(file))
{
}

Result<std::unique_ptr<Database>> Database::open(const QString &file, Access access, bool create)
{
    std::unique_ptr<Database> database(
        new Database(QStringLiteral("marbre-") + QUuid::createUuid().toString(QUuid::WithoutBraces), file));
    QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), database->m_name);
    if (!connection.isValid())
        return fail(ErrorCode::Unsupported, file, QStringLiteral("Qt's SQLite driver is not installed"));
    QString options = QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1").arg(busyMilliseconds);
    if (access == Access::ReadOnly)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    connection.setConnectOptions(options);
    connection.setDatabaseName(uri(file, access, create));
    if (!connection.open())
        return fail(ErrorCode::Io, file, connection.lastError().text());
    database->m_handle = handleOf(connection);
    if (!database->m_handle)
        return fail(ErrorCode::Unsupported, file, QStringLiteral("Qt's SQLite driver gives no handle"));
    sqlite3_extended_result_codes(database->m_handle, 1);
    sqlite3_create_function_v2(database->m_handle, "folded", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nullptr,
                               &foldedFunction, nullptr, nullptr, nullptr);
    if (const Outcome known = registerTokenizer(database->m_handle, file); !known)
        return std::unexpected(known.error());
    if (const Outcome known = registerGathering(database->m_handle, file); !known)
        return std::unexpected(known.error());
    if (const auto set = database->run("PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL;"); !set)
        return std::unexpected(set.error());
    return database;
}

Database::~Database()
{
    // With every statement finalized, closing checkpoints and removes the write-ahead log.
    for (sqlite3_stmt *statement : std::as_const(m_idle))
        sqlite3_finalize(statement);
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

Error Database::lastError() const
{
    return archive::lastError(m_handle, m_file);
}

bool Database::isInTransaction() const
{
    return sqlite3_get_autocommit(m_handle) == 0;
}

Outcome Database::run(const QByteArray &sql)
{
    if (sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return std::unexpected(lastError());
    return {};
}

sqlite3_stmt *Database::take(const char *sql)
{
    const auto idle = m_idle.constFind(QByteArray::fromRawData(sql, qsizetype(qstrlen(sql))));
    if (idle != m_idle.constEnd()) {
        sqlite3_stmt *statement = *idle;
        m_idle.erase(idle);
        return statement;
    }
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v3(m_handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    return statement;
}

void Database::giveBack(sqlite3_stmt *statement)
{
    constexpr qsizetype mostIdle = 200;
    if (!statement || m_idle.size() >= mostIdle) {
        sqlite3_finalize(statement);
        return;
    }
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    m_idle.insert(QByteArray(sqlite3_sql(statement)), statement);
}

Result<qint64> Database::number(const char *sql)
{
    Statement statement(*this, sql);
    const Result<bool> row = statement.step();
    if (!row)
        return std::unexpected(row.error());
    return *row ? statement.integer(0) : 0;
}

Transaction::Transaction(Database &database)
    : m_database(database)
{
}

Transaction::~Transaction()
{
    if (m_open)
        (void)m_database.run(m_isPart ? "ROLLBACK TO part; RELEASE part" : "ROLLBACK");
}

Outcome Transaction::begin()
{
    m_isPart = m_database.isInTransaction();
    const Outcome begun = m_database.run(m_isPart ? "SAVEPOINT part" : "BEGIN IMMEDIATE");
    m_open = begun.has_value();
    return begun;
}

Outcome Transaction::commit()
{
    const Outcome committed = m_database.run(m_isPart ? "RELEASE part" : "COMMIT");
    if (committed)
        m_open = false;
    return committed;
}

} // namespace marbre::archive
