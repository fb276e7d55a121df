#pragma once

#include "base/job.h"

namespace marbre::cli {

/// From the first call on, SIGINT and SIGTERM no longer end the program but cancel this token, for work that is to stop
/// between two articles. A second signal ends it at once; the archive's transactions stand that too.
[[nodiscard]] const CancelToken &interruption();

} // namespace marbre::cli
