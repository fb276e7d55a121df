#pragma once

#include <QIODevice>

#include "desk/importing.h"

namespace marbre::desk {

/// Adds the articles of JSON Lines (import/jsonl.h). Pictures that their texts show and that stand beside `name`, a
/// file, are brought where the archive has none; what the lines say of a picture is kept where nobody has said it.
void importJsonLines(archive::Archive &archive, QIODevice &device, const QString &name, const ImportOptions &options,
                     const ImportTell &tell);

} // namespace marbre::desk
