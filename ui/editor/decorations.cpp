#include "editor/decorations.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

#include "editor/listediting.h"

namespace marbre::editor {

namespace {

QColor mixed(const QPalette &palette, double ink)
{
    const QColor a = palette.color(QPalette::Text);
    const QColor b = palette.color(QPalette::Base);
    const auto mix = [ink](int x, int y) { return int(x * ink + y * (1 - ink)); };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

struct Canvas {
    QPainter &painter;
    const QTextDocument &text;
    const QPalette &palette;
    const bridge::Look &look;
};

double indentOf(const Frame &frame, const bridge::Look &look)
{
    switch (frame.kind) {
    case Frame::Kind::Item: return look.listIndent;
    case Frame::Kind::Quote: return look.quoteIndent;
    case Frame::Kind::Note: return look.noteIndent;
    case Frame::Kind::List: break;
    }
    return 0;
}

/// The block and the space between it and the block before, where both stand in the same frame.
QRectF within(const QTextBlock &block, const QRectF &rect, int depth, const Canvas &canvas)
{
    QRectF result = rect;
    const FramePtr frame = bridge::frameOf(block);
    const QTextBlock before = block.previous();
    if (before.isValid() && bridge::sharedDepth(frame, bridge::frameOf(before)) >= depth)
        result.setTop(canvas.text.documentLayout()->blockBoundingRect(before).bottom());
    return result;
}

void paintFrames(const QTextBlock &block, const QRectF &rect, const Canvas &canvas)
{
    double left = canvas.text.documentMargin();
    for (const FramePtr &frame : bridge::pathOf(bridge::frameOf(block))) {
        const bool note = frame->kind == Frame::Kind::Note;
        if (note || frame->kind == Frame::Kind::Quote) {
            QRectF area = within(block, rect, frame->depth, canvas);
            if (note) {
                QColor ground = canvas.palette.color(QPalette::Link);
                ground.setAlpha(16);
                area.adjust(0, area.top() == rect.top() ? -4 : 4, 0, 4);
                canvas.painter.fillRect(QRectF(left, area.top(), rect.right() - left, area.height()), ground);
            }
            const QColor bar = note ? canvas.palette.color(QPalette::Link) : mixed(canvas.palette, 0.28);
            canvas.painter.fillRect(QRectF(left, area.top(), 3, area.height()), bar);
        }
        left += indentOf(*frame, canvas.look);
    }
}

void paintCode(const QTextBlock &block, const QRectF &rect, const Canvas &canvas)
{
    if (bridge::shapeOf(block).kind != Shape::Kind::Preformatted)
        return;
    const double left = canvas.text.documentMargin() + block.blockFormat().leftMargin();
    canvas.painter.setPen(Qt::NoPen);
    canvas.painter.setBrush(shade(canvas.palette));
    canvas.painter.drawRoundedRect(QRectF(left - 8, rect.top() - 4, rect.right() - left + 16, rect.height() + 8), 5, 5);
}

void paintMarker(const QTextBlock &block, const QRectF &rect, const Canvas &canvas)
{
    const FramePtr item = bridge::frameOf(block);
    if (!item || item->kind != Frame::Kind::Item || !item->parent || !startsItem(block))
        return;
    const QTextLine line = block.layout()->lineCount() > 0 ? block.layout()->lineAt(0) : QTextLine();
    if (!line.isValid())
        return;
    const double right = canvas.text.documentMargin() + block.blockFormat().leftMargin() - 8;
    const double baseline = rect.top() + line.y() + line.ascent();
    canvas.painter.setPen(soft(canvas.palette));
    if (item->parent->ordered) {
        canvas.painter.setFont(canvas.text.defaultFont());
        const QRectF box(right - 60, baseline - 100, 60, 100);
        const QString number = QStringLiteral("%1.").arg(itemNumber(block));
        const double descent = QFontMetricsF(canvas.painter.font()).descent();
        canvas.painter.drawText(box.translated(0, descent), Qt::AlignRight | Qt::AlignBottom, number);
        return;
    }
    const double size = canvas.text.defaultFont().pixelSize();
    canvas.painter.setBrush(bridge::pathOf(item).size() <= 2 ? QBrush(soft(canvas.palette)) : QBrush(Qt::NoBrush));
    canvas.painter.drawEllipse(QPointF(right - 4, baseline - size * 0.27), size * 0.15, size * 0.15);
}

} // namespace

QColor soft(const QPalette &palette)
{
    return mixed(palette, 0.66);
}

QColor hairline(const QPalette &palette)
{
    return mixed(palette, 0.14);
}

QColor shade(const QPalette &palette)
{
    return mixed(palette, 0.05);
}

void paintDecorations(QPainter &painter, const QTextDocument &text, const QRectF &clip, const QPalette &palette,
                      const bridge::Look &look)
{
    const Canvas canvas{painter, text, palette, look};
    const auto *layout = text.documentLayout();
    const int position = layout->hitTest(QPointF(0, clip.top()), Qt::FuzzyHit);
    for (QTextBlock block = text.findBlock(std::max(position, 0)); block.isValid(); block = block.next()) {
        const QRectF rect = layout->blockBoundingRect(block);
        if (rect.top() > clip.bottom() + 40)
            break;
        paintFrames(block, rect, canvas);
        paintCode(block, rect, canvas);
        paintMarker(block, rect, canvas);
    }
}

} // namespace marbre::editor
