#pragma once

#include <map>
#include <optional>

#include "export/searchsegment.h"

namespace marbre::exporting {

/// The search of an exported site, in `search/`: an index that a page's script reads without a server.
///
/// Articles are in segments by their numbers (searchsegment.h): `0`, `1`… of 16,000, and the newest, fewer than 500, in a
/// small one of their own, `n12` from number 12 × 500 on. So a new article changes the small one, and an edit the parts
/// of the words that it adds or takes away. What a hit shows stands in `search/t/` (searchtext.h), where the words come
/// from, too, that an article had before. `search/index.js` says how many articles and which segments there are. The same
/// articles give the same files, whatever was there before.
struct SearchIndex {
    int articles = 0;
    qint64 newest = 0; ///< the first number of the small segment
    std::set<QString> segments;

    /// Of the last export; nothing where there is none that can be read.
    [[nodiscard]] static std::optional<SearchIndex> read(const SiteFolder &folder);
    [[nodiscard]] Outcome write(SiteFolder &folder) const;
    /// The addresses of all files in a site's folder that are such an index's, by their names and first bytes, whether it
    /// can be read or not.
    [[nodiscard]] static QStringList filesIn(const SiteFolder &folder);

    bool operator==(const SearchIndex &) const = default;
};

inline const QString searchIndexAddress = QStringLiteral("search/index.js");
inline const QString searchScriptAddress = QStringLiteral("search/search.js");

inline constexpr qint64 articlesInASegment = 16'000;
inline constexpr qint64 articlesInTheNewest = 500;
/// The first number of the small segment, where this article is the last of all.
[[nodiscard]] constexpr qint64 newestFrom(qint64 last)
{
    return last / articlesInTheNewest * articlesInTheNewest;
}
/// The segment of an article; `newest`: the first one of the small segment.
[[nodiscard]] QString searchSegmentOf(qint64 article, qint64 newest);
/// Its first article's number.
[[nodiscard]] qint64 searchSegmentBase(const QString &segment);

} // namespace marbre::exporting
