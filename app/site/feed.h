#pragma once

#include <vector>

#include "site/listpage.h"

namespace marbre::site {

/// What a feed says of an article.
struct FeedEntry {
    ListEntry entry;
    QUuid uuid;
    QDateTime modified; ///< UTC
    QStringList categories;

    bool operator==(const FeedEntry &) const = default;
};

/// A list as those read it who follow it.
struct Feed {
    ListPlace list;
    QString title;
    QString language; ///< BCP 47
    std::vector<FeedEntry> entries; ///< latest first
};

/// How many articles a feed holds, at most.
inline constexpr int entriesInAFeed = 20;

/// RSS 2.0 (rssboard.org/rss-specification) and Atom (RFC 4287). `options.baseUrl` must be known: a feed is read elsewhere.
[[nodiscard]] QByteArray rssFeed(const Feed &feed, const PageOptions &options);
[[nodiscard]] QByteArray atomFeed(const Feed &feed, const PageOptions &options);

/// The addresses of a site for those who index it (sitemaps.org/protocol.html).
struct SitemapEntry {
    QString address; ///< in the site's folder
    QDateTime modified; ///< null: not said
};
[[nodiscard]] QByteArray sitemap(const std::vector<SitemapEntry> &entries, const PageOptions &options);
/// Of the sitemaps at these addresses.
[[nodiscard]] QByteArray sitemapIndex(const QStringList &addresses, const PageOptions &options);

} // namespace marbre::site
