#pragma once

#include <QListView>
#include <QStyledItemDelegate>

namespace marbre::list {

/// Draws an article's row: its title in two lines, source and author, both dates, a dot in its status's colour.
class ArticleDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// The list of articles. Rows are of one height, so that a million of them scroll at once.
class ArticleView : public QListView
{
    Q_OBJECT

public:
    explicit ArticleView(QWidget *parent = nullptr);

    /// Shown in the middle of an empty list.
    void setEmptyText(const QString &text);
    /// In the list's order.
    [[nodiscard]] QList<qint64> selectedIds() const;
    [[nodiscard]] qint64 currentId() const;

signals:
    /// Another article has become the current one (0: none).
    void currentArticleChanged(qint64 id);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_emptyText;
};

} // namespace marbre::list
