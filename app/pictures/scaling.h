#pragma once

#include <QByteArray>
#include <QSize>

#include <optional>

#include "base/error.h"

namespace marbre::pictures {

/// The size in pixels at which a still PNG, JPEG or WebP is shown, turned as its Exif says. Nothing for any other file, for
/// what moves, as it would stand still in another width, and where Marbre's picture plugin is not installed.
[[nodiscard]] std::optional<QSize> stillSize(const QByteArray &bytes);

/// The picture as WebP, `width` pixels wide (1 to 16,383, the format's limit) and as high as its shape asks, upright, in
/// sRGB and without what its file says besides. Unsupported: stillSize() knows none. Corrupt: it cannot be decoded, or
/// would take over 256 MB of memory.
[[nodiscard]] Result<QByteArray> scaled(const QByteArray &bytes, int width);

} // namespace marbre::pictures
