#pragma once

#include <QTextCursor>

#include "bridge/shape.h"
#include "document/document.h"

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
    /// Characters with every line break as a break inside the block.
    void lines(const QString &text, const document::Style &style = {});

private:
    void block(const document::Block &block, const FramePtr &frame);
    void leaf(Shape shape, const document::Inlines &inlines);
    void preformatted(const document::Preformatted &code, Shape shape);
    void list(const document::List &list, Frame model, const FramePtr &frame);
    void quote(const document::Quote &quote, Frame model, const FramePtr &frame);
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
    bool m_takesBlock;
};

} // namespace marbre::bridge
