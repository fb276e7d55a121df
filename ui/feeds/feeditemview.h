#pragma once

#include <QListView>
#include <QStyledItemDelegate>

#include <vector>

namespace marbre::feeds {

/// Draws what a feed has told of: its title, heavy while it is new, who says it and when, and what was made of it.
class FeedItemDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// What feeds have told of, over a models::FeedItemModel.
class FeedItemView : public QListView
{
    Q_OBJECT

public:
    explicit FeedItemView(QWidget *parent = nullptr);

    /// Shown where there is nothing to list.
    void setEmptyText(const QString &text);
    /// From the first to the last.
    [[nodiscard]] std::vector<qint64> selectedIds() const;
    /// Chooses a row alone, and shows it.
    void choose(const QModelIndex &index);

signals:
    void selectionMoved();
    /// Space: 1 on, -1 back (with Shift).
    void stepWanted(int step);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    QString m_emptyText;
};

} // namespace marbre::feeds
