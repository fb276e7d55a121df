#pragma once

#include <QString>
#include <QStringView>

namespace marbre::text {

/// One line of text: a run of white space that may break (spaces, tabs, line and paragraph ends) becomes one space,
/// none stands at the ends, other control characters go. The no-break spaces of typography (U+00A0, U+202F) stay
/// between words: « Qui ? » keeps the two that French sets in it.
[[nodiscard]] QString singleSpaced(QStringView text);

} // namespace marbre::text
