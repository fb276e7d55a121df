#include "document/tableediting.h"

#include <algorithm>
#include <map>
#include <utility>

namespace marbre::document {

namespace {

/// A table taken apart: every slot names its cell, so that rows and columns come and go without counting spans.
class Sheet
{
public:
    explicit Sheet(const Table &table)
        : m_head(table.headerRows)
        , m_foot(table.footerRows)
    {
        const std::optional<TableGrid> grid = gridOf(table);
        Q_ASSERT(grid);
        for (const TableRow &row : table.rows)
            m_cells.insert(m_cells.end(), row.cells.begin(), row.cells.end());
        m_slots.resize(size_t(grid->rows));
        for (int row = 0; row < grid->rows; ++row)
            for (int column = 0; column < grid->columns; ++column)
                m_slots[size_t(row)].push_back(grid->cellAt(row, column));
    }

    [[nodiscard]] int rows() const { return int(m_slots.size()); }
    [[nodiscard]] int columns() const { return int(m_slots.front().size()); }
    [[nodiscard]] int &at(int row, int column) { return m_slots[size_t(row)][size_t(column)]; }
    [[nodiscard]] TableCell &cell(int id) { return m_cells[size_t(id)]; }
    [[nodiscard]] int head() const { return m_head; }
    [[nodiscard]] int foot() const { return m_foot; }

    /// 0: head, 1: body, 2: foot
    [[nodiscard]] int section(int row) const { return row < m_head ? 0 : row < rows() - m_foot ? 1 : 2; }

    /// A new cell that is to the eye what another is.
    [[nodiscard]] int like(int id)
    {
        m_cells.push_back({.blocks = {}, .header = cell(id).header, .alignment = cell(id).alignment, .attributes = {}});
        return int(m_cells.size()) - 1;
    }

    void insertRow(int before, int model)
    {
        const int place = section(model);
        std::vector<int> row;
        for (int column = 0; column < columns(); ++column) {
            const bool inside = before > 0 && before < rows() && at(before - 1, column) == at(before, column);
            row.push_back(inside ? at(before, column) : like(at(model, column)));
        }
        m_slots.insert(m_slots.begin() + before, std::move(row));
        m_head += place == 0;
        m_foot += place == 2;
    }

    void insertColumn(int before, int model)
    {
        const bool between = before > 0 && before < columns();
        for (std::vector<int> &row : m_slots) {
            const auto place = row.begin() + before;
            const bool inside = between && *(place - 1) == *place;
            row.insert(place, inside ? *place : like(row[size_t(model)]));
        }
    }

    void removeRow(int row)
    {
        const int place = section(row);
        m_slots.erase(m_slots.begin() + row);
        m_head -= place == 0;
        m_foot -= place == 2;
    }

    void removeColumn(int column)
    {
        for (std::vector<int> &row : m_slots)
            row.erase(row.begin() + column);
    }

    void setHead(int rows) { m_head = rows; }

    /// Puts it together again, without the rows and columns in which no cell begins.
    void write(Table &table)
    {
        dropHollow();
        table.headerRows = m_head;
        table.footerRows = m_foot;
        table.rows.assign(size_t(rows()), {});
        std::map<int, SlotRange> extents;
        for (int row = 0; row < rows(); ++row)
            for (int column = 0; column < columns(); ++column) {
                SlotRange &extent = extents.try_emplace(at(row, column), SlotRange{row, column, row, column}).first->second;
                extent.bottom = row;
                extent.right = std::max(extent.right, column);
            }
        for (int row = 0; row < rows(); ++row)
            for (int column = 0; column < columns(); ++column)
                if (const SlotRange &extent = extents.at(at(row, column)); extent.top == row && extent.left == column) {
                    TableCell &cell = this->cell(at(row, column));
                    cell.rowSpan = extent.bottom - extent.top + 1;
                    cell.columnSpan = extent.right - extent.left + 1;
                    table.rows[size_t(row)].cells.push_back(std::move(cell));
                }
    }

private:
    void dropHollow()
    {
        for (int row = rows() - 1; row > 0; --row)
            if (m_slots[size_t(row)] == m_slots[size_t(row) - 1])
                removeRow(row);
        for (int column = columns() - 1; column > 0; --column) {
            bool hollow = true;
            for (int row = 0; hollow && row < rows(); ++row)
                hollow = at(row, column) == at(row, column - 1);
            if (hollow)
                removeColumn(column);
        }
    }

    std::vector<TableCell> m_cells;
    std::vector<std::vector<int>> m_slots;
    int m_head;
    int m_foot;
};

bool isBlank(const Block &block)
{
    const auto *paragraph = std::get_if<Paragraph>(&block.content);
    return paragraph && paragraph->content.empty() && block.attributes.isEmpty() && block.wordpress.isEmpty();
}

} // namespace

Table newTable(int rows, int columns)
{
    Table table;
    table.headerRows = rows > 1 ? 1 : 0;
    for (int row = 0; row < rows; ++row) {
        TableRow &cells = table.rows.emplace_back();
        cells.cells.assign(size_t(columns), TableCell{.blocks = {}, .header = row < table.headerRows, .attributes = {}});
    }
    return table;
}

void insertRow(Table &table, int before, int like)
{
    Sheet sheet(table);
    sheet.insertRow(before, like);
    sheet.write(table);
}

void insertColumn(Table &table, int before, int like)
{
    Sheet sheet(table);
    sheet.insertColumn(before, like);
    sheet.write(table);
}

bool removeRows(Table &table, int first, int last)
{
    Sheet sheet(table);
    if (last - first + 1 >= sheet.rows())
        return false;
    for (int row = last; row >= first; --row)
        sheet.removeRow(row);
    sheet.write(table);
    return true;
}

bool removeColumns(Table &table, int first, int last)
{
    Sheet sheet(table);
    if (last - first + 1 >= sheet.columns())
        return false;
    for (int column = last; column >= first; --column)
        sheet.removeColumn(column);
    sheet.write(table);
    return true;
}

SlotRange wholeCells(const TableGrid &grid, SlotRange range)
{
    for (SlotRange before{-1, -1, -1, -1}; before != range;) {
        before = range;
        for (int row = before.top; row <= before.bottom; ++row)
            for (int column = before.left; column <= before.right; ++column) {
                const SlotRange &cell = grid.cells[size_t(grid.cellAt(row, column))];
                range = {std::min(range.top, cell.top), std::min(range.left, cell.left),
                         std::max(range.bottom, cell.bottom), std::max(range.right, cell.right)};
            }
    }
    return range;
}

bool mergeCells(Table &table, const SlotRange &wanted)
{
    const std::optional<TableGrid> grid = gridOf(table);
    const SlotRange range = wholeCells(*grid, wanted);
    Sheet sheet(table);
    const int first = sheet.at(range.top, range.left);
    if (sheet.section(range.top) != sheet.section(range.bottom) || first == sheet.at(range.bottom, range.right))
        return false;
    std::vector<int> merged;
    for (int row = range.top; row <= range.bottom; ++row)
        for (int column = range.left; column <= range.right; ++column)
            if (const int id = std::exchange(sheet.at(row, column), first); std::ranges::find(merged, id) == merged.end())
                merged.push_back(id);
    Blocks blocks;
    for (const int id : merged)
        std::ranges::move(sheet.cell(id).blocks, std::back_inserter(blocks));
    std::erase_if(blocks, isBlank);
    sheet.cell(first).blocks = std::move(blocks);
    sheet.write(table);
    return true;
}

bool splitCell(Table &table, int row, int column)
{
    const std::optional<TableGrid> grid = gridOf(table);
    const int id = grid->cellAt(row, column);
    const SlotRange range = grid->cells[size_t(id)];
    if (range.top == range.bottom && range.left == range.right)
        return false;
    Sheet sheet(table);
    for (int y = range.top; y <= range.bottom; ++y)
        for (int x = range.left; x <= range.right; ++x)
            if (y != range.top || x != range.left)
                sheet.at(y, x) = sheet.like(id);
    sheet.write(table);
    return true;
}

void setHeaderRow(Table &table, bool on)
{
    const std::optional<TableGrid> grid = gridOf(table);
    Sheet sheet(table);
    int head = 0;
    if (on) {
        head = wholeCells(*grid, {0, 0, 0, grid->columns - 1}).bottom + 1;
        if (head > sheet.rows() - sheet.foot())
            return;
    }
    for (int row = 0; row < std::max(head, sheet.head()); ++row)
        for (int column = 0; column < sheet.columns(); ++column)
            sheet.cell(sheet.at(row, column)).header = on;
    sheet.setHead(head);
    sheet.write(table);
}

bool hasHeaderColumn(const Table &table)
{
    for (size_t row = size_t(table.headerRows); row < table.rows.size(); ++row)
        if (const TableRow &cells = table.rows[row]; !cells.cells.empty())
            return cells.cells.front().header;
    return false;
}

void setHeaderColumn(Table &table, bool on)
{
    Sheet sheet(table);
    for (int row = sheet.head(); row < sheet.rows(); ++row)
        sheet.cell(sheet.at(row, 0)).header = on;
    sheet.write(table);
}

void setAlignment(Table &table, const SlotRange &range, Alignment alignment)
{
    Sheet sheet(table);
    for (int row = range.top; row <= range.bottom; ++row)
        for (int column = range.left; column <= range.right; ++column)
            sheet.cell(sheet.at(row, column)).alignment = alignment;
    sheet.write(table);
}

Table partOf(const Table &table, const SlotRange &wanted)
{
    const std::optional<TableGrid> grid = gridOf(table);
    const SlotRange range = wholeCells(*grid, wanted);
    Sheet sheet(table);
    for (int row = sheet.rows() - 1; row >= 0; --row)
        if (row < range.top || row > range.bottom)
            sheet.removeRow(row);
    for (int column = sheet.columns() - 1; column >= 0; --column)
        if (column < range.left || column > range.right)
            sheet.removeColumn(column);
    Table part;
    sheet.write(part);
    return part;
}

} // namespace marbre::document
