#pragma once

#include "archive/searchquery.h"

namespace marbre::models {

/// What is wrong in a query, and what was done with it, in the interface's language.
[[nodiscard]] QString sentence(const archive::QueryMistake &mistake);

} // namespace marbre::models
