#pragma once

#include <QLockFile>

#include <memory>
#include <vector>

#include "archive/archive.h"

namespace marbre::desk {

/// An article that was being typed in when its window or the machine stopped.
struct Recovered {
    qint64 article = 0; ///< where it now stands, with all that was typed
    QString title;
    int before = 0; ///< the version that was saved then, to go back to; 0: it was never saved
    bool parted = false; ///< somebody has saved another since: what was typed is an article of its own

    bool operator==(const Recovered &) const = default;
};

/// A file in the archive that says: this session is at work. It is held until the object goes, and never outlives its
/// process. Null where the folder cannot be written.
[[nodiscard]] std::unique_ptr<QLockFile> holdSession(const QString &folder, const QString &session);

/// Saves what the journal holds of sessions that are not at work any more, each entry in one transaction with the
/// journal's, the oldest first. Sessions on other machines count as at work. `partedTitle` names what becomes an article
/// of its own, with `%1` where its headline is to stand. Of several failures the first.
[[nodiscard]] Result<std::vector<Recovered>> recover(archive::Archive &archive, const QString &partedTitle);

} // namespace marbre::desk
