#pragma once

#include <QString>

#include "document/block.h"

namespace marbre::document {

/// Rich text as a value: what it says, and nothing of how a format writes it.
struct Document {
    Blocks blocks;

    [[nodiscard]] bool isEmpty() const { return blocks.empty(); }
    bool operator==(const Document &) const = default;
};

/// Paragraphs of plain text: blank lines part them, single line breaks stay, other
/// white space is as in HTML: a run of it is one space. Never fails.
[[nodiscard]] Document fromPlainText(const QString &text);

/// The words alone, for search, counts and the clipboard: blocks parted by a blank line, items and cells by a
/// line break; pictures give their alternative text, rules and foreign markup nothing.
[[nodiscard]] QString toPlainText(const Document &document);
/// The same without alternative texts: what a reader who sees the pictures reads, for counts.
[[nodiscard]] QString toReadText(const Document &document);
[[nodiscard]] QString toPlainText(const Blocks &blocks);
[[nodiscard]] QString toPlainText(const Inlines &inlines);

/// Brings inlines to their normal form: drops empty runs, joins neighbours of equal style.
[[nodiscard]] Inlines normalized(Inlines inlines);

/// The addresses of the archive's own media (`media/…`) that a Document shows, in order, each once.
[[nodiscard]] QStringList mediaOf(const Document &document);

} // namespace marbre::document
