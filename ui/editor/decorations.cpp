#include "editor/decorations.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextLayout>
#include <QTextTable>

#include <algorithm>
#include <span>

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
    case Frame::Kind::List:
    case Frame::Kind::Table:
    case Frame::Kind::Row:
    case Frame::Kind::Cell: break;
    }
    return 0;
}

/// What stands in frames: a block, or a whole table.
struct Standing {
    FramePtr frame;
    QTextBlock first; ///< of its blocks
    QRectF rect;
};

/// It and the space between it and what is before, where both stand in the same frame.
QRectF within(const Standing &standing, int depth, const Canvas &canvas)
{
    QRectF result = standing.rect;
    const QTextBlock before = standing.first.previous();
    if (before.isValid() && bridge::sharedDepth(standing.frame, bridge::frameOf(before)) >= depth)
        result.setTop(canvas.text.documentLayout()->blockBoundingRect(before).bottom());
    return result;
}

void paintFrames(const Standing &standing, double left, const Canvas &canvas)
{
    const Path path = bridge::pathOf(standing.frame);
    const int cell = bridge::depthOf(bridge::cellAround(standing.frame));
    for (const FramePtr &frame : std::span(path).subspan(size_t(cell))) {
        const bool note = frame->kind == Frame::Kind::Note;
        if (note || frame->kind == Frame::Kind::Quote) {
            QRectF area = within(standing, frame->depth, canvas);
            const double right = standing.rect.right();
            if (note) {
                QColor ground = canvas.palette.color(QPalette::Link);
                ground.setAlpha(16);
                area.adjust(0, area.top() == standing.rect.top() ? -4 : 4, 0, 4);
                canvas.painter.fillRect(QRectF(left, area.top(), right - left, area.height()), ground);
            }
            const QColor bar = note ? canvas.palette.color(QPalette::Link) : mixed(canvas.palette, 0.28);
            canvas.painter.fillRect(QRectF(left, area.top(), 3, area.height()), bar);
        }
        left += indentOf(*frame, canvas.look);
    }
}

/// What a table stands in, beside all of it.
void paintAroundTable(const QTextBlock &block, const Canvas &canvas)
{
    QTextTable *view = QTextCursor(block).currentTable();
    const FramePtr table = bridge::tableAround(bridge::frameOf(block));
    if (!view || !table || !table->parent)
        return;
    const QRectF rect = canvas.text.documentLayout()->frameBoundingRect(view);
    paintFrames({table->parent, canvas.text.findBlock(view->firstPosition()), rect}, canvas.text.documentMargin(), canvas);
}

void paintCode(const QTextBlock &block, const QRectF &rect, const Canvas &canvas)
{
    if (bridge::shapeOf(block).kind != Shape::Kind::Preformatted)
        return;
    const double left = rect.left() + block.blockFormat().leftMargin();
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
    const double right = rect.left() + block.blockFormat().leftMargin() - 8;
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
    int table = 0;
    forEachBlockIn(text, clip.adjusted(0, 0, 0, 40), [&canvas, &table](const QTextBlock &block, const QRectF &rect) {
        const FramePtr frame = bridge::frameOf(block);
        if (const FramePtr cell = bridge::cellAround(frame); cell && bridge::tableAround(cell)->id != table) {
            table = bridge::tableAround(cell)->id;
            paintAroundTable(block, canvas);
        }
        paintFrames({frame, block, rect}, rect.left(), canvas);
        paintCode(block, rect, canvas);
        paintMarker(block, rect, canvas);
    });
}

void forEachBlockIn(const QTextDocument &text, const QRectF &clip,
                    const std::function<void(const QTextBlock &, const QRectF &)> &visit)
{
    const auto *layout = text.documentLayout();
    const int position = layout->hitTest(QPointF(0, clip.top()), Qt::FuzzyHit);
    for (QTextBlock block = text.findBlock(std::max(position, 0)); block.isValid(); block = block.next()) {
        const QRectF rect = layout->blockBoundingRect(block);
        if (rect.top() <= clip.bottom())
            visit(block, rect);
        else if (!bridge::cellAround(bridge::frameOf(block)))
            break; // after a cell's last block comes the top of the next cell
    }
}

} // namespace marbre::editor
