#include "bridge/insert.h"

#include <QTextDocument>

#include "bridge/fill.h"
#include "bridge/textstyle.h"

namespace marbre::bridge {

using namespace document;

namespace {

bool isPlainParagraph(const Block &block)
{
    return std::holds_alternative<Paragraph>(block.content);
}

const List *onlyList(const Blocks &blocks)
{
    return blocks.size() == 1 ? std::get_if<List>(&blocks.front().content) : nullptr;
}

class Insertion
{
public:
    Insertion(QTextCursor &cursor, const Look &look)
        : m_cursor(cursor)
        , m_look(look)
        , m_shape(shapeOf(cursor.block()))
        , m_empty(cursor.block().length() == 1)
        , m_card(cardIn(cursor.block()) != nullptr)
    {
    }

    void insert(Blocks blocks)
    {
        if ((m_shape.kind == Shape::Kind::Preformatted || m_shape.kind == Shape::Kind::Caption) && !m_card)
            filler(Filler::First::NewBlock).lines(toPlainText(blocks));
        else if (blocks.size() == 1 && isPlainParagraph(blocks.front()) && !m_card)
            filler(Filler::First::NewBlock).inlines(std::get<Paragraph>(blocks.front().content).content);
        else
            insertBlocks(std::move(blocks));
    }

private:
    [[nodiscard]] Filler filler(Filler::First first) { return {m_cursor, m_look, first}; }

    void insertBlocks(Blocks blocks)
    {
        const bool split = splitTail();
        const bool joinsTail = split && blocks.size() > 1 && isPlainParagraph(blocks.back());
        if (!m_empty && !m_card && isPlainParagraph(blocks.front())) {
            filler(Filler::First::NewBlock).inlines(std::get<Paragraph>(blocks.front().content).content);
            blocks.erase(blocks.begin());
        }
        Filler rest = filler(m_empty ? Filler::First::TakesBlock : Filler::First::NewBlock);
        const FramePtr item = m_shape.frame;
        const List *list = onlyList(blocks);
        if (list && item && item->kind == Frame::Kind::Item && item->parent)
            rest.items(*list, item->parent);
        else
            rest.blocks(blocks, item);
        if (joinsTail) {
            const int end = m_cursor.position();
            m_cursor.deleteChar();
            m_cursor.setPosition(end);
        } else if (rest.hasRoom()) {
            fillRoom();
        }
    }

    /// The empty block after a table is for what follows, where something does.
    void fillRoom()
    {
        const QTextBlock next = m_cursor.block().next();
        if (!next.isValid() || QTextCursor(next).currentFrame() != m_cursor.currentFrame())
            return;
        const QTextBlockFormat format = next.blockFormat();
        m_cursor.deleteChar();
        m_cursor.setBlockFormat(format);
    }

    /// Parts what follows the cursor from what stands before it; false where nothing follows.
    bool splitTail()
    {
        if (m_cursor.atBlockEnd())
            return false;
        const int at = m_cursor.position();
        m_cursor.insertBlock();
        m_cursor.setPosition(at);
        return true;
    }

    QTextCursor &m_cursor;
    const Look &m_look;
    Shape m_shape;
    bool m_empty;
    bool m_card;
};

} // namespace

void insert(QTextCursor &cursor, const Document &fragment, const Look &look)
{
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    if (!fragment.isEmpty())
        Insertion(cursor, look).insert(fragment.blocks);
    cursor.endEditBlock();
}

void replace(QTextDocument &text, const Document &document, const Look &look)
{
    QTextCursor cursor(&text);
    cursor.beginEditBlock();
    cursor.select(QTextCursor::Document);
    cursor.removeSelectedText();
    cursor.setBlockFormat(BlockFormats(look).format({}));
    cursor.setBlockCharFormat({});
    Filler(cursor, look, Filler::First::TakesBlock).blocks(document.blocks, {});
    cursor.endEditBlock();
}

} // namespace marbre::bridge
