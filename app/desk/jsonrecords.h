#pragma once

#include "archive/archive.h"
#include "export/jsonl.h"

namespace marbre::desk {

/// The lines of an archive: articles as toJson() writes them, with `type`, `trashed` and `history` (as `history --json`
/// tells it); media with what is known and said of them. `archive` must outlive them.
[[nodiscard]] Result<exporting::JsonRecords> jsonRecordsOf(archive::Archive &archive);

/// A version as the command line's `history` tells of it.
[[nodiscard]] QJsonObject toJson(const archive::Version &version);

} // namespace marbre::desk
