#pragma once

#include <optional>
#include <span>

#include "text/typography/tokens.h"

namespace marbre::text::typography {

/// A rule about the gap before token i: nothing where it is none of its concern; Space::Keep to leave it alone.
struct GapRule {
    Rule rule;
    std::optional<Space> (*wish)(const Tokens &tokens, qsizetype i);
};

/// The table of the rules about spaces: the first one that has a wish decides.
[[nodiscard]] std::span<const GapRule> gapRules();

} // namespace marbre::text::typography
