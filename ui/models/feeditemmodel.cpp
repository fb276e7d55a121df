#include "models/feeditemmodel.h"

#include <algorithm>

#include "models/feedwords.h"

namespace marbre::models {

using archive::FeedItem;

namespace {

constexpr int pageSize = 64;
constexpr int rowsKept = 4096;

} // namespace

FeedItemModel::FeedItemModel(ReadRows readRows, QObject *parent)
    : QAbstractListModel(parent)
    , m_readRows(std::move(readRows))
    , m_rows(rowsKept)
{
}

void FeedItemModel::setIds(std::vector<qint64> ids)
{
    if (ids == m_ids) {
        refresh();
        return;
    }
    beginResetModel();
    m_rows.clear();
    m_ids = std::move(ids);
    endResetModel();
}

void FeedItemModel::setFeedNames(const QHash<qint64, QString> &names)
{
    m_names = names;
}

void FeedItemModel::refresh()
{
    m_rows.clear();
    if (!m_ids.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

int FeedItemModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_ids.size());
}

const FeedItem *FeedItemModel::item(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return nullptr;
    const qint64 id = m_ids[std::size_t(index.row())];
    if (!m_rows.contains(id))
        readPage(index.row());
    return m_rows.object(id);
}

QModelIndex FeedItemModel::indexOf(qint64 id) const
{
    const auto found = std::ranges::find(m_ids, id);
    return found == m_ids.end() ? QModelIndex() : index(int(found - m_ids.begin()));
}

void FeedItemModel::readPage(int row) const
{
    const int first = row / pageSize * pageSize;
    const auto count = std::size_t(std::min(pageSize, rowCount() - first));
    for (FeedItem &read : m_readRows(std::span(m_ids).subspan(std::size_t(first), count))) {
        const qint64 id = read.id;
        m_rows.insert(id, new FeedItem(std::move(read)));
    }
}

QVariant FeedItemModel::data(const QModelIndex &index, int role) const
{
    if (role == IdRole) // of thousands that are chosen none is read
        return index.isValid() && index.row() < rowCount() ? QVariant(m_ids[std::size_t(index.row())]) : QVariant();
    const FeedItem *row = item(index);
    if (!row)
        return {};
    switch (role) {
    case ItemRole:
        return QVariant::fromValue(*row);
    case FeedNameRole:
        return m_names.value(row->feed);
    case Qt::DisplayRole:
        return titleOf(*row);
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2, %3").arg(titleOf(*row), stateLabel(row->state), m_names.value(row->feed));
    default:
        return {};
    }
}

} // namespace marbre::models
