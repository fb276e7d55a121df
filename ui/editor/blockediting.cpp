#include "editor/blockediting.h"

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
}

void setKind(const QTextCursor &cursor, Shape::Kind kind, int level, const BlockFormats &formats)
{
    const Step step(cursor);
    forEachBlock(selectedBlocks(cursor), [&](const QTextBlock &block) {
        Shape shape = bridge::shapeOf(block);
        shape.kind = kind;
        shape.level = level;
        shape.language.clear();
        shape.keepEmpty = false;
        shape.wordpress = bridge::wordpressFor(shape);
        if (kind != Shape::Kind::Paragraph)
            while (shape.frame && shape.frame->kind == Frame::Kind::Item)
                shape.frame = shape.frame->parent->parent;
        setShape(block, shape, formats);
    });
}

bool inQuote(const QTextCursor &cursor)
{
    return everyBlock(selectedBlocks(cursor), [](const QTextBlock &block) {
        return bridge::nearest(bridge::frameOf(block), Frame::Kind::Quote) != nullptr;
    });
}

namespace {

void unquote(const Range &range, const BlockFormats &formats)
{
    Rebuilder rebuilder;
    reframe(range, formats, [&](const QTextBlock &, const Path &path) -> FramePtr {
        for (size_t at = path.size(); at-- > 0;)
            if (path[at]->kind == Frame::Kind::Quote)
                return rebuilder.rebuildAll(path, at + 1, path[at]->parent);
        return path.empty() ? FramePtr() : path.back();
    });
}

void quote(const Range &range, const BlockFormats &formats)
{
    const FramePtr first = bridge::frameOf(range.first);
    FramePtr base = bridge::ancestorAt(first, bridge::sharedDepth(first, bridge::frameOf(range.last)));
    if (base && base->kind == Frame::Kind::List)
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
    const Range range = selectedBlocks(cursor);
    if (inQuote(cursor))
        unquote(range, formats);
    else
        quote(range, formats);
}

void leaveFrame(const QTextBlock &block, const BlockFormats &formats)
{
    reframe({block, block}, formats, [](const QTextBlock &, const Path &path) -> FramePtr {
        if (path.empty())
            return {};
        const FramePtr outer = path.back()->parent;
        return path.back()->kind == Frame::Kind::Item && outer ? outer->parent : outer;
    });
}

} // namespace marbre::editor
