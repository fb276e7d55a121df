#pragma once

#include "text/typography/tokens.h"

namespace marbre::text::typography {

/// Sets the sign of every straight quotation mark and apostrophe to what it is to become. A mark is opening or closing
/// by what stands on its two sides and, where that does not tell, by whether a quotation is open; a mark after a
/// digit with no quotation open is a prime (5'10", 12") and stays.
void setQuotes(Tokens &tokens);

} // namespace marbre::text::typography
