#pragma once

#include <QListView>
#include <QStyledItemDelegate>

#include "archive/articlelist.h"

namespace marbre::models {
class SidebarModel;
}

namespace marbre::list {

/// Draws a heading, or a list's name and its count.
class SidebarDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// The desk by status, searches, categories, sources and years.
class Sidebar : public QListView
{
    Q_OBJECT

public:
    explicit Sidebar(QWidget *parent = nullptr);

    void setCounts(const archive::Counts &counts);
    void setSearches(const QStringList &searches);
    [[nodiscard]] archive::Filter filter() const { return m_filter; }
    /// Shows a filter as chosen, without telling.
    void setFilter(const archive::Filter &filter);
    /// What the chosen list is called; empty where none is shown.
    [[nodiscard]] QString filterLabel() const;

signals:
    /// A query that is kept at hand is to be asked.
    void searchChosen(const QString &query);
    void filterChosen(const marbre::archive::Filter &filter);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void choose(const QModelIndex &index);
    void showChosen();

    models::SidebarModel *m_model;
    archive::Filter m_filter;
    bool m_showing = false; ///< the selection follows the filter, not the person
};

} // namespace marbre::list
