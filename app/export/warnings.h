#pragma once

#include <vector>

#include "article/article.h"
#include "export/report.h"

namespace marbre::exporting {

/// What can be told of an article before its files are written: a missing source, pictures without alternative text
/// (in figures and in the line, at any depth, in reading order).
[[nodiscard]] std::vector<Warning> warningsOf(const article::Article &article);

} // namespace marbre::exporting
