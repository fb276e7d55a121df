#pragma once

#include "desk/importing.h"

namespace marbre::desk {

/// Adds the articles of a file that packs its pictures with its text (import/packed.h): what they show is brought into the
/// archive. A picture that the archive cannot keep is told of (Warning::UnreadPicture).
void importPacked(archive::Archive &archive, const QByteArray &bytes, import::Format format, const QString &name,
                  const ImportOptions &options, const ImportTell &tell);

} // namespace marbre::desk
