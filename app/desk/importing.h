#pragma once

#include <QString>

#include <functional>
#include <optional>

#include "archive/archive.h"
#include "base/job.h"
#include "desk/portions.h"
#include "import/import.h"
#include "import/metamapping.h"

namespace marbre::desk {

struct ImportOptions {
    std::optional<import::Format> format; ///< absent: guessed from each file
    bool dryRun = false; ///< nothing is written
    QString uploads; ///< the folder with a WordPress site's files; empty: none
    CancelToken cancel; ///< between two articles; what was told of is saved
    Progress progress; ///< bytes of a WordPress export
    Progress lookProgress; ///< of the reading before that, for its files
    std::optional<article::Status> status; ///< of new articles, whatever they bring; absent: what they bring
    import::MetaMapping mapping; ///< what custom fields of WordPress sites mean; remembered for these sites
    OthersWait othersWait; ///< who else writes in the archive meanwhile; absent: nobody
};

/// How an article was written, so that it can be taken back.
struct ImportChange {
    qint64 article = 0;
    int version = 0; ///< its own after that; 1: it is new
    bool wasTrashed = false; ///< before

    bool operator==(const ImportChange &) const = default;
};

/// What became of one file.
struct ImportItem {
    enum class State {
        Created,
        Updated,
        Unchanged,
        Skipped, ///< it is there already and has been worked on since, or is in the trash
        Failed,
    };
    State state = State::Failed;
    QString file;
    qint64 id = 0; ///< 0 for one that failed or would be created
    QString title;
    std::vector<import::Warning> warnings;
    std::optional<Error> error; ///< of a failed one
    std::optional<ImportChange> change; ///< where it was written
    std::optional<archive::Imported> memory; ///< of one that was brought up to date: what was remembered of it before

    bool operator==(const ImportItem &) const = default;
};

/// Adds what is in a file (`-`: standard input) to the archive. The same text again is found again: by its original's
/// address, else by its headline, source and date, else by its words. A page of the Web is frozen, too
/// (desk/pageimporting.h).
[[nodiscard]] ImportItem importFile(archive::Archive &archive, const QString &file, const ImportOptions &options);

/// Adds all that is in a file, which may hold many articles: each is told of as soon as it is saved. Where `tell` gives
/// false, the rest is left. Of JSON Lines, pictures that stand beside the file are brought, too.
using ImportTell = std::function<bool(const ImportItem &item)>;
void importEach(archive::Archive &archive, const QString &file, const ImportOptions &options, const ImportTell &tell);
/// The same for bytes at hand; `name` stands for the file.
void importEachOf(archive::Archive &archive, const QByteArray &bytes, const QString &name,
                  const ImportOptions &options, const ImportTell &tell);

/// Adds one article that was read. One that brings a UUID is that article, with its status and slug.
[[nodiscard]] ImportItem importReading(archive::Archive &archive, import::TextReading reading, const QString &name,
                                       const ImportOptions &options);

/// The UUID that an article of this text gets, so that the same again is the same.
[[nodiscard]] QUuid importedUuid(const article::Article &article);

/// What a file, or for `-` the standard input, holds; at most 512 MB.
[[nodiscard]] Result<QByteArray> readInput(const QString &name);

/// The same for bytes at hand; `name` stands for the file.
[[nodiscard]] ImportItem importBytes(archive::Archive &archive, const QByteArray &bytes, const QString &name,
                                     const ImportOptions &options);

} // namespace marbre::desk
