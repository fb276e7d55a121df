#include "editor/plainedit.h"

namespace marbre::editor {

void PlainEdit::setTint(std::optional<Tint> tint)
{
    m_tint = std::move(tint);
    viewport()->update();
}

void PlainEdit::paintEvent(QPaintEvent *event)
{
    if (!m_tint) {
        QPlainTextEdit::paintEvent(event);
        return;
    }
    const auto originOf = [this](const QTextBlock &block) {
        return blockBoundingGeometry(block).translated(contentOffset()).topLeft();
    };
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QPointF origin = originOf(block);
        if (origin.y() > event->rect().bottom())
            break;
        paintHits(painter, block, origin, *m_tint);
    }
    painter.end();
    QPlainTextEdit::paintEvent(event);
    painter.begin(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    paintCurrentHit(painter, textCursor(), originOf(textCursor().block()), *m_tint, palette());
}

} // namespace marbre::editor
