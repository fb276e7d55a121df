#pragma once

#include <QDateTime>
#include <QString>

#include "archive/alreadythere.h"
#include "import/capture/fields.h"

namespace marbre::originals {

/// Where a value stands in a page (import::capture::from), in the interface's language.
[[nodiscard]] QString placeLabel(QLatin1StringView from);

/// How sure a value is: a colour that is read at a glance, and its name for who sees none.
struct Sureness {
    QString colour; ///< "#rrggbb"
    QString name;
};
[[nodiscard]] Sureness surenessOf(double confidence);

/// When a copy was taken: the day, and the time where that alone tells two copies apart.
[[nodiscard]] QString momentLabel(const QDateTime &time, bool withTime);

/// Why an article is taken for one that is there already.
[[nodiscard]] QString reasonLabel(archive::AlreadyThere::Why why);

} // namespace marbre::originals
