#include "archive/contentfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStringList>

#include <cerrno>

#include "base/durable.h"
#include "base/systemerror.h"

namespace marbre::archive {

Outcome writeContentFile(const QString &path, const QByteArray &bytes)
{
    if (QFile file(path); file.open(QIODevice::ReadOnly) && file.readAll() == bytes)
        return {};
    const QString place = QFileInfo(path).path();
    const QString store = QFileInfo(place).path();
    const bool isFirst = !QFileInfo::exists(store);
    errno = 0;
    if (!QDir().mkpath(place))
        return fail(systemErrorCode(errno), path);
    QSaveFile file(path);
    // Flushed before the commit: errno then still says what was wrong with the disk.
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush() || !file.commit())
        return fail(systemErrorCode(errno), path, file.errorString());
    // Its name, too, before a row says that it is there; the folders may be new.
    for (const QString &folder : isFirst ? QStringList{place, store, QFileInfo(store).path()} : QStringList{place, store})
        if (const Outcome synced = syncFolder(folder); !synced)
            return synced;
    return {};
}

} // namespace marbre::archive
