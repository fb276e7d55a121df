#include "editor/pictureresizing.h"

#include <QAbstractTextDocumentLayout>
#include <QScrollBar>
#include <QTextLayout>

#include <algorithm>

#include "editor/cards.h"
#include "editor/paragraphs.h"

namespace marbre::editor {

using namespace document;

namespace {

constexpr double handleSize = 12;
constexpr double narrowest = 40; // pixels

} // namespace

PictureResizing::PictureResizing(QTextEdit &editor, const Cards &cards, std::function<void(int, Block)> change)
    : QObject(&editor)
    , m_editor(editor)
    , m_cards(cards)
    , m_change(std::move(change))
{
}

std::optional<PictureResizing::Picture> PictureResizing::selected() const
{
    const QTextCursor cursor = m_editor.textCursor();
    const int position = cursor.hasSelection() ? cardPosition(cursor) : -1;
    const QTextBlock block = position >= 0 ? m_editor.document()->findBlock(position) : QTextBlock();
    if (!block.isValid() || block.layout()->lineCount() == 0 || m_editor.isReadOnly())
        return std::nullopt;
    const bridge::CardPtr card = bridge::cardIn(block);
    const QPointF origin = m_editor.document()->documentLayout()->blockBoundingRect(block).topLeft()
        - QPointF(m_editor.horizontalScrollBar()->value(), m_editor.verticalScrollBar()->value());
    const QRectF place = block.layout()->lineAt(0).naturalTextRect().translated(origin);
    const QRectF picture = card ? m_cards.pictureRect(*card, place) : QRectF();
    return picture.isEmpty() ? std::nullopt : std::optional(Picture{position, card, place, picture});
}

QRectF PictureResizing::handle() const
{
    const auto picture = selected();
    if (!picture)
        return {};
    QRectF area(0, 0, handleSize, handleSize);
    area.moveCenter(picture->picture.bottomRight() - QPointF(3, 3));
    return area;
}

double PictureResizing::widthFor(const Picture &picture, double x) const
{
    return std::clamp(x - picture.picture.left(), narrowest, picture.card.width());
}

bool PictureResizing::press(const QPoint &point)
{
    if (!handle().adjusted(-3, -3, 3, 3).contains(point))
        return false;
    m_width = selected()->picture.width();
    return true;
}

bool PictureResizing::move(const QPoint &point)
{
    const auto picture = m_width ? selected() : std::nullopt;
    if (!picture)
        return false;
    m_width = widthFor(*picture, point.x());
    m_editor.viewport()->update();
    return true;
}

bool PictureResizing::release(const QPoint &point)
{
    const auto picture = m_width ? selected() : std::nullopt;
    if (!std::exchange(m_width, std::nullopt) || !picture)
        return false;
    Block changed = *picture->block;
    Image &image = std::get<Figure>(changed.content).images.front().image;
    const double width = widthFor(*picture, point.x());
    image.width = qRound(width);
    image.height = qRound(width * picture->picture.height() / picture->picture.width());
    m_change(picture->position, std::move(changed));
    return true;
}

void PictureResizing::paint(QPainter &painter, const QPalette &palette) const
{
    const auto picture = selected();
    if (!picture)
        return;
    const QColor accent = palette.color(QPalette::Link);
    painter.setPen(QPen(accent, 1.5));
    painter.setBrush(Qt::NoBrush);
    QRectF frame = picture->picture;
    if (m_width)
        frame.setSize({*m_width, *m_width * frame.height() / frame.width()});
    painter.drawRect(frame);
    QRectF corner(0, 0, handleSize, handleSize);
    corner.moveCenter(frame.bottomRight() - QPointF(3, 3));
    painter.setPen(QPen(palette.color(QPalette::Base), 1.5));
    painter.setBrush(accent);
    painter.drawEllipse(corner);
}

} // namespace marbre::editor
