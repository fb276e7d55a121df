#pragma once

#include <QHash>
#include <QTextBlock>

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

#include "bridge/read.h"
#include "bridge/shape.h"
#include "bridge/textstyle.h"
#include "document/document.h"

namespace marbre::bridge {

using namespace document;

/// A container that is being read.
struct OpenContainer {
    FramePtr frame; ///< null: the document
    Blocks blocks;
    std::vector<ListItem> items;
    std::vector<TableRow> rows;
    std::vector<TableCell> cells; ///< of a row
    Inlines aside; ///< a quote's citation, a table's caption
    Place asidePlace = {};

    [[nodiscard]] bool is(Frame::Kind kind) const { return frame && frame->kind == kind; }

    void append(Block block)
    {
        if (is(Frame::Kind::List))
            items.push_back({{std::move(block)}, {}});
        else if (is(Frame::Kind::Table))
            rows.push_back({{{.blocks = {std::move(block)}, .attributes = {}}}});
        else if (is(Frame::Kind::Row))
            cells.push_back({.blocks = {std::move(block)}, .attributes = {}});
        else
            blocks.push_back(std::move(block));
    }
};

inline void cleanText(QString &text)
{
    text.replace(u'\t', u' ');
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Control; });
}

inline QString toCode(const Inlines &inlines)
{
    QString code;
    for (const Inline &item : inlines) {
        if (const auto *text = std::get_if<Text>(&item))
            code += text->text;
        else if (std::holds_alternative<LineBreak>(item))
            code += u'\n';
    }
    return code;
}

inline bool isCode(const Inlines &inlines)
{
    return std::ranges::all_of(inlines, [](const Inline &item) {
        return std::holds_alternative<Text>(item) || std::holds_alternative<LineBreak>(item);
    });
}

/// Reads the blocks of a text, one after the other, into a Document.
class TextReader
{
public:
    /// Leaves out `base` and what is around it.
    explicit TextReader(FramePtr base = {}, std::vector<Place> *places = nullptr)
        : m_base(std::move(base))
        , m_places(places)
    {
        m_open.emplace_back();
    }

    /// Reads the characters from `from` up to `to`, positions inside the block.
    void block(const QTextBlock &block, int from, int to) { this->block(block, from, to, shapeFor(block)); }
    void block(const QTextBlock &block) { this->block(block, 0, block.length()); }
    /// The same as a paragraph, whatever the block is.
    void words(const QTextBlock &block, int from, int to)
    {
        Shape shape;
        shape.frame = frameOf(block);
        this->block(block, from, to, shape);
    }

    /// As block(), and notes where each block of the Document begins.
    void block(const QTextBlock &block, std::vector<int> &starts)
    {
        const int number = block.blockNumber();
        const Shape &shape = shapeFor(block);
        const int outermost = outermostId();
        enter(shape.frame);
        starts.resize(m_open.front().blocks.size(), m_outermostStart);
        if (outermostId() != outermost)
            m_outermostStart = number;
        this->block(block, 0, block.length(), shape);
        starts.resize(m_open.front().blocks.size(), number);
    }

    [[nodiscard]] Document take()
    {
        closeTo(0);
        return {std::move(m_open.front().blocks)};
    }

    [[nodiscard]] Document take(std::vector<int> &starts)
    {
        Document document = take();
        starts.resize(document.blocks.size(), m_outermostStart);
        return document;
    }

private:
    [[nodiscard]] int outermostId() const { return m_open.size() > 1 ? m_open[1].frame->id : 0; }

    void block(const QTextBlock &block, int from, int to, const Shape &shape)
    {
        enter(shape.frame);
        m_inlines.clear();
        m_stretches.clear();
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            const int begin = std::max(from - (fragment.position() - block.position()), 0);
            const int end = std::min(to - (fragment.position() - block.position()), fragment.length());
            if (begin < end)
                this->fragment(fragment, begin, end, shape);
        }
        if (!m_inlines.empty() || (shape.keepEmpty && block.length() == 1))
            leaf(shape);
    }

    const Shape &shapeFor(const QTextBlock &block)
    {
        auto &shape = m_shapes[block.blockFormatIndex()];
        if (!shape)
            shape = std::make_shared<const Shape>(shapeOf(block));
        return *shape;
    }

    const Style &styleFor(const QTextFragment &fragment)
    {
        const int index = fragment.charFormatIndex();
        auto it = m_styles.find(index);
        if (it == m_styles.end())
            it = m_styles.insert(index, std::make_shared<const Style>(styleOf(fragment.charFormat())));
        return **it;
    }

    void enter(const FramePtr &frame)
    {
        const int base = depthOf(m_base);
        const int shared = sharedDepth(m_open.size() == 1 ? m_base : m_open.back().frame, frame);
        closeTo(std::max(shared - base, 0));
        Path path;
        for (FramePtr at = frame; depthOf(at) - base >= int(m_open.size()); at = at->parent)
            path.push_back(at);
        for (auto it = path.rbegin(); it != path.rend(); ++it)
            m_open.emplace_back().frame = *it;
    }

    void closeTo(int depth)
    {
        while (int(m_open.size()) > depth + 1)
            close();
    }

    void close()
    {
        OpenContainer open = std::move(m_open.back());
        m_open.pop_back();
        OpenContainer &parent = m_open.back();
        const Frame &frame = *open.frame;
        switch (frame.kind) {
        case Frame::Kind::Item:
            closeItem(std::move(open), parent);
            return;
        case Frame::Kind::List:
            if (!open.items.empty())
                parent.append({List{frame.ordered, frame.start, frame.reversed, std::move(open.items)},
                               frame.attributes, frame.wordpress, {}});
            return;
        case Frame::Kind::Quote:
            noteAside(open, 1);
            parent.append({Quote{std::move(open.blocks), normalized(std::move(open.aside))}, frame.attributes,
                           frame.wordpress, {}});
            return;
        case Frame::Kind::Note:
            parent.append({Note{frame.note, std::move(open.blocks)}, frame.attributes, frame.wordpress, {}});
            return;
        case Frame::Kind::Table:
            noteAside(open, 0);
            closeTable(std::move(open), parent);
            return;
        case Frame::Kind::Row:
            if (parent.is(Frame::Kind::Table) && !open.cells.empty())
                parent.rows.push_back({std::move(open.cells)});
            return;
        case Frame::Kind::Cell:
            if (parent.is(Frame::Kind::Row))
                parent.cells.push_back({std::move(open.blocks), frame.header, frame.columnSpan, frame.rowSpan,
                                        frame.alignment, frame.attributes});
            return;
        }
    }

    /// The aside is the child `index` of the block that is being closed.
    void noteAside(OpenContainer &open, int index)
    {
        if (!m_places || open.aside.empty())
            return;
        open.asidePlace.path = wayTo(m_open.size() - 1);
        open.asidePlace.path.push_back(index);
        m_places->push_back(std::move(open.asidePlace));
    }

    static void closeTable(OpenContainer open, OpenContainer &parent)
    {
        const Frame &frame = *open.frame;
        Inlines caption = normalized(std::move(open.aside));
        if (open.rows.empty()) {
            if (!caption.empty())
                parent.append({Paragraph{std::move(caption)}, {}, {}, {}});
            return;
        }
        const auto rows = int(open.rows.size());
        const int header = std::min(frame.headerRows, rows);
        const int footer = std::min(frame.footerRows, rows - header);
        parent.append({Table{std::move(open.rows), header, footer, std::move(caption)}, frame.attributes,
                       frame.wordpress, {}});
    }

    static void closeItem(OpenContainer open, OpenContainer &parent)
    {
        ListItem item{std::move(open.blocks), open.frame->attributes};
        if (parent.is(Frame::Kind::List))
            parent.items.push_back(std::move(item));
        else
            parent.append({List{.items = {std::move(item)}}, {}, {}, {}});
    }

    void fragment(const QTextFragment &fragment, int begin, int end, const Shape &shape)
    {
        const QString text = fragment.text();
        const bool pre = shape.kind == Shape::Kind::Preformatted;
        int from = begin;
        for (int at = begin; at < end; ++at) {
            const QChar c = text[at];
            if (c != QChar::LineSeparator && c != QChar::ObjectReplacementCharacter)
                continue;
            addText(text.mid(from, at - from), fragment, from, pre);
            if (c == QChar::LineSeparator) {
                m_inlines.push_back(LineBreak{styleFor(fragment)});
                note(fragment.position() + at, 1);
            } else {
                object(fragment.charFormat(), fragment.position() + at, shape);
            }
            from = at + 1;
        }
        addText(text.mid(from, end - from), fragment, from, pre);
    }

    void addText(QString text, const QTextFragment &fragment, int from, bool pre)
    {
        if (m_places)
            noteText(text, fragment.position() + from);
        if (!pre)
            cleanText(text);
        if (!text.isEmpty())
            m_inlines.push_back(Text{std::move(text), styleFor(fragment)});
    }

    void object(const QTextCharFormat &format, int position, const Shape &shape)
    {
        if (const CardPtr card = cardOf(format)) {
            if (!m_inlines.empty())
                leaf(shape);
            if (m_places)
                m_places->push_back({wayTo(m_open.size() - 1), true, {{position, 1}}});
            m_open.back().append(*card);
        } else if (auto atom = atomOf(format)) {
            m_inlines.push_back(std::move(*atom));
            note(position, 1);
        }
    }

    /// The next characters of the run stand there.
    void note(int position, int length)
    {
        if (!m_places || length == 0)
            return;
        if (!m_stretches.empty() && m_stretches.back().position + m_stretches.back().length == position)
            m_stretches.back().length += length;
        else
            m_stretches.push_back({position, length});
    }

    /// Control characters are no part of the run (see cleanText).
    void noteText(const QString &text, int position)
    {
        int from = 0;
        for (int at = 0; at < text.size(); ++at) {
            if (text[at].category() != QChar::Other_Control || text[at] == u'\t')
                continue;
            note(position + from, at - from);
            from = at + 1;
        }
        note(position + from, int(text.size()) - from);
    }

    /// The way to the block that is appended next to the container at this depth.
    [[nodiscard]] std::vector<int> wayTo(size_t depth) const
    {
        std::vector<int> path;
        for (size_t i = 0; i <= depth; ++i) {
            const OpenContainer &open = m_open[i];
            if (open.is(Frame::Kind::Row) && i > 0 && m_open[i - 1].is(Frame::Kind::Table))
                continue; // the table counts its cells, whatever their rows
            const bool itemOfList = open.is(Frame::Kind::Item) && i > 0 && m_open[i - 1].is(Frame::Kind::List);
            if (itemOfList || open.is(Frame::Kind::Cell))
                path.pop_back(); // which item, and the block that it would begin with, is said already
            else if (i > 0)
                path.push_back(childOf(i));
            const bool parts = open.is(Frame::Kind::List) || open.is(Frame::Kind::Table);
            path.push_back(parts ? 0 : int(open.blocks.size()));
        }
        return path;
    }

    /// Which child of its block (as forEachChild counts) the container at a depth is filling.
    [[nodiscard]] int childOf(size_t depth) const
    {
        const OpenContainer &open = m_open[depth];
        if (open.is(Frame::Kind::List))
            return int(open.items.size());
        if (!open.is(Frame::Kind::Table))
            return 0;
        size_t cells = 1; // after the caption
        for (const TableRow &row : open.rows)
            cells += row.cells.size();
        return int(depth + 1 < m_open.size() ? cells + m_open[depth + 1].cells.size() : cells);
    }

    /// What has been read of the block so far becomes a block of the Document.
    void leaf(const Shape &shape)
    {
        Inlines inlines = normalized(std::exchange(m_inlines, {}));
        if (inlines.empty() && !shape.keepEmpty)
            return;
        OpenContainer &open = m_open.back();
        if ((shape.kind == Shape::Kind::Citation && open.is(Frame::Kind::Quote))
            || (shape.kind == Shape::Kind::Caption && open.is(Frame::Kind::Table))) {
            addAside(open, std::move(inlines));
            return;
        }
        if (m_places) {
            m_places->push_back({wayTo(m_open.size() - 1), false, std::exchange(m_stretches, {})});
            m_places->back().path.push_back(0);
        }
        open.append({content(shape, std::move(inlines)), shape.attributes, shape.wordpress, {}});
    }

    void addAside(OpenContainer &open, Inlines inlines)
    {
        std::vector<Place::Stretch> &stretches = open.asidePlace.stretches;
        if (!open.aside.empty()) {
            open.aside.push_back(LineBreak{});
            if (!m_stretches.empty())
                stretches.push_back({m_stretches.front().position - 1, 1});
        }
        std::ranges::move(inlines, std::back_inserter(open.aside));
        std::ranges::move(std::exchange(m_stretches, {}), std::back_inserter(stretches));
    }

    static Content content(const Shape &shape, Inlines inlines)
    {
        if (shape.kind == Shape::Kind::Heading)
            return Heading{shape.level, std::move(inlines)};
        if (shape.kind != Shape::Kind::Preformatted)
            return Paragraph{std::move(inlines)};
        if (isCode(inlines))
            return Preformatted{toCode(inlines), shape.language};
        for (Inline &item : inlines)
            if (auto *text = std::get_if<Text>(&item))
                cleanText(text->text);
        return Paragraph{normalized(std::move(inlines))};
    }

    FramePtr m_base;
    std::vector<OpenContainer> m_open;
    std::vector<Place> *m_places; ///< null: nobody asks
    Inlines m_inlines;
    std::vector<Place::Stretch> m_stretches; ///< of m_inlines
    QHash<int, std::shared_ptr<const Shape>> m_shapes;
    QHash<int, std::shared_ptr<const Style>> m_styles;
    int m_outermostStart = 0; ///< the number of the block that the outermost open container began with
};

} // namespace marbre::bridge
