#pragma once

#include <QDateTime>
#include <QString>

#include "archive/feeditemtable.h"
#include "archive/feedtable.h"

namespace marbre::models {

/// Of one item: "New", « À traduire ».
[[nodiscard]] QString stateLabel(archive::FeedItemState state);
/// An item that has neither a title nor words.
[[nodiscard]] QString titleOf(const archive::FeedItem &item);
/// When, as short as it is clear on a day: the time, the day and month, or the date.
[[nodiscard]] QString momentLabel(const QDateTime &moment, QDate today);
/// How often a feed is fetched: "Only when asked", "Every hour".
[[nodiscard]] QString everyLabel(int minutes);
/// The minutes that one may choose from, the fewest last: 0 is when a person asks.
[[nodiscard]] std::vector<int> everyChoices();

} // namespace marbre::models
