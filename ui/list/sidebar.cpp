#include "list/sidebar.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include "models/sidebarmodel.h"

namespace marbre::list {

using models::SidebarModel;

namespace {

constexpr int rowHeight = 26;
constexpr int headingHeight = 34;
constexpr int margin = 8;

SidebarModel::Kind kindOf(const QModelIndex &index)
{
    return static_cast<SidebarModel::Kind>(index.data(SidebarModel::KindRole).toInt());
}

void paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QString &text)
{
    QFont font = option.font;
    if (font.pixelSize() > 0)
        font.setPixelSize(qRound(font.pixelSize() * 0.85));
    else
        font.setPointSizeF(font.pointSizeF() * 0.85);
    font.setWeight(QFont::DemiBold);
    font.setCapitalization(QFont::AllUppercase);
    font.setLetterSpacing(QFont::PercentageSpacing, 106);
    painter.setFont(font);
    painter.setPen(option.palette.color(QPalette::PlaceholderText));
    painter.drawText(option.rect.adjusted(2 * margin, 0, -margin, -5), Qt::AlignLeft | Qt::AlignBottom, text);
}

void paintList(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const bool chosen = option.state & QStyle::State_Selected;
    const bool pointed = option.state & QStyle::State_MouseOver;
    const QRect area = option.rect.adjusted(margin, 1, -margin, -1);
    if (chosen || pointed) {
        QPainterPath path;
        path.addRoundedRect(area, 6, 6);
        painter.fillPath(path, option.palette.color(chosen ? QPalette::Highlight : QPalette::Midlight));
    }
    QFont font = option.font;
    font.setWeight(chosen ? QFont::DemiBold : QFont::Normal);
    painter.setFont(font);
    const int number = index.data(SidebarModel::CountRole).toInt();
    const QString count = kindOf(index) != SidebarModel::Kind::List && number == 0 ? QString() : QLocale().toString(number);
    const QRect text = area.adjusted(margin, 0, -margin, 0);
    const int countWidth = painter.fontMetrics().horizontalAdvance(count);
    painter.setPen(option.palette.color(chosen ? QPalette::Link : QPalette::Text));
    painter.drawText(text.adjusted(0, 0, -countWidth - 8, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight,
                                                      text.width() - countWidth - 8));
    painter.setPen(option.palette.color(chosen ? QPalette::Link : QPalette::PlaceholderText));
    painter.drawText(text, Qt::AlignRight | Qt::AlignVCenter, count);
}

} // namespace

void SidebarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (kindOf(index) == SidebarModel::Kind::Heading)
        paintHeading(*painter, option, index.data().toString());
    else
        paintList(*painter, option, index);
    painter->restore();
}

QSize SidebarDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {100, kindOf(index) == SidebarModel::Kind::Heading ? headingHeight : rowHeight};
}

Sidebar::Sidebar(QWidget *parent)
    : QListView(parent)
    , m_model(new SidebarModel(this))
{
    setModel(m_model);
    setItemDelegate(new SidebarDelegate(this));
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    viewport()->setAutoFillBackground(false);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, &Sidebar::choose);
    connect(this, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (kindOf(index) == SidebarModel::Kind::More)
            m_model->toggleSection(index);
        else if (kindOf(index) == SidebarModel::Kind::Search)
            emit searchChosen(index.data().toString());
        showChosen();
    });
    connect(m_model, &SidebarModel::modelReset, this, &Sidebar::showChosen);
}

void Sidebar::setCounts(const archive::Counts &counts)
{
    m_model->setCounts(counts);
    showChosen();
}

void Sidebar::setSearches(const QStringList &searches)
{
    m_model->setSearches(searches);
    showChosen();
}

void Sidebar::setFilter(const archive::Filter &filter)
{
    m_filter = filter;
    showChosen();
}

QString Sidebar::filterLabel() const
{
    return m_model->indexOf(m_filter).data().toString();
}

void Sidebar::choose(const QModelIndex &index)
{
    if (m_showing || kindOf(index) != SidebarModel::Kind::List)
        return;
    const archive::Filter filter = m_model->filter(index);
    if (filter == m_filter)
        return;
    m_filter = filter;
    emit filterChosen(filter);
}

void Sidebar::showChosen()
{
    m_showing = true;
    setCurrentIndex(m_model->indexOf(m_filter));
    m_showing = false;
}

void Sidebar::keyPressEvent(QKeyEvent *event)
{
    const bool presses = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (presses && kindOf(currentIndex()) == SidebarModel::Kind::Search) {
        emit searchChosen(currentIndex().data().toString());
        return;
    }
    if (!presses || kindOf(currentIndex()) != SidebarModel::Kind::More) {
        QListView::keyPressEvent(event);
        return;
    }
    // What stands below stays: so the row is found again by its distance from the end.
    const int below = m_model->rowCount() - currentIndex().row();
    m_model->toggleSection(currentIndex());
    m_showing = true;
    setCurrentIndex(m_model->index(m_model->rowCount() - below));
    m_showing = false;
}

void Sidebar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_model->retranslate();
    QListView::changeEvent(event);
}

} // namespace marbre::list
