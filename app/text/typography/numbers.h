#pragma once

#include <optional>

#include "text/typography/tokens.h"

namespace marbre::text::typography {

/// Finds the numbers that are written in groups of three digits, with spaces between (Token::thousands).
void markGroups(Tokens &tokens);

/// The digits of Number i in groups of three, where it has five or more and is a count: no code, no year, no date, no
/// telephone number.
[[nodiscard]] std::optional<QString> grouped(const Tokens &tokens, qsizetype i);

/// Where token i is the ending of an ordinal that follows a Number, or a Roman number with its ending: how it is to be
/// written.
struct OrdinalEnding {
    qsizetype position; ///< of the ending, in the text
    qsizetype length;
    QString ending;
};
[[nodiscard]] std::optional<OrdinalEnding> ordinalEnding(const Tokens &tokens, qsizetype i);

/// I, XXI…: a number in capital Roman digits as it is written today, up to 3999.
[[nodiscard]] bool isRoman(QStringView word);

} // namespace marbre::text::typography
