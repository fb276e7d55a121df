#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

#include "archive/searchquery.h"

namespace marbre::archive {

/// What the index may hold of a word besides the word itself.
struct IndexedForms {
    QStringList languages; ///< primary subtags: those whose stems there may be
    /// True where a word of `words` has a stem in a language.
    std::function<bool(const QString &language, const QString &words)> hasStem;
};

/// True for a term that the full-text index answers.
[[nodiscard]] bool isText(const QueryTerm &term);

/// A single phrase in the language of FTS5 (SQLite documentation, "FTS5", 3).
struct Phrase {
    QString expression;
    bool isMerged = false; ///< a beginning of words that the index does not have by itself: FTS5 merges the rows of them all
};

/// The phrases of a term: an article that one of them finds has it. One phrase is read some eight times as fast as several
/// joined by OR.
[[nodiscard]] std::vector<Phrase> phrasesOf(const QueryTerm &term, const IndexedForms &forms);

} // namespace marbre::archive
