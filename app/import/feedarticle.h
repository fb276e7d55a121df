#pragma once

#include "import/feedfile.h"

namespace marbre::import {

/// The article that an item of a feed is the original of: to be translated, with the item's text as the feed has it, its
/// page as the original and the feed as the source. Pictures and links keep their addresses on the Web.
[[nodiscard]] article::Article articleOf(const FeedItem &item, const Feed &feed);

} // namespace marbre::import
