#include "archive/statement.h"

#include <sqlite3.h>

#include "archive/database.h"

namespace marbre::archive {

Statement::Statement(Database &database, const char *sql)
    : m_database(database)
    , m_statement(database.take(sql))
    , m_isKept(true)
{
}

Statement::Statement(Database &database, const QString &sql)
    : m_database(database)
{
    sqlite3_prepare_v2(database.handle(), sql.toUtf8().constData(), -1, &m_statement, nullptr);
}

Statement::~Statement()
{
    if (m_isKept)
        m_database.giveBack(m_statement);
    else
        sqlite3_finalize(m_statement);
}

Statement &Statement::bind(const QString &text)
{
    return bindText(text.toUtf8());
}

Statement &Statement::bind(qint64 number)
{
    sqlite3_bind_int64(m_statement, ++m_bound, number);
    return *this;
}

Statement &Statement::bindText(const QByteArray &utf8)
{
    // A null QByteArray has a null pointer nowhere: constData() of it is "".
    sqlite3_bind_text(m_statement, ++m_bound, utf8.constData(), static_cast<int>(utf8.size()), SQLITE_TRANSIENT);
    return *this;
}

Statement &Statement::bindBlob(const QByteArray &bytes)
{
    sqlite3_bind_blob(m_statement, ++m_bound, bytes.constData(), static_cast<int>(bytes.size()), SQLITE_TRANSIENT);
    return *this;
}

Statement &Statement::bindNull()
{
    sqlite3_bind_null(m_statement, ++m_bound);
    return *this;
}

Statement &Statement::bindPointer(void *object, const char *type)
{
    sqlite3_bind_pointer(m_statement, ++m_bound, object, type, nullptr);
    return *this;
}

Result<bool> Statement::step()
{
    if (!m_statement)
        return std::unexpected(m_database.lastError());
    switch (sqlite3_step(m_statement)) {
    case SQLITE_ROW:
        return true;
    case SQLITE_DONE:
        return false;
    default:
        return std::unexpected(m_database.lastError());
    }
}

Outcome Statement::run()
{
    return forEachRow([] {});
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
    m_bound = 0;
}

QString Statement::text(int column) const
{
    return QString::fromUtf8(utf8(column));
}

QByteArray Statement::utf8(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return QByteArray(bytes, sqlite3_column_bytes(m_statement, column));
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

} // namespace marbre::archive
