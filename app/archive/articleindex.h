#pragma once

#include <array>
#include <vector>

#include "archive/database.h"
#include "article/article.h"

namespace marbre::archive {

/// The search index: the plain words of each article, its row the article's id, its columns title, lead, body, note
/// (with the corrections), authors, translators, source, categories, tags and original (the original's title).

/// What the index is given of an article, in the order of its columns, in UTF-8.
using IndexWords = std::array<QByteArray, 10>;
[[nodiscard]] IndexWords indexWords(const article::Article &article);

[[nodiscard]] Outcome writeIndex(Database &database, qint64 article, const IndexWords &words);
[[nodiscard]] Outcome writeIndex(Database &database, const article::Article &article);
[[nodiscard]] Outcome removeFromIndex(Database &database, qint64 id);

/// True where the index has this article's words as they are.
[[nodiscard]] Result<bool> isIndexed(Database &database, const article::Article &article);
/// Rows of the index whose article is no longer there.
[[nodiscard]] Result<std::vector<qint64>> strayIndexRows(Database &database);

/// Compares the index with its own copy of the words (SQLite documentation, "FTS5", 6.4): Corrupt where they differ;
/// ReadOnly where the connection is, for FTS5 asks for it by a write.
[[nodiscard]] Outcome verifyIndex(Database &database);
/// Merges a little of what saves have added to the index, so that searching stays fast; takes some milliseconds (SQLite
/// documentation, "FTS5", 6.9). True: there is more to do. Saves do not do it themselves: now and then one would wait for
/// seconds.
[[nodiscard]] Result<bool> mergeIndex(Database &database);
/// Builds the index anew from that copy.
[[nodiscard]] Outcome rebuildIndex(Database &database);

} // namespace marbre::archive
