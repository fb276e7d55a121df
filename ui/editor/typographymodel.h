#pragma once

#include <QAbstractListModel>
#include <QSet>

#include <vector>

#include "document/typography.h"

namespace marbre::editor {

/// A change, and the text of the article that it is in.
struct TypographyItem {
    enum class Field { Title, Lead, Note, Body };
    Field field = Field::Body;
    document::TypographyChange change;

    bool operator==(const TypographyItem &) const = default;
};
using TypographyItems = std::vector<TypographyItem>;

/// The changes that typography asks of an article, each with a check: those that are checked are to be made.
class TypographyModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// What was left out among those before is left out among these, wherever it now stands.
    void setItems(TypographyItems items);
    [[nodiscard]] const TypographyItems &items() const { return m_items; }
    [[nodiscard]] TypographyItems checkedItems() const;
    void setChecked(int row, bool checked);
    /// Names, in the language of the moment.
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    TypographyItems m_items;
    QSet<QString> m_left; ///< what is not checked, by what it says
};

} // namespace marbre::editor
