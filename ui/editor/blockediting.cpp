#include "editor/blockediting.h"

#include <QTextTable>

#include <algorithm>

#include "bridge/textstyle.h"

namespace marbre::editor {

Range selectedBlocks(const QTextCursor &cursor)
{
    const QTextDocument *text = cursor.document();
    Range range{text->findBlock(cursor.selectionStart()), text->findBlock(cursor.selectionEnd())};
    if (range.last != range.first && cursor.selectionEnd() == range.last.position())
        range.last = range.last.previous();
    return range;
}

std::vector<QTextCursor> selectedParts(const QTextCursor &cursor)
{
    if (!cursor.hasComplexSelection())
        return {cursor};
    const QTextTable &table = *cursor.currentTable();
    int top = 0;
    int rows = 0;
    int left = 0;
    int columns = 0;
    cursor.selectedTableCells(&top, &rows, &left, &columns);
    std::vector<QTextCursor> parts;
    for (int row = top; row < top + rows; ++row) {
        for (int column = left; column < left + columns; ++column) {
            const QTextTableCell cell = table.cellAt(row, column);
            if (cell.row() != row || cell.column() != column)
                continue;
            QTextCursor part = cell.firstCursorPosition();
            part.setPosition(cell.lastPosition(), QTextCursor::KeepAnchor);
            parts.push_back(part);
        }
    }
    return parts;
}

namespace {

int idOf(const FramePtr &frame)
{
    return frame ? frame->id : 0;
}

/// The outermost table around a block that is not around all of `range`; null: none.
FramePtr tableInPart(const QTextBlock &block, const Range &range)
{
    const FramePtr first = bridge::frameOf(range.first);
    const int shared = bridge::sharedDepth(first, bridge::frameOf(range.last));
    const bool inOneCell = range.first == range.last || bridge::cellAround(bridge::ancestorAt(first, shared));
    for (const FramePtr &frame : bridge::pathOf(bridge::frameOf(block)))
        if (frame->kind == Frame::Kind::Table)
            return inOneCell && frame->depth <= shared ? nullptr : frame;
    return nullptr;
}

} // namespace

Range withWholeTables(Range range)
{
    const FramePtr first = tableInPart(range.first, range);
    const FramePtr last = tableInPart(range.last, range);
    if (first)
        range.first = blocksIn(range.first, first->id).first;
    if (last)
        range.last = blocksIn(range.last, last->id).last;
    return range;
}

bool shareCell(const QTextBlock &one, const QTextBlock &other)
{
    const FramePtr a = bridge::frameOf(one);
    const FramePtr b = bridge::frameOf(other);
    return idOf(bridge::cellAround(a)) == idOf(bridge::cellAround(b))
        && idOf(bridge::tableAround(a)) == idOf(bridge::tableAround(b));
}

Range blocksIn(const QTextBlock &block, int frame)
{
    Range range{block, block};
    const auto inside = [frame](const QTextBlock &other) {
        return other.isValid() && bridge::contains(bridge::frameOf(other), frame);
    };
    while (inside(range.first.previous()))
        range.first = range.first.previous();
    while (inside(range.last.next()))
        range.last = range.last.next();
    return range;
}

bool everyBlock(const Range &range, const std::function<bool(const QTextBlock &)> &test)
{
    for (QTextBlock block = range.first; block.isValid(); block = block.next()) {
        if (!test(block))
            return false;
        if (block == range.last)
            break;
    }
    return true;
}

void forEachBlock(const Range &range, const std::function<void(const QTextBlock &)> &visit)
{
    const int last = range.last.blockNumber();
    for (QTextBlock block = range.first; block.isValid() && block.blockNumber() <= last; block = block.next())
        visit(block);
}

void setShape(const QTextBlock &block, const Shape &shape, const BlockFormats &formats)
{
    const bool card = bridge::cardIn(block) != nullptr;
    QTextCursor(block).setBlockFormat(card ? formats.cardFormat(shape.frame) : formats.format(shape));
}

namespace {

/// How many items of a list stand in the blocks before one, as far as the list goes on.
int itemsBefore(QTextBlock block, const Frame &list)
{
    int items = 0;
    for (int last = 0; block.isValid(); block = block.previous()) {
        const FramePtr frame = bridge::frameOf(block);
        if (!bridge::contains(frame, list.id))
            break;
        const int item = bridge::ancestorAt(frame, list.depth + 1)->id;
        items += item != last ? 1 : 0;
        last = item;
    }
    return items;
}

/// Where what stands between them has parted a container, its second half is one of its own: it has not the name of the
/// first, and its numbers go on.
void partContainers(const QTextBlock &before, const QTextBlock &after, const BlockFormats &formats)
{
    if (!before.isValid() || !after.isValid())
        return;
    const FramePtr ahead = bridge::frameOf(before);
    const Path path = bridge::pathOf(bridge::frameOf(after));
    const auto shared = size_t(bridge::sharedDepth(bridge::frameOf(after.previous()), bridge::frameOf(after)));
    if (shared >= path.size() || !bridge::contains(ahead, path[shared]->id) || bridge::isOfTable(*path[shared]))
        return;
    const FramePtr parted = path[shared];
    const int items = parted->kind == Frame::Kind::List ? itemsBefore(before, *parted) : 0;
    const auto change = [items](Frame &frame) {
        frame.attributes.remove(u"id");
        if (frame.kind == Frame::Kind::List && frame.ordered)
            frame.start += frame.reversed ? -items : items;
    };
    Rebuilder rebuilder;
    forEachBlock(blocksIn(after, parted->id), [&](const QTextBlock &block) {
        Shape shape = bridge::shapeOf(block);
        FramePtr parent = parted->parent;
        const Path own = bridge::pathOf(shape.frame);
        for (size_t at = shared; at < own.size(); ++at)
            parent = rebuilder.rebuild(own[at], parent, at == shared ? Rebuilder::Change(change) : Rebuilder::Change());
        shape.frame = parent;
        setShape(block, shape, formats);
    });
}

} // namespace

void reframe(const Range &range, const BlockFormats &formats,
             const std::function<FramePtr(const QTextBlock &, const Path &)> &frameFor)
{
    forEachBlock(range, [&](const QTextBlock &block) {
        Shape shape = bridge::shapeOf(block);
        const FramePtr frame = frameFor(block, bridge::pathOf(shape.frame));
        if (frame == shape.frame)
            return;
        shape.frame = frame;
        if (shape.kind == Shape::Kind::Citation && (!frame || frame->kind != Frame::Kind::Quote))
            shape.kind = Shape::Kind::Paragraph;
        setShape(block, shape, formats);
    });
    partContainers(range.first.previous(), range.last.next(), formats);
}

void setKind(const QTextCursor &cursor, Shape::Kind kind, int level, const BlockFormats &formats)
{
    const Step step(cursor);
    const auto set = [&](const QTextBlock &block) {
        Shape shape = bridge::shapeOf(block);
        if (shape.kind == Shape::Kind::Caption)
            return;
        shape.kind = kind;
        shape.level = level;
        shape.language.clear();
        shape.keepEmpty = false;
        shape.wordpress = bridge::wordpressFor(shape);
        if (kind != Shape::Kind::Paragraph)
            while (shape.frame && shape.frame->kind == Frame::Kind::Item)
                shape.frame = shape.frame->parent->parent;
        setShape(block, shape, formats);
    };
    for (const QTextCursor &part : selectedParts(cursor))
        forEachBlock(selectedBlocks(part), set);
}

namespace {

/// The innermost quote around a block that a command on `range` is about: inside the cell that all of it stands in, and
/// outside of the tables that it holds.
FramePtr quoteAround(const QTextBlock &block, const Range &range)
{
    const FramePtr shared = bridge::ancestorAt(
        bridge::frameOf(range.first), bridge::sharedDepth(bridge::frameOf(range.first), bridge::frameOf(range.last)));
    const int floor = bridge::depthOf(bridge::cellAround(shared));
    FramePtr found;
    for (const FramePtr &frame : bridge::pathOf(bridge::frameOf(block))) {
        if (frame->depth <= floor)
            continue;
        if (frame->kind == Frame::Kind::Table)
            break;
        if (frame->kind == Frame::Kind::Quote)
            found = frame;
    }
    return found;
}

bool isQuoted(const Range &range)
{
    return everyBlock(range, [&range](const QTextBlock &block) { return quoteAround(block, range) != nullptr; });
}

} // namespace

bool inQuote(const QTextCursor &cursor)
{
    return std::ranges::all_of(selectedParts(cursor), [](const QTextCursor &part) {
        return isQuoted(withWholeTables(selectedBlocks(part)));
    });
}

namespace {

void unquote(const Range &range, const BlockFormats &formats)
{
    Rebuilder rebuilder;
    reframe(range, formats, [&](const QTextBlock &block, const Path &path) -> FramePtr {
        const FramePtr quote = quoteAround(block, range);
        return rebuilder.rebuildAll(path, size_t(quote->depth), quote->parent);
    });
}

void quote(const Range &range, const BlockFormats &formats)
{
    const FramePtr first = bridge::frameOf(range.first);
    FramePtr base = bridge::ancestorAt(first, bridge::sharedDepth(first, bridge::frameOf(range.last)));
    while (base && !bridge::holdsText(*base))
        base = base->parent;
    const FramePtr inner = bridge::newFrame({.kind = Frame::Kind::Quote}, base);
    Rebuilder rebuilder;
    const auto depth = size_t(bridge::depthOf(base));
    reframe(range, formats,
            [&](const QTextBlock &, const Path &path) { return rebuilder.rebuildAll(path, depth, inner); });
}

} // namespace

void toggleQuote(const QTextCursor &cursor, const BlockFormats &formats)
{
    const Step step(cursor);
    const bool quoted = inQuote(cursor);
    for (const QTextCursor &part : selectedParts(cursor)) {
        const Range range = withWholeTables(selectedBlocks(part));
        if (quoted)
            unquote(range, formats);
        else
            quote(range, formats);
    }
}

void leaveFrame(const QTextBlock &block, const BlockFormats &formats)
{
    reframe({block, block}, formats, [](const QTextBlock &, const Path &path) -> FramePtr {
        if (path.empty())
            return {};
        if (bridge::isOfTable(*path.back()))
            return path.back();
        const FramePtr outer = path.back()->parent;
        return path.back()->kind == Frame::Kind::Item && outer ? outer->parent : outer;
    });
}

} // namespace marbre::editor
