#pragma once

#include <QByteArrayView>
#include <QString>

namespace marbre::text {

/// Text of bytes whose encoding nobody has told: a byte-order mark decides (UTF-8, UTF-16); then UTF-16 without one,
/// by its zero bytes; then UTF-8 where the whole is well-formed; else Windows-1252 (WHATWG Encoding standard, the
/// label's default for the Web's western texts). Never fails: what cannot be decoded is U+FFFD,
/// and NUL characters are dropped. The text is well-formed UTF-16.
[[nodiscard]] QString decodeText(QByteArrayView bytes);

} // namespace marbre::text
