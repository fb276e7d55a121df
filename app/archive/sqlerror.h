#pragma once

#include "base/error.h"

struct sqlite3;

namespace marbre::archive {

/// The connection's last failure as an Error: its result code (SQLite documentation, "Result and Error Codes") told
/// in Marbre's own terms, SQLite's words as the detail.
[[nodiscard]] Error lastError(sqlite3 *handle, const QString &where);

} // namespace marbre::archive
