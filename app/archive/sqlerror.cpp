#include "archive/sqlerror.h"

#include <sqlite3.h>

namespace marbre::archive {

namespace {

ErrorCode codeOf(int extended)
{
    switch (extended & 0xff) {
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
    default:
        return ErrorCode::Io;
    }
}

} // namespace

Error lastError(sqlite3 *handle, const QString &where)
{
    return Error{codeOf(sqlite3_extended_errcode(handle)), where, QString::fromUtf8(sqlite3_errmsg(handle)), {}};
}

} // namespace marbre::archive
