#pragma once

#include <QDate>
#include <QString>

#include <optional>
#include <span>
#include <vector>

#include "archive/database.h"
#include "article/article.h"
#include "text/partialdate.h"

namespace marbre::archive {

class Search;

/// What the archive's targets have of an article.
enum class SentSign {
    None, ///< it was never sent
    Older, ///< one of them has an older version
    Present,
};

/// What a list shows of an article.
struct ArticleRow {
    qint64 id = 0;
    QString headline;
    QString source;
    QString authors; ///< joined by ", "
    text::PartialDate original;
    std::optional<QDate> reposted;
    article::Status status = article::Status::Draft;
    QString language;
    QString originalLanguage;
    QString snippet; ///< of a search: as Search::snippet; empty where nothing is searched for
    bool originalChanged = false; ///< nobody has taken note of what its original now says (archive/originaltable.h)
    SentSign sent = SentSign::None;

    bool operator==(const ArticleRow &) const = default;
};

/// Which articles: all conditions hold together. What is in the trash is only ever in the trash's list.
struct Filter {
    bool trash = false;
    std::optional<article::Status> status;
    QString category;
    QString source;
    QString author;
    std::optional<article::Kind> kind;
    std::optional<int> year; ///< of the repost
    bool originalChanged = false; ///< only those; false: those, too
    QString words; ///< a query as it is being typed (archive/searchquery.h)

    bool operator==(const Filter &) const = default;
};

/// Relevance is that of the filter's words; without words it is Reposted.
enum class Column { Relevance, Title, Source, Author, Original, Reposted, Status, Modified };

struct Order {
    Column column = Column::Reposted;
    bool descending = true;

    bool operator==(const Order &) const = default;
};

/// A name or year and the number of articles (out of the trash) that bear it.
struct Count {
    QString name;
    int articles = 0;

    bool operator==(const Count &) const = default;
};

struct Counts {
    int all = 0;
    int trash = 0;
    std::vector<std::pair<article::Status, int>> statuses; ///< every status, in order
    std::vector<Count> categories; ///< most articles first
    std::vector<Count> sources; ///< most articles first
    std::vector<Count> authors; ///< most articles first
    std::vector<Count> years; ///< of the repost, latest first
    int originalChanged = 0; ///< as in ArticleRow

    bool operator==(const Counts &) const = default;
};

/// Walks the archive without its texts.
class ArticleList
{
public:
    ArticleList(Database &database, Search &search);

    /// The articles that a filter lets through, in order; of equal keys the newest first. With a limit, the first ones:
    /// by the day of the repost, in a time that does not grow with the archive.
    [[nodiscard]] Result<std::vector<qint64>> ids(const Filter &filter, Order order = {}, int limit = 0);
    /// The same with the counts of all that the filter's words find, whatever else it says; without words, no counts.
    struct Found {
        std::vector<qint64> ids;
        std::optional<Counts> counts;
    };
    [[nodiscard]] Result<Found> find(const Filter &filter, Order order, int limit);
    /// The rows of `ids`, in their order; an article that is no longer there is left out.
    [[nodiscard]] Result<std::vector<ArticleRow>> rows(std::span<const qint64> ids);
    [[nodiscard]] Result<Counts> counts();

private:
    Result<std::vector<qint64>> listed(const Filter &filter, Order order, int limit);
    Outcome countStatuses(Counts &counts);

    Database &m_database;
    Search &m_search;
};

} // namespace marbre::archive
