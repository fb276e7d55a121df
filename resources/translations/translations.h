#pragma once

#include <QString>

namespace marbre {

/// The resource with the interface's words in a language, "fr" or "en" (English needs one for its plurals).
[[nodiscard]] QString translationFile(const QString &language);

} // namespace marbre
