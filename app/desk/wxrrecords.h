#pragma once

#include "archive/archive.h"
#include "export/wxr.h"

namespace marbre::desk {

/// What a WordPress export says of an archive's articles and the site that they are. `articles` are those that will be
/// written; `archive` must outlive the records.
[[nodiscard]] Result<exporting::WxrRecords> wxrRecordsOf(archive::Archive &archive, const std::vector<qint64> &articles,
                                                         const exporting::Target &target);

} // namespace marbre::desk
