#pragma once

#include <QString>

namespace marbre::html {

/// The text without what is none: U+FEFF, the mark of an encoding wherever it stands, and noncharacters
/// (Unicode, 23.7), which a reference can name and no parser gives back, go; half of a surrogate pair becomes U+FFFD.
[[nodiscard]] QString onlyCharacters(QString text);

} // namespace marbre::html
