#pragma once

#include <QDateTime>
#include <QString>

#include <span>
#include <vector>

#include "archive/database.h"

namespace marbre::archive {

/// What is said of a picture, whichever article shows it.
struct MediaWords {
    QString alternative;
    QString credit;
    QString rights;

    bool operator==(const MediaWords &) const = default;
};

/// What a list shows of a picture.
struct MediaRow {
    QString address; ///< media/ab/cdef….jpg
    QString format; ///< as ImageKind::extension
    qint64 bytes = 0;
    int width = 0; ///< pixels; 0 not known
    int height = 0;
    QDateTime added; ///< UTC
    MediaWords words;
    int articles = 0; ///< that show it, those in the trash, too

    bool operator==(const MediaRow &) const = default;
};

/// An article that shows a picture.
struct MediaUse {
    qint64 article = 0;
    QString headline;
    bool trashed = false;

    bool operator==(const MediaUse &) const = default;
};

struct MediaFilter {
    bool withoutAlternative = false;
    /// Each stands in what is said of the picture, in its format or in the headline of an article that shows it, however
    /// it is accented.
    QString words;

    bool operator==(const MediaFilter &) const = default;
};

/// The archive's pictures, as a library. MediaStore keeps their bytes, MediaSweep removes what nobody needs.
class MediaTable
{
public:
    explicit MediaTable(Database &database);

    /// Addresses, the last added first.
    [[nodiscard]] Result<std::vector<QString>> addresses(const MediaFilter &filter = {});
    /// In their order; one that is no longer there is left out.
    [[nodiscard]] Result<std::vector<MediaRow>> rows(std::span<const QString> addresses);
    /// At most `limit` articles that show it now, the last changed first.
    [[nodiscard]] Result<std::vector<MediaUse>> uses(const QString &address, int limit);
    /// NotFound.
    [[nodiscard]] Outcome describe(const QString &address, const MediaWords &words);

private:
    Database &m_database;
};

} // namespace marbre::archive
