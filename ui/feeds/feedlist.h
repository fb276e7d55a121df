#pragma once

#include <QListView>
#include <QStyledItemDelegate>

namespace marbre::feeds {

/// Draws a feed or a folder: its name, what is new in it, and a mark where it could not be fetched.
class FeedDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// The feeds by their folders, over a models::FeedListModel.
class FeedList : public QListView
{
    Q_OBJECT

public:
    explicit FeedList(QWidget *parent = nullptr);
};

} // namespace marbre::feeds
