#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace marbre::site {

/// A colour of a style sheet: sRGB, each part from 0 to 255.
struct Colour {
    int red = 0;
    int green = 0;
    int blue = 0;

    bool operator==(const Colour &) const = default;
};

/// From `#rrggbb`; nothing: it is not written so.
[[nodiscard]] std::optional<Colour> colourFrom(const QString &text);
/// As `#rrggbb`.
[[nodiscard]] QString textOf(const Colour &colour);

/// From 1 (none) to 21 (black on white): WCAG 2.2, "contrast ratio".
[[nodiscard]] double contrast(const Colour &one, const Colour &other);

/// What small text needs at least (WCAG 2.2, 1.4.3).
inline constexpr double legibleContrast = 4.5;
/// The colour, or the nearest to it, towards black or white, that is legible on all of the grounds.
[[nodiscard]] Colour legibleOn(const Colour &colour, const std::vector<Colour> &grounds);

} // namespace marbre::site
