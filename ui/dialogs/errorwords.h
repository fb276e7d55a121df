#pragma once

#include <QString>

#include "base/error.h"

namespace marbre::dialogs {

/// A failure as one clear sentence in the interface's language: where, what is wrong, what to do.
[[nodiscard]] QString sentence(const Error &error);

} // namespace marbre::dialogs
