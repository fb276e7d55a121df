#pragma once

#include <QByteArray>
#include <QString>

#include "base/error.h"

struct sqlite3;
struct fts5_api;

namespace marbre::archive {

/// The FTS5 tokenizer `marbre` (SQLite documentation, "FTS5", 7): words as text::Tokenizer splits them. Of each word the
/// index holds the folded form and, at the same place, its stem with U+0001 and the language after it, so that stems of
/// two languages never meet.
///
/// A text begins with its language between U+E000 and U+E001, so that whatever reads the index's own copy of it (a
/// deletion, a rebuild) splits it in the same way. A text without is words without stems.

/// Makes the tokenizer known to a connection.
[[nodiscard]] Outcome registerTokenizer(sqlite3 *connection, const QString &file);

/// SQLite's interface to extensions of FTS5 (documentation, "FTS5", 7); null: it has none.
[[nodiscard]] fts5_api *fts5Of(sqlite3 *connection);

/// A text as the index takes it.
[[nodiscard]] QString taggedText(const QString &language, const QString &text);
/// What stands before the text itself in such bytes.
[[nodiscard]] qsizetype tagLength(QByteArrayView tagged);
/// The language of such a text; empty where it has none.
[[nodiscard]] QByteArray tagLanguage(QByteArrayView tagged);

/// A string of a query that any form of its words meets in a text of the given language (its primary subtag); a word
/// without a stem in it stands for itself. To be quoted.
[[nodiscard]] QString stemmedString(const QString &language, const QString &words);

} // namespace marbre::archive
