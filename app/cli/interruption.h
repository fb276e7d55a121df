#pragma once

#include "base/job.h"

namespace marbre::cli {

/// From the first call on, SIGINT and SIGTERM no longer end the program but cancel this token, for work that is to stop
/// between two articles. A second signal ends it at once; the archive's transactions stand that too.
[[nodiscard]] const CancelToken &interruption();

/// While one lives, Ctrl+C ends the program at once: for waiting where nothing is being done, as for standard input.
class LeaveOnInterruption
{
public:
    LeaveOnInterruption();
    ~LeaveOnInterruption();
    Q_DISABLE_COPY_MOVE(LeaveOnInterruption)

private:
    using Handler = void (*)(int);
    Handler m_interrupt;
    Handler m_terminate;
};

} // namespace marbre::cli
