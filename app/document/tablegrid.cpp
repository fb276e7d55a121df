#include "document/tablegrid.h"

#include <algorithm>
#include <utility>

namespace marbre::document {

namespace {

constexpr int mostColumns = 100;
constexpr int mostSlots = 2000;

int widthOf(const TableRow &row)
{
    int width = 0;
    for (const TableCell &cell : row.cells)
        width = std::min(width + cell.columnSpan, mostColumns + 1);
    return width;
}

/// The row after the last of the section that a row stands in.
int sectionEnd(const Table &table, int row)
{
    const auto rows = int(table.rows.size());
    if (row < table.headerRows)
        return table.headerRows;
    return row < rows - table.footerRows ? rows - table.footerRows : rows;
}

class Former
{
public:
    explicit Former(const Table &table)
        : m_table(table)
    {
        m_grid.rows = int(table.rows.size());
        m_grid.columns = widthOf(table.rows.front());
        m_fits = m_grid.columns > 0 && m_grid.columns <= mostColumns && m_grid.rows <= mostSlots / m_grid.columns
            && table.headerRows >= 0 && table.footerRows >= 0 && table.headerRows + table.footerRows <= m_grid.rows;
        if (m_fits)
            m_grid.m_owners.assign(size_t(m_grid.rows) * size_t(m_grid.columns), -1);
    }

    [[nodiscard]] std::optional<TableGrid> form()
    {
        for (int row = 0; m_fits && row < m_grid.rows; ++row)
            m_fits = formRow(row);
        if (!m_fits || std::ranges::find(m_grid.m_owners, -1) != m_grid.m_owners.end())
            return std::nullopt;
        return std::move(m_grid);
    }

private:
    [[nodiscard]] int &owner(int row, int column)
    {
        return m_grid.m_owners[size_t(row) * size_t(m_grid.columns) + size_t(column)];
    }

    bool formRow(int row)
    {
        int column = 0;
        const std::vector<TableCell> &cells = m_table.rows[size_t(row)].cells;
        for (const TableCell &cell : cells) {
            while (column < m_grid.columns && owner(row, column) >= 0)
                ++column;
            const SlotRange range{row, column, row + cell.rowSpan - 1, column + cell.columnSpan - 1};
            if (range.right >= m_grid.columns || range.bottom >= sectionEnd(m_table, row) || !take(range))
                return false;
        }
        return !cells.empty();
    }

    bool take(const SlotRange &range)
    {
        for (int row = range.top; row <= range.bottom; ++row)
            for (int column = range.left; column <= range.right; ++column)
                if (std::exchange(owner(row, column), int(m_grid.cells.size())) >= 0)
                    return false;
        m_grid.cells.push_back(range);
        return true;
    }

    const Table &m_table;
    TableGrid m_grid;
    bool m_fits = false;
};

} // namespace

std::optional<TableGrid> gridOf(const Table &table)
{
    return table.rows.empty() ? std::nullopt : Former(table).form();
}

} // namespace marbre::document
