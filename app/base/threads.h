#pragma once

#include <cstddef>
#include <functional>

#include "base/error.h"

namespace marbre {

/// Does one of many tasks, by its number.
using DoTask = std::function<Outcome(std::size_t task)>;

/// Does the tasks 0 … count-1, each once and in no order, in as many threads as there are processors. `begin` is called
/// in each of them: it gives what does its tasks, with all that threads cannot share. Where something fails, no more
/// tasks are begun, and the failure is given back. `meanwhile` (may be empty) is called in this thread some twenty times a
/// second.
[[nodiscard]] Outcome inThreads(std::size_t count, const std::function<Result<DoTask>()> &begin,
                                const std::function<void()> &meanwhile = {});

} // namespace marbre
