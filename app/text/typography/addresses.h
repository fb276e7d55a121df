#pragma once

#include <QStringView>

#include <vector>

#include "text/typography.h"

namespace marbre::text::typography {

/// The addresses and emoticons of a chunk, which is text without any space or double mark of quotation: URL, e-mail,
/// domain with a path or port, path of a file (`/usr/bin`, `~/x`, `./x`, `C:\x`, `\\server\x`). Punctuation around an
/// address is no part of it. Ranges are in the chunk; `isInParentheses`: one was opened before in the line, so that
/// `:)` may close it.
[[nodiscard]] std::vector<Range> keptInChunk(QStringView chunk, bool isInParentheses);

} // namespace marbre::text::typography
