#pragma once

#include <functional>

#include "archive/feedtable.h"
#include "import/opml.h"

class QWidget;

namespace marbre::feeds {

/// Asks for a list of feeds, reads it beside the window, and gives it, in the life of `parent`. Errors as
/// import::readOpml's, and NotFound, Unreadable, Invalid (larger than any list of feeds).
void readFeedList(QWidget *parent, const std::function<void(const Result<import::FeedList> &)> &take);

/// Asks for a place for the list of these feeds, writes it, and gives the file that was written.
void writeFeedList(QWidget *parent, const std::vector<archive::Feed> &feeds, const std::function<void(const Result<QString> &)> &take);

} // namespace marbre::feeds
