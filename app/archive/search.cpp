#include "archive/search.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>

#include "archive/searchmatch.h"
#include "archive/searchrank.h"
#include "archive/statement.h"
#include "text/tokenizer.h"

namespace marbre::archive {

using Kind = QueryTerm::Kind;

namespace {

/// The columns of the index, in their order.
constexpr std::array columnNames{QLatin1String("title"),       QLatin1String("lead"),   QLatin1String("body"),
                                 QLatin1String("note"),        QLatin1String("authors"), QLatin1String("translators"),
                                 QLatin1String("source"),      QLatin1String("categories"), QLatin1String("tags"),
                                 QLatin1String("original")};

bool hasField(const ArticleColumns::Row &row, const QString &field)
{
    if (field == QLatin1String("reposted"))
        return row.reposted != 0;
    const auto found = std::find(columnNames.begin(), columnNames.end(), field);
    const bool hasWords = found != columnNames.end() && (row.fields >> (found - columnNames.begin())) & 1;
    return hasWords || (field == QLatin1String("original") && row.original != 0);
}

/// Days as YYYYMMDD: the first and the last that a date known in part can be.
qint32 firstDay(const text::PartialDate &date)
{
    return date.year() * 10000 + std::max(date.month(), 1) * 100 + std::max(date.day(), 1);
}

qint32 lastDay(const text::PartialDate &date)
{
    return date.year() * 10000 + (date.month() ? date.month() : 12) * 100 + (date.day() ? date.day() : 31);
}

bool isWithin(qint32 day, const text::PartialDate &date)
{
    const qint32 step = date.day() ? 1 : date.month() ? 100 : 10000;
    return day != 0 && day / step == firstDay(date) / step;
}

} // namespace

/// One search, while it goes on.
class Search::Run
{
public:
    Run(Search &search, const SearchQuery &query, const Filter &filter, SearchOrder order)
        : m_database(search.m_database)
        , m_columns(search.m_columns)
        , m_query(query)
        , m_filter(filter)
        , m_order(order)
    {
        for (const QString &language : m_columns.languages()) {
            const QString primary = QString::fromStdString(text::primaryLanguage(language.toStdString()));
            if (!primary.isEmpty() && !m_languages.contains(primary))
                m_languages.append(primary);
        }
        // Originals are in languages of their own.
        for (const QString &language : {QStringLiteral("en"), QStringLiteral("fr")})
            if (!m_languages.contains(language))
                m_languages.append(language);
    }

    Result<SearchHits> find()
    {
        if (const Outcome done = prepare(); !done)
            return std::unexpected(done.error());
        const Outcome done = m_match.isEmpty() ? walkAll() : walkMatches();
        if (!done)
            return std::unexpected(done.error());
        if (const Outcome named = nameCounts(); !named)
            return std::unexpected(named.error());
        return std::move(m_result);
    }

private:
    /// Sorts the query into what the index answers in one go, and conditions on single rows.
    Outcome prepare()
    {
        QStringList all;
        for (const auto &group : m_query.all) {
            const auto texts = std::ranges::count_if(group, isText);
            if (texts == std::ssize(group))
                all.append(matchExpression(group, m_languages));
            else if (texts == 0)
                m_conditions.push_back(&group);
            else if (const Outcome done = addMixed(group); !done)
                return done;
        }
        QStringList none;
        for (const QueryTerm &term : m_query.none) {
            if (isText(term))
                none.append(matchExpression(term, m_languages));
            else
                m_refused.push_back(&term);
        }
        m_match = all.join(QLatin1String(" AND "));
        if (none.isEmpty())
            return {};
        if (!m_match.isEmpty()) {
            m_match = u'(' + m_match + QLatin1String(") NOT (") + none.join(QLatin1String(" OR ")) + u')';
            return {};
        }
        m_excluded.resize(m_columns.rows().size());
        return mark(none.join(QLatin1String(" OR ")), m_excluded);
    }

    /// Words OR a condition: those with the words are found first.
    Outcome addMixed(const std::vector<QueryTerm> &group)
    {
        Mixed mixed;
        std::vector<QueryTerm> texts;
        for (const QueryTerm &term : group)
            isText(term) ? texts.push_back(term) : mixed.conditions.push_back(&term);
        mixed.found.resize(m_columns.rows().size());
        if (const Outcome done = mark(matchExpression(texts, m_languages), mixed.found); !done)
            return done;
        m_mixed.push_back(std::move(mixed));
        return {};
    }

    Outcome mark(const QString &match, std::vector<bool> &found)
    {
        Statement row(m_database, "SELECT rowid FROM article_index WHERE article_index MATCH ?");
        row.bind(match);
        return row.forEachRow([&] {
            if (const auto id = static_cast<size_t>(row.integer(0)); id < found.size())
                found[id] = true;
        });
    }

    Outcome walkAll()
    {
        for (size_t id = 0; id < m_columns.rows().size(); ++id)
            if (m_columns.rows()[id].there && (m_excluded.empty() || !m_excluded[id]))
                take(id, 0);
        return {};
    }

    Outcome walkMatches()
    {
        const bool ranks = m_order == SearchOrder::Relevance;
        Statement row(m_database,
                      ranks ? "SELECT rowid, marbre_rank(article_index, ?2) FROM article_index WHERE article_index MATCH ?1"
                            : "SELECT rowid FROM article_index WHERE article_index MATCH ?1");
        row.bind(m_match);
        if (ranks)
            row.bindPointer(&m_columns, rankColumnsType);
        return row.forEachRow([&] {
            if (const auto id = static_cast<size_t>(row.integer(0)); id < m_columns.rows().size())
                take(id, ranks ? row.real(1) : 0);
        });
    }

    void take(size_t id, double rank)
    {
        const ArticleColumns::Row &row = m_columns.rows()[id];
        if (!row.there || !meetsAll(id, row))
            return;
        count(id, row);
        if (!passes(id, row))
            return;
        if (m_order != SearchOrder::Relevance)
            rank = m_order == SearchOrder::Repost ? row.reposted : row.original;
        m_result.hits.push_back({static_cast<qint64>(id), rank});
    }

    bool meets(const QueryTerm &term, const ArticleColumns::Row &row) const
    {
        switch (term.kind) {
        case Kind::Status:
            return row.status == term.status;
        case Kind::Language: {
            const QString language = m_columns.languages().value(row.language).toLower();
            return language == term.text || language.startsWith(term.text + u'-');
        }
        case Kind::Before:
            return row.reposted != 0 && row.reposted < firstDay(term.date);
        case Kind::After:
            return row.reposted > lastDay(term.date);
        case Kind::Within:
            return isWithin(row.reposted, term.date);
        case Kind::Original:
            return isWithin(row.original, term.date);
        case Kind::Without:
            return !hasField(row, term.field);
        default:
            return false;
        }
    }

    bool meetsAll(size_t id, const ArticleColumns::Row &row) const
    {
        const auto one = [&](const QueryTerm &term) { return meets(term, row); };
        const auto any = [&](const QueryTerm *term) { return meets(*term, row); };
        return std::ranges::all_of(m_conditions, [&](const auto *group) { return std::ranges::any_of(*group, one); })
            && std::ranges::none_of(m_refused, any)
            && std::ranges::all_of(m_mixed, [&](const Mixed &mixed) {
                   return mixed.found[id] || std::ranges::any_of(mixed.conditions, any);
               });
    }

    bool passes(size_t id, const ArticleColumns::Row &row) const
    {
        if (row.trashed != m_filter.trash || (m_filter.status && row.status != *m_filter.status)
            || (m_filter.year && row.reposted / 10000 != *m_filter.year))
            return false;
        if (!m_filter.source.isEmpty() && row.source != filterSource())
            return false;
        if (m_filter.category.isEmpty())
            return true;
        const auto categories = m_columns.categoriesOf(static_cast<qint64>(id));
        return std::ranges::find(categories, filterCategory()) != categories.end();
    }

    qint64 rowNamed(const char *sql, const QString &name) const
    {
        Statement row(m_database, sql);
        const Result<bool> found = row.bind(name).step();
        return found && *found ? row.integer(0) : -1;
    }

    qint64 filterSource() const
    {
        if (!m_source)
            m_source = rowNamed("SELECT id FROM source WHERE name = ?", m_filter.source);
        return *m_source;
    }

    qint64 filterCategory() const
    {
        if (!m_category)
            m_category = rowNamed("SELECT id FROM term WHERE kind = 'category' AND name = ?", m_filter.category);
        return *m_category;
    }

    void count(size_t id, const ArticleColumns::Row &row)
    {
        if (row.trashed) {
            ++m_result.counts.trash;
            return;
        }
        ++m_result.counts.all;
        ++m_statuses[static_cast<size_t>(row.status)];
        if (row.source)
            ++m_sources[row.source];
        if (row.reposted)
            ++m_years[row.reposted / 10000];
        for (const qint64 category : m_columns.categoriesOf(static_cast<qint64>(id)))
            ++m_categories[category];
    }

    Outcome nameCounts()
    {
        for (const article::Status status : article::allStatuses)
            m_result.counts.statuses.emplace_back(status, m_statuses[static_cast<size_t>(status)]);
        for (auto it = m_years.cbegin(); it != m_years.cend(); ++it)
            m_result.counts.years.push_back({QString::number(it.key()), it.value()});
        std::ranges::sort(m_result.counts.years, std::ranges::greater(), &Count::name);
        if (const Outcome done = names("SELECT name FROM source WHERE id = ?", m_sources, m_result.counts.sources); !done)
            return done;
        return names("SELECT name FROM term WHERE id = ?", m_categories, m_result.counts.categories);
    }

    Outcome names(const char *sql, const QHash<qint64, int> &counted, std::vector<Count> &into)
    {
        Statement row(m_database, sql);
        for (auto it = counted.cbegin(); it != counted.cend(); ++it) {
            row.reset();
            const Result<bool> found = row.bind(it.key()).step();
            if (!found)
                return std::unexpected(found.error());
            if (*found)
                into.push_back({row.text(0), it.value()});
        }
        std::ranges::sort(into, [](const Count &a, const Count &b) {
            return a.articles != b.articles ? a.articles > b.articles : a.name.localeAwareCompare(b.name) < 0;
        });
        return {};
    }

    struct Mixed {
        std::vector<bool> found;
        std::vector<const QueryTerm *> conditions;
    };

    Database &m_database;
    const ArticleColumns &m_columns;
    const SearchQuery &m_query;
    const Filter &m_filter;
    SearchOrder m_order;
    QStringList m_languages;
    QString m_match;
    std::vector<const std::vector<QueryTerm> *> m_conditions;
    std::vector<const QueryTerm *> m_refused;
    std::vector<Mixed> m_mixed;
    std::vector<bool> m_excluded; ///< where nothing but what is not wanted is said
    mutable std::optional<qint64> m_source;
    mutable std::optional<qint64> m_category;
    std::array<int, article::allStatuses.size()> m_statuses{};
    QHash<qint64, int> m_sources;
    QHash<qint64, int> m_categories;
    QHash<int, int> m_years;
    SearchHits m_result;
};

namespace {

/// The best first; of equals the newest.
bool isBetter(const SearchHit &a, const SearchHit &b)
{
    return a.rank != b.rank ? a.rank > b.rank : a.article > b.article;
}

} // namespace

void SearchHits::sortAll()
{
    std::sort(hits.begin(), hits.end(), isBetter);
    sorted = hits.size();
}

Search::Search(Database &database)
    : m_database(database)
    , m_columns(database)
{
}

Search::~Search() = default;

Result<SearchHits> Search::find(const SearchQuery &query, const Filter &filter, SearchOrder order, size_t count)
{
    if (const Outcome done = m_columns.update(); !done)
        return std::unexpected(done.error());
    Result<SearchHits> hits = Run(*this, query, filter, order).find();
    if (!hits)
        return hits;
    hits->sorted = std::min(count, hits->hits.size());
    std::partial_sort(hits->hits.begin(), hits->hits.begin() + static_cast<std::ptrdiff_t>(hits->sorted),
                      hits->hits.end(), isBetter);
    return hits;
}

} // namespace marbre::archive
