#pragma once

#include "document/tablegrid.h"

namespace marbre::document {

// What a person does to a table that has a grid (gridOf); afterwards it has one still. Rows and columns count from 0.

/// Empty cells; the first row is the table's head. `rows` and `columns` are at least 1.
[[nodiscard]] Table newTable(int rows, int columns);

/// A row before row `before` (as many as there are rows: after the last). Cells that reach over the place grow; the
/// others are new, one a slot, with the header and the alignment of the row `like`, which is one of the two that the new
/// one stands between, and whose section it belongs to.
void insertRow(Table &table, int before, int like);
void insertColumn(Table &table, int before, int like);

/// Cells that reach out of what goes stay, smaller. False, and nothing done, where nothing would be left.
[[nodiscard]] bool removeRows(Table &table, int first, int last);
[[nodiscard]] bool removeColumns(Table &table, int first, int last);

/// The range grown until it cuts through no cell.
[[nodiscard]] SlotRange wholeCells(const TableGrid &grid, SlotRange range);

/// Makes one cell of those in `range` (grown to whole cells): the first one's, with the blocks of all in reading order.
/// False, and nothing done, where there is only one, or where they stand in different sections.
[[nodiscard]] bool mergeCells(Table &table, const SlotRange &range);
/// Makes cells of one slot each of the one at a slot; the text stays in the first. False where it is one slot.
[[nodiscard]] bool splitCell(Table &table, int row, int column);

/// The first row, with those that its cells reach into, is the head; or the table has none.
void setHeaderRow(Table &table, bool on);
/// The cells of the first column are headers of their rows; or those of the body are none.
void setHeaderColumn(Table &table, bool on);
[[nodiscard]] bool hasHeaderColumn(const Table &table);

void setAlignment(Table &table, const SlotRange &range, Alignment alignment);

/// The cells in `range` (grown to whole cells), as a table without caption.
[[nodiscard]] Table partOf(const Table &table, const SlotRange &range);

} // namespace marbre::document
