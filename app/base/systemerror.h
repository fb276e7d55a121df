#pragma once

#include "base/error.h"

namespace marbre {

/// What `errno` says of a file or folder that could not be made, opened or written.
[[nodiscard]] ErrorCode systemErrorCode(int number);

} // namespace marbre
