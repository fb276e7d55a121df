#pragma once

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include "archive/articlelist.h"

class QLabel;
class QMenu;
class QToolButton;

namespace marbre::desk {
class Desk;
}
namespace marbre::list {
class ArticleView;
class Sidebar;
}
namespace marbre::models {
class ArticleListModel;
}

namespace marbre::window {

class ElidedLabel;

/// The list of articles with its header, and the sidebar that chooses what it lists. Both are read off the window's
/// thread; the latest question wins.
class ListPane : public QWidget
{
    Q_OBJECT

public:
    explicit ListPane(list::Sidebar &sidebar, QWidget *parent = nullptr);

    /// null: none
    void setDesk(desk::Desk *desk);
    void setWords(const QString &words);
    void setFilter(const archive::Filter &filter);
    [[nodiscard]] archive::Filter filter() const { return m_filter; }
    void setOrder(archive::Order order);
    /// Marks an article as the current one, without telling; 0: none.
    void setCurrent(qint64 id);
    /// Makes the neighbour of the current one current, and tells.
    void step(int rows);
    void chooseFirst() { chooseRow(0); }
    /// The row, or the last one where there are fewer; nothing in an empty list.
    void chooseRow(int row);
    /// Of the current article; 0 where there is none.
    [[nodiscard]] int currentRow() const;
    [[nodiscard]] QList<qint64> selectedIds() const;
    [[nodiscard]] list::ArticleView *view() const { return m_view; }

signals:
    /// The person has chosen an article.
    void articleChosen(qint64 id);
    void articlesCounted(int all);
    void filterChanged();
    /// The list stands as it was asked for.
    void listed();
    void failed(const marbre::Error &error);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildHeader(QLayout *layout);
    void fillOrders();
    void refresh();
    [[nodiscard]] std::vector<qint64> firstPage() const;
    void readIds();
    void readAll();
    void readCounts();
    void takeAll(const Result<std::vector<qint64>> &ids);
    void takeIds(std::vector<qint64> ids);
    void retranslate();
    [[nodiscard]] bool isSearching() const;
    void showMistakes();
    [[nodiscard]] std::vector<archive::ArticleRow> readRows(std::span<const qint64> ids) const;

    list::Sidebar &m_sidebar;
    desk::Desk *m_desk = nullptr;
    ElidedLabel *m_label;
    QToolButton *m_orderButton;
    QLabel *m_mistakes; ///< of the query
    list::ArticleView *m_view;
    models::ArticleListModel *m_model;
    archive::Filter m_filter;
    archive::Order m_order;
    archive::Order m_otherOrder{archive::Column::Relevance, true}; ///< of searches while there is none, and the other way round
    QTimer m_refreshing; ///< many changes at once are one refresh
    qint64 m_current = 0;
    bool m_showing = false; ///< the current row follows the program, not the person
    std::pair<archive::Filter, archive::Order> m_asked;
    bool m_isWhole = false; ///< all of what was asked for is shown, and another question has not been asked since
    int m_round = 0;        ///< of questions: an answer to an earlier one is dropped
};

} // namespace marbre::window
