#pragma once

#include <QHash>
#include <QString>

#include <memory>

#include "base/error.h"

struct sqlite3;
struct sqlite3_stmt;

namespace marbre::archive {

enum class Access { ReadWrite, ReadOnly };

/// One connection to `archive.db`, through Qt Sql; to be used and destroyed in the thread that opened it.
/// SQL has one more function in it: `folded(text)`, as text::folded.
/// WAL, foreign keys on, every commit on the disk before it is acknowledged (synchronous = FULL).
class Database
{
public:
    /// Opens an existing file, or makes it where `create` says so. `where` of every error is the file's path.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &file, Access access,
                                                                bool create = false);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    [[nodiscard]] sqlite3 *handle() const { return m_handle; }
    [[nodiscard]] QString file() const { return m_file; }
    [[nodiscard]] Error lastError() const;

    /// A transaction is open.
    [[nodiscard]] bool isInTransaction() const;

    /// Runs one or several statements that give no rows.
    [[nodiscard]] Outcome run(const QByteArray &sql);
    /// A prepared statement that is to be used again and again, and the way back: preparing one takes longer than most take
    /// to run. Null where the SQL is wrong.
    [[nodiscard]] sqlite3_stmt *take(const char *sql);
    void giveBack(sqlite3_stmt *statement);
    /// The first column of the first row as a number; 0 where there is no row.
    [[nodiscard]] Result<qint64> number(const char *sql);

private:
    Database(QString name, QString file);

    QString m_name; ///< Qt Sql's name of the connection
    QString m_file;
    sqlite3 *m_handle = nullptr;
    QMultiHash<QByteArray, sqlite3_stmt *> m_idle; ///< by their SQL
};

/// Writes between construction and commit() are all kept or none: what is not committed is rolled back. Within another
/// transaction it is a part of it that may fail alone (SQLite documentation, "Savepoints").
class Transaction
{
public:
    explicit Transaction(Database &database);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    /// Takes the write lock (BEGIN IMMEDIATE); Locked where another holds it for too long.
    [[nodiscard]] Outcome begin();
    [[nodiscard]] Outcome commit();

private:
    Database &m_database;
    bool m_open = false;
    bool m_isPart = false;
};

} // namespace marbre::archive
