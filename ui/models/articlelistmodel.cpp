#include "models/articlelistmodel.h"

#include <algorithm>

#include "models/articlewords.h"

namespace marbre::models {

namespace {

constexpr int pageSize = 64;
constexpr int rowsKept = 4096;

QString titleOf(const archive::ArticleRow &article)
{
    return article.headline.isEmpty() ? untitled() : article.headline;
}

/// All that a row shows, a line each.
QString told(const archive::ArticleRow &article)
{
    QStringList lines{titleOf(article), statusLabel(article.status), bylineOf(article), datesOf(article), sentLabel(article.sent)};
    if (article.originalChanged)
        lines.append(originalChangedLabel());
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace

ArticleListModel::ArticleListModel(ReadRows readRows, QObject *parent)
    : QAbstractListModel(parent)
    , m_readRows(std::move(readRows))
    , m_rows(rowsKept)
{
}

void ArticleListModel::setIds(std::vector<qint64> ids)
{
    if (ids == m_ids) {
        m_rows.clear();
        if (!m_ids.empty())
            emit dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    // The rest of a list whose first page is shown.
    if (!m_ids.empty() && m_ids.size() < ids.size() && std::equal(m_ids.begin(), m_ids.end(), ids.begin())) {
        const int before = rowCount();
        m_rows.clear();
        beginInsertRows({}, before, int(ids.size()) - 1);
        m_ids = std::move(ids);
        endInsertRows();
        emit dataChanged(index(0), index(before - 1));
        return;
    }
    beginResetModel();
    m_rows.clear();
    m_ids = std::move(ids);
    endResetModel();
}

QModelIndex ArticleListModel::indexOf(qint64 id) const
{
    const auto found = std::find(m_ids.begin(), m_ids.end(), id);
    return found == m_ids.end() ? QModelIndex() : index(static_cast<int>(found - m_ids.begin()));
}

int ArticleListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

const archive::ArticleRow *ArticleListModel::row(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return nullptr;
    const qint64 id = m_ids[static_cast<size_t>(index.row())];
    if (!m_rows.contains(id))
        readPage(index.row());
    return m_rows.object(id);
}

void ArticleListModel::readPage(int row) const
{
    const int first = row / pageSize * pageSize;
    const auto count = static_cast<size_t>(std::min(pageSize, rowCount() - first));
    for (archive::ArticleRow &read : m_readRows(std::span(m_ids).subspan(static_cast<size_t>(first), count))) {
        const qint64 id = read.id;
        m_rows.insert(id, new archive::ArticleRow(std::move(read)));
    }
}

QVariant ArticleListModel::data(const QModelIndex &index, int role) const
{
    const archive::ArticleRow *article = row(index);
    if (!article)
        return {};
    switch (role) {
    case IdRole:
        return article->id;
    case RowRole:
        return QVariant::fromValue(*article);
    case Qt::DisplayRole:
        return titleOf(*article);
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return told(*article);
    default:
        return {};
    }
}

} // namespace marbre::models
