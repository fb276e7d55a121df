#pragma once

#include "text/typography/tokens.h"

namespace marbre::text::typography {

/// Sets the sign of every ellipsis of three dots and of every hyphen that stands for a dash to what it is to become.
void setSigns(Tokens &tokens);

/// True for a dash at a line's start that a speech follows.
[[nodiscard]] bool opensDialogue(const Tokens &tokens, qsizetype i);

} // namespace marbre::text::typography
