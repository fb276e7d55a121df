#include "export/files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QSet>

#include <cerrno>

#include "base/systemerror.h"
#include "text/slug.h"

namespace marbre::exporting {

namespace {

bool holds(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.size() == bytes.size() && file.open(QIODevice::ReadOnly) && file.readAll() == bytes;
}

/// The nearest folder above that exists, or what stands in its place.
QFileInfo nearestAbove(const QString &folder)
{
    QFileInfo info(folder);
    while (!info.exists() && info.path() != info.filePath())
        info = QFileInfo(info.path());
    return info;
}

/// Every step that touches the disk, while errno still says what was wrong with it.
Result<bool> save(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    errno = 0;
    const bool isDone = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
    const int systemError = errno;
    if (isDone && file.commit())
        return true;
    const bool isLocked =
        file.error() == QFileDevice::WriteError && !QFileInfo(path).isWritable() && QFileInfo::exists(path);
    return fail(isLocked ? ErrorCode::ReadOnly : systemErrorCode(isDone ? errno : systemError), path, file.errorString());
}

QString numbered(const QString &name, const QSet<QString> &taken)
{
    QString result = name;
    for (int number = 2; taken.contains(result); ++number)
        result = QStringLiteral("%1-%2").arg(name).arg(number);
    return result;
}

} // namespace

Outcome makeFolder(const QString &folder)
{
    if (QFileInfo(folder).isDir())
        return {};
    const QFileInfo above = nearestAbove(folder);
    if (above.exists() && !above.isDir())
        return fail(ErrorCode::AlreadyExists, above.filePath(), QStringLiteral("a file has the name of a folder"));
    errno = 0;
    if (QDir().mkpath(folder))
        return {};
    const ErrorCode code = systemErrorCode(errno);
    return fail(above.isWritable() || code == ErrorCode::DiskFull ? code : ErrorCode::ReadOnly, folder);
}

Result<bool> writeIfDifferent(const QString &path, const QByteArray &bytes)
{
    const QFileInfo info(path);
    if (info.exists() && !info.isFile())
        return fail(ErrorCode::AlreadyExists, path, QStringLiteral("what has this name is no plain file"));
    if (info.exists() && holds(path, bytes))
        return false;
    if (const Outcome made = makeFolder(info.path()); !made)
        return std::unexpected(made.error());
    return save(path, bytes);
}

QString safeFileName(const QString &slug)
{
    if (text::isSlug(slug))
        return slug;
    const QString safe = text::slugify(slug);
    return safe.isEmpty() ? QStringLiteral("article") : safe;
}

QStringList fileNames(const QStringList &slugs)
{
    QStringList names(slugs.size());
    QSet<QString> taken;
    for (qsizetype i = 0; i < slugs.size(); ++i) {
        if (safeFileName(slugs[i]) != slugs[i] || taken.contains(slugs[i]))
            continue;
        names[i] = slugs[i];
        taken.insert(slugs[i]);
    }
    for (qsizetype i = 0; i < slugs.size(); ++i) {
        if (!names[i].isEmpty())
            continue;
        names[i] = numbered(safeFileName(slugs[i]), taken);
        taken.insert(names[i]);
    }
    return names;
}

QString fileIn(const QString &out, const QString &name)
{
    if (out.endsWith(u'/'))
        return out + name;
    return QFileInfo(out).isDir() ? out + u'/' + name : out;
}

QString FreeNames::next(const QString &slug)
{
    const QString name = numbered(safeFileName(slug), m_taken);
    m_taken.insert(name);
    return name;
}

bool isMediaAddress(const QString &address)
{
    return address.startsWith(QLatin1String("media/")) && QDir::cleanPath(address) == address
        && !address.contains(QChar::Null) && !address.contains(u'\\');
}

} // namespace marbre::exporting
