#pragma once

#include <QByteArray>

#include <optional>

#include "base/error.h"

namespace marbre::archive {

/// A failure as a row holds it: compact JSON, without what led to it.
[[nodiscard]] QByteArray errorToJson(const Error &error);
/// Absent where the bytes are empty. A code that this Marbre does not know is Io.
[[nodiscard]] std::optional<Error> errorFromJson(const QByteArray &json);

} // namespace marbre::archive
