#pragma once

#include <QString>

#include <functional>

#include "document/block.h"

namespace marbre::exporting {

/// GFM (github.github.com/gfm, 4.10): one row of headers, then rows of as many cells, each a run of text; no spans, no
/// caption; a column aligned one way.
[[nodiscard]] bool isPlainTable(const document::Table &table);

/// Such a table, its cells as `write` gives them.
[[nodiscard]] QString markdownTable(const document::Table &table,
                                    const std::function<QString(const document::Inlines &cell)> &write);

} // namespace marbre::exporting
