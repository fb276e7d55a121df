#pragma once

#include <QByteArray>
#include <QStringList>

namespace marbre::tests {

/// What a reader sees of a page's body or of a fragment, a line for each block, by a plain tag stripper that shares
/// nothing with Marbre's own reader. Spaces are folded, hard ones too.
[[nodiscard]] QStringList linesOf(const QByteArray &html);

} // namespace marbre::tests
