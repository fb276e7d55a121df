#pragma once

#include <QString>

#include <optional>
#include <vector>

#include "archive/archive.h"
#include "site/theme.h"

namespace marbre::desk {

/// The theme of an archive that has chosen none.
inline constexpr QLatin1StringView usualTheme("une");

/// A theme by its name: the archive's own (`themes/NAME`), before the person's (personalThemes), before the one that comes
/// with Marbre. A folder may hold only what differs from the theme of the same name that stands behind it, and from the
/// parts that all themes have. As its theme.json has it, whatever was chosen. NotFound; Invalid for a mistake in it.
[[nodiscard]] Result<site::Theme> themeFor(const QString &archiveFolder, const QString &name = usualTheme);

/// A theme with what was chosen about it in the archive. `theme`: a name, or the whole path of a folder; empty: the one that
/// the archive has chosen. As themeFor.
[[nodiscard]] Result<site::Theme> chosenTheme(archive::Archive &archive, const QString &theme = {});

/// A theme that there is to choose.
struct ThemeEntry {
    enum class Origin { Archive, Person, Marbre };
    QString id;
    QString name; ///< as people read it
    Origin origin = Origin::Marbre; ///< of the folder before all others
    QString folder; ///< of that; empty for one that comes with Marbre alone
    std::optional<Error> mistake; ///< why it cannot be used
};
/// All of them, those of the archive first.
[[nodiscard]] std::vector<ThemeEntry> themesFor(const QString &archiveFolder);

/// The folders on the disk that a theme is read from: what is to be watched while it is edited. Those that are not there
/// do not count.
[[nodiscard]] QStringList foldersOf(const QString &archiveFolder, const QString &name);

/// Copies a theme whole into the archive's folder, under a name that is not taken, to be edited there: its folder's name.
/// As themeFor; Io, ReadOnly, DiskFull.
[[nodiscard]] Result<QString> copyTheme(const QString &archiveFolder, const QString &name);

/// The person's own themes, for every archive: `themes` in the user's data folder (XDG_DATA_HOME/marbre on Linux).
[[nodiscard]] QString personalThemes();

} // namespace marbre::desk
