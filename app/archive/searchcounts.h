#pragma once

#include <array>
#include <vector>

#include "archive/articlecolumns.h"

namespace marbre::archive {

/// Counts what a search finds, by what one may filter it by.
class SearchCounts
{
public:
    explicit SearchCounts(const ArticleColumns &columns);

    void add(size_t article);
    /// With the names, most articles first, years latest first.
    [[nodiscard]] Result<Counts> named(Database &database) const;

private:
    const ArticleColumns &m_columns;
    int m_all = 0;
    int m_trash = 0;
    std::array<int, article::allStatuses.size()> m_statuses{};
    std::vector<int> m_sources; ///< by the number of the row, as the two below
    std::vector<int> m_categories;
    std::vector<int> m_authors;
    std::vector<int> m_years;
    std::vector<bool> m_found; ///< by article, out of the trash
};

} // namespace marbre::archive
