#pragma once

#include <QString>

#include "archive/mediatable.h"

namespace marbre::models {

/// A picture by what it shows: its alternative text, or that there is none.
[[nodiscard]] QString nameOf(const archive::MediaRow &media);
/// "JPEG · 1,200 × 800".
[[nodiscard]] QString formatOf(const archive::MediaRow &media);
/// "JPEG · 1,200 × 800 · 84 kB · since 3 May 2021".
[[nodiscard]] QString detailsOf(const archive::MediaRow &media);
/// An article's headline, and whether it is in the trash.
[[nodiscard]] QString nameOf(const archive::MediaUse &use);
/// "84 kB", « 1,2 Mo ».
[[nodiscard]] QString sizeLabel(qint64 bytes);

} // namespace marbre::models
