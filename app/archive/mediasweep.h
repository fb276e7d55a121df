#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <span>
#include <vector>

#include "archive/database.h"
#include "base/clock.h"
#include "base/job.h"

namespace marbre::archive {

/// A file that nobody needs.
struct UnusedFile {
    QString address;
    qint64 bytes = 0;

    bool operator==(const UnusedFile &) const = default;
};

struct UnusedMedia {
    std::vector<UnusedFile> files; ///< the last added first
    qint64 seenTo = 0; ///< the last save that was looked at, for MediaSweep::remove
};

/// What a removal did.
struct MediaRemoval {
    int removed = 0;
    qint64 bytes = 0; ///< freed
    int kept = 0; ///< of those that were asked for: somebody needs them by now
};

/// Finds the pictures that nobody needs, and removes them on request.
///
/// A picture is unused where all of this is true:
/// - no article shows it, in the trash or out of it, and its name stands nowhere in an article's texts;
/// - no version of an article's history shows it, so that whatever is restored is whole;
/// - nothing that is being typed (archive/journal.h) shows it;
/// - it was not brought within a day: who has just brought it may be about to show it.
/// Files of the store that no row of the database names, as a stop between file and row leaves them, are unused likewise.
/// Where a part of a history is damaged, nobody knows what it shows: what is older than that part is kept.
class MediaSweep
{
public:
    MediaSweep(Database &database, QString folder, Clock clock);

    /// Looks through the texts and the whole history: some seconds in a large archive. Cancelled.
    [[nodiscard]] Result<UnusedMedia> unused(const CancelToken &cancel = {});

    /// Removes those of `files` that are still unused, rows and files. Everything that was saved after `seenTo` is looked
    /// at again. The rows go first, all or none: a stop leaves at worst a file that no row names, never the reverse.
    [[nodiscard]] Result<MediaRemoval> remove(std::span<const QString> files, qint64 seenTo);

private:
    /// Those that may be unused, by the long part of their file's name.
    using Candidates = QHash<QByteArray, UnusedFile>;
    Result<std::vector<UnusedFile>> notShown();
    Outcome addUnnamed(std::vector<UnusedFile> &files);
    Outcome dropTyped(Candidates &candidates);
    Outcome dropWritten(Candidates &candidates, const CancelToken &cancel);
    Outcome dropRemembered(Candidates &candidates, qint64 after, const CancelToken &cancel);
    Outcome dropShownBy(Candidates &candidates, qint64 article);
    Outcome dropOlderThan(Candidates &candidates, const QString &time);
    Result<UnusedMedia> look(const CancelToken &cancel);
    Result<std::vector<UnusedFile>> removeRows(std::span<const QString> files, qint64 seenTo);
    Outcome removeFiles(std::span<const UnusedFile> files);

    Database &m_database;
    QString m_folder;
    Clock m_clock;
};

} // namespace marbre::archive
