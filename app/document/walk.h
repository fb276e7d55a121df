#pragma once

#include "document/block.h"

namespace marbre::document {

/// `std::visit(overloaded{[](const Paragraph &p) {…}, …}, block.content)`
template <typename... Ts>
struct overloaded : Ts... {
    using Ts::operator()...;
};

/// What a block holds, one level down: `onBlocks(const Blocks &)` for each run of blocks, `onInlines(const Inlines &)`
/// for each run of text, in reading order.
template <typename OnBlocks, typename OnInlines>
void forEachChild(const Content &content, OnBlocks onBlocks, OnInlines onInlines)
{
    std::visit(overloaded{
                   [&](const Paragraph &paragraph) { onInlines(paragraph.content); },
                   [&](const Heading &heading) { onInlines(heading.content); },
                   [&](const List &list) {
                       for (const ListItem &item : list.items)
                           onBlocks(item.blocks);
                   },
                   [&](const Quote &quote) {
                       onBlocks(quote.blocks);
                       onInlines(quote.citation);
                   },
                   [&](const Preformatted &) {},
                   [&](const Figure &figure) {
                       onInlines(figure.caption);
                       onInlines(figure.credit);
                   },
                   [&](const Table &table) {
                       onInlines(table.caption);
                       for (const TableRow &row : table.rows)
                           for (const TableCell &cell : row.cells)
                               onBlocks(cell.blocks);
                   },
                   [&](const Rule &) {},
                   [&](const Note &note) { onBlocks(note.blocks); },
                   [&](const Details &details) {
                       onInlines(details.summary);
                       onBlocks(details.blocks);
                   },
                   [&](const DefinitionList &list) {
                       for (const Definition &entry : list.entries)
                           onBlocks(entry.blocks);
                   },
                   [&](const Recording &recording) { onInlines(recording.caption); },
                   [&](const Embed &embed) { onInlines(embed.caption); },
                   [&](const Footnotes &footnotes) {
                       for (const Footnote &note : footnotes.notes)
                           onBlocks(note.blocks);
                   },
                   [&](const Foreign &) {},
               },
               content);
}

} // namespace marbre::document
