#pragma once

#include <rapidcheck.h>

#include "document/document.h"

namespace marbre::tests {

/// Documents in normal form, as any reader of HTML gives them:
/// - no block says nothing: paragraphs without text, empty lists and quotations do not exist (an item, a cell or a
///   definition may hold no blocks);
/// - text has no white space but single spaces and U+00A0 and its like, none of the former at the ends of a block nor
///   beside a break; breaks stand alone, between text; no two runs of equal style are neighbours;
/// - text holds what HTML can hold: no control characters, no noncharacters, no lone surrogates;
/// - foreign markup is what the reader itself would keep; it and a footnote's call stand in no link.
[[nodiscard]] rc::Gen<document::Document> normalDocument();

} // namespace marbre::tests
