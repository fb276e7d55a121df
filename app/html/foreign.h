#pragma once

#include <QString>

#include <span>

#include "html/tree.h"

namespace marbre::html {

class Reader;

/// The nodes as safe, balanced markup that reads the same again: known elements and attributes only, text escaped,
/// block comments of WordPress's kept. Within a line only what may stand in one: no blocks, no comments.
enum class ForeignKind { Block, Inline };
[[nodiscard]] QString foreignHtml(Reader &reader, std::span<const GumboNode *const> nodes, ForeignKind kind);

/// A place in the text that links can point to.
[[nodiscard]] QString anchorHtml(const QString &id);

/// It holds footnotes in a form that is known.
[[nodiscard]] bool isFootnoteSection(const GumboNode &node);

} // namespace marbre::html
