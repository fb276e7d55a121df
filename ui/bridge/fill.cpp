#include "bridge/fill.h"

#include <QTextTable>

#include "bridge/textstyle.h"
#include "document/walk.h"

namespace marbre::bridge {

using namespace document;

Filler::Filler(QTextCursor &cursor, const Look &look, First first)
    : m_cursor(cursor)
    , m_formats(look)
    , m_plainBlock(m_formats.format({}))
    , m_room(first == First::TakesBlock ? Room::Block : Room::None)
{
}

void Filler::blocks(const Blocks &blocks, const FramePtr &frame)
{
    for (const Block &each : blocks)
        block(each, frame);
}

void Filler::inside(const Blocks &content, const FramePtr &frame)
{
    if (content.empty()) {
        Shape nothing;
        nothing.frame = frame;
        start(m_formats.format(nothing));
    }
    blocks(content, frame);
}

void Filler::block(const Block &block, const FramePtr &frame)
{
    Shape shape{.attributes = block.attributes, .wordpress = block.wordpress, .frame = frame};
    Frame model{.attributes = block.attributes, .wordpress = block.wordpress};
    std::visit(overloaded{
                   [&](const Paragraph &paragraph) { leaf(std::move(shape), paragraph.content); },
                   [&](const Heading &heading) {
                       shape.kind = Shape::Kind::Heading;
                       shape.level = heading.level;
                       leaf(std::move(shape), heading.content);
                   },
                   [&](const Preformatted &code) { preformatted(code, std::move(shape)); },
                   [&](const List &each) { list(each, std::move(model), frame); },
                   [&](const Quote &each) { quote(each, std::move(model), frame); },
                   [&](const Note &note) {
                       model.kind = Frame::Kind::Note;
                       model.note = note.kind;
                       inside(note.blocks, newFrame(std::move(model), frame));
                   },
                   [&](const Table &each) {
                       if (!tableOrNone(each, std::move(model), frame))
                           card(block, frame);
                   },
                   [&](const auto &) { card(block, frame); },
               },
               block.content);
}

void Filler::leaf(Shape shape, const Inlines &content)
{
    shape.keepEmpty = content.empty();
    const bool plain = !shape.keepEmpty && !shape.frame && shape.kind == Shape::Kind::Paragraph
        && shape.attributes.isEmpty() && shape.wordpress.isEmpty();
    start(plain ? m_plainBlock : m_formats.format(shape));
    inlines(content);
}

void Filler::preformatted(const Preformatted &code, Shape shape)
{
    shape.kind = Shape::Kind::Preformatted;
    shape.language = code.language;
    shape.keepEmpty = code.text.isEmpty();
    start(m_formats.format(shape));
    lines(code.text);
}

void Filler::list(const List &list, Frame model, const FramePtr &frame)
{
    model.kind = Frame::Kind::List;
    model.ordered = list.ordered;
    model.start = list.start;
    model.reversed = list.reversed;
    items(list, newFrame(std::move(model), frame));
}

void Filler::items(const List &list, const FramePtr &frame)
{
    for (const ListItem &item : list.items)
        inside(item.blocks, newFrame({.kind = Frame::Kind::Item, .attributes = item.attributes}, frame));
}

void Filler::quote(const Quote &quote, Frame model, const FramePtr &frame)
{
    model.kind = Frame::Kind::Quote;
    const FramePtr inner = newFrame(std::move(model), frame);
    if (quote.citation.empty()) {
        inside(quote.blocks, inner);
        return;
    }
    blocks(quote.blocks, inner);
    leaf({.kind = Shape::Kind::Citation, .frame = inner}, quote.citation);
}

bool Filler::tableOrNone(const Table &table, Frame model, const FramePtr &frame)
{
    const std::optional<TableGrid> grid = cellAround(frame) ? std::nullopt : gridOf(table);
    if (!grid)
        return false;
    model.kind = Frame::Kind::Table;
    model.headerRows = table.headerRows;
    model.footerRows = table.footerRows;
    const FramePtr inner = newFrame(std::move(model), frame);
    if (!table.caption.empty())
        leaf({.kind = Shape::Kind::Caption, .frame = inner}, table.caption);
    else if (hasRoom())
        leaveBlockBefore(frame);
    rows(table, *grid, inner);
    return true;
}

/// A QTextTable follows a block; one that says something will do.
void Filler::leaveBlockBefore(const FramePtr &frame)
{
    const QTextBlock before = m_cursor.block().previous();
    if (!before.isValid() || QTextCursor(before).currentFrame() != m_cursor.currentFrame()) {
        start(m_formats.format({.frame = frame}));
        return;
    }
    const QTextBlockFormat format = before.blockFormat();
    m_cursor.deletePreviousChar();
    m_cursor.setBlockFormat(format);
    m_room = Room::None;
}

void Filler::rows(const Table &table, const TableGrid &grid, const FramePtr &frame)
{
    QTextTable &view = *m_cursor.insertTable(grid.rows, grid.columns, m_formats.tableFormat(frame->parent));
    cells(table, grid, view, frame);
    m_cursor.setPosition(view.lastPosition() + 1);
    m_cursor.setBlockFormat(m_formats.format({.frame = frame->parent}));
    m_cursor.setBlockCharFormat(m_plain);
    m_room = Room::Block;
}

void Filler::cells(const Table &table, const TableGrid &grid, QTextTable &view, const FramePtr &frame)
{
    for (const SlotRange &each : grid.cells)
        if (each.top < each.bottom || each.left < each.right)
            view.mergeCells(each.top, each.left, each.bottom - each.top + 1, each.right - each.left + 1);
    auto place = grid.cells.begin();
    for (const TableRow &row : table.rows) {
        const FramePtr rowFrame = newFrame({.kind = Frame::Kind::Row}, frame);
        for (const TableCell &cell : row.cells) {
            m_cursor.setPosition(view.cellAt(place->top, place->left).firstPosition());
            ++place;
            m_room = Room::Cell;
            inside(cell.blocks, newFrame({.kind = Frame::Kind::Cell, .header = cell.header,
                                          .columnSpan = cell.columnSpan, .rowSpan = cell.rowSpan,
                                          .alignment = cell.alignment, .attributes = cell.attributes},
                                         rowFrame));
        }
    }
}

void Filler::card(const Block &block, const FramePtr &frame)
{
    start(m_formats.cardFormat(frame));
    object(bridge::cardFormat(block));
}

void Filler::inlines(const Inlines &inlines)
{
    for (const Inline &item : inlines) {
        std::visit(overloaded{
                       [&](const Text &run) { text(run.text, formatFor(run.style), run.style); },
                       [&](const LineBreak &line) {
                           m_cursor.insertText(QString(QChar::LineSeparator), formatFor(line.style));
                       },
                       [&](const auto &) { object(atomFormat(item)); },
                   },
                   item);
    }
}

void Filler::lines(const QString &text, const Style &style)
{
    bool first = true;
    for (const QString &line : text.split(u'\n')) {
        if (!first)
            m_cursor.insertText(QString(QChar::LineSeparator), formatFor(style));
        first = false;
        this->text(line, formatFor(style), style);
    }
}

void Filler::text(const QString &text, const QTextCharFormat &format, const Style &style)
{
    qsizetype from = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!isReserved(text[at]))
            continue;
        if (at > from)
            m_cursor.insertText(text.mid(from, at - from), format);
        object(atomFormat(Text{QString(text[at]), style}));
        from = at + 1;
    }
    if (from < text.size())
        m_cursor.insertText(from == 0 ? text : text.mid(from), format);
}

void Filler::object(const QTextCharFormat &format)
{
    m_cursor.insertText(QString(QChar::ObjectReplacementCharacter), format);
}

void Filler::start(const QTextBlockFormat &format)
{
    if (hasRoom()) {
        m_cursor.setBlockFormat(format);
        // The character format of a cell's first block is the cell's own: it says how many rows and columns it covers.
        if (m_room == Room::Block)
            m_cursor.setBlockCharFormat(m_plain);
        m_room = Room::None;
    } else {
        m_cursor.insertBlock(format, m_plain);
    }
}

const QTextCharFormat &Filler::formatFor(const Style &style)
{
    static const Style none;
    if (style == none)
        return m_plain;
    if (!(style == m_style)) {
        m_style = style;
        m_styled = formatOf(style);
    }
    return m_styled;
}

} // namespace marbre::bridge
