#pragma once

#include <QString>

#include "document/document.h"

namespace marbre::exporting {

/// A document as WordPress's block editor keeps it (developer.wordpress.org, Block Editor Handbook, "Markup
/// representation of a block"; WordPress 6.1): each block between its comments, in the form that the editor's own check
/// wants (core/paragraph, heading, list, quote, image, table, preformatted, separator, embed, audio, video, more). What
/// no core block says is Custom HTML (core/html). A block that came from WordPress keeps its comment.
[[nodiscard]] QString gutenbergMarkup(const document::Document &document);

/// A document as a post of before the block editor, which WordPress gives its paragraphs when it is shown (wpautop):
/// blocks parted by blank lines, no line break within one but in code, pictures with words in `[caption]`.
[[nodiscard]] QString classicMarkup(const document::Document &document);

} // namespace marbre::exporting
