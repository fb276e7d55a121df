#include "editor/typographymodel.h"

#include <algorithm>
#include <iterator>

#include "editor/changedelegate.h"
#include "editor/typographywords.h"

namespace marbre::editor {

namespace {

constexpr qsizetype lettersCompared = 8;

QString lettersOf(QString text)
{
    text.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    return text;
}

/// What a change is about, wherever it stands: typing elsewhere moves it, and its neighbours' signs are corrected.
QString identityOf(const TypographyItem &item)
{
    const auto &[path, change, original, before, after] = item.change;
    return QStringList{QString::number(int(item.field)), QString::number(int(change.rule)),
                       lettersOf(before).right(lettersCompared), original, change.replacement,
                       lettersOf(after).left(lettersCompared)}
        .join(u'\x1f');
}

} // namespace

void TypographyModel::setItems(TypographyItems items)
{
    if (items == m_items)
        return;
    beginResetModel();
    m_items = std::move(items);
    endResetModel();
}

TypographyItems TypographyModel::checkedItems() const
{
    TypographyItems checked;
    std::ranges::copy_if(m_items, std::back_inserter(checked),
                         [this](const TypographyItem &item) { return !m_left.contains(identityOf(item)); });
    return checked;
}

void TypographyModel::setChecked(int row, bool checked)
{
    const QString identity = identityOf(m_items[size_t(row)]);
    if (checked)
        m_left.remove(identity);
    else
        m_left.insert(identity);
    // The same words may stand elsewhere, too.
    emit dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
}

void TypographyModel::retranslate()
{
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1));
}

int TypographyModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

QVariant TypographyModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const TypographyItem &item = m_items[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return reasonOf(item);
    case changeRole:
        return QVariant::fromValue(item.change);
    case Qt::AccessibleTextRole:
        return spoken(item);
    case Qt::CheckStateRole:
        return m_left.contains(identityOf(item)) ? Qt::Unchecked : Qt::Checked;
    default:
        return {};
    }
}

bool TypographyModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole)
        return false;
    setChecked(index.row(), value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags TypographyModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren
                           : Qt::NoItemFlags;
}

} // namespace marbre::editor
