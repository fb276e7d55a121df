#pragma once

#include "import/packed.h"

namespace marbre::import {

/// Reads a book (EPUB 2 and 3): each chapter of its spine that has a word is an article, under its name in the table of
/// contents, else its first heading; the book's authors, translators, language and date are theirs, its publisher their
/// source. Cover, table of contents and title page are none (Warning::NotImported, with the first chapter). Unsupported: its
/// chapters are encrypted. Fails else as readPacked.
[[nodiscard]] Result<Packed> readEpub(const QByteArray &bytes);

} // namespace marbre::import
