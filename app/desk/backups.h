#pragma once

#include <QDate>

#include <vector>

#include "archive/archive.h"
#include "base/job.h"

namespace marbre::desk {

/// A copy of the archive as it stood on a day, in its folder `backups/`.
struct KeptBackup {
    QDate day;
    QString folder;
    qint64 bytes = 0; ///< of its database; its media are links to the archive's

    bool operator==(const KeptBackup &) const = default;
};

/// The newest first.
[[nodiscard]] std::vector<KeptBackup> backupsOf(const QString &folder);

/// Of these days those that are not kept any more: the last seven are, then one a week for five weeks, one a month for
/// a year, and one a year; of several in a week, month or year the first, so that what is kept does not move on.
[[nodiscard]] std::vector<QDate> outlived(std::vector<QDate> days, QDate today);

/// Copies the archive as archive::backUp does, unless today's copy is there or nothing was saved since the last; then
/// takes away what is not kept any more. True: a copy was made. DiskFull where the copy would leave the disk no room.
[[nodiscard]] Result<bool> backUpDaily(archive::Archive &archive, QDate today, const CancelToken &cancel = {},
                                       const Progress &progress = {});

/// The copy of today, made anew.
[[nodiscard]] Outcome backUpNow(archive::Archive &archive, QDate today, const CancelToken &cancel = {},
                                const Progress &progress = {});

} // namespace marbre::desk
