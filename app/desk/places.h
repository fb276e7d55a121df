#pragma once

#include <QString>

namespace marbre::desk {

/// The archive that the window opened last, as its settings remember it; empty where there was none.
[[nodiscard]] QString lastArchive();
void setLastArchive(const QString &folder);

/// Where the first archive is made: `Marbre.marbre` in the user's data folder (XDG_DATA_HOME/marbre on Linux).
[[nodiscard]] QString defaultArchive();

} // namespace marbre::desk
