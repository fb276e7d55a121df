#include "archive/searchcounts.h"

#include <algorithm>

#include "archive/statement.h"

namespace marbre::archive {

namespace {

void countIn(std::vector<int> &counts, size_t number)
{
    if (number >= counts.size())
        counts.resize(number + 1 + number / 2);
    ++counts[number];
}

Result<std::vector<Count>> namesOf(Database &database, const char *sql, const std::vector<int> &counted)
{
    std::vector<Count> names;
    Statement row(database, sql);
    for (size_t number = 0; number < counted.size(); ++number) {
        if (counted[number] == 0)
            continue;
        row.reset();
        const Result<bool> found = row.bind(static_cast<qint64>(number)).step();
        if (!found)
            return std::unexpected(found.error());
        if (*found)
            names.push_back({row.text(0), counted[number]});
    }
    std::ranges::sort(names, [](const Count &a, const Count &b) {
        return a.articles != b.articles ? a.articles > b.articles : a.name.localeAwareCompare(b.name) < 0;
    });
    return names;
}

} // namespace

SearchCounts::SearchCounts(const ArticleColumns &columns)
    : m_columns(columns)
    , m_found(columns.rows().size())
{
}

void SearchCounts::add(size_t article)
{
    const ArticleColumns::Row &row = m_columns.rows()[article];
    if (row.trashed) {
        ++m_trash;
        return;
    }
    ++m_all;
    m_found[article] = true;
    ++m_statuses[static_cast<size_t>(row.status)];
    if (row.source)
        countIn(m_sources, static_cast<size_t>(row.source));
    if (row.reposted)
        countIn(m_years, static_cast<size_t>(row.reposted / 10000));
    for (const quint32 category : m_columns.categories().of(article))
        countIn(m_categories, category);
    for (const quint32 author : m_columns.authors().of(article))
        countIn(m_authors, author);
}

Result<Counts> SearchCounts::named(Database &database) const
{
    Counts counts;
    counts.all = m_all;
    counts.trash = m_trash;
    for (const article::Status status : article::allStatuses)
        counts.statuses.emplace_back(status, m_statuses[static_cast<size_t>(status)]);
    for (size_t year = m_years.size(); year-- > 0;)
        if (m_years[year] > 0)
            counts.years.push_back({QString::number(year), m_years[year]});
    const auto name = [&](std::vector<Count> &into, const char *sql, const std::vector<int> &counted) -> Outcome {
        Result<std::vector<Count>> names = namesOf(database, sql, counted);
        if (!names)
            return std::unexpected(names.error());
        into = std::move(*names);
        return {};
    };
    for (const Outcome &done : {name(counts.sources, "SELECT name FROM source WHERE id = ?", m_sources),
                                name(counts.categories, "SELECT name FROM term WHERE id = ?", m_categories),
                                name(counts.authors, "SELECT name FROM person WHERE id = ?", m_authors)})
        if (!done)
            return std::unexpected(done.error());
    Statement changed(database, "SELECT DISTINCT article_id FROM original_copy WHERE noted = 0");
    const Outcome read = changed.forEachRow([&] {
        const auto article = static_cast<size_t>(changed.integer(0));
        counts.originalChanged += article < m_found.size() && m_found[article];
    });
    if (!read)
        return std::unexpected(read.error());
    return counts;
}

} // namespace marbre::archive
