#pragma once

#include "document/block.h"

namespace marbre::document {

/// `std::visit(overloaded{[](const Paragraph &p) {…}, …}, block.content)`
template <typename... Ts>
struct overloaded : Ts... {
    using Ts::operator()...;
};

/// T, as constant as C is.
template <typename C, typename T>
using As = std::conditional_t<std::is_const_v<C>, const T, T>;

/// What a block's content (C: Content or const Content) holds, one level down: `onBlocks(Blocks &)` for each run of
/// blocks, `onInlines(Inlines &)` for each run of text, in reading order.
template <typename C, typename OnBlocks, typename OnInlines>
void forEachChild(C &content, OnBlocks onBlocks, OnInlines onInlines)
{
    std::visit(overloaded{
                   [&](As<C, Paragraph> &paragraph) { onInlines(paragraph.content); },
                   [&](As<C, Heading> &heading) { onInlines(heading.content); },
                   [&](As<C, List> &list) {
                       for (auto &item : list.items)
                           onBlocks(item.blocks);
                   },
                   [&](As<C, Quote> &quote) {
                       onBlocks(quote.blocks);
                       onInlines(quote.citation);
                   },
                   [&](As<C, Preformatted> &) {},
                   [&](As<C, Figure> &figure) {
                       onInlines(figure.caption);
                       onInlines(figure.credit);
                   },
                   [&](As<C, Table> &table) {
                       onInlines(table.caption);
                       for (auto &row : table.rows)
                           for (auto &cell : row.cells)
                               onBlocks(cell.blocks);
                   },
                   [&](As<C, Rule> &) {},
                   [&](As<C, Note> &note) { onBlocks(note.blocks); },
                   [&](As<C, Details> &details) {
                       onInlines(details.summary);
                       onBlocks(details.blocks);
                   },
                   [&](As<C, DefinitionList> &list) {
                       for (auto &entry : list.entries)
                           onBlocks(entry.blocks);
                   },
                   [&](As<C, Recording> &recording) { onInlines(recording.caption); },
                   [&](As<C, Embed> &embed) { onInlines(embed.caption); },
                   [&](As<C, Footnotes> &footnotes) {
                       for (auto &note : footnotes.notes)
                           onBlocks(note.blocks);
                   },
                   [&](As<C, Foreign> &) {},
               },
               content);
}

} // namespace marbre::document
