#pragma once

#include <QString>
#include <QTextDocument>

namespace marbre::editor {

/// The same place in a text and in its source: between what `html::writeCanonical(bridge::read(text))` gives and what
/// `bridge::load(html::read(source))` makes of it. Exact in running text, else as near as can be: beside a card that
/// holds the place, before a tag that it is in.
[[nodiscard]] int placeInSource(const QTextDocument &text, int position, const QString &source);
[[nodiscard]] int placeInText(const QString &source, int offset);

} // namespace marbre::editor
