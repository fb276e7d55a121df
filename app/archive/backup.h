#pragma once

#include "archive/archive.h"
#include "base/job.h"

namespace marbre::archive {

/// A whole copy of an archive in `folder`, an archive itself that can be opened: the database as it stands at one moment,
/// also while others write (SQLite's online backup), its media and its themes. What an earlier copy in the same place
/// has already is not copied again; a file is whole or not there, and the copy before stays until this one is. Files are
/// linked where the place allows it. Where it fails or is cancelled the copy that was there stays, and of a first one
/// nothing is left; one that was killed is made anew. AlreadyExists: something else than a copy of this archive stands
/// there.
[[nodiscard]] Outcome backUp(Archive &archive, const QString &folder, const CancelToken &cancel = {},
                             const Progress &progress = {});

/// Puts a copy in the place of the archive `folder`, which must not be open; what stood there is kept beside it under a
/// name that is given back (empty: nothing stood there); its own copies (`backups/`) stay with the archive. Where it fails
/// the archive stands as it stood; where it is killed, one of the two does. NotAnArchive, Corrupt: the copy is none, and
/// nothing is done.
[[nodiscard]] Result<QString> restoreBackup(const QString &copy, const QString &folder,
                                            const CancelToken &cancel = {}, const Progress &progress = {});

} // namespace marbre::archive
