#pragma once

#include <QByteArray>
#include <QHash>
#include <QSize>
#include <QString>

#include <functional>
#include <vector>

#include "base/error.h"

namespace marbre::pictures {

/// A picture, and the widths in which there is a lighter file of it.
struct Widths {
    QSize size; ///< in pixels, upright; empty: not known, or not a still picture
    std::vector<int> lighter; ///< pixels, ascending

    bool operator==(const Widths &) const = default;
};

/// An archive's pictures in other widths, as WebP. Each file is made once, when it is first asked for, and kept in the folder
/// `scaled` beside `media`, or where that cannot be written in the user's cache; who removes it loses nothing but time.
/// Used in one thread; others may have one of their own on the same folder.
class ScaledFiles
{
public:
    /// Gives the bytes of a picture of the archive by its address, `media/ab/cdef….jpg`.
    using Read = std::function<Result<QByteArray>(const QString &media)>;

    /// `archive`: its folder.
    ScaledFiles(const QString &archive, Read read);

    /// Of `wanted` (ascending) those below the picture's own width, and its own where that is not above the widest; each
    /// where its file is lighter than the picture's own. A picture that cannot be decoded has none. Fails as reading does.
    [[nodiscard]] Result<Widths> widths(const QString &media, const std::vector<int> &wanted);
    /// The file of a width that widths() gave.
    [[nodiscard]] Result<QByteArray> bytes(const QString &media, int width);

private:
    struct Known {
        std::vector<int> wanted;
        Widths widths;
    };
    /// As it is kept, or made and kept: empty where it would not be lighter, or cannot be made.
    [[nodiscard]] QByteArray file(const QString &media, const QByteArray &picture, int width) const;

    Read m_read;
    QStringList m_folders; ///< the first that takes a file keeps it
    QHash<QString, Known> m_known;
};

/// Removes what an archive keeps of a picture in other widths; what is needed is made again.
void removeScaled(const QString &archive, const QString &media);

} // namespace marbre::pictures
