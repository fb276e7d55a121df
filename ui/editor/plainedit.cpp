#include "editor/plainedit.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>

#include "editor/spellmarks.h"
#include "editor/spellmenu.h"

namespace marbre::editor {

void PlainEdit::setTint(std::optional<Tint> tint)
{
    m_tint = std::move(tint);
    viewport()->update();
}

void PlainEdit::setSpelling(Spelling &spelling)
{
    m_spelling = &spelling;
    m_spellMarks = new SpellMarks(spelling, [this] { viewport()->update(); }, this);
    m_spellMarks->setDocument(document());
}

QPointF PlainEdit::originOf(const QTextBlock &block) const
{
    return blockBoundingGeometry(block).translated(contentOffset()).topLeft();
}

void PlainEdit::paintHitsBehind(const QRect &clip)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QPointF origin = originOf(block);
        if (origin.y() > clip.bottom())
            break;
        paintHits(painter, block, origin, *m_tint);
    }
}

/// The tint of no-break spaces, as in rich text.
void PlainEdit::paintSpaces(const QRect &clip)
{
    QPainter painter(viewport());
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QPointF origin = originOf(block);
        if (origin.y() > clip.bottom())
            break;
        const QString text = block.text();
        for (int at = 0; at < text.size(); ++at)
            if (const auto tint = spaceTint(text[at], palette()))
                for (const QRectF &area : areasOf(block, at, at + 1, origin))
                    painter.fillRect(area, *tint);
    }
}

void PlainEdit::paintOver(const QRect &clip)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_tint)
        paintCurrentHit(painter, textCursor(), originOf(textCursor().block()), *m_tint, palette());
    if (!m_spellMarks)
        return;
    const int cursor = hasFocus() && !textCursor().hasSelection() ? textCursor().position() : -1;
    for (QTextBlock block = firstVisibleBlock(); block.isValid() && originOf(block).y() <= clip.bottom(); block = block.next())
        m_spellMarks->paint(painter, block, originOf(block), cursor, palette());
}

void PlainEdit::paintEvent(QPaintEvent *event)
{
    if (m_tint)
        paintHitsBehind(event->rect());
    paintSpaces(event->rect());
    QPlainTextEdit::paintEvent(event);
    if (m_tint || m_spellMarks)
        paintOver(event->rect());
}

void PlainEdit::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu();
    menu->setFont(QApplication::font()); // not the text's
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QTextCursor pointed = event->reason() == QContextMenuEvent::Mouse ? cursorForPosition(event->pos()) : textCursor();
    const auto mistake = m_spellMarks ? m_spellMarks->at(pointed.position()) : std::nullopt;
    if (mistake && !isReadOnly())
        addSpellingActions(*menu, *m_spelling, *mistake);
    menu->popup(event->globalPos());
}

} // namespace marbre::editor
