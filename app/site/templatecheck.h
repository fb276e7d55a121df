#pragma once

#include <QString>

#include "base/error.h"

namespace marbre::site {

/// Looks through a Mustache template for what cannot be rendered: a tag that is not closed, a section that is not
/// closed or is closed under another name (mustache(5)). Invalid, with `file:line` and what was expected.
[[nodiscard]] Outcome checkTemplate(const QString &text, const QString &file);

} // namespace marbre::site
