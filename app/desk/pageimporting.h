#pragma once

#include "desk/importing.h"

namespace marbre::desk {

/// Imports a page of the Web (desk::isCaptured): its article with the pictures that were saved with it, and the page
/// itself, frozen. Where an article has this original already, however its address is written, and is another than this
/// import would make, it is left as it is; the page is one more copy of its original, and marks it where that has changed.
/// Absent: the bytes are no such page.
[[nodiscard]] std::optional<ImportItem> importPage(archive::Archive &archive, const QByteArray &bytes,
                                                   const QString &name, const ImportOptions &options);

/// The same of a page that was saved with a folder of files beside it, or in a folder; absent for any other file.
[[nodiscard]] std::optional<ImportItem> importPageFile(archive::Archive &archive, const QString &file,
                                                       const ImportOptions &options);

} // namespace marbre::desk
