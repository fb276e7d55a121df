#pragma once

#include "archive/database.h"
#include "archive/saving.h"
#include "archive/storedarticle.h"

namespace marbre::archive {

/// Writes down that an article has become `after`; `before` is what it was (its number is 0 where it is new). Part of a save's
/// transaction. A person's quiet saves of one sitting become one version: where the last one is at most ten minutes old
/// and its first save at most an hour, both by the same person, neither with a change of status, and nobody kept it.
[[nodiscard]] Outcome addVersion(Database &database, const StoredArticle &before, const StoredArticle &after,
                                 const Saving &saving, const QDateTime &now);

/// The same for a new article, of which nothing was before.
[[nodiscard]] Outcome addFirstVersion(Database &database, const article::Article &article, const Saving &saving,
                                      const QDateTime &now);

/// The names in the database.
[[nodiscard]] QString causeName(Cause cause);
[[nodiscard]] Cause causeFromName(const QString &name);

} // namespace marbre::archive
