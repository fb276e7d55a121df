#include "base/systemerror.h"

#include <cerrno>

namespace marbre {

ErrorCode systemErrorCode(int number)
{
    switch (number) {
    case EACCES:
    case EPERM:
    case EROFS:
        return ErrorCode::ReadOnly;
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return ErrorCode::DiskFull;
    case EEXIST:
    case ENOTDIR:
    case EISDIR:
        return ErrorCode::AlreadyExists;
    default:
        return ErrorCode::Io;
    }
}

} // namespace marbre
