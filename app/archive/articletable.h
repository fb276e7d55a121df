#pragma once

#include <optional>

#include "archive/database.h"
#include "archive/preparedarticle.h"
#include "archive/saving.h"
#include "archive/storedarticle.h"
#include "article/article.h"
#include "base/clock.h"

namespace marbre::archive {

/// Whole articles, in and out.
class ArticleTable
{
public:
    ArticleTable(Database &database, Clock clock);

    /// NotFound where there is no such article.
    [[nodiscard]] Result<article::Article> load(qint64 id);
    [[nodiscard]] Result<std::optional<qint64>> findBySlug(const QString &slug);
    [[nodiscard]] Result<std::optional<qint64>> findByUuid(const QUuid &uuid);

    /// Adds a new article (id 0) or replaces the saved one, in one transaction; gives it back as it now stands: tidied,
    /// with its id, UUID, a slug that no other has, times and the next version. Conflict where the saved one's version
    /// is not the given one's: another has saved it since. What is the same as the saved one is not written again. What was saved before becomes a version of the history.
    [[nodiscard]] Result<article::Article> save(const article::Article &article, const Saving &saving = {});

    /// The same of an article that was made ready: its texts are stored as the given bytes. A new one keeps the times that
    /// it has. What is given back is without its texts. Within a transaction it is no part that may fail alone: FTS5 would
    /// write its index down at the end of each (SQLite documentation, "The Virtual Table Mechanism", 2.19).
    [[nodiscard]] Result<article::Article> save(const PreparedArticle &prepared, const Saving &saving);

    /// Into the trash, or out of it. NotFound.
    [[nodiscard]] Outcome setTrashed(qint64 id, bool trashed, const Saving &saving = {});
    /// For good; only what is in the trash (Invalid else).
    [[nodiscard]] Outcome remove(qint64 id);
    /// Writes an article's words into the search index anew.
    [[nodiscard]] Outcome reindex(qint64 id);

private:
    Result<article::Article> add(const PreparedArticle &prepared, const Saving &saving);
    Result<article::Article> replace(const PreparedArticle &prepared, const Saving &saving);
    Result<StoredArticle> storedBefore(const article::Article &article);
    Result<article::Article> stamped(const article::Article &article, const article::Article &saved);
    Outcome write(article::Article &article, const article::Article &before, const StoredArticle &stored,
                  const Saving &saving);
    Outcome writeRow(article::Article &article, const QString &headline);
    Outcome writeBytes(qint64 article, const StoredArticle &texts);
    Outcome writeText(const article::Article &article, const article::Article &before, const StoredArticle &stored);
    Outcome writeNames(const article::Article &article);
    Outcome writeCorrections(const article::Article &article);
    Outcome writeMediaUses(qint64 article, const QStringList &hashes);
    Outcome endJournal(const QUuid &uuid, const QString &session);
    Result<QString> freeSlug(const article::Article &article);

    Database &m_database;
    Clock m_clock;
    QHash<QString, int> m_slugNumbers; ///< that were tried last for a slug that many have
};

} // namespace marbre::archive
