#pragma once

#include "archive/articlecolumns.h"
#include "base/error.h"

struct sqlite3;

namespace marbre::archive {

/// SQL's `marbre_rank(article_index, ?)`, an FTS5 auxiliary function (SQLite documentation, "FTS5", 7): how well a row
/// meets the query, as Okapi BM25F weighs it (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009),
/// with the lengths of texts from the columns that are bound to `?` as a pointer of this type.
inline constexpr const char *rankColumnsType = "marbre_columns";

[[nodiscard]] Outcome registerRank(sqlite3 *connection, const QString &file);

} // namespace marbre::archive
