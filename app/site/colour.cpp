#include "site/colour.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace marbre::site {

namespace {

constexpr int steps = 64; // from a colour to black or white

/// WCAG 2.2, "relative luminance".
double luminance(const Colour &colour)
{
    const auto linear = [](int part) {
        const double value = part / 255.0;
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

Colour towards(const Colour &from, int end, int step)
{
    const auto part = [&](int value) { return value + (end - value) * step / steps; };
    return {part(from.red), part(from.green), part(from.blue)};
}

bool isLegible(const Colour &colour, const std::vector<Colour> &grounds)
{
    return std::ranges::all_of(grounds, [&](const Colour &ground) { return contrast(colour, ground) >= legibleContrast; });
}

} // namespace

std::optional<Colour> colourFrom(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A#[0-9a-fA-F]{6}\\z"));
    if (!form.match(text).hasMatch())
        return {};
    const auto part = [&](int at) { return QStringView(text).sliced(at, 2).toInt(nullptr, 16); };
    return Colour{part(1), part(3), part(5)};
}

QString textOf(const Colour &colour)
{
    const int all = colour.red << 16 | colour.green << 8 | colour.blue;
    return u'#' + QString::number(all, 16).rightJustified(6, u'0');
}

double contrast(const Colour &one, const Colour &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

Colour legibleOn(const Colour &colour, const std::vector<Colour> &grounds)
{
    for (int step = 0; step <= steps; ++step)
        for (const int end : {0, 255})
            if (const Colour mixed = towards(colour, end, step); isLegible(mixed, grounds))
                return mixed;
    return colour;
}

} // namespace marbre::site
