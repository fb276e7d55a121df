#include "bridge/tables.h"

#include "bridge/fill.h"
#include "bridge/read.h"
#include "document/tableediting.h"

namespace marbre::bridge {

using namespace document;

namespace {

class Step
{
public:
    explicit Step(QTextDocument &text)
        : cursor(&text)
    {
        cursor.beginEditBlock();
    }
    ~Step() { cursor.endEditBlock(); }
    Q_DISABLE_COPY_MOVE(Step)

    QTextCursor cursor;
};

QTextBlock blockBefore(const ShownTable &table)
{
    return table.view->document()->findBlock(table.view->firstPosition() - 1);
}

bool isOf(const QTextBlock &block, const ShownTable &table)
{
    const FramePtr frame = frameOf(block);
    return frame && frame->id == table.frame->id;
}

/// A cursor in the caption is in no QTextTable, but right before one.
QTextTable *viewAt(const QTextCursor &cursor, const FramePtr &frame)
{
    if (QTextTable *view = cursor.currentTable())
        return view;
    QTextBlock block = cursor.block();
    while (block.isValid() && !cellAround(frameOf(block)) && contains(frameOf(block), frame->id))
        block = block.next();
    return block.isValid() ? QTextCursor(block).currentTable() : nullptr;
}

std::optional<SlotRange> selectedIn(const QTextCursor &cursor, const QTextTable &view, const TableGrid &grid)
{
    if (cursor.currentTable() != &view)
        return std::nullopt;
    int row = 0;
    int rows = 1;
    int column = 0;
    int columns = 1;
    if (cursor.hasComplexSelection()) {
        cursor.selectedTableCells(&row, &rows, &column, &columns);
    } else {
        const QTextTableCell cell = view.cellAt(cursor);
        row = cell.row();
        column = cell.column();
    }
    return wholeCells(grid, {row, column, row + rows - 1, column + columns - 1});
}

void removeBetween(QTextCursor &cursor, int from, int to)
{
    cursor.setPosition(from);
    cursor.setPosition(to, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
}

} // namespace

std::optional<ShownTable> tableAt(const QTextCursor &cursor)
{
    const FramePtr frame = tableAround(frameOf(cursor.block()));
    QTextTable *view = frame ? viewAt(cursor, frame) : nullptr;
    if (!view)
        return std::nullopt;
    auto value = readTable(cursor.block());
    auto grid = value ? gridOf(*value) : std::nullopt;
    if (!grid || view->rows() != grid->rows || view->columns() != grid->columns)
        return std::nullopt;
    auto selected = selectedIn(cursor, *view, *grid);
    return ShownTable{view, frame, std::move(*value), std::move(*grid), selected};
}

void rewriteTable(const ShownTable &table, const Table &changed, const Look &look)
{
    const BlockFormats formats(look);
    Step step(*table.view->document());
    QTextCursor &cursor = step.cursor;
    auto frame = std::make_shared<Frame>(*table.frame);
    frame->headerRows = changed.headerRows;
    frame->footerRows = changed.footerRows;
    if (const QTextBlock caption = blockBefore(table); isOf(caption, table)) {
        cursor.setPosition(caption.position());
        cursor.setBlockFormat(formats.format({.kind = Shape::Kind::Caption, .frame = frame}));
    }
    // The new one is there before the old one goes: what stands before and after is never joined.
    cursor.setPosition(table.view->firstPosition() - 1);
    Filler(cursor, look, Filler::First::NewBlock).rows(changed, *gridOf(changed), frame);
    const int old = table.view->lastPosition() + 1;
    const QTextBlockFormat after = table.view->document()->findBlock(old).blockFormat();
    removeBetween(cursor, cursor.position(), old);
    cursor.setBlockFormat(after);
}

void removeTable(const ShownTable &table, const Look &look)
{
    Step step(*table.view->document());
    QTextCursor &cursor = step.cursor;
    const BlockFormats formats(look);
    const QTextBlockFormat after = table.view->document()->findBlock(table.view->lastPosition() + 1).blockFormat();
    // An empty block takes the table's place for a moment.
    cursor.setPosition(table.view->firstPosition() - 1);
    cursor.insertBlock(formats.format({.frame = table.frame->parent}), {});
    removeBetween(cursor, cursor.position(), table.view->lastPosition() + 1);
    cursor.setBlockFormat(after);
    const QTextBlock before = cursor.block().previous();
    if (isOf(before, table))
        removeBetween(cursor, before.position(), cursor.position());
    cursor.setBlockFormat(after);
}

QTextBlock captionOf(const ShownTable &table, const Look &look)
{
    const QTextBlock before = blockBefore(table);
    if (isOf(before, table))
        return before;
    Step step(*table.view->document());
    const QTextBlockFormat caption = BlockFormats(look).format({.kind = Shape::Kind::Caption, .frame = table.frame});
    step.cursor.setPosition(table.view->firstPosition() - 1);
    if (before.length() == 1 && !shapeOf(before).keepEmpty && !before.previous().isValid())
        step.cursor.setBlockFormat(caption);
    else
        step.cursor.insertBlock(caption, {});
    return step.cursor.block();
}

} // namespace marbre::bridge
