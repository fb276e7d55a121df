#include "editor/listediting.h"

#include <algorithm>
#include <vector>

namespace marbre::editor {

namespace {

FramePtr itemOf(const QTextBlock &block)
{
    return bridge::nearest(bridge::frameOf(block), Frame::Kind::Item);
}

FramePtr withoutList(const Path &path)
{
    for (size_t at = path.size(); at-- > 0 && !bridge::isOfTable(*path[at]);) {
        if (path[at]->kind != Frame::Kind::Item || !path[at]->parent)
            continue;
        return Rebuilder().rebuildAll(path, at + 1, path[at]->parent->parent);
    }
    return path.empty() ? FramePtr() : path.back();
}

void changeList(const QTextBlock &block, bool ordered, const BlockFormats &formats)
{
    const int list = itemOf(block)->parent->id;
    Rebuilder rebuilder;
    reframe(blocksIn(block, list), formats, [&](const QTextBlock &, const Path &path) {
        FramePtr parent;
        for (const FramePtr &frame : path) {
            if (frame->id == list)
                parent = rebuilder.rebuild(frame, parent, [ordered](Frame &change) { change.ordered = ordered; });
            else
                parent = rebuilder.rebuildAll({frame}, 0, parent);
        }
        return parent;
    });
}

/// The list of the wanted kind that ends right before `block` in the same container, or a new one.
FramePtr listFor(const QTextBlock &block, bool ordered, int start)
{
    const FramePtr base = bridge::frameOf(block);
    const FramePtr before = bridge::frameOf(block.previous());
    const int depth = bridge::depthOf(base);
    if (bridge::sharedDepth(base, before) == depth && bridge::depthOf(before) > depth) {
        const FramePtr list = bridge::ancestorAt(before, depth + 1);
        if (list->kind == Frame::Kind::List && list->ordered == ordered)
            return list;
    }
    return bridge::newList(ordered, start, base);
}

/// Makes a block that stands in no list an item of the list before it, or of a new one.
void wrap(const QTextBlock &block, bool ordered, int start, const BlockFormats &formats)
{
    Shape shape = bridge::shapeOf(block);
    if (shape.kind == Shape::Kind::Caption)
        return;
    if (shape.kind != Shape::Kind::Preformatted)
        shape.kind = Shape::Kind::Paragraph;
    shape.wordpress.clear();
    shape.frame = bridge::newItem(listFor(block, ordered, start));
    setShape(block, shape, formats);
}

/// Joins the list that begins at a block to one of its kind that ends right before it.
void joinBefore(const QTextBlock &block, const BlockFormats &formats)
{
    const FramePtr list = itemOf(block)->parent;
    const FramePtr before = bridge::ancestorAt(bridge::frameOf(block.previous()), list->depth);
    if (bridge::depthOf(before) != list->depth || before->kind != Frame::Kind::List || before->id == list->id
        || before->ordered != list->ordered || bridge::sharedDepth(before, list) != list->depth - 1)
        return;
    Rebuilder rebuilder;
    reframe(blocksIn(block, list->id), formats, [&](const QTextBlock &, const Path &path) {
        return rebuilder.rebuildAll(path, size_t(list->depth), before);
    });
}

/// Every block of a range becomes an item of a list of one kind; lists that come to stand side by side are one.
void makeList(const Range &range, bool ordered, int start, const BlockFormats &formats)
{
    const int first = range.first.blockNumber();
    const int last = range.last.blockNumber();
    for (QTextBlock block = range.first; block.isValid() && block.blockNumber() <= last; block = block.next()) {
        const FramePtr item = itemOf(block);
        if (!item || !item->parent) {
            wrap(block, ordered, block.blockNumber() == first ? start : 1, formats);
            continue;
        }
        if (item->parent->ordered != ordered)
            changeList(block, ordered, formats);
        if (block.blockNumber() > first)
            joinBefore(block, formats);
    }
}

} // namespace

bool inList(const QTextCursor &cursor, bool ordered)
{
    const auto isItem = [ordered](const QTextBlock &block) {
        const FramePtr item = itemOf(block);
        return item && item->parent && item->parent->ordered == ordered;
    };
    return std::ranges::all_of(selectedParts(cursor), [&isItem](const QTextCursor &part) {
        return everyBlock(selectedBlocks(part), isItem);
    });
}

void toggleList(const QTextCursor &cursor, bool ordered, int start, const BlockFormats &formats)
{
    const Step step(cursor);
    const bool is = inList(cursor, ordered);
    for (const QTextCursor &part : selectedParts(cursor)) {
        const Range range = selectedBlocks(part);
        if (is)
            reframe(range, formats, [](const QTextBlock &, const Path &path) { return withoutList(path); });
        else
            makeList(range, ordered, start, formats);
    }
}

bool nestItem(const QTextBlock &block, const BlockFormats &formats)
{
    const FramePtr item = itemOf(block);
    if (!item || !item->parent)
        return false;
    const Range range = blocksIn(block, item->id);
    const FramePtr before = bridge::frameOf(range.first.previous());
    const FramePtr sibling = bridge::ancestorAt(before, item->depth);
    if (bridge::depthOf(sibling) != item->depth || sibling->parent->id != item->parent->id)
        return false;
    FramePtr list = bridge::ancestorAt(before, item->depth + 1);
    if (bridge::depthOf(list) != item->depth + 1 || list->kind != Frame::Kind::List)
        list = bridge::newList(item->parent->ordered, 1, sibling);
    const Step step{QTextCursor(block)};
    Rebuilder rebuilder;
    reframe(range, formats, [&](const QTextBlock &, const Path &path) {
        return rebuilder.rebuildAll(path, size_t(item->depth - 1), list);
    });
    return true;
}

bool liftItem(const QTextBlock &block, const BlockFormats &formats)
{
    const FramePtr item = itemOf(block);
    if (!item || !item->parent)
        return false;
    const FramePtr list = item->parent;
    const FramePtr outer = list->parent; // an item, or what the outermost list stands in
    const bool nested = outer && outer->kind == Frame::Kind::Item;
    Range range = blocksIn(block, item->id);
    const int ownLast = range.last.blockNumber();
    if (nested)
        range.last = blocksIn(block, outer->id).last;
    const Step step{QTextCursor(block)};
    Rebuilder rebuilder;
    const FramePtr lifted = nested ? rebuilder.rebuild(item, outer->parent) : outer;
    reframe(range, formats, [&](const QTextBlock &each, const Path &path) {
        if (each.blockNumber() <= ownLast)
            return rebuilder.rebuildAll(path, size_t(item->depth), lifted);
        return rebuilder.rebuildAll(path, size_t(outer->depth), lifted);
    });
    return true;
}

void moveItems(const QTextCursor &cursor, bool (*move)(const QTextBlock &, const BlockFormats &),
               const BlockFormats &formats)
{
    // Chosen before any moves: an item that goes out takes those after it along.
    std::vector<QTextBlock> chosen;
    std::vector<int> ids;
    forEachBlock(selectedBlocks(cursor), [&](const QTextBlock &block) {
        const FramePtr item = itemOf(block);
        if (!item || std::ranges::any_of(ids, [&item](int id) { return bridge::contains(item, id); }))
            return;
        ids.push_back(item->id);
        chosen.push_back(block);
    });
    const Step step(cursor);
    for (const QTextBlock &block : chosen)
        move(block, formats);
}

void splitItem(const QTextBlock &block, const BlockFormats &formats)
{
    const FramePtr item = itemOf(block);
    if (!item)
        return;
    const FramePtr fresh = bridge::newFrame({.kind = Frame::Kind::Item}, item->parent);
    Rebuilder rebuilder;
    reframe({block, blocksIn(block, item->id).last}, formats, [&](const QTextBlock &, const Path &path) {
        return rebuilder.rebuildAll(path, size_t(item->depth), fresh);
    });
}

bool startsItem(const QTextBlock &block)
{
    const FramePtr item = itemOf(block);
    return item && bridge::sharedDepth(item, bridge::frameOf(block.previous())) < item->depth;
}

int itemNumber(const QTextBlock &block)
{
    const FramePtr item = itemOf(block);
    if (!item || !item->parent)
        return 0;
    const Frame &list = *item->parent;
    int before = 0;
    int last = item->id;
    for (QTextBlock at = block.previous(); at.isValid(); at = at.previous()) {
        const FramePtr frame = bridge::frameOf(at);
        if (bridge::sharedDepth(frame, item) < list.depth)
            break;
        const FramePtr other = bridge::ancestorAt(frame, item->depth);
        if (other->id != last && bridge::depthOf(other) == item->depth)
            ++before;
        last = other->id;
    }
    return list.reversed ? list.start - before : list.start + before;
}

} // namespace marbre::editor
