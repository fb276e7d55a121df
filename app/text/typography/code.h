#pragma once

#include <QStringView>

#include <vector>

#include "text/typography.h"

namespace marbre::text::typography {

/// What looks like code in plain text, in no order, and may overlap: between backquotes (a pair on one line, or a fence
/// of three on lines of its own), tags, character references, braces around something with a colon, an equals sign, a
/// semicolon or a quotation mark, JSON members and CSS declarations.
[[nodiscard]] std::vector<Range> codeRanges(QStringView text);

} // namespace marbre::text::typography
