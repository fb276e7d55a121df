#pragma once

#include <QString>

namespace marbre {

/// The folder of a theme that comes with Marbre, for site::loadTheme.
[[nodiscard]] QString builtInTheme(const QString &name);
/// The folder with the templates that every theme may include, and has where it brings none of its own.
[[nodiscard]] QString commonParts();

} // namespace marbre
