#include "import/capture/pictures.h"

#include <QFile>
#include <QHash>
#include <QSet>
#include <QUrl>

#include "document/rewrite.h"

namespace marbre::import::capture {

namespace {

constexpr qint64 largestPicture = 64LL * 1024 * 1024;

/// One spelling of an address, whatever was escaped in it.
QString keyOf(const QString &address, const QString &base)
{
    // Without an address of its own, all that matters is what its parts are relative to one another.
    const QUrl page(base.isEmpty() ? QStringLiteral("https://page.invalid/") : base);
    const QUrl whole = page.resolved(QUrl(address)).adjusted(QUrl::RemoveFragment | QUrl::NormalizePathSegments);
    return QUrl::fromPercentEncoding(whole.toEncoded());
}

QByteArray bytesOf(const PagePart &part)
{
    if (part.file.isEmpty())
        return part.bytes;
    QFile file(part.file);
    return file.open(QIODevice::ReadOnly) ? file.read(largestPicture) : QByteArray();
}

QByteArray bytesIn(const QString &dataAddress)
{
    const qsizetype comma = dataAddress.indexOf(u',');
    if (comma < 0)
        return {};
    const QByteArray data = QByteArray::fromPercentEncoding(QStringView(dataAddress).sliced(comma + 1).toUtf8());
    const bool isBase64 = QStringView(dataAddress).first(comma).trimmed().endsWith(u";base64", Qt::CaseInsensitive);
    return isBase64 ? QByteArray::fromBase64(data) : data;
}

} // namespace

std::vector<Picture> picturesOf(const document::Document &content, const SavedPage &page, const QString &baseUrl)
{
    QHash<QString, const PagePart *> parts;
    for (const PagePart &part : page.parts)
        parts.insert(keyOf(part.address, baseUrl), &part);
    std::vector<Picture> pictures;
    QSet<QString> seen;
    document::Blocks blocks = content.blocks;
    document::rewriteMedia(blocks, [&](QString &address) {
        if (seen.contains(address))
            return;
        seen.insert(address);
        const bool isData = address.startsWith(QLatin1String("data:"), Qt::CaseInsensitive);
        const PagePart *part = isData ? nullptr : parts.value(keyOf(address, baseUrl));
        QByteArray bytes = isData ? bytesIn(address) : part ? bytesOf(*part) : QByteArray();
        if (!bytes.isEmpty())
            pictures.push_back({address, std::move(bytes)});
    });
    return pictures;
}

} // namespace marbre::import::capture
