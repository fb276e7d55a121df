#include "list/articleview.h"

#include <QPainter>

#include <algorithm>

#include "archive/search.h"
#include "list/rowpainting.h"
#include "models/articlelistmodel.h"
#include "models/articlewords.h"
#include "models/sentsign.h"

namespace marbre::list {

using archive::ArticleRow;
using models::ArticleListModel;

namespace {

constexpr int padding = 14;
constexpr int verticalPadding = 10;
constexpr int gap = 4;
constexpr int dotSize = 7;

QColor statusColour(article::Status status, const QPalette &palette)
{
    switch (status) {
    case article::Status::Draft:
        return palette.color(QPalette::PlaceholderText);
    case article::Status::Translating:
        return QColor(0x33, 0x65, 0x8A);
    case article::Status::Review:
        return QColor(0x8A, 0x5A, 0x9B);
    case article::Status::Ready:
        return QColor(0xB7, 0x79, 0x1F);
    case article::Status::Published:
        return QColor(0x3F, 0x7D, 0x58);
    }
    Q_UNREACHABLE();
}

/// A line of what was found, the words found in ink.
void drawSnippet(QPainter &painter, QRect area, const QString &snippet, const QPalette &palette)
{
    // The first word found is seen, however narrow the list is.
    const qsizetype first = snippet.indexOf(archive::hitBegin);
    constexpr qsizetype before = 12;
    QString rest = snippet;
    if (first > 2 * before) {
        const qsizetype space = snippet.indexOf(u' ', first - before);
        rest = QStringLiteral("… ") + snippet.sliced(space >= 0 && space < first ? space + 1 : first);
    }
    const QFont plain = painter.font();
    QFont strong = plain;
    strong.setWeight(QFont::DemiBold);
    bool hit = false;
    while (!rest.isEmpty() && area.width() > 0) {
        const qsizetype end = rest.indexOf(hit ? archive::hitEnd : archive::hitBegin);
        const QString piece = end < 0 ? rest : rest.first(end);
        painter.setFont(hit ? strong : plain);
        painter.setPen(palette.color(hit ? QPalette::Text : QPalette::PlaceholderText));
        const int width = painter.fontMetrics().horizontalAdvance(piece);
        painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(piece, Qt::ElideRight, area.width()));
        area.setLeft(area.left() + width);
        rest = end < 0 ? QString() : rest.sliced(end + 1);
        hit = !hit;
    }
}

/// The sign of what was sent, at the end of a line. Gives the width that it takes.
int drawSent(QPainter &painter, const QRect &line, archive::SentSign sign)
{
    if (sign == archive::SentSign::None)
        return 0;
    constexpr double size = 8;
    models::drawSentArrow(painter, QRectF(line.right() - size, line.center().y() - size / 2, size, size), sign);
    return int(size) + 6;
}

} // namespace

void ArticleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto row = index.data(ArticleListModel::RowRole).value<ArticleRow>();
    const QPalette &palette = option.palette;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    drawBackground(*painter, option);
    const QFont title = titleFont(option.font);
    const QFont small = smallFont(option.font);
    QRect area = option.rect.adjusted(padding, verticalPadding, -padding, -verticalPadding);
    painter->setFont(title);
    painter->setPen(palette.color(row.headline.isEmpty() ? QPalette::PlaceholderText : QPalette::Text));
    area.setTop(drawTitle(*painter, area, index.data().toString(), title) + gap);

    const int line = QFontMetrics(small).lineSpacing() + 2;
    painter->setFont(small);
    painter->setPen(Qt::NoPen);
    painter->setBrush(statusColour(row.status, palette));
    painter->drawEllipse(QRectF(area.left(), area.top() + (line - dotSize) / 2.0, dotSize, dotSize));
    painter->setBrush(Qt::NoBrush);
    const int sent = drawSent(*painter, QRect(area.left(), area.top(), area.width(), line), row.sent);
    painter->setPen(palette.color(QPalette::PlaceholderText));
    const QString byline = models::bylineOf(row);
    drawSmall(*painter, QRect(area.left() + dotSize + 6, area.top(), area.width() - dotSize - 6 - sent, line),
              byline.isEmpty() ? models::statusLabel(row.status) : byline);
    QRect last(area.left(), area.top() + line, area.width(), line);
    if (row.originalChanged) {
        const QString mark = models::originalChangedLabel() + QStringLiteral(" · ");
        painter->setPen(palette.color(QPalette::Link));
        drawSmall(*painter, last, mark);
        last.setLeft(last.left() + painter->fontMetrics().horizontalAdvance(mark));
        painter->setPen(palette.color(QPalette::PlaceholderText));
    }
    if (row.snippet.isEmpty())
        drawSmall(*painter, last, models::datesOf(row));
    else
        drawSnippet(*painter, last, row.snippet, palette);
    painter->restore();
}

QSize ArticleDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int title = titleLines * (QFontMetrics(titleFont(option.font)).lineSpacing() + 1);
    const int small = 2 * (QFontMetrics(smallFont(option.font)).lineSpacing() + 2);
    return {100, 2 * verticalPadding + title + gap + small};
}

ArticleView::ArticleView(QWidget *parent)
    : QListView(parent)
{
    setItemDelegate(new ArticleDelegate(this));
    setUniformItemSizes(true);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);
    setEditTriggers(NoEditTriggers);
}

void ArticleView::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

QList<qint64> ArticleView::selectedIds() const
{
    QList<qint64> ids;
    QModelIndexList indexes = selectionModel()->selectedIndexes();
    std::ranges::sort(indexes, {}, &QModelIndex::row);
    for (const QModelIndex &index : indexes)
        ids.append(index.data(ArticleListModel::IdRole).toLongLong());
    return ids;
}

qint64 ArticleView::currentId() const
{
    return currentIndex().data(ArticleListModel::IdRole).toLongLong();
}

void ArticleView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    emit currentArticleChanged(current.data(ArticleListModel::IdRole).toLongLong());
}

void ArticleView::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (!model() || model()->rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(viewport()->rect().adjusted(24, 24, -24, -24), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                     m_emptyText);
}

} // namespace marbre::list
