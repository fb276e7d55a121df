#pragma once

#include <QString>

#include <vector>

#include "document/block.h"

namespace marbre::html {

/// A paragraph that Word drew as an item of a list: `mso-list: l0 level2 lfo1`, its bullet or number as text.
struct WordItem {
    int level = 1; ///< 1…9
    QString marker; ///< "·", "1.", "a)"…
    QString list; ///< which list it is of: "l0 lfo1"
    document::Blocks blocks;
};

/// The marker counts: a digit, a letter or a Roman number with a point or a bracket.
[[nodiscard]] bool isOrdered(const QString &marker);

/// Whether an item of the first level begins another list than the one that `before` stands in at that level.
[[nodiscard]] bool beginsList(const WordItem &item, const WordItem &before);

/// The lists that the items make, nested by their levels; another one wherever beginsList says so.
[[nodiscard]] document::Blocks listsOf(const std::vector<WordItem> &items);

} // namespace marbre::html
