#pragma once

#include <QByteArray>
#include <QString>

#include "archive/database.h"
#include "base/clock.h"

namespace marbre::archive {

/// Files of the archive, named by their content: `media/ab/cdef….jpg`, where abcdef… is the SHA-256 of the bytes.
class MediaStore
{
public:
    MediaStore(Database &database, QString folder, Clock clock);

    /// Keeps an image's bytes under mediaAddress(bytes), once, whoever brings them. The file is whole and in its place
    /// before the row that names it. What no article shows counts as brought now: who brings it is about to show it.
    /// Fails as mediaAddress does, or as the disk does.
    [[nodiscard]] Outcome store(const QByteArray &bytes);

private:
    Outcome writeRow(const QString &address, const QByteArray &bytes);

    Database &m_database;
    QString m_folder;
    Clock m_clock;
};

/// The address that an image's bytes have in any archive. Unsupported: not a PNG, JPEG, GIF, WebP or AVIF picture.
/// Invalid: over 100 MB.
[[nodiscard]] Result<QString> mediaAddress(const QByteArray &bytes);

/// The bytes behind an address `media/…` of the archive in `folder`. NotFound; Invalid for an address that is not of
/// this form. Needs no open archive: any thread may read.
[[nodiscard]] Result<QByteArray> readMedia(const QString &folder, const QString &address);

/// True for `media/ab/cdef….ext` as MediaStore writes it: it can name no file outside.
[[nodiscard]] bool isMediaAddress(QStringView address);
/// The SHA-256 that such an address names, in hexadecimal; empty for any other.
[[nodiscard]] QString mediaHash(const QString &address);

} // namespace marbre::archive
