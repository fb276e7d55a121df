#pragma once

#include <functional>
#include <optional>

#include "article/article.h"
#include "base/error.h"

namespace marbre::exporting {

/// Gives articles one by one, and nothing at the end, so that a writer never holds more than one. What it fails with
/// (Cancelled among it) ends the export.
using NextArticle = std::function<Result<std::optional<article::Article>>()>;

} // namespace marbre::exporting
