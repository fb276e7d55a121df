#pragma once

#include "base/error.h"

namespace marbre {

/// What was made, renamed or removed in a folder is on the disk: without it a power cut may take back a name whose bytes
/// are there (fsync(2)). Nothing where a folder cannot be synced.
[[nodiscard]] Outcome syncFolder(const QString &folder);

} // namespace marbre
