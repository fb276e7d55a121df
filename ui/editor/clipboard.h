#pragma once

#include <QMimeData>

#include "document/document.h"

namespace marbre::editor {

/// A stretch of text on the clipboard: what was cut out of a sentence keeps the spaces at its ends, so that put back it
/// is as it was, and no word grows together with its neighbour.

/// As clean HTML, as Markdown-like plain text, as the words alone, and, for Marbre itself, exactly.
[[nodiscard]] QMimeData *toMimeData(const document::Document &fragment);

/// What stands on the clipboard as rich text; empty where there is none.
[[nodiscard]] document::Document richFragment(const QMimeData &source);
/// What stands there as text alone: paragraphs parted by blank lines.
[[nodiscard]] document::Document plainFragment(const QMimeData &source);
/// Every space and line break as it stands there, for where each of them counts.
[[nodiscard]] document::Document verbatimFragment(const QMimeData &source);

/// What stands there as one line, with the spaces at its ends.
[[nodiscard]] QString lineIn(const QMimeData &source);

} // namespace marbre::editor
