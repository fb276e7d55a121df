#include "export/files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include "text/slug.h"

namespace marbre::exporting {

namespace {

ErrorCode codeOf(const QFileDevice &file)
{
    switch (file.error()) {
    case QFileDevice::OpenError:
    case QFileDevice::PermissionsError:
        return ErrorCode::ReadOnly;
    case QFileDevice::ResourceError:
    case QFileDevice::WriteError:
        return ErrorCode::DiskFull;
    default:
        return ErrorCode::Io;
    }
}

bool holds(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.size() == bytes.size() && file.open(QIODevice::ReadOnly) && file.readAll() == bytes;
}

} // namespace

Result<bool> writeIfDifferent(const QString &path, const QByteArray &bytes)
{
    const QFileInfo info(path);
    if (info.isDir())
        return fail(ErrorCode::AlreadyExists, path, QStringLiteral("a folder has this name"));
    if (info.exists() && holds(path, bytes))
        return false;
    if (!QDir().mkpath(info.path()))
        return fail(QFileInfo::exists(info.path()) ? ErrorCode::AlreadyExists : ErrorCode::ReadOnly, info.path());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(codeOf(file), path, file.errorString());
    return true;
}

QString safeFileName(const QString &slug)
{
    if (text::isSlug(slug))
        return slug;
    const QString safe = text::slugify(slug);
    return safe.isEmpty() ? QStringLiteral("article") : safe;
}

} // namespace marbre::exporting
