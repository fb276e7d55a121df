#include "bridge/shape.h"

#include <QFont>
#include <QFontMetricsF>
#include <QHash>

#include <algorithm>

#include "bridge/properties.h"

namespace marbre::bridge {

namespace {

/// QTextDocument finds equal formats by a hash that sees numbers and strings but not values of other types, so each
/// such value goes with a number of its own.
int stampOf(const Own &own)
{
    size_t seed = qHash(own.wordpress, qHash(own.language));
    for (const auto &entry : own.attributes)
        seed = qHash(entry.name, qHash(entry.value, seed));
    return int(seed);
}

double lineSpacing(const Look &look)
{
    QFont font;
    font.setFamilies(look.families);
    font.setPixelSize(look.pixelSize);
    return std::max(1.0, QFontMetricsF(font).lineSpacing() / look.pixelSize);
}

int indentOf(const FramePtr &frame, const Look &look)
{
    int indent = 0;
    for (const Frame *at = frame.get(); at; at = at->parent.get()) {
        switch (at->kind) {
        case Frame::Kind::Cell: return indent; // from the cell's own edge
        case Frame::Kind::List:
        case Frame::Kind::Table:
        case Frame::Kind::Row: break;
        case Frame::Kind::Item: indent += look.listIndent; break;
        case Frame::Kind::Quote: indent += look.quoteIndent; break;
        case Frame::Kind::Note: indent += look.noteIndent; break;
        }
    }
    return indent;
}

QString alignmentOf(const Shape &shape)
{
    const QString own = shape.attributes.value(u"align");
    const FramePtr cell = own.isEmpty() ? cellAround(shape.frame) : nullptr;
    if (!cell)
        return own;
    switch (cell->alignment) {
    case document::Alignment::Center: return QStringLiteral("center");
    case document::Alignment::Right: return QStringLiteral("right");
    case document::Alignment::Left:
    case document::Alignment::None: break;
    }
    return {};
}

} // namespace

Shape shapeOf(const QTextBlockFormat &format)
{
    Shape shape;
    shape.kind = static_cast<Shape::Kind>(format.intProperty(KindProperty));
    if (shape.kind == Shape::Kind::Heading)
        shape.level = std::clamp(format.intProperty(LevelProperty), 2, 6);
    shape.keepEmpty = format.boolProperty(KeepEmptyProperty);
    if (format.hasProperty(OwnProperty)) {
        const auto own = format.property(OwnProperty).value<Own>();
        shape.attributes = own.attributes;
        shape.wordpress = own.wordpress;
        shape.language = own.language;
    }
    shape.frame = format.property(FrameProperty).value<FramePtr>();
    return shape;
}

Shape shapeOf(const QTextBlock &block)
{
    return shapeOf(block.blockFormat());
}

FramePtr frameOf(const QTextBlock &block)
{
    return block.blockFormat().property(FrameProperty).value<FramePtr>();
}

BlockFormats::BlockFormats(const Look &look)
    : m_look(look)
    , m_lineSpacing(lineSpacing(look))
    , m_plain(visible({}))
{
}

QTextBlockFormat BlockFormats::visible(const Shape &shape) const
{
    const bool heading = shape.kind == Shape::Kind::Heading;
    const double height = heading ? m_look.headingLineHeight : m_look.lineHeight;
    const bool item = shape.frame && shape.frame->kind == Frame::Kind::Item && shape.kind == Shape::Kind::Paragraph;
    const bool close = item || shape.kind == Shape::Kind::Caption || cellAround(shape.frame);
    const int spacing = close ? m_look.itemSpacing : m_look.paragraphSpacing;
    QTextBlockFormat format;
    format.setLineHeight(100.0 * height / m_lineSpacing, QTextBlockFormat::ProportionalHeight);
    format.setTopMargin(heading ? spacing * 1.7 : spacing);
    format.setBottomMargin(heading ? spacing * 0.6 : spacing);
    if (const int indent = indentOf(shape.frame, m_look))
        format.setLeftMargin(indent);
    const QString align = alignmentOf(shape);
    if (align == QLatin1String("center"))
        format.setAlignment(Qt::AlignHCenter);
    else if (align == QLatin1String("right"))
        format.setAlignment(Qt::AlignRight | Qt::AlignAbsolute);
    return format;
}

QTextBlockFormat BlockFormats::format(const Shape &shape) const
{
    const bool own = !shape.wordpress.isEmpty() || !shape.language.isEmpty() || !shape.attributes.isEmpty();
    const bool plain = !own && !shape.frame && shape.kind == Shape::Kind::Paragraph;
    QTextBlockFormat format = plain ? m_plain : visible(shape);
    if (shape.kind != Shape::Kind::Paragraph)
        format.setProperty(KindProperty, int(shape.kind));
    if (shape.kind == Shape::Kind::Heading)
        format.setProperty(LevelProperty, shape.level);
    if (shape.keepEmpty)
        format.setProperty(KeepEmptyProperty, true);
    if (own) {
        const Own value{shape.attributes, shape.wordpress, shape.language};
        format.setProperty(OwnProperty, QVariant::fromValue(value));
        format.setProperty(OwnStamp, stampOf(value));
    }
    if (shape.frame) {
        format.setProperty(FrameProperty, QVariant::fromValue(shape.frame));
        format.setProperty(FrameStamp, shape.frame->id);
    }
    return format;
}

QTextBlockFormat BlockFormats::cardFormat(const FramePtr &frame) const
{
    Shape shape;
    shape.frame = frame;
    QTextBlockFormat result = format(shape);
    result.setLineHeight(0, QTextBlockFormat::SingleHeight);
    result.setTopMargin(m_look.paragraphSpacing);
    result.setBottomMargin(m_look.paragraphSpacing);
    return result;
}

QTextTableFormat BlockFormats::tableFormat(const FramePtr &frame) const
{
    QTextTableFormat format;
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setLeftMargin(indentOf(frame, m_look));
    format.setTopMargin(m_look.itemSpacing);
    format.setBottomMargin(m_look.paragraphSpacing);
    format.setCellSpacing(0);
    format.setCellPadding(m_look.itemSpacing);
    format.setBorderCollapse(true);
    format.setBorder(1);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(QColor(128, 128, 128, 90)); // a hairline on light and on dark ground
    return format;
}

QString wordpressFor(const Shape &shape)
{
    if (shape.wordpress.isEmpty())
        return {};
    switch (shape.kind) {
    case Shape::Kind::Heading:
        return shape.level == 2 ? QStringLiteral("heading") : QStringLiteral("heading {\"level\":%1}").arg(shape.level);
    case Shape::Kind::Preformatted: return QStringLiteral("preformatted");
    case Shape::Kind::Citation:
    case Shape::Kind::Caption: return {};
    case Shape::Kind::Paragraph: break;
    }
    return QStringLiteral("paragraph");
}

} // namespace marbre::bridge
