#pragma once

#include <QByteArray>
#include <QString>

#include "base/error.h"

struct sqlite3;
struct sqlite3_stmt;

namespace marbre::archive {

class Database;

/// A prepared statement on the archive's connection. A step says row, done or error; binding and columns go without
/// QVariant. A mistake in the SQL or a failure of the disk is met at the first step.
class Statement
{
public:
    /// `sql` is one statement with `?` parameters; the first form keeps it prepared for the next.
    Statement(Database &database, const char *sql);
    Statement(Database &database, const QString &sql);
    ~Statement();
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    /// Binds the next parameters, in order.
    Statement &bind(const QString &text);
    Statement &bind(qint64 number);
    Statement &bindText(const QByteArray &utf8);
    Statement &bindBlob(const QByteArray &bytes);
    Statement &bindNull();
    /// What an extension function is handed (sqlite3_bind_pointer); `type` is a literal, the object outlives the statement.
    Statement &bindPointer(void *object, const char *type);

    /// True: a row stands ready. False: there is no other. Error: the archive's.
    [[nodiscard]] Result<bool> step();
    /// Calls `take()` with each row standing ready, to the last.
    template <typename Take> [[nodiscard]] Outcome forEachRow(Take take)
    {
        for (;;) {
            const Result<bool> row = step();
            if (!row)
                return std::unexpected(row.error());
            if (!*row)
                return {};
            take();
        }
    }
    /// Steps to the end of a statement that gives no rows.
    [[nodiscard]] Outcome run();
    /// Ready to be bound and run again.
    void reset();

    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray utf8(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] double real(int column) const;

private:
    Database &m_database;
    sqlite3_stmt *m_statement = nullptr;
    bool m_isKept = false;
    int m_bound = 0;
};

} // namespace marbre::archive
