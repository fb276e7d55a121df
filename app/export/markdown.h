#pragma once

#include <QString>

#include "document/document.h"

namespace marbre::exporting {

/// A document as Markdown: CommonMark (spec.commonmark.org, 0.30) with tables and strikethrough (GFM) and footnotes
/// (Goldmark, Pandoc). What Markdown has no form for (figures, notes, tables with spans, attributes) is HTML in its place
/// (4.6), so that nothing is lost. Classes of WordPress's own blocks and their comments are left out. Ends with a
/// newline, unless it is empty.
[[nodiscard]] QString markdown(const document::Document &document);

} // namespace marbre::exporting
