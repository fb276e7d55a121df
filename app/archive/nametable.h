#pragma once

#include <QStringList>

#include <vector>

#include "archive/database.h"
#include "article/article.h"

namespace marbre::archive {

/// People, categories, tags and sources: each name once, and who bears it.

/// The source's row, made where it is new; 0 for one without a name. A site given for a known source replaces its own.
[[nodiscard]] Result<qint64> sourceId(Database &database, const article::Source &source);

/// Gives a source that is named without its site the one that the archive knows.
[[nodiscard]] Outcome recallSite(Database &database, article::Source &source);

/// Sets an article's people of one role ("author", "translator"), in order.
[[nodiscard]] Outcome setPeople(Database &database, qint64 article, const char *role, const QStringList &names);
[[nodiscard]] Result<QStringList> peopleOf(Database &database, qint64 article, const char *role);

/// Sets an article's terms of one kind ("category", "tag"), in order.
[[nodiscard]] Outcome setTerms(Database &database, qint64 article, const char *kind, const QStringList &names);
[[nodiscard]] Result<QStringList> termsOf(Database &database, qint64 article, const char *kind);

/// What is known of a category or tag beside its name.
struct TermRow {
    const char *kind = "category"; ///< or "tag"
    QString name;
    QString slug; ///< empty: made from the name
    QString description;
    QString parent; ///< the name of the category around it; empty: none

    bool operator==(const TermRow &) const = default;
};
/// The term and its parent are made where they are new.
[[nodiscard]] Outcome describeTerm(Database &database, const TermRow &term);
/// All terms of a kind, in the order in which they were made.
[[nodiscard]] Result<std::vector<TermRow>> describedTerms(Database &database, const char *kind);

/// All names in use, in alphabetical order, for completion.
[[nodiscard]] Result<QStringList> allSources(Database &database);
[[nodiscard]] Result<QStringList> allPeople(Database &database);
[[nodiscard]] Result<QStringList> allTerms(Database &database, const char *kind);

} // namespace marbre::archive
