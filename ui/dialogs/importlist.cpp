#include "dialogs/importlist.h"

#include <QButtonGroup>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

#include "dialogs/enterkey.h"

namespace marbre::dialogs {

namespace {

constexpr int padding = 8;
constexpr std::array sections{ImportSection::Remarks, ImportSection::Created, ImportSection::Updated, ImportSection::Skipped,
                              ImportSection::Unchanged};

} // namespace

void ImportDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics metrics(option.font);
    const QRect area = option.rect.adjusted(padding, padding / 2, -padding, -padding / 2);
    const QString words = index.data().toString();
    const auto draw = [&](const QRect &line, const QString &text) {
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(text, Qt::ElideRight, line.width()));
    };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(option.font);
    const QColor soft = option.palette.color(QPalette::PlaceholderText);
    if (index.data(ImportListModel::IsHeadingRole).toBool()) {
        QFont strong = option.font;
        strong.setWeight(QFont::DemiBold);
        painter->setFont(strong);
        painter->setPen(soft);
        draw(QRect(area.left(), area.bottom() - metrics.height() - 2, area.width(), metrics.height()), words);
        painter->restore();
        return;
    }
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(option.palette.color(QPalette::Highlight));
        painter->drawRoundedRect(option.rect, 4, 4);
    }
    painter->setPen(option.palette.color(QPalette::Text));
    draw(QRect(area.left(), area.top(), area.width(), metrics.height()), words);
    painter->setPen(soft);
    draw(QRect(area.left(), area.top() + metrics.height() + 1, area.width(), metrics.height()),
         index.data(ImportListModel::DetailRole).toString());
    painter->restore();
}

QSize ImportDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {200, 2 * QFontMetrics(option.font).height() + padding + 1};
}

ImportList::ImportList(QWidget *parent)
    : QWidget(parent)
    , m_sections(new QButtonGroup(this))
    , m_view(new QListView(this))
    , m_model(new ImportListModel(this))
{
    auto *bar = new QWidget(this);
    bar->setObjectName(QStringLiteral("mediaFilters"));
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    for (const ImportSection section : sections) {
        auto *button = new QToolButton(bar);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        m_sections->addButton(button, int(section));
        row->addWidget(button);
    }
    row->addStretch(1);
    m_view->setObjectName(QStringLiteral("importItems"));
    m_view->setAccessibleName(tr("Articles"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new ImportDelegate(m_view));
    m_view->setUniformItemSizes(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(bar);
    column->addWidget(m_view, 1);
    connect(m_sections, &QButtonGroup::idClicked, this, [this](int id) { choose(ImportSection(id)); });
    keepEnter(m_view);
    connect(m_view, &QListView::activated, this, [this](const QModelIndex &index) {
        if (const qint64 id = index.data(ImportListModel::ArticleRole).toLongLong(); id > 0)
            emit articleWanted(id);
    });
    setReport(nullptr, false);
}

void ImportList::setReport(std::shared_ptr<const desk::ImportReport> report, bool isDone)
{
    m_report = std::move(report);
    m_isDone = isDone;
    for (const ImportSection section : sections) {
        QAbstractButton *button = m_sections->button(int(section));
        button->setVisible(m_report && countOf(section, *m_report) > 0);
        if (m_report)
            button->setText(sectionLabel(section, *m_report, isDone));
    }
    choose(bestSection());
}

/// Where there is most to be looked at.
ImportSection ImportList::bestSection() const
{
    if (m_report)
        for (const ImportSection section : sections)
            if (countOf(section, *m_report) > 0)
                return section;
    return ImportSection::Created;
}

void ImportList::choose(ImportSection section)
{
    m_sections->button(int(section))->setChecked(true);
    m_model->show(m_report, section);
    if (m_model->rowCount() == 0)
        return;
    const bool isHeading = m_model->index(0).data(ImportListModel::IsHeadingRole).toBool();
    m_view->setCurrentIndex(m_model->index(isHeading && m_model->rowCount() > 1 ? 1 : 0));
}

} // namespace marbre::dialogs
