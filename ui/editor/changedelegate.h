#pragma once

#include <QStyledItemDelegate>

namespace marbre::editor {

/// Where a model keeps the change of a row, as a document::TypographyChange.
inline constexpr int changeRole = Qt::UserRole + 1;

/// A row that says what would change: the words before and after with what changes marked, and the row's own words (the
/// reason, the place) below.
class ChangeDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace marbre::editor
