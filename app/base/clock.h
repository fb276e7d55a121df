#pragma once

#include <QDateTime>

#include <functional>

namespace marbre {

/// Gives the present moment in UTC. Whatever stamps a time takes one, so that a test can set it.
using Clock = std::function<QDateTime()>;

/// The system's clock, in UTC, to the second (what the archive stores).
[[nodiscard]] Clock systemClock();

} // namespace marbre
