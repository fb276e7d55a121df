#include "base/durable.h"

#include <QFile>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "base/systemerror.h"

namespace marbre {

Outcome syncFolder(const QString &folder)
{
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool isSynced = descriptor >= 0 && ::fsync(descriptor) == 0;
    const int error = errno;
    if (descriptor >= 0)
        ::close(descriptor);
    const bool cannotBe = error == EINVAL || error == EROFS || error == ENOTSUP;
    if (isSynced || cannotBe)
        return {};
    return fail(systemErrorCode(error), folder, QString::fromLocal8Bit(std::strerror(error)));
}

} // namespace marbre
