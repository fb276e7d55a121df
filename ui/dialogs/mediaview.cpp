#include "dialogs/mediaview.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>

#include <algorithm>

#include "dialogs/thumbnails.h"
#include "models/medialistmodel.h"
#include "models/mediawords.h"

namespace marbre::dialogs {

using archive::MediaRow;

namespace {

constexpr int narrowest = 158; // of a cell
constexpr int tileHeight = 112;
constexpr int margin = 7; // round a cell's tile
constexpr int inset = 8; // of a picture in its tile
constexpr int gap = 6; // between the tile and the words
constexpr int radius = 6;

QFont smallFont(const QFont &base)
{
    QFont font = base;
    font.setPixelSize(qRound(QFontInfo(base).pixelSize() * 0.92));
    return font;
}

int cellHeight(const QFont &font)
{
    return 2 * margin + tileHeight + gap + QFontMetrics(font).lineSpacing() + QFontMetrics(smallFont(font)).lineSpacing() + 4;
}

} // namespace

MediaDelegate::MediaDelegate(Thumbnails &thumbnails, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_thumbnails(thumbnails)
{
}

void MediaDelegate::paintTile(QPainter &painter, const QStyleOptionViewItem &option, const QRect &tile,
                              const QModelIndex &index) const
{
    const QPalette &palette = option.palette;
    const bool selected = option.state & QStyle::State_Selected;
    painter.setPen(selected ? QPen(palette.color(QPalette::Link), 2) : QPen(palette.color(QPalette::Mid), 1));
    painter.setBrush(palette.color(selected ? QPalette::Highlight : QPalette::AlternateBase));
    painter.drawRoundedRect(QRectF(tile).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    const auto row = index.data(models::MediaListModel::RowRole).value<MediaRow>();
    QPixmap picture = m_thumbnails.of(row.address);
    if (picture.isNull()) {
        painter.setPen(palette.color(QPalette::PlaceholderText));
        painter.drawText(tile, Qt::AlignCenter, m_thumbnails.isUnreadable(row.address) ? row.format.toUpper() : QString());
        return;
    }
    picture.setDevicePixelRatio(painter.device()->devicePixelRatioF());
    const QSizeF size = picture.deviceIndependentSize();
    const QSizeF shown = size.boundedTo(size.scaled(tile.size() - QSize(2 * inset, 2 * inset), Qt::KeepAspectRatio));
    QRectF place(QPointF(), shown);
    place.moveCenter(QRectF(tile).center());
    painter.drawPixmap(place.toRect(), picture);
}

void MediaDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto row = index.data(models::MediaListModel::RowRole).value<MediaRow>();
    const QPalette &palette = option.palette;
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter->setFont(option.font);
    QRect area = option.rect.adjusted(margin, margin, -margin, -margin);
    const QRect tile(area.topLeft(), QSize(area.width(), tileHeight));
    paintTile(*painter, option, tile, index);
    if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(palette.color(QPalette::Text), 1, Qt::DotLine));
        painter->drawRoundedRect(QRectF(tile).adjusted(-2.5, -2.5, 2.5, 2.5), radius + 3, radius + 3);
    }
    area.setTop(tile.bottom() + gap);
    const auto write = [&](const QString &text, QPalette::ColorRole colour, const QFont &font) {
        const QFontMetrics metrics(font);
        painter->setFont(font);
        painter->setPen(palette.color(colour));
        const QString line = metrics.elidedText(QString(text).replace(u'\n', u' '), Qt::ElideRight, area.width());
        painter->drawText(QRect(area.topLeft(), QSize(area.width(), metrics.lineSpacing())), Qt::AlignLeft | Qt::AlignVCenter, line);
        area.setTop(area.top() + metrics.lineSpacing() + 1);
    };
    const bool isNamed = !row.words.alternative.isEmpty();
    write(models::nameOf(row), isNamed ? QPalette::Text : QPalette::PlaceholderText, option.font);
    write(models::formatOf(row), QPalette::PlaceholderText, smallFont(option.font));
    painter->restore();
}

QSize MediaDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const MediaView *>(option.widget);
    return view ? view->gridSize() : QStyledItemDelegate::sizeHint(option, index);
}

MediaView::MediaView(QWidget *parent)
    : QListView(parent)
{
    // Laid out as wrapped rows, not as icons: those keep a place for each of a hundred thousand.
    setFlow(QListView::LeftToRight);
    setWrapping(true);
    setResizeMode(QListView::Adjust);
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
}

QSize MediaView::pictureSize()
{
    return {2 * narrowest - 2 * (margin + inset), tileHeight - 2 * inset};
}

void MediaView::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

void MediaView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete)
        emit removePressed();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        emit enterPressed();
    else
        QListView::keyPressEvent(event);
}

void MediaView::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (!model() || model()->rowCount() > 0 || m_emptyText.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(viewport()->rect().adjusted(32, 32, -32, -32), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
}

void MediaView::resizeEvent(QResizeEvent *event)
{
    const int width = viewport()->width() - 1; // Qt wraps what reaches the last pixel
    const int columns = std::max(1, width / narrowest);
    const QSize cell(width / columns, cellHeight(font()));
    if (cell != gridSize())
        setGridSize(cell);
    verticalScrollBar()->setSingleStep(cell.height() / 3);
    QListView::resizeEvent(event);
}

void MediaView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QListView::selectionChanged(selected, deselected);
    emit selectionMoved();
}

} // namespace marbre::dialogs
