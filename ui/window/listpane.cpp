#include "window/listpane.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QScopedValueRollback>
#include <QToolButton>

#include <array>

#include "desk/desk.h"
#include "editor/actions.h"
#include "list/articleview.h"
#include "list/sidebar.h"
#include "models/articlelistmodel.h"
#include "models/querywords.h"
#include "window/elidedlabel.h"

namespace marbre::window {

using archive::Column;

namespace {

struct OrderChoice {
    archive::Order order;
    const char *name; ///< to be translated
};

constexpr int pageOfIds = 200; // the first, before all others are there

constexpr std::array orders{
    OrderChoice{{Column::Relevance, true}, QT_TRANSLATE_NOOP("marbre::window::ListPane", "Relevance")},
    OrderChoice{{Column::Reposted, true}, QT_TRANSLATE_NOOP("marbre::window::ListPane", "Repost ↓")},
    OrderChoice{{Column::Reposted, false}, QT_TRANSLATE_NOOP("marbre::window::ListPane", "Repost ↑")},
    OrderChoice{{Column::Original, true}, QT_TRANSLATE_NOOP("marbre::window::ListPane", "Original ↓")},
    OrderChoice{{Column::Original, false}, QT_TRANSLATE_NOOP("marbre::window::ListPane", "Original ↑")},
    OrderChoice{{Column::Modified, true}, QT_TRANSLATE_NOOP("marbre::window::ListPane", "Last changed ↓")},
    OrderChoice{{Column::Title, false}, QT_TRANSLATE_NOOP("marbre::window::ListPane", "Title A–Z")},
    OrderChoice{{Column::Source, false}, QT_TRANSLATE_NOOP("marbre::window::ListPane", "Source A–Z")},
    OrderChoice{{Column::Author, false}, QT_TRANSLATE_NOOP("marbre::window::ListPane", "Author A–Z")},
    OrderChoice{{Column::Status, false}, QT_TRANSLATE_NOOP("marbre::window::ListPane", "Status")},
};

} // namespace

ListPane::ListPane(list::Sidebar &sidebar, QWidget *parent)
    : QWidget(parent)
    , m_sidebar(sidebar)
    , m_label(new ElidedLabel(this))
    , m_orderButton(new QToolButton(this))
    , m_mistakes(new QLabel(this))
    , m_view(new list::ArticleView(this))
    , m_model(new models::ArticleListModel([this](std::span<const qint64> ids) { return readRows(ids); }, this))
{
    setMinimumWidth(200);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    buildHeader(layout);
    m_view->setObjectName(QStringLiteral("articleList"));
    m_view->setModel(m_model);
    m_mistakes->setObjectName(QStringLiteral("queryMistakes"));
    m_mistakes->setWordWrap(true);
    m_mistakes->setContentsMargins(14, 8, 10, 8);
    m_mistakes->hide();
    layout->addWidget(m_mistakes);
    layout->addWidget(m_view, 1);
    m_refreshing.setSingleShot(true);
    m_refreshing.setInterval(0);
    connect(&m_refreshing, &QTimer::timeout, this, &ListPane::refresh);
    connect(m_view, &list::ArticleView::currentArticleChanged, this, [this](qint64 id) {
        if (!m_showing && id)
            emit articleChosen(id);
    });
    connect(&m_sidebar, &list::Sidebar::filterChosen, this, &ListPane::setFilter);
    retranslate();
}

void ListPane::buildHeader(QLayout *layout)
{
    auto *header = new QWidget(this);
    header->setObjectName(QStringLiteral("listHeader"));
    header->setAttribute(Qt::WA_StyledBackground);
    header->setFixedHeight(38);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(14, 0, 10, 0);
    m_label->setObjectName(QStringLiteral("listLabel"));
    row->addWidget(m_label, 1);
    m_orderButton->setObjectName(QStringLiteral("order"));
    m_orderButton->setPopupMode(QToolButton::InstantPopup);
    m_orderButton->setMenu(new QMenu(m_orderButton));
    row->addWidget(m_orderButton);
    layout->addWidget(header);
}

void ListPane::fillOrders()
{
    QMenu *menu = m_orderButton->menu();
    for (QAction *old : menu->actions()) {
        menu->removeAction(old);
        removeAction(old);
        old->deleteLater(); // one of them may be what calls
    }
    int key = Qt::Key_0; // Relevance; the others follow
    for (const OrderChoice &choice : orders) {
        const QKeySequence keys(int(Qt::ALT | Qt::SHIFT) | key++);
        if (choice.order.column == Column::Relevance && !isSearching())
            continue;
        QAction *action = menu->addAction(tr(choice.name));
        action->setShortcut(keys);
        editor::nameAction(action, action->text(), tr("Order of the list"));
        addAction(action); // its shortcut acts with the menu shut, too
        action->setCheckable(true);
        action->setChecked(choice.order == m_order);
        connect(action, &QAction::triggered, this, [this, order = choice.order] { setOrder(order); });
        if (choice.order == m_order)
            m_orderButton->setText(action->text());
    }
}

void ListPane::setDesk(desk::Desk *desk)
{
    ++m_round;
    if (m_desk)
        m_desk->disconnect(this);
    m_desk = desk;
    m_isWhole = false;
    m_refreshing.stop();
    m_current = 0;
    m_filter = {};
    m_sidebar.setFilter(m_filter);
    m_sidebar.setCounts({});
    takeIds(firstPage());
    if (!m_desk)
        return;
    connect(m_desk, &desk::Desk::changed, &m_refreshing, qOverload<>(&QTimer::start));
    refresh();
}

/// So that the window has its list when it is first painted; in the order of an index, which takes a part of a frame.
std::vector<qint64> ListPane::firstPage() const
{
    if (!m_desk || m_order.column != Column::Reposted)
        return {};
    return m_desk->reader().list().ids(m_filter, m_order, pageOfIds).value_or(std::vector<qint64>());
}

void ListPane::setFilter(const archive::Filter &filter)
{
    const QString words = m_filter.words;
    m_filter = filter;
    m_filter.words = words;
    m_sidebar.setFilter(m_filter);
    emit filterChanged();
    retranslate();
    readIds();
}

void ListPane::setWords(const QString &words)
{
    if (m_filter.words == words)
        return;
    // What one looks for comes best first; without, the list is in order again.
    const bool wasSearching = isSearching();
    m_filter.words = words;
    if (isSearching() != wasSearching)
        std::swap(m_order, m_otherOrder);
    fillOrders();
    showMistakes();
    readIds();
    if (m_desk && !isSearching())
        readCounts();
}

bool ListPane::isSearching() const
{
    return !m_filter.words.trimmed().isEmpty();
}

/// What of a query could not be read; the rest of it is asked all the same.
void ListPane::showMistakes()
{
    QStringList sentences;
    for (const archive::QueryMistake &mistake : archive::parseQuery(m_filter.words, true).mistakes)
        sentences.append(models::sentence(mistake));
    m_mistakes->setText(sentences.join(u' '));
    m_mistakes->setHidden(sentences.isEmpty());
}

void ListPane::setOrder(archive::Order order)
{
    m_order = order;
    fillOrders();
    readIds();
}

void ListPane::refresh()
{
    // What is shown stays until all of what it has become is there.
    if (m_isWhole && !isSearching())
        readAll();
    else
        readIds();
    readCounts();
}

/// Another question: its first page comes at once, with the counts of what words find; the rest when it is there.
void ListPane::readIds()
{
    using Found = archive::ArticleList::Found;
    const bool staysWhole = m_isWhole && m_asked == std::pair(m_filter, m_order);
    m_isWhole = staysWhole;
    m_asked = {m_filter, m_order};
    if (!m_desk)
        return;
    m_desk->findArticles(m_filter, m_order, pageOfIds).then(this, [this, staysWhole, round = ++m_round](const Result<Found> &found) {
        if (round != m_round)
            return;
        if (!found) {
            takeAll(std::unexpected(found.error()));
            return;
        }
        if (found->counts)
            m_sidebar.setCounts(*found->counts);
        if (found->ids.size() < pageOfIds) {
            takeAll(found->ids);
            return;
        }
        if (!staysWhole)
            takeIds(found->ids);
        readAll();
    });
}

void ListPane::readAll()
{
    m_desk->ids(m_filter, m_order).then(this, [this, round = ++m_round](const Result<std::vector<qint64>> &ids) {
        if (round == m_round)
            takeAll(ids);
    });
}

void ListPane::takeAll(const Result<std::vector<qint64>> &ids)
{
    if (!ids) {
        emit failed(ids.error());
        return;
    }
    m_isWhole = true;
    takeIds(*ids);
    emit listed();
}

void ListPane::readCounts()
{
    m_desk->counts().then(this, [this, desk = m_desk](const Result<archive::Counts> &counts) {
        if (desk != m_desk)
            return;
        if (!counts) {
            emit failed(counts.error());
            return;
        }
        emit articlesCounted(counts->all);
        if (isSearching()) // the sidebar's are those of the hits
            return;
        m_sidebar.setCounts(*counts);
        retranslate();
    });
}

void ListPane::takeIds(std::vector<qint64> ids)
{
    const QScopedValueRollback showing(m_showing, true);
    const bool isSame = ids == m_model->ids();
    m_model->setIds(std::move(ids));
    if (!isSame)
        setCurrent(m_current);
    retranslate();
}

void ListPane::setCurrent(qint64 id)
{
    m_current = id;
    const QModelIndex index = m_model->indexOf(id);
    if (index == m_view->currentIndex() && m_view->selectionModel()->isSelected(index) == index.isValid())
        return;
    const QScopedValueRollback showing(m_showing, true);
    if (index.isValid())
        m_view->setCurrentIndex(index);
    else
        m_view->selectionModel()->clear();
}

void ListPane::step(int rows)
{
    const int row = m_view->currentIndex().isValid() ? m_view->currentIndex().row() + rows : 0;
    if (row >= 0 && row < m_model->rowCount())
        m_view->setCurrentIndex(m_model->index(row));
}

void ListPane::chooseRow(int row)
{
    if (m_model->rowCount() > 0)
        m_view->setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1)));
}

int ListPane::currentRow() const
{
    return std::max(m_view->currentIndex().row(), 0);
}

QList<qint64> ListPane::selectedIds() const
{
    return m_view->selectedIds();
}

std::vector<archive::ArticleRow> ListPane::readRows(std::span<const qint64> ids) const
{
    if (!m_desk)
        return {};
    auto rows = m_desk->reader().list().rows(ids).value_or(std::vector<archive::ArticleRow>());
    if (!isSearching())
        return rows;
    const archive::SearchQuery query = archive::parseQuery(m_filter.words, true);
    for (archive::ArticleRow &row : rows)
        row.snippet = m_desk->reader().search().snippet(row.id, query).value_or(QString());
    return rows;
}

void ListPane::retranslate()
{
    fillOrders();
    m_orderButton->setToolTip(tr("Order of the list"));
    m_orderButton->setAccessibleName(tr("Order of the list"));
    m_view->setAccessibleName(tr("Articles"));
    m_sidebar.setAccessibleName(tr("Desk, categories, sources and years"));
    const QString count = m_isWhole ? tr("%Ln article(s)", nullptr, m_model->rowCount()) : QString();
    archive::Filter list = m_filter;
    list.words.clear();
    const QString label = list == archive::Filter() ? QString() : m_sidebar.filterLabel();
    m_label->setFullText(label.isEmpty() || count.isEmpty() ? count + label : count + QStringLiteral(" · ") + label);
    m_view->setEmptyText(!m_filter.words.isEmpty() ? tr("No article is found by this.")
                             : m_filter.trash      ? tr("The trash is empty.")
                             : m_filter == archive::Filter()
                             ? tr("No article yet. Start one with Ctrl+N, or drop texts and saved pages here.")
                             : tr("No article here."));
}

void ListPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace marbre::window
