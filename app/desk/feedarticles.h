#pragma once

#include <optional>

#include "desk/capturing.h"

namespace marbre::desk {

/// How the articles of the feeds are made.
struct FeedArticles {
    QString language; ///< BCP 47; that they are to be translated into; empty: they stay in the original's
    archive::Saving saving;
};

/// The article that stands for an item's page already, those in the trash apart: it is the item's from now on. Absent:
/// there is none, or the item waits for none any more. These three are all or nothing; NotFound: the item is gone.
[[nodiscard]] Result<std::optional<qint64>> takeKnownArticle(archive::Archive &archive, qint64 item);

/// Makes an article to be translated of the item's page, which is kept as its original. What the page does not say of
/// itself the feed does. Absent: the item waits for none any more.
[[nodiscard]] Result<std::optional<qint64>> makeFromPage(archive::Archive &archive, qint64 item, const Capture &capture,
                                                         const FeedArticles &how);

/// The same of what the feed itself says: its page cannot be had, or it has none.
[[nodiscard]] Result<std::optional<qint64>> makeFromFeed(archive::Archive &archive, qint64 item, const FeedArticles &how);

} // namespace marbre::desk
