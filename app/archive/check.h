#pragma once

#include <QString>

#include <vector>

#include "archive/archive.h"
#include "base/job.h"

namespace marbre::archive {

/// One thing found wrong, told so that a person knows where it is.
struct Fault {
    enum class Kind {
        Database, ///< SQLite's integrity check found it; `detail` is what it says
        Reference, ///< a row names another that is not there
        MissingMedia, ///< `where` is an address that a text or the media table names; no such file
        AlteredMedia, ///< the file's bytes are not those that its name is the hash of
        MissingOriginal, ///< a frozen page is named by `where`, an address of the archive's originals; no such file
        AlteredOriginal, ///< its bytes are not those that its name is the hash of
        Version, ///< versions of the article `where` cannot be read any more; `detail` names them
        Index, ///< the search index does not have this article as it is
        Lists, ///< the site's lists are not as the articles say
    };
    Kind kind = Kind::Database;
    QString where; ///< an article's slug, a media address, or empty
    QString detail; ///< technical

    bool operator==(const Fault &) const = default;
};

/// Verifies the whole archive: the database, its references, every media file and frozen page against its hash, the index against the
/// articles. `repair` rebuilds the search index and the site's lists where they are out of step; nothing else is changed. Cancelled.
[[nodiscard]] Result<std::vector<Fault>> check(Archive &archive, bool repair = false, const CancelToken &cancel = {},
                                               const Progress &progress = {});

} // namespace marbre::archive
