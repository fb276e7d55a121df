#include "archive/articlelist.h"

#include <QStringList>

#include <array>
#include <unordered_set>

#include "archive/search.h"
#include "archive/statement.h"

namespace marbre::archive {

namespace {

const char *orderKey(Column column)
{
    switch (column) {
    case Column::Title:
        return "folded(headline)";
    case Column::Source:
        return "(SELECT folded(name) FROM source WHERE source.id = source_id)";
    case Column::Author:
        return "(SELECT folded(name) FROM article_person JOIN person ON person.id = person_id "
               "WHERE article_id = article.id AND role = 'author' AND position = 0)";
    case Column::Original:
        return "original_published";
    case Column::Relevance:
    case Column::Reposted:
        return "reposted";
    case Column::Status:
        return "CASE status WHEN 'draft' THEN 0 WHEN 'translating' THEN 1 WHEN 'review' THEN 2 WHEN 'ready' THEN 3 "
               "ELSE 4 END";
    case Column::Modified:
        return "modified";
    }
    Q_UNREACHABLE();
}

struct Conditions {
    QString sql;
    QStringList texts;

    /// The plus keeps SQLite from the index of statuses where a few are wanted and no status is given: it would have to
    /// sort them all (SQLite documentation, "The SQLite Query Optimizer Overview", 3).
    Conditions(const Filter &filter, bool isFew)
        : sql(QString::fromLatin1(filter.trash ? "trashed <> ''" : isFew && !filter.status ? "+trashed = ''" : "trashed = ''"))
    {
        if (filter.status)
            add("status = ?", article::statusName(*filter.status));
        if (filter.kind)
            add("article.kind = ?", article::kindName(*filter.kind));
        if (filter.originalChanged)
            sql += QLatin1String(" AND article.id IN (SELECT article_id FROM original_copy WHERE noted = 0)");
        if (!filter.category.isEmpty())
            add("article.id IN (SELECT article_id FROM article_term JOIN term ON term.id = term_id "
                "WHERE term.kind = 'category' AND term.name = ?)",
                filter.category);
        if (!filter.source.isEmpty())
            add("source_id = (SELECT id FROM source WHERE name = ?)", filter.source);
        if (!filter.author.isEmpty())
            add("article.id IN (SELECT article_id FROM article_person JOIN person ON person.id = person_id "
                "WHERE role = 'author' AND person.name = ?)",
                filter.author);
        if (filter.year) {
            const QString year = QStringLiteral("%1").arg(*filter.year, 4, 10, QLatin1Char('0'));
            add("reposted >= ?", year + QStringLiteral("-01-01"));
            add("reposted <= ?", year + QStringLiteral("-12-31"));
        }
    }

    void add(const char *condition, const QString &text)
    {
        sql += QLatin1String(" AND ") + QLatin1String(condition);
        texts.append(text);
    }
};

std::optional<ArticleRow> readRow(const Statement &row)
{
    ArticleRow result;
    result.id = row.integer(0);
    result.headline = row.text(1);
    result.source = row.text(2);
    result.authors = row.text(3);
    result.original = text::PartialDate::fromIso(row.text(4)).value_or(text::PartialDate());
    if (const QDate day = QDate::fromString(row.text(5), Qt::ISODate); day.isValid())
        result.reposted = day;
    result.status = article::statusFromName(row.text(6)).value_or(article::Status::Draft);
    result.language = row.text(7);
    result.originalLanguage = row.text(8);
    result.originalChanged = row.integer(9) != 0;
    result.sent = SentSign(row.integer(10));
    return result;
}

/// A name and a number in each row.
Result<std::vector<Count>> countsIn(Statement &statement)
{
    std::vector<Count> counts;
    const Outcome read = statement.forEachRow([&] {
        counts.push_back({statement.text(0), static_cast<int>(statement.integer(1))});
    });
    return read ? Result<std::vector<Count>>(std::move(counts)) : std::unexpected(read.error());
}

} // namespace

ArticleList::ArticleList(Database &database, Search &search)
    : m_database(database)
    , m_search(search)
{
}

Result<std::vector<qint64>> ArticleList::ids(const Filter &filter, Order order, int limit)
{
    Result<Found> found = find(filter, order, limit);
    return found ? Result<std::vector<qint64>>(std::move(found->ids)) : std::unexpected(found.error());
}

Result<ArticleList::Found> ArticleList::find(const Filter &filter, Order order, int limit)
{
    if (filter.words.trimmed().isEmpty()) {
        Result<std::vector<qint64>> ids = listed(filter, order, limit);
        return ids ? Result<Found>(Found{std::move(*ids), {}}) : std::unexpected(ids.error());
    }
    const bool ranks = order.column == Column::Relevance;
    Result<SearchHits> found = m_search.find(parseQuery(filter.words, true), filter,
                                             ranks ? SearchOrder::Relevance : SearchOrder::Repost, size_t(limit));
    if (!found)
        return std::unexpected(found.error());
    // What the search does not filter by itself.
    const bool filtersMore = !filter.author.isEmpty() || filter.originalChanged;
    if (!filtersMore && (ranks || order == Order{Column::Reposted, true})) {
        if (limit > 0 && found->hits.size() > size_t(limit))
            found->hits.resize(size_t(limit));
        else
            found->sortAll();
        std::vector<qint64> ids;
        for (const SearchHit &hit : found->hits)
            ids.push_back(hit.article);
        return Found{std::move(ids), std::move(found->counts)};
    }
    std::unordered_set<qint64> wanted;
    for (const SearchHit &hit : found->hits)
        wanted.insert(hit.article);
    Result<std::vector<qint64>> all = listed(filter, order, 0);
    if (!all)
        return std::unexpected(all.error());
    std::erase_if(*all, [&wanted](qint64 id) { return !wanted.contains(id); });
    if (limit > 0 && all->size() > size_t(limit))
        all->resize(size_t(limit));
    return Found{std::move(*all), std::move(found->counts)};
}

Result<std::vector<qint64>> ArticleList::listed(const Filter &filter, Order order, int limit)
{
    const Conditions conditions(filter, limit > 0);
    const QString direction = order.descending ? QStringLiteral(" DESC") : QString();
    Statement statement(m_database,
                        QStringLiteral("SELECT article.id FROM article WHERE %1 ORDER BY %2%3, article.id DESC")
                                .arg(conditions.sql, QString::fromLatin1(orderKey(order.column)), direction)
                            + QStringLiteral(" LIMIT ?"));
    for (const QString &text : conditions.texts)
        statement.bind(text);
    statement.bind(qint64(limit > 0 ? limit : -1));
    std::vector<qint64> ids;
    for (;;) {
        const Result<bool> row = statement.step();
        if (!row)
            return std::unexpected(row.error());
        if (!*row)
            return ids;
        ids.push_back(statement.integer(0));
    }
}

Result<std::vector<ArticleRow>> ArticleList::rows(std::span<const qint64> ids)
{
    Statement statement(m_database,
                        "SELECT article.id, headline, coalesce(source.name, ''), "
                        "coalesce((SELECT group_concat(name, ', ') FROM (SELECT name FROM article_person "
                        "JOIN person ON person.id = person_id WHERE article_id = article.id AND role = 'author' "
                        "ORDER BY position)), ''), original_published, reposted, status, language, original_language, "
                        "EXISTS (SELECT 1 FROM original_copy WHERE article_id = article.id AND noted = 0), "
                        "(SELECT iif(count(*) = 0, 0, iif(min(sent.version) = article.version, 2, 1)) FROM sent "
                        "WHERE sent.uuid = article.uuid AND sent.version > 0) "
                        "FROM article LEFT JOIN source ON source.id = source_id WHERE article.id = ?");
    std::vector<ArticleRow> rows;
    rows.reserve(ids.size());
    for (const qint64 id : ids) {
        statement.reset();
        const Result<bool> found = statement.bind(id).step();
        if (!found)
            return std::unexpected(found.error());
        if (*found)
            rows.push_back(*readRow(statement));
    }
    return rows;
}

Outcome ArticleList::countStatuses(Counts &counts)
{
    for (const article::Status status : article::allStatuses)
        counts.statuses.emplace_back(status, 0);
    Statement statement(m_database, "SELECT trashed <> '', status, count(*) FROM article GROUP BY 1, 2");
    for (;;) {
        const Result<bool> row = statement.step();
        if (!row)
            return std::unexpected(row.error());
        if (!*row)
            return {};
        const int number = static_cast<int>(statement.integer(2));
        if (statement.integer(0)) {
            counts.trash += number;
            continue;
        }
        counts.all += number;
        for (auto &[status, articles] : counts.statuses)
            if (article::statusName(status) == statement.text(1))
                articles += number;
    }
}

Result<Counts> ArticleList::counts()
{
    Counts counts;
    if (const Outcome done = countStatuses(counts); !done)
        return std::unexpected(done.error());
    const Result<qint64> changed = m_database.number("SELECT count(DISTINCT article_id) FROM original_copy "
                                                     "JOIN article ON article.id = article_id "
                                                     "WHERE noted = 0 AND trashed = ''");
    if (!changed)
        return std::unexpected(changed.error());
    counts.originalChanged = static_cast<int>(*changed);
    const auto take = [this](std::vector<Count> &into, const char *sql) -> Outcome {
        Statement statement(m_database, sql);
        Result<std::vector<Count>> names = countsIn(statement);
        if (!names)
            return std::unexpected(names.error());
        into = std::move(*names);
        return {};
    };
    if (const Outcome done =
            take(counts.categories,
                 "SELECT term.name, count(*) FROM article_term JOIN term ON term.id = term_id "
                 "JOIN article ON article.id = article_id WHERE term.kind = 'category' AND trashed = '' "
                 "GROUP BY term.id ORDER BY 2 DESC, folded(term.name)");
        !done)
        return std::unexpected(done.error());
    if (const Outcome done = take(counts.sources,
                                  "SELECT name, count(*) FROM article JOIN source ON source.id = source_id "
                                  "WHERE trashed = '' GROUP BY source.id ORDER BY 2 DESC, folded(name)");
        !done)
        return std::unexpected(done.error());
    if (const Outcome done = take(counts.authors,
                                  "SELECT person.name, count(*) FROM article_person JOIN person ON person.id = person_id "
                                  "JOIN article ON article.id = article_id WHERE role = 'author' AND trashed = '' "
                                  "GROUP BY person.id ORDER BY 2 DESC, folded(person.name)");
        !done)
        return std::unexpected(done.error());
    if (const Outcome done = take(counts.years,
                                  "SELECT substr(reposted, 1, 4), count(*) FROM article "
                                  "WHERE trashed = '' AND reposted <> '' GROUP BY 1 ORDER BY 1 DESC");
        !done)
        return std::unexpected(done.error());
    return counts;
}

} // namespace marbre::archive
