#pragma once

#include <QString>

#include "base/clock.h"
#include "base/error.h"

namespace marbre::desk {

/// Makes an archive in `folder` with the sample articles that come with Marbre. Fails as Archive::create does, and
/// then leaves nothing.
[[nodiscard]] Outcome createSampleArchive(const QString &folder, const Clock &clock = systemClock());

} // namespace marbre::desk
