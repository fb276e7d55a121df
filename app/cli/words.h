#pragma once

#include <QString>

#include "base/error.h"
#include "import/labelledtext.h"

namespace marbre::cli {

/// What is wrong and what to do, in one sentence, without the place.
[[nodiscard]] QString sentence(const Error &error);
[[nodiscard]] QString sentence(const import::Warning &warning);

} // namespace marbre::cli
