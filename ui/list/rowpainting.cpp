#include "list/rowpainting.h"

#include <QPainter>
#include <QStyleOptionViewItem>
#include <QTextLayout>

namespace marbre::list {

QFont titleFont(const QFont &base)
{
    QFont font = base;
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont smallFont(const QFont &base)
{
    QFont font = base;
    if (base.pixelSize() > 0)
        font.setPixelSize(qRound(base.pixelSize() * 0.92));
    else
        font.setPointSizeF(base.pointSizeF() * 0.92);
    return font;
}

int drawTitle(QPainter &painter, const QRect &area, const QString &title, const QFont &font)
{
    const QFontMetrics metrics(font);
    QTextLayout layout(title, font);
    layout.beginLayout();
    int y = area.top();
    for (int i = 0; i < titleLines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(area.width());
        const QString rest = title.mid(line.textStart());
        const bool last = i == titleLines - 1;
        const QString text = last ? metrics.elidedText(rest, Qt::ElideRight, area.width())
                                  : title.mid(line.textStart(), line.textLength());
        painter.drawText(QPoint(area.left(), y + metrics.ascent()), text);
        y += metrics.lineSpacing() + 1;
    }
    layout.endLayout();
    return y;
}

void drawSmall(QPainter &painter, const QRect &area, const QString &text)
{
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, area.width()));
}

void drawBackground(QPainter &painter, const QStyleOptionViewItem &option)
{
    const QPalette &palette = option.palette;
    if (option.state & QStyle::State_Selected) {
        painter.fillRect(option.rect, palette.color(QPalette::Highlight));
        painter.fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), palette.color(QPalette::Link));
    }
    painter.setPen(palette.color(QPalette::Mid));
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

} // namespace marbre::list
