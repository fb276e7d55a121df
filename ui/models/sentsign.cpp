#include "models/sentsign.h"

#include <QPainter>

namespace marbre::models {

QColor sentColour(archive::SentSign sign)
{
    return sign == archive::SentSign::Present ? QColor(0x3F, 0x7D, 0x58) : QColor(0xB7, 0x79, 0x1F);
}

void drawSentArrow(QPainter &painter, const QRectF &box, archive::SentSign sign)
{
    const double notch = box.width() * 0.25;
    painter.setPen(QPen(sentColour(sign), 1.5, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(box.bottomLeft(), box.topRight());
    painter.drawPolyline(QPolygonF{box.topLeft() + QPointF(notch, 0), box.topRight(), box.bottomRight() - QPointF(0, notch)});
}

} // namespace marbre::models
