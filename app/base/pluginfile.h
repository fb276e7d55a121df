#pragma once

#include <QString>

namespace marbre {

/// Where the plugin of that name stands: beside the program, in `plugins`, or where Marbre is installed. Empty: nowhere.
[[nodiscard]] QString pluginFile(const QString &name);

} // namespace marbre
