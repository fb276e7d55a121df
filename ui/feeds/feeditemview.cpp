#include "feeds/feeditemview.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

#include "dialogs/enterkey.h"
#include "list/rowpainting.h"
#include "models/feeditemmodel.h"
#include "models/feedwords.h"

namespace marbre::feeds {

using archive::FeedItem;
using archive::FeedItemState;
using models::FeedItemModel;

namespace {

constexpr int padding = 14;
constexpr int verticalPadding = 10;
constexpr int gap = 4;
constexpr int dotSize = 7;

/// A full dot for what is new, a blue one for what is to be translated, a ring while it waits for its page.
void drawDot(QPainter &painter, const QRectF &place, const FeedItem &item, const QPalette &palette)
{
    const QColor translating(0x33, 0x65, 0x8A);
    const bool waits = item.article.isNull();
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::NoBrush);
    if (item.state == FeedItemState::New)
        painter.setBrush(palette.color(QPalette::Link));
    else if (item.state == FeedItemState::Translating && !waits)
        painter.setBrush(translating);
    else if (item.state == FeedItemState::Translating)
        painter.setPen(QPen(translating, 1.5));
    else
        painter.setPen(QPen(palette.color(QPalette::Mid), 1.5));
    painter.drawEllipse(place);
}

QString saidBy(const FeedItem &item, const QString &feed)
{
    QStringList parts;
    if (!feed.isEmpty())
        parts.append(feed);
    if (!item.authors.isEmpty() && item.authors.first() != feed)
        parts.append(item.authors.first());
    return parts.join(QStringLiteral(" · "));
}

} // namespace

void FeedItemDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto item = index.data(FeedItemModel::ItemRole).value<FeedItem>();
    const QPalette &palette = option.palette;
    const bool isNew = item.state == FeedItemState::New;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    list::drawBackground(*painter, option);
    const QFont title = isNew ? list::titleFont(option.font) : option.font;
    QRect area = option.rect.adjusted(padding, verticalPadding, -padding, -verticalPadding);
    painter->setFont(title);
    painter->setPen(palette.color(item.state == FeedItemState::Skipped ? QPalette::PlaceholderText : QPalette::Text));
    area.setTop(list::drawTitle(*painter, area, index.data().toString(), title) + gap);
    painter->setFont(list::smallFont(option.font));
    const int line = painter->fontMetrics().lineSpacing() + 2;
    drawDot(*painter, QRectF(area.left() + 0.5, area.top() + (line - dotSize) / 2.0, dotSize, dotSize), item, palette);
    const QString when = models::momentLabel(item.moment, QDate::currentDate());
    const int whenWidth = painter->fontMetrics().horizontalAdvance(when);
    painter->setPen(palette.color(QPalette::PlaceholderText));
    painter->drawText(QRect(area.left(), area.top(), area.width(), line), Qt::AlignRight | Qt::AlignVCenter, when);
    list::drawSmall(*painter, QRect(area.left() + dotSize + 6, area.top(), area.width() - dotSize - 6 - whenWidth - 12, line),
                    saidBy(item, index.data(FeedItemModel::FeedNameRole).toString()));
    painter->restore();
}

QSize FeedItemDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int title = list::titleLines * (QFontMetrics(list::titleFont(option.font)).lineSpacing() + 1);
    const int small = QFontMetrics(list::smallFont(option.font)).lineSpacing() + 2;
    return {100, 2 * verticalPadding + title + gap + small};
}

FeedItemView::FeedItemView(QWidget *parent)
    : QListView(parent)
{
    setItemDelegate(new FeedItemDelegate(this));
    setUniformItemSizes(true);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);
    setEditTriggers(NoEditTriggers);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    dialogs::keepEnter(this);
}

void FeedItemView::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

std::vector<qint64> FeedItemView::selectedIds() const
{
    QModelIndexList indexes = selectionModel()->selectedIndexes();
    std::ranges::sort(indexes, {}, &QModelIndex::row);
    std::vector<qint64> ids;
    for (const QModelIndex &index : indexes)
        if (const qint64 id = index.data(FeedItemModel::IdRole).toLongLong(); id != 0)
            ids.push_back(id);
    return ids;
}

void FeedItemView::choose(const QModelIndex &index)
{
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    scrollTo(index);
}

void FeedItemView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space)
        emit stepWanted(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
    else
        QListView::keyPressEvent(event);
}

void FeedItemView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    emit selectionMoved();
}

void FeedItemView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QListView::selectionChanged(selected, deselected);
    emit selectionMoved();
}

void FeedItemView::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (!model() || model()->rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(viewport()->rect().adjusted(28, 28, -28, -28), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
}

} // namespace marbre::feeds
