#include "editor/dress.h"

#include <QTextDocument>

#include "bridge/shape.h"
#include "bridge/textstyle.h"
#include "editor/tint.h"
#include "editor/decorations.h"

namespace marbre::editor {

namespace {

/// Of the text's own size.
double scaleOf(int level)
{
    constexpr double scales[] = {1.3, 1.13, 1.0, 1.0, 0.94};
    return scales[level - 2];
}

} // namespace

Dress::Dress(std::function<QPalette()> palette, QObject *parent)
    : QSyntaxHighlighter(parent)
    , m_palette(std::move(palette))
{
}

void Dress::highlightBlock(const QString &text)
{
    const QTextCharFormat base = blockDress();
    if (base.propertyCount() > 0)
        setFormat(0, int(text.size()), base);
    dressRuns(base);
    dressSpaces(text);
}

QTextCharFormat Dress::blockDress() const
{
    QTextCharFormat format;
    const bridge::Shape shape = bridge::shapeOf(currentBlock());
    const int size = document()->defaultFont().pixelSize();
    switch (shape.kind) {
    case bridge::Shape::Kind::Heading:
        format.setFontWeight(QFont::DemiBold);
        format.setProperty(QTextFormat::FontPixelSize, qRound(size * scaleOf(shape.level)));
        format.setFontItalic(shape.level >= 5);
        break;
    case bridge::Shape::Kind::Preformatted:
        format.setFontFamilies({QStringLiteral("DejaVu Sans Mono"), QStringLiteral("monospace")});
        format.setProperty(QTextFormat::FontPixelSize, qRound(size * 0.85));
        break;
    case bridge::Shape::Kind::Citation:
    case bridge::Shape::Kind::Caption:
        format.setForeground(soft(m_palette()));
        format.setProperty(QTextFormat::FontPixelSize, qRound(size * 0.9));
        break;
    case bridge::Shape::Kind::Paragraph: break;
    }
    if (const bridge::FramePtr cell = bridge::cellAround(shape.frame); cell && cell->header)
        format.setFontWeight(QFont::DemiBold);
    return format;
}

void Dress::dressRuns(const QTextCharFormat &base)
{
    using document::Mark;
    const QTextBlock block = currentBlock();
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        const document::Style style = bridge::styleOf(fragment.charFormat());
        QTextCharFormat format = base;
        if (style.link)
            format.setForeground(m_palette().color(QPalette::Link));
        if (style.marks & Mark::Highlight)
            format.setBackground(QColor(230, 180, 40, 70));
        else if (style.marks & (Mark::Code | Mark::Keyboard))
            format.setBackground(shade(m_palette()));
        if (format != base)
            setFormat(fragment.position() - block.position(), fragment.length(), format);
    }
}

void Dress::dressSpaces(const QString &text)
{
    for (int at = 0; at < text.size(); ++at) {
        const auto tint = spaceTint(text[at], m_palette());
        if (!tint)
            continue;
        QTextCharFormat tinted = format(at);
        tinted.setBackground(*tint);
        setFormat(at, 1, tinted);
    }
}

} // namespace marbre::editor
