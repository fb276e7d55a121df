#include "models/medialistmodel.h"

#include <algorithm>

#include "models/mediawords.h"

namespace marbre::models {

namespace {

constexpr int pageSize = 64;
constexpr int rowsKept = 4096;

} // namespace

MediaListModel::MediaListModel(ReadRows readRows, QObject *parent)
    : QAbstractListModel(parent)
    , m_readRows(std::move(readRows))
    , m_rows(rowsKept)
{
}

void MediaListModel::setAddresses(std::vector<QString> addresses)
{
    if (addresses == m_addresses) {
        refresh();
        return;
    }
    beginResetModel();
    m_rows.clear();
    m_addresses = std::move(addresses);
    endResetModel();
}

void MediaListModel::refresh()
{
    m_rows.clear();
    if (!m_addresses.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

int MediaListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_addresses.size());
}

const archive::MediaRow *MediaListModel::row(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return nullptr;
    const QString &address = m_addresses[static_cast<size_t>(index.row())];
    if (!m_rows.contains(address))
        readPage(index.row());
    return m_rows.object(address);
}

void MediaListModel::readPage(int row) const
{
    const int first = row / pageSize * pageSize;
    const auto count = static_cast<size_t>(std::min(pageSize, rowCount() - first));
    for (archive::MediaRow &read : m_readRows(std::span(m_addresses).subspan(static_cast<size_t>(first), count))) {
        const QString address = read.address;
        m_rows.insert(address, new archive::MediaRow(std::move(read)));
    }
}

QVariant MediaListModel::data(const QModelIndex &index, int role) const
{
    const archive::MediaRow *media = row(index);
    if (!media)
        return {};
    switch (role) {
    case AddressRole:
        return media->address;
    case RowRole:
        return QVariant::fromValue(*media);
    case Qt::DisplayRole:
        return nameOf(*media);
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return QStringLiteral("%1\n%2").arg(nameOf(*media), detailsOf(*media));
    default:
        return {};
    }
}

} // namespace marbre::models
