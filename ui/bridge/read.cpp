#include "bridge/read.h"

#include <algorithm>

#include "bridge/textreader.h"
#include "document/tableediting.h"

namespace marbre::bridge {

using namespace document;

namespace {

/// The containers that are around all of it, but for a list whose items, or a table whose cells, are meant.
FramePtr baseOf(const QTextBlock &first, const QTextBlock &last)
{
    const FramePtr frame = frameOf(first);
    if (first == last)
        return frame;
    FramePtr shared = ancestorAt(frame, sharedDepth(frame, frameOf(last)));
    while (shared && !holdsText(*shared))
        shared = shared->parent;
    return shared;
}

} // namespace

Document read(const QTextDocument &text)
{
    return read(text.begin(), text.lastBlock());
}

Document read(const QTextDocument &text, std::vector<Place> &places)
{
    places.clear();
    TextReader reader({}, &places);
    for (QTextBlock block = text.begin(); block.isValid(); block = block.next())
        reader.block(block);
    Document document = reader.take();
    std::ranges::sort(places, {}, &Place::path);
    return document;
}

Document read(const QTextBlock &first, const QTextBlock &last)
{
    TextReader reader;
    for (QTextBlock block = first; block.isValid(); block = block.next()) {
        reader.block(block);
        if (block == last)
            break;
    }
    return reader.take();
}

Document read(const QTextBlock &first, const QTextBlock &last, std::vector<int> &starts)
{
    starts.clear();
    TextReader reader;
    for (QTextBlock block = first; block.isValid(); block = block.next()) {
        reader.block(block, starts);
        if (block == last)
            break;
    }
    return reader.take(starts);
}

std::optional<Table> readTable(const QTextBlock &inside)
{
    const FramePtr frame = tableAround(frameOf(inside));
    if (!frame)
        return std::nullopt;
    const auto isIn = [&frame](const QTextBlock &block) { return block.isValid() && contains(frameOf(block), frame->id); };
    QTextBlock first = inside;
    while (isIn(first.previous()))
        first = first.previous();
    TextReader reader(frame->parent);
    for (QTextBlock block = first; isIn(block); block = block.next())
        reader.block(block);
    Document document = reader.take();
    auto *table = document.blocks.size() == 1 ? std::get_if<Table>(&document.blocks.front().content) : nullptr;
    return table ? std::optional(std::move(*table)) : std::nullopt;
}

namespace {

/// The cells of a rectangle, where a table allows to tell which they are.
std::optional<Document> readCells(const QTextCursor &cursor)
{
    int row = 0;
    int rows = 0;
    int column = 0;
    int columns = 0;
    cursor.selectedTableCells(&row, &rows, &column, &columns);
    const auto table = readTable(cursor.block());
    const auto grid = table ? gridOf(*table) : std::nullopt;
    if (!grid || row < 0 || row + rows > grid->rows || column + columns > grid->columns)
        return std::nullopt;
    return Document{{{partOf(*table, {row, column, row + rows - 1, column + columns - 1}), {}, {}, {}}}};
}

} // namespace

Document readSelection(const QTextCursor &cursor)
{
    if (cursor.hasComplexSelection())
        if (auto cells = readCells(cursor))
            return std::move(*cells);
    const int from = cursor.selectionStart();
    const int to = cursor.selectionEnd();
    const QTextBlock first = cursor.document()->findBlock(from);
    QTextBlock last = cursor.document()->findBlock(to);
    if (last != first && to == last.position())
        last = last.previous();
    TextReader reader(baseOf(first, last));
    if (first == last && (from > first.position() || to < first.position() + first.length() - 1)) {
        reader.words(first, from - first.position(), to - first.position());
        return reader.take();
    }
    for (QTextBlock block = first; block.isValid(); block = block.next()) {
        reader.block(block, from - block.position(), to - block.position());
        if (block == last)
            break;
    }
    return reader.take();
}

} // namespace marbre::bridge
