#pragma once

#include <QTextCursor>

#include "bridge/shape.h"
#include "document/document.h"
#include "document/tablegrid.h"

namespace marbre::bridge {

/// Writes blocks at a cursor, one after the other.
class Filler
{
public:
    enum class First {
        TakesBlock, ///< the first block written takes the place of the (empty) block that the cursor is in
        NewBlock,   ///< it comes after that block
    };
    Filler(QTextCursor &cursor, const Look &look, First first);

    void blocks(const document::Blocks &blocks, const FramePtr &frame);
    /// The items of a list inside a list that is already there.
    void items(const document::List &list, const FramePtr &frame);
    /// At the cursor, in the block that it is in.
    void inlines(const document::Inlines &inlines);
    /// The rows of a table whose frame is `frame`, after the block that the cursor is in; it is left in a block after them.
    void rows(const document::Table &table, const document::TableGrid &grid, const FramePtr &frame);
    /// Whether the cursor stands in an empty block that the next one written would take.
    [[nodiscard]] bool hasRoom() const { return m_room != Room::None; }
    /// Characters with every line break as a break inside the block.
    void lines(const QString &text, const document::Style &style = {});

private:
    /// The empty block that the next one takes, if any.
    enum class Room { None, Block, Cell };

    void block(const document::Block &block, const FramePtr &frame);
    void leaf(Shape shape, const document::Inlines &inlines);
    void preformatted(const document::Preformatted &code, Shape shape);
    void list(const document::List &list, Frame model, const FramePtr &frame);
    void quote(const document::Quote &quote, Frame model, const FramePtr &frame);
    /// False: it has no grid, or would stand in another.
    bool tableOrNone(const document::Table &table, Frame model, const FramePtr &frame);
    void leaveBlockBefore(const FramePtr &frame);
    void cells(const document::Table &table, const document::TableGrid &grid, QTextTable &view, const FramePtr &frame);
    void card(const document::Block &block, const FramePtr &frame);
    /// The blocks of a container; one block that says nothing where there are none.
    void inside(const document::Blocks &blocks, const FramePtr &frame);
    void text(const QString &text, const QTextCharFormat &format, const document::Style &style);
    void object(const QTextCharFormat &format);
    void start(const QTextBlockFormat &format);
    [[nodiscard]] const QTextCharFormat &formatFor(const document::Style &style);

    QTextCursor &m_cursor;
    BlockFormats m_formats;
    QTextBlockFormat m_plainBlock;
    QTextCharFormat m_plain;
    QTextCharFormat m_styled;
    document::Style m_style; ///< that m_styled is the format of
    Room m_room;
};

} // namespace marbre::bridge
