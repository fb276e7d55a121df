#pragma once

#include "desk/importing.h"

namespace marbre::desk {

/// Adds the articles of another archive, those in its trash to the trash, with their UUIDs, their pictures and what is said
/// of these, and what is remembered of where they came from. An article that both have is brought up to date where this
/// archive's is one that the other has had before, and stays where it is the other way about; where both were worked on, this
/// archive's stays (Warning::WorkedOn). The other folder is only read.
void importArchive(archive::Archive &archive, const QString &folder, const ImportOptions &options, const ImportTell &tell);

/// True for a folder that holds an archive.
[[nodiscard]] bool isArchive(const QString &path);

} // namespace marbre::desk
