#pragma once

#include <optional>
#include <vector>

#include "document/block.h"

namespace marbre::document {

/// Slots of a table, both ends included, from 0.
struct SlotRange {
    int top = 0;
    int left = 0;
    int bottom = 0;
    int right = 0;

    bool operator==(const SlotRange &) const = default;
};

/// Where the cells of a table stand (HTML standard, 4.9.12.1 "Forming a table").
struct TableGrid {
    int rows = 0;
    int columns = 0;
    std::vector<SlotRange> cells; ///< in reading order

    /// The cell that covers a slot, as an index of `cells`.
    [[nodiscard]] int cellAt(int row, int column) const { return m_owners[size_t(row) * size_t(columns) + size_t(column)]; }

    std::vector<int> m_owners; ///< of each slot, row by row
};

/// Empty where the cells do not tile a rectangle exactly (one is missing, two overlap, a row has none of its own), where
/// a cell reaches from the head into the body or from the body into the foot, or where the table has more than 100
/// columns or 2000 slots: such a table is shown and kept, but its rows and columns cannot be edited.
[[nodiscard]] std::optional<TableGrid> gridOf(const Table &table);

} // namespace marbre::document
