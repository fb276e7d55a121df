#pragma once

#include <kainjow/mustache.hpp>

#include "site/theme.h"

namespace marbre::site {

/// A template of a theme with its variables. Invalid, with the template's file, where it cannot be rendered.
[[nodiscard]] Result<QString> render(const Theme &theme, const QString &name, const kainjow::mustache::data &variables);

/// The file of a template, as messages name it.
[[nodiscard]] QString templateFile(const Theme &theme, const QString &name);

} // namespace marbre::site
