#pragma once

#include "editor/typographyhouse.h"

namespace marbre::window {

/// The house's typography, kept in the user's settings.
[[nodiscard]] editor::TypographyHouse savedTypography();
void saveTypography(const editor::TypographyHouse &house);

} // namespace marbre::window
