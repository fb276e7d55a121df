#include "archive/search.h"

#include <algorithm>
#include <array>

#include "archive/gathering.h"
#include "archive/searchcounts.h"
#include "archive/searchmatch.h"
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
        , m_forms(search.indexedForms())
        , m_gathering(m_database, m_columns, order == SearchOrder::Relevance)
        , m_counts(m_columns)
    {
    }

    Result<SearchHits> find()
    {
        if (const Outcome done = prepare(); !done)
            return std::unexpected(done.error());
        if (m_texts.empty()) {
            for (size_t id = 0; id < m_columns.rows().size(); ++id)
                take(id, 0);
        } else {
            if (const Outcome done = gather(); !done)
                return std::unexpected(done.error());
            m_gathering.forEach([this](size_t id, double rank) { take(id, rank); });
        }
        Result<Counts> counts = m_counts.named(m_database);
        if (!counts)
            return std::unexpected(counts.error());
        m_result.counts = std::move(*counts);
        return std::move(m_result);
    }

private:
    using Group = std::vector<QueryTerm>;

    /// Sorts the query into what the index answers, and conditions on single rows.
    Outcome prepare()
    {
        for (const Group &group : m_query.all) {
            const auto texts = std::ranges::count_if(group, isText);
            if (texts == std::ssize(group))
                m_texts.push_back(&group);
            else if (texts == 0)
                m_conditions.push_back(&group);
            else if (const Outcome done = addMixed(group); !done)
                return done;
        }
        for (const QueryTerm &term : m_query.none) {
            if (!isText(term))
                m_refused.push_back(&term);
            else if (const Outcome done = mark(term, m_excluded); !done)
                return done;
        }
        return {};
    }

    Outcome gather()
    {
        for (const Group *group : m_texts) {
            m_gathering.beginGroup();
            for (const QueryTerm &term : *group) {
                for (const Phrase &phrase : phrasesOf(term, m_forms))
                    if (const Outcome done = m_gathering.lookUp(phrase); !done)
                        return done;
                m_gathering.weigh();
            }
        }
        return {};
    }

    /// Words OR a condition: those with the words are found first.
    Outcome addMixed(const Group &group)
    {
        Mixed mixed;
        for (const QueryTerm &term : group) {
            if (!isText(term))
                mixed.conditions.push_back(&term);
            else if (const Outcome done = mark(term, mixed.found); !done)
                return done;
        }
        m_mixed.push_back(std::move(mixed));
        return {};
    }

    Outcome mark(const QueryTerm &term, std::vector<bool> &found)
    {
        found.resize(m_columns.rows().size());
        for (const Phrase &phrase : phrasesOf(term, m_forms)) {
            Statement row(m_database, "SELECT rowid FROM article_index WHERE article_index MATCH ?");
            row.bind(phrase.expression);
            const Outcome done = row.forEachRow([&] {
                if (const auto id = static_cast<size_t>(row.integer(0)); id < found.size())
                    found[id] = true;
            });
            if (!done)
                return done;
        }
        return {};
    }

    void take(size_t id, double rank)
    {
        const ArticleColumns::Row &row = m_columns.rows()[id];
        if (!row.there || (!m_excluded.empty() && m_excluded[id]) || !meetsAll(id, row))
            return;
        m_counts.add(id);
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
            || (m_filter.kind && row.page != (*m_filter.kind == article::Kind::Page))
            || (m_filter.year && row.reposted / 10000 != *m_filter.year))
            return false;
        if (!m_filter.source.isEmpty() && row.source != filterSource())
            return false;
        if (m_filter.category.isEmpty())
            return true;
        const auto categories = m_columns.categories().of(id);
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

    struct Mixed {
        std::vector<bool> found;
        std::vector<const QueryTerm *> conditions;
    };

    Database &m_database;
    const ArticleColumns &m_columns;
    const SearchQuery &m_query;
    const Filter &m_filter;
    SearchOrder m_order;
    IndexedForms m_forms;
    std::vector<const Group *> m_texts;
    std::vector<const Group *> m_conditions;
    std::vector<const QueryTerm *> m_refused;
    std::vector<Mixed> m_mixed;
    std::vector<bool> m_excluded; ///< empty: nothing is
    mutable std::optional<qint64> m_source;
    mutable std::optional<qint64> m_category;
    Gathering m_gathering;
    SearchCounts m_counts;
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

IndexedForms Search::indexedForms()
{
    IndexedForms forms;
    for (const QString &tag : m_columns.languages()) {
        const std::string language = text::primaryLanguage(tag.toStdString());
        const QString name = QString::fromStdString(language);
        if (tokenizerFor(language).hasStems() && !forms.languages.contains(name))
            forms.languages.append(name);
    }
    // Originals are in languages of their own.
    for (const QString &language : {QStringLiteral("en"), QStringLiteral("fr")})
        if (!forms.languages.contains(language))
            forms.languages.append(language);
    forms.hasStem = [this](const QString &language, const QString &words) {
        return tokenizerFor(language.toStdString()).split(words.toStdString(), [](const text::Token &token) {
            return token.stem.empty() ? 0 : 1;
        }) != 0;
    };
    return forms;
}

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
