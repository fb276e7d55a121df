#pragma once

#include <QLatin1StringView>

/// The names under which the window remembers itself (QSettings, in the user's configuration folder).
namespace marbre::window::settings {

inline constexpr QLatin1StringView geometry("window/geometry");
inline constexpr QLatin1StringView splitter("window/splitter");
inline constexpr QLatin1StringView allFields("window/allFields");
inline constexpr QLatin1StringView preview("window/preview");
inline constexpr QLatin1StringView pageWidth("window/pageWidth");
inline constexpr QLatin1StringView appearance("window/appearance");
inline constexpr QLatin1StringView language("window/language");
inline constexpr QLatin1StringView lastArticle("archive/lastArticle"); ///< its UUID
inline constexpr QLatin1StringView zoom("text/zoom"); ///< in percent
inline constexpr QLatin1StringView spelling("text/spelling"); ///< whether it is on
inline constexpr QLatin1StringView typographyUsage("typography/usage");
inline constexpr QLatin1StringView typographySpaces("typography/spaces/"); ///< and the usage's name

} // namespace marbre::window::settings
