#pragma once

#include <QListView>
#include <QStyledItemDelegate>
#include <QWidget>

#include <memory>

#include "dialogs/importlistmodel.h"

class QButtonGroup;

namespace marbre::dialogs {

/// Draws a row of a report in two lines, and a heading.
class ImportDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// What an import would do or has done, section by section; rows are of one height, so that many of them are there at
/// once.
class ImportList : public QWidget
{
    Q_OBJECT

public:
    explicit ImportList(QWidget *parent = nullptr);

    /// Null: nothing is known yet.
    void setReport(std::shared_ptr<const desk::ImportReport> report, bool isDone);
    [[nodiscard]] QListView *view() const { return m_view; }

signals:
    void articleWanted(qint64 id);

private:
    void choose(ImportSection section);
    [[nodiscard]] ImportSection bestSection() const;

    QButtonGroup *m_sections;
    QListView *m_view;
    ImportListModel *m_model;
    std::shared_ptr<const desk::ImportReport> m_report;
    bool m_isDone = false;
};

} // namespace marbre::dialogs
