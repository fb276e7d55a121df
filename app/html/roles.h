#pragma once

#include <gumbo.h>

#include "document/inline.h"

namespace marbre::html {

/// What the reader does with an element.
enum class Role {
    Inline, ///< text-level: its marks and its link go to the text in it
    Wrapper, ///< a block that says nothing itself (div, section…): its edges part paragraphs
    Paragraph,
    Heading,
    List,
    Quote,
    Preformatted,
    Figure,
    Table,
    Rule,
    Aside,
    Details,
    Definitions,
    Recording,
    Frame, ///< iframe, embed, object: something shown by another site
    Image,
    Break,
    Verbatim, ///< ruby, wbr: kept as it is
    Dropped, ///< with all that it holds
    Unknown, ///< not of the standard: its text stays
};

[[nodiscard]] Role roleOf(const GumboNode &node);
/// The marks that the tag alone gives its text.
[[nodiscard]] document::Marks marksOf(GumboTag tag);
/// Role::Inline, an image, a break…: does not end the paragraph around it.
[[nodiscard]] bool isInlineRole(Role role);

} // namespace marbre::html
