#pragma once

#include <QtGlobal>

#include <ctime>

namespace marbre::tests {

/// Nanoseconds that this thread has worked: what else the machine does is not in it.
[[nodiscard]] inline qint64 cpuTime()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return qint64(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

} // namespace marbre::tests
