#pragma once

#include <QFileInfo>
#include <QString>

#include <string>

namespace marbre::cli {

/// What --theme takes, for --help.
inline constexpr const char *themeOption = "A theme's name, or its folder (with a /); without, the one that the archive has chosen";

/// For desk::chosenTheme, from what stands on the command line.
[[nodiscard]] inline QString themeNamed(const std::string &given)
{
    const QString theme = QString::fromLocal8Bit(given);
    return theme.contains(u'/') ? QFileInfo(theme).absoluteFilePath() : theme;
}

} // namespace marbre::cli
