#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>
#include <span>
#include <vector>

#include "archive/database.h"
#include "base/clock.h"
#include "text/likeness.h"

namespace marbre::archive {

/// A page as it was when it was read, kept for the article that was made of it.
struct FrozenPage {
    qint64 id = 0; ///< given by the archive; grows with every copy
    qint64 article = 0;
    QString address; ///< originals/ab/cdef….html, or .mhtml, where abcdef… is the SHA-256 of the bytes
    qint64 bytes = 0;
    QString url; ///< where it was read; empty: not known
    QString charset; ///< told beside the page, not in it; empty: it was not
    QDateTime taken; ///< UTC
    QDateTime checked; ///< UTC; the last time that the page still said this
    QString etag; ///< the server's, for the next question (RFC 9110, 13.1)
    QString lastModified;
    bool isNoted = true; ///< false: it says something else than the copy before, and nobody has taken note of it

    bool operator==(const FrozenPage &) const = default;
};

/// A page to be kept.
struct PageToFreeze {
    QByteArray bytes; ///< as they were given
    bool isMhtml = false; ///< else HTML
    QString url; ///< these four as in FrozenPage
    QString charset;
    QString etag;
    QString lastModified;
    text::Sketch sketch; ///< of its main text

    bool operator==(const PageToFreeze &) const = default;
};

/// The originals of the articles, frozen: their rows, and their files in `originals/`, named by their content as those of
/// MediaStore are.
class OriginalTable
{
public:
    OriginalTable(Database &database, QString folder, Clock clock);

    /// Keeps a copy of an article's original, which becomes its newest. The bytes of the newest again are no other copy:
    /// it counts as checked now. `isNoted` as in FrozenPage. NotFound; Invalid: over 300 MB; fails as the disk does.
    [[nodiscard]] Result<FrozenPage> freeze(qint64 article, const PageToFreeze &page, bool isNoted = true);
    /// Newest first.
    [[nodiscard]] Result<std::vector<FrozenPage>> of(qint64 article);
    /// The page still says what its copy says.
    [[nodiscard]] Outcome setChecked(qint64 copy, const QString &etag, const QString &lastModified);
    /// The editor knows what every copy of an article's original says.
    [[nodiscard]] Outcome setNoted(qint64 article);
    /// Removes the files of `copies` that no row names any more: to be called once their articles are gone.
    [[nodiscard]] Outcome removeFiles(std::span<const FrozenPage> copies);

private:
    Result<FrozenPage> write(const FrozenPage &copy, const text::Sketch &sketch);
    Outcome writeKeys(qint64 copy, const text::Sketch &sketch);

    Database &m_database;
    QString m_folder;
    Clock m_clock;
};

/// The bytes behind an address `originals/…` of the archive in `folder`. NotFound; Invalid for an address that is not of
/// this form. Needs no open archive: any thread may read.
[[nodiscard]] Result<QByteArray> readOriginal(const QString &folder, const QString &address);

/// The SHA-256 that such an address names, in hexadecimal; empty for any other.
[[nodiscard]] QString originalHash(const QString &address);
/// The address of a row's file.
[[nodiscard]] QString originalAddress(const QString &hash, const QString &extension);

/// A sketch as a row holds it, and back; absent where the bytes are none.
[[nodiscard]] QByteArray sketchBytes(const text::Sketch &sketch);
[[nodiscard]] std::optional<text::Sketch> sketchFromBytes(const QByteArray &bytes);

} // namespace marbre::archive
