#pragma once

#include <QByteArray>

#include "base/error.h"

namespace marbre::archive {

/// What makes `to` of `from`: a Zstandard frame (RFC 8878) with `from` as its prefix and a checksum of `to`, as
/// `zstd --patch-from=FROM TO` writes it. A change of some words costs some dozens of bytes.
[[nodiscard]] QByteArray makePatch(const QByteArray &from, const QByteArray &to);

/// Corrupt where the patch is damaged, or not made for `from`.
[[nodiscard]] Result<QByteArray> applyPatch(const QByteArray &from, const QByteArray &patch);

} // namespace marbre::archive
