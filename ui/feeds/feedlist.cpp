#include "feeds/feedlist.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include "models/feedlistmodel.h"

namespace marbre::feeds {

using models::FeedListModel;

namespace {

constexpr int rowHeight = 28;
constexpr int margin = 8;
constexpr int indent = 14; // of a level
constexpr int markSize = 7;

} // namespace

void FeedDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QPalette &palette = option.palette;
    const bool chosen = option.state & QStyle::State_Selected;
    const bool pointed = option.state & QStyle::State_MouseOver;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect area = option.rect.adjusted(margin, 1, -margin, -1);
    if (chosen || pointed) {
        QPainterPath path;
        path.addRoundedRect(area, 6, 6);
        painter->fillPath(path, palette.color(chosen ? QPalette::Highlight : QPalette::Midlight));
    }
    const auto kind = FeedListModel::Kind(index.data(FeedListModel::KindRole).toInt());
    const qint64 number = index.data(FeedListModel::CountRole).toLongLong();
    QFont font = option.font;
    font.setWeight(chosen || kind == FeedListModel::Kind::Folder ? QFont::DemiBold : QFont::Normal);
    painter->setFont(font);
    QRect text = area.adjusted(margin + indent * index.data(FeedListModel::LevelRole).toInt(), 0, -margin, 0);
    if (number > 0) {
        const QString count = QLocale().toString(number);
        painter->setPen(palette.color(chosen ? QPalette::Link : QPalette::PlaceholderText));
        painter->drawText(text, Qt::AlignRight | Qt::AlignVCenter, count);
        text.setRight(text.right() - painter->fontMetrics().horizontalAdvance(count) - 8);
    }
    if (index.data(FeedListModel::TroubleRole).toBool()) {
        painter->setPen(QPen(palette.color(QPalette::Link), 1.5));
        painter->drawEllipse(QRectF(text.right() - markSize, text.center().y() - markSize / 2.0, markSize, markSize));
        text.setRight(text.right() - markSize - 8);
    }
    painter->setPen(palette.color(chosen ? QPalette::Link : QPalette::Text));
    painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    painter->restore();
}

QSize FeedDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {100, rowHeight};
}

FeedList::FeedList(QWidget *parent)
    : QListView(parent)
{
    setItemDelegate(new FeedDelegate(this));
    setUniformItemSizes(true);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    setViewportMargins(0, margin, 0, margin);
    viewport()->setAutoFillBackground(false);
}

} // namespace marbre::feeds
