#pragma once

#include <vector>

#include "archive/articlecolumns.h"
#include "archive/database.h"
#include "archive/searchmatch.h"

struct sqlite3;

namespace marbre::archive {

/// Gathers the articles that a query finds, phrase by phrase: an alternative of the query is looked up by one phrase after
/// the other, the alternatives of a group find what one of them finds, and of a later group only what all before it
/// found too. Ranks as Okapi BM25F weighs (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009), with
/// the lengths of texts from the columns.
class Gathering
{
public:
    /// `ranks`: what is found is to be weighed.
    Gathering(Database &database, const ArticleColumns &columns, bool ranks);

    void beginGroup() { ++m_group; }
    /// Looks a phrase up. Phrases of one alternative meet the same words: an article is weighed by the one that it has
    /// most of.
    [[nodiscard]] Outcome lookUp(const Phrase &phrase);
    /// Ends an alternative.
    void weigh();

    struct Found {
        size_t article = 0;
        float rank = 0;
        float frequency = 0; ///< weighted, of the alternative being looked up
        int groups = 0; ///< that found it, of those begun
    };
    /// Calls `take(article, rank)` with what every group found.
    template <typename Take> void forEach(Take take) const
    {
        for (const Found &each : m_found)
            if (each.groups == m_group)
                take(each.article, double(each.rank));
    }

private:
    friend Outcome registerGathering(sqlite3 *connection, const QString &file);
    struct Function;

    /// The place of an article that may still be found; null: a group before did not find it.
    Found *placeOf(size_t article);
    void take(Found &found, float frequency);

    Database &m_database;
    const ArticleColumns &m_columns;
    bool m_ranks;
    int m_group = 0;
    std::vector<Found> m_found;
    std::vector<qint32> m_places; ///< in m_found, by article; -1: none
    size_t m_rows = 0; ///< that the phrase being looked up has found
    size_t m_mostRows = 0; ///< of the alternative's phrases
};

/// Makes the functions that a Gathering asks SQL for known to a connection: FTS5 auxiliary functions (SQLite
/// documentation, "FTS5", 7).
[[nodiscard]] Outcome registerGathering(sqlite3 *connection, const QString &file);

} // namespace marbre::archive
