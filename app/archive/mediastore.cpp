#include "archive/mediastore.h"

#include <QCryptographicHash>
#include <QFile>
#include <QRegularExpression>

#include "archive/contentfile.h"
#include "archive/imagekind.h"
#include "archive/statement.h"

namespace marbre::archive {

namespace {

constexpr qsizetype maximumBytes = 100'000'000;

} // namespace

MediaStore::MediaStore(Database &database, QString folder, Clock clock)
    : m_database(database)
    , m_folder(std::move(folder))
    , m_clock(std::move(clock))
{
}

Result<QString> mediaAddress(const QByteArray &bytes)
{
    if (bytes.size() > maximumBytes)
        return fail(ErrorCode::Invalid, {}, QStringLiteral("a picture of over 100 MB"));
    const std::optional<ImageKind> kind = imageKind(bytes);
    if (!kind)
        return fail(ErrorCode::Unsupported, {}, QStringLiteral("not a PNG, JPEG, GIF, WebP or AVIF picture"));
    const QString hex = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    return QStringLiteral("media/%1/%2.%3").arg(hex.left(2), hex.mid(2), kind->extension);
}

Outcome MediaStore::store(const QByteArray &bytes)
{
    const Result<QString> address = mediaAddress(bytes);
    if (!address)
        return std::unexpected(address.error());
    if (const Outcome written = writeContentFile(m_folder + u'/' + *address, bytes); !written)
        return written;
    Transaction transaction(m_database);
    if (const Outcome begun = transaction.begin(); !begun)
        return begun;
    // Before the lock was held, another program may have removed it as unused.
    if (!QFile::exists(m_folder + u'/' + *address))
        if (const Outcome written = writeContentFile(m_folder + u'/' + *address, bytes); !written)
            return written;
    if (const Outcome done = writeRow(*address, bytes); !done)
        return done;
    return transaction.commit();
}

Outcome MediaStore::writeRow(const QString &address, const QByteArray &bytes)
{
    const ImageKind kind = imageKind(bytes).value_or(ImageKind());
    Statement row(m_database,
                  "INSERT INTO media (sha256, extension, bytes, width, height, added) VALUES (?, ?, ?, ?, ?, ?) "
                  "ON CONFLICT (sha256) DO UPDATE SET added = excluded.added "
                  "WHERE NOT EXISTS (SELECT 1 FROM article_media WHERE article_media.sha256 = excluded.sha256)");
    row.bind(mediaHash(address)).bind(kind.extension).bind(qint64(bytes.size()));
    row.bind(qint64(kind.width)).bind(qint64(kind.height)).bind(m_clock().toString(Qt::ISODate));
    return row.run();
}

bool isMediaAddress(QStringView address)
{
    static const QRegularExpression form(
        QStringLiteral("\\Amedia/[0-9a-f]{2}/[0-9a-f]{62}\\.(png|jpg|gif|webp|avif)\\z"));
    return form.match(address.toString()).hasMatch();
}

QString mediaHash(const QString &address)
{
    return isMediaAddress(address) ? address.mid(6, 2) + address.mid(9, 62) : QString();
}

Result<QByteArray> readMedia(const QString &folder, const QString &address)
{
    if (!isMediaAddress(address))
        return fail(ErrorCode::Invalid, address, QStringLiteral("not an address of the archive's media"));
    QFile file(folder + u'/' + address);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, address, file.errorString());
    return file.readAll();
}

} // namespace marbre::archive
