#pragma once

#include <QTextDocument>

#include "document/document.h"

namespace marbre::bench {

/// An article of so many words, in paragraphs of eighty with strong words and links.
[[nodiscard]] document::Document book(int words);

/// The same words by QTextDocument's own means, and nothing of what they mean.
void fill(const document::Document &document, QTextDocument &text);

} // namespace marbre::bench
