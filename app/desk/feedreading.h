#pragma once

#include <vector>

#include "archive/feeditemtable.h"
#include "archive/feedtable.h"
#include "import/feedfile.h"
#include "net/fetching.h"

namespace marbre::desk {

/// What a server has sent for a feed, as the archive keeps it.
struct FeedReading {
    archive::FeedAnswer answer;
    bool isUnchanged = false; ///< what is there from before still stands
    std::vector<archive::ToldItem> items; ///< in the feed's order, some thousands at most
};

/// Asks for a feed; what is there from before is not sent again.
[[nodiscard]] net::Request feedRequest(const archive::Feed &feed);

/// Reads what came. Texts are cleaned, their addresses absolute; who gives no title is called by the first words. Of what
/// is unchanged there are no items. NotUnderstood: it is no feed. Any thread.
[[nodiscard]] Result<FeedReading> readFeedAnswer(const net::Answer &answer);

/// The address of the feed that a page names first; empty: none. Any thread.
[[nodiscard]] QString feedOfPage(const net::Answer &page);

/// An item and its feed as import::articleOf takes them.
[[nodiscard]] import::FeedItem toImport(const archive::FeedItem &item, const archive::FeedItemText &text);
[[nodiscard]] import::Feed toImport(const archive::Feed &feed);

} // namespace marbre::desk
