#pragma once

#include <QString>

namespace marbre {

/// The folder of a theme that comes with Marbre, for site::loadTheme.
[[nodiscard]] QString builtInTheme(const QString &name);

} // namespace marbre
