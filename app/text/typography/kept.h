#pragma once

#include <QStringView>

#include <vector>

#include "text/typography.h"

namespace marbre::text::typography {

/// What typography leaves alone in `text`: addresses, code, emoticons (see typography.h), and `marked`. In order,
/// none overlaps or touches another. Spaces and signs that typography itself may set do not bear on the result.
[[nodiscard]] std::vector<Range> keptRanges(QStringView text, const std::vector<Range> &marked);

} // namespace marbre::text::typography
