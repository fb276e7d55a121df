#include "export/sitemedia.h"

#include <QRegularExpression>

#include "export/files.h"
#include "site/resolving.h"

namespace marbre::exporting {

namespace {

QStringList ownMediaOf(const article::Article &article)
{
    QStringList addresses = article::mediaOf(article);
    addresses.removeIf([](const QString &address) { return !isMediaAddress(address); });
    addresses.sort();
    addresses.removeDuplicates();
    return addresses;
}

} // namespace

Result<std::vector<MediaFile>> mediaFilesOf(SiteSource &source, const article::Article &article, const site::Theme &theme)
{
    std::vector<MediaFile> files;
    for (const QString &media : ownMediaOf(article)) {
        files.push_back({media, media, 0});
        if (theme.pictures.widths.empty())
            continue;
        const Result<site::PictureSizes> sizes = source.picture(media, theme.pictures.widths);
        if (!sizes && sizes.error().code == ErrorCode::NotFound)
            continue;
        if (!sizes)
            return std::unexpected(sizes.error());
        for (const int width : sizes->lighter)
            files.push_back({site::scaledAddress(media, width), media, width});
    }
    return files;
}

Result<QByteArray> bytesOf(SiteSource &source, const MediaFile &file)
{
    return file.width == 0 ? source.media(file.media) : source.scaled(file.media, file.width);
}

namespace {

/// The archive knows a file by its content's name, whatever its ending.
QString unscaled(QString address)
{
    static const QRegularExpression width(QStringLiteral("-[0-9]+\\.webp\\z"));
    return address.replace(width, QStringLiteral(".webp"));
}

} // namespace

Result<bool> isShown(SiteSource &source, const QString &address)
{
    return source.isShown(unscaled(address));
}

Result<bool> mayStandElsewhere(SiteSource &source, const QString &address)
{
    return source.mayStandElsewhere(unscaled(address));
}

} // namespace marbre::exporting
