#pragma once

#include <QByteArray>

#include <optional>

#include "document/block.h"

namespace marbre::html {

/// The bytes that `before` was read from, changed only where `after` says something else: of a block in which a word
/// was mended, that word. Nothing where no such bytes are found that read as exactly `after` again.
[[nodiscard]] std::optional<QByteArray> mended(const document::Block &before, const document::Block &after);

/// The white space and comments that the bytes of a block end in.
[[nodiscard]] QByteArray trailingOf(const QByteArray &bytes);

} // namespace marbre::html
