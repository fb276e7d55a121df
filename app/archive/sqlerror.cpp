#include "archive/sqlerror.h"

#include <sqlite3.h>

#include "base/systemerror.h"

namespace marbre::archive {

namespace {

/// The number that the system gave with the last failure: SQLite keeps it with the file, the database's or its log's.
int systemErrorOf(sqlite3 *handle)
{
    int number = 0;
    sqlite3_file *log = nullptr;
    sqlite3_file_control(handle, "main", SQLITE_FCNTL_JOURNAL_POINTER, &log);
    if (log && log->pMethods)
        log->pMethods->xFileControl(log, SQLITE_FCNTL_LAST_ERRNO, &number);
    if (number == 0)
        sqlite3_file_control(handle, "main", SQLITE_FCNTL_LAST_ERRNO, &number);
    return number != 0 ? number : sqlite3_system_errno(handle);
}

ErrorCode codeOf(sqlite3 *handle)
{
    switch (sqlite3_extended_errcode(handle) & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::Locked;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return ErrorCode::ReadOnly;
    case SQLITE_FULL:
        return ErrorCode::DiskFull;
    case SQLITE_NOTADB:
        return ErrorCode::NotAnArchive;
    case SQLITE_CORRUPT:
        return ErrorCode::Corrupt;
    case SQLITE_TOOBIG:
    case SQLITE_CONSTRAINT:
        return ErrorCode::Invalid;
    case SQLITE_INTERRUPT:
        return ErrorCode::Cancelled;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
        // SQLite says SQLITE_FULL for ENOSPC alone; a quota or a folder without permission comes this way.
        return systemErrorCode(systemErrorOf(handle));
    default:
        return ErrorCode::Io;
    }
}

} // namespace

Error lastError(sqlite3 *handle, const QString &where)
{
    return Error{codeOf(handle), where, QString::fromUtf8(sqlite3_errmsg(handle)), {}};
}

} // namespace marbre::archive
