#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

#include "base/error.h"
#include "import/labelledtext.h"

namespace marbre::import {

/// A feed as a list of feeds names it.
struct ListedFeed {
    QString address; ///< an absolute one of the Web
    QString title; ///< one line of words; may be empty
    QString site; ///< the address of the site's page, an absolute one of the Web; empty: not told
    QString folder; ///< the titles of the outlines around it, parted by '/'; empty: in none

    bool operator==(const ListedFeed &) const = default;
};

struct FeedList {
    QString title; ///< may be empty
    std::vector<ListedFeed> feeds; ///< in the file's order, each address once
    int unusable = 0; ///< outlines that name a feed whose address is none of the Web's
    std::vector<Warning> warnings; ///< CutShort, OwnEntities, UnknownEncoding

    bool operator==(const FeedList &) const = default;
};

/// How deep folders stand in one another, at most; what is deeper stands in the last.
inline constexpr int deepestFolder = 8;

/// Reads OPML 1.0 and 2.0 (opml.org/spec2.opml), as programs write it and not only as it should be: outlines with an
/// `xmlUrl` are feeds, those around them folders; where there are none, the first `category` is. Of a file that is cut,
/// the feeds before the cut are given; entities that it declares are not expanded. Invalid: it is no OPML.
[[nodiscard]] Result<FeedList> readOpml(const QByteArray &bytes);

} // namespace marbre::import
