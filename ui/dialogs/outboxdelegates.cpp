#include "dialogs/outboxdelegates.h"

#include <QLocale>
#include <QPainter>

#include "dialogs/outboxlistmodel.h"
#include "models/sentsign.h"

namespace marbre::dialogs {

using Sign = OutboxListModel::Sign;

namespace {

constexpr int padding = 10;
constexpr int gap = 3;
constexpr int signWidth = 20;
constexpr double dotSize = 7;

QFont weighted(const QFont &base, QFont::Weight weight)
{
    QFont font = base;
    font.setWeight(weight);
    return font;
}

void drawLine(QPainter &painter, const QRect &line, const QString &text)
{
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, line.width()));
}

void drawChosen(QPainter &painter, const QStyleOptionViewItem &option)
{
    if (!option.state.testFlag(QStyle::State_Selected))
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(option.palette.color(QPalette::Highlight));
    painter.drawRoundedRect(option.rect, 6, 6);
}

void drawSign(QPainter &painter, const QPointF &centre, Sign sign, const QPalette &palette)
{
    constexpr double arrowSize = 8;
    const QRectF arrow(centre.x() - arrowSize / 2, centre.y() - arrowSize / 2, arrowSize, arrowSize);
    const QRectF dot(centre.x() - dotSize / 2, centre.y() - dotSize / 2, dotSize, dotSize);
    const auto fill = [&](const QColor &colour) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(dot);
    };
    painter.setBrush(Qt::NoBrush);
    switch (sign) {
    case Sign::Waiting:
        painter.setPen(QPen(palette.color(QPalette::PlaceholderText), 1.5));
        painter.drawEllipse(dot);
        return;
    case Sign::OnItsWay:
        return fill(QColor(0x33, 0x65, 0x8A));
    case Sign::Conflict:
        return fill(QColor(0xB7, 0x79, 0x1F));
    case Sign::Failed:
        return fill(QColor(0xC0, 0x39, 0x2B));
    case Sign::Sent:
        return models::drawSentArrow(painter, arrow, archive::SentSign::Present);
    case Sign::SentOlder:
        return models::drawSentArrow(painter, arrow, archive::SentSign::Older);
    }
}

void drawHeading(QPainter &painter, const QStyleOptionViewItem &option, const QString &words)
{
    painter.setFont(weighted(option.font, QFont::DemiBold));
    painter.setPen(option.palette.color(QPalette::PlaceholderText));
    const int height = painter.fontMetrics().height();
    drawLine(painter, QRect(option.rect.left() + padding, option.rect.bottom() - height - 4, option.rect.width() - 2 * padding, height), words);
}

/// A title and the line under it.
void drawTwoLines(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option, const QString &title, const QString &under)
{
    const int height = QFontMetrics(option.font).height();
    painter.setFont(weighted(option.font, QFont::Medium));
    painter.setPen(option.palette.color(QPalette::Text));
    drawLine(painter, QRect(area.left(), area.top(), area.width(), height), title);
    painter.setFont(option.font);
    painter.setPen(option.palette.color(QPalette::PlaceholderText));
    drawLine(painter, QRect(area.left(), area.top() + height + gap, area.width(), height), under);
}

QSize twoLines(const QStyleOptionViewItem &option)
{
    return {200, 2 * QFontMetrics(option.font).height() + gap + 2 * (padding - 3)};
}

} // namespace

void OutboxDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QString words = index.data().toString();
    if (index.data(OutboxListModel::IsHeadingRole).toBool()) {
        drawHeading(*painter, option, words);
        painter->restore();
        return;
    }
    drawChosen(*painter, option);
    const QRect area = option.rect.adjusted(padding, padding - 3, -padding, -(padding - 3));
    const QPointF centre(area.left() + dotSize / 2.0, area.top() + QFontMetrics(option.font).height() / 2.0);
    drawSign(*painter, centre, Sign(index.data(OutboxListModel::SignRole).toInt()), option.palette);
    drawTwoLines(*painter, area.adjusted(signWidth, 0, 0, 0), option, words, index.data(OutboxListModel::StateRole).toString());
    painter->restore();
}

QSize OutboxDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return twoLines(option);
}

void TargetDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    drawChosen(*painter, option);
    const QRect area = option.rect.adjusted(padding, padding - 3, -padding, -(padding - 3));
    const int waiting = index.data(WaitingRole).toInt();
    const QString count = waiting > 0 ? QLocale().toString(waiting) : QString();
    painter->setFont(option.font);
    const int width = count.isEmpty() ? 0 : painter->fontMetrics().horizontalAdvance(count) + 8;
    drawTwoLines(*painter, area.adjusted(0, 0, -width, 0), option, index.data().toString(), index.data(PlaceRole).toString());
    painter->setPen(option.palette.color(QPalette::Link));
    painter->drawText(QRect(area.left(), area.top(), area.width(), QFontMetrics(option.font).height()), Qt::AlignRight | Qt::AlignVCenter, count);
    painter->restore();
}

QSize TargetDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return twoLines(option);
}

} // namespace marbre::dialogs
