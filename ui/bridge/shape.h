#pragma once

#include <QTextBlock>
#include <QTextBlockFormat>
#include <QTextTableFormat>

#include "bridge/frame.h"
#include "bridge/look.h"

namespace marbre::bridge {

/// What a QTextBlock is, apart from its characters.
struct Shape {
    enum class Kind { Paragraph, Heading, Preformatted, Citation, Caption };
    Kind kind = Kind::Paragraph;
    int level = 2;    ///< of a Heading
    QString language = {}; ///< of a Preformatted
    document::Attributes attributes = {};
    QString wordpress = {};
    bool keepEmpty = false; ///< it says something even without characters; otherwise an empty block says nothing
    FramePtr frame = {};
};

[[nodiscard]] Shape shapeOf(const QTextBlockFormat &format);
[[nodiscard]] Shape shapeOf(const QTextBlock &block);
/// Only the frame: cheaper than the whole shape.
[[nodiscard]] FramePtr frameOf(const QTextBlock &block);

/// Makes the formats of blocks in one look.
class BlockFormats
{
public:
    explicit BlockFormats(const Look &look);

    [[nodiscard]] QTextBlockFormat format(const Shape &shape) const;
    /// The same for a block that holds one card: its picture's height is its own.
    [[nodiscard]] QTextBlockFormat cardFormat(const FramePtr &frame) const;
    /// A table that stands in a frame.
    [[nodiscard]] QTextTableFormat tableFormat(const FramePtr &frame) const;

private:
    [[nodiscard]] QTextBlockFormat visible(const Shape &shape) const;

    Look m_look;
    double m_lineSpacing;   ///< the font's own, of its pixel size
    QTextBlockFormat m_plain;
};

/// What the block comment of WordPress says of a block of this shape, where there was one before: it must not name
/// another kind of block than what stands inside.
[[nodiscard]] QString wordpressFor(const Shape &shape);

} // namespace marbre::bridge
