#pragma once

#include <QString>

#include "editor/typographymodel.h"

namespace marbre::editor {

/// What the window says of typography, in the interface's language.

/// Why, what space is put in, and where: « Espace avant le point-virgule : fine insécable · Chapô ».
[[nodiscard]] QString reasonOf(const TypographyItem &item);
/// The same with the words before and after, for those who hear it read.
[[nodiscard]] QString spoken(const TypographyItem &item);
/// "No-break space".
[[nodiscard]] QString spaceName(text::typography::Space space);
/// "French (France)"; that of Nothing: no usage.
[[nodiscard]] QString profileLabel(text::typography::Profile profile);

} // namespace marbre::editor
