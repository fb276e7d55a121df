#pragma once

#include <QString>

#include "document/inline.h"

namespace marbre::exporting {

/// Where a run of text stands: what has a meaning there must be escaped.
enum class MarkdownPlace {
    Paragraph,
    Heading, ///< one line
    Cell,    ///< one line, and bars part cells
};

/// A run of text as CommonMark (spec.commonmark.org, 0.30, chapter 6), with the strikethrough of GFM; what Markdown has
/// no sign for, and what its signs cannot part where they would stand (6.2, flanking), is inline HTML (6.6).
/// `footnotes`: calls are `[^id]`; else they are HTML, too.
[[nodiscard]] QString markdownInlines(const document::Inlines &inlines, MarkdownPlace place, bool footnotes);

/// HTML that stands for itself in Markdown: on one line, and without what Hugo takes for a shortcode.
[[nodiscard]] QString rawHtml(QString html);

} // namespace marbre::exporting
