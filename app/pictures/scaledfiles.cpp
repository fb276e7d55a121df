#include "pictures/scaledfiles.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

#include <optional>

#include "pictures/scaling.h"

namespace marbre::pictures {

namespace {

constexpr qsizetype mostKnown = 10'000;

std::optional<QByteArray> read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? std::optional(file.readAll()) : std::nullopt;
}

bool write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()
        && file.commit();
}

/// Of `media/ab/cdef….jpg`, `/scaled/ab/cdef…`.
QString folderOf(const QString &media)
{
    return QStringLiteral("/scaled/") + media.section(u'/', 1).section(u'.', 0, 0);
}

QString nameOf(const QString &media, int width)
{
    return QStringLiteral("%1/%2.webp").arg(folderOf(media)).arg(width);
}

} // namespace

void removeScaled(const QString &archive, const QString &media)
{
    QDir(archive + folderOf(media)).removeRecursively();
}

ScaledFiles::ScaledFiles(const QString &archive, Read read)
    : m_read(std::move(read))
    , m_folders{archive, QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + QStringLiteral("/marbre")}
{
}

Result<Widths> ScaledFiles::widths(const QString &media, const std::vector<int> &wanted)
{
    if (const auto known = m_known.constFind(media); known != m_known.cend() && known->wanted == wanted)
        return known->widths;
    const Result<QByteArray> picture = m_read(media);
    if (!picture)
        return std::unexpected(picture.error());
    Widths widths{stillSize(*picture).value_or(QSize()), {}};
    std::vector<int> tried;
    for (const int width : wanted)
        if (width < widths.size.width())
            tried.push_back(width);
    if (!widths.size.isEmpty() && !wanted.empty() && widths.size.width() <= wanted.back())
        tried.push_back(widths.size.width());
    for (const int width : tried)
        if (!file(media, *picture, width).isEmpty())
            widths.lighter.push_back(width);
    if (m_known.size() >= mostKnown)
        m_known.clear();
    return m_known.insert(media, {wanted, std::move(widths)})->widths;
}

Result<QByteArray> ScaledFiles::bytes(const QString &media, int width)
{
    const Result<QByteArray> picture = m_read(media);
    return picture ? Result<QByteArray>(file(media, *picture, width)) : picture;
}

QByteArray ScaledFiles::file(const QString &media, const QByteArray &picture, int width) const
{
    const QString name = nameOf(media, width);
    for (const QString &folder : m_folders)
        if (auto kept = read(folder + name))
            return std::move(*kept);
    QByteArray bytes = scaled(picture, width).value_or(QByteArray());
    if (bytes.size() >= picture.size())
        bytes.clear();
    for (const QString &folder : m_folders)
        if (write(folder + name, bytes))
            break;
    return bytes;
}

} // namespace marbre::pictures
