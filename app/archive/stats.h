#pragma once

#include <array>

#include "archive/archive.h"

namespace marbre::archive {

/// What an archive holds, and what it costs.
struct Stats {
    std::array<qint64, article::allStatuses.size()> articles{}; ///< by status, out of the trash
    qint64 trashed = 0;
    qint64 versions = 0;
    qint64 versionBytes = 0;
    qint64 textBytes = 0; ///< of leads, bodies and notes, HTML
    qint64 media = 0;
    qint64 mediaBytes = 0;
    qint64 originals = 0; ///< frozen pages
    qint64 originalBytes = 0;
    qint64 databaseBytes = 0; ///< of archive.db with its write-ahead log

    bool operator==(const Stats &) const = default;
};

[[nodiscard]] Result<Stats> stats(Archive &archive);

} // namespace marbre::archive
