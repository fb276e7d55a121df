#include "window/replacemodel.h"

#include "editor/changedelegate.h"

namespace marbre::window {

using desk::ArchiveHit;

namespace {

QString fieldName(ArchiveHit::Field field)
{
    using Field = ArchiveHit::Field;
    switch (field) {
    case Field::Title: return ReplaceModel::tr("title");
    case Field::OriginalTitle: return ReplaceModel::tr("original title");
    case Field::Lead: return ReplaceModel::tr("lead");
    case Field::Note: return ReplaceModel::tr("editor’s note");
    case Field::Body: return ReplaceModel::tr("text");
    case Field::Source: return ReplaceModel::tr("source");
    case Field::Author: return ReplaceModel::tr("author");
    case Field::Translator: return ReplaceModel::tr("translator");
    case Field::Category: return ReplaceModel::tr("category");
    case Field::Tag: return ReplaceModel::tr("tag");
    }
    return {};
}

} // namespace

void ReplaceModel::clear()
{
    beginResetModel();
    m_hits.clear();
    m_checked.clear();
    m_checkedCount = 0;
    m_articles = 0;
    endResetModel();
}

void ReplaceModel::add(std::vector<ArchiveHit> hits)
{
    if (hits.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + int(hits.size()) - 1);
    for (ArchiveHit &hit : hits) {
        m_articles += m_hits.empty() || m_hits.back().article != hit.article;
        m_hits.push_back(std::move(hit));
    }
    m_checked.resize(m_hits.size(), true);
    m_checkedCount += int(hits.size());
    endInsertRows();
}

void ReplaceModel::setAllChecked(bool checked)
{
    if (m_hits.empty())
        return;
    m_checked.assign(m_hits.size(), checked);
    m_checkedCount = checked ? rowCount() : 0;
    emit dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
}

std::vector<std::vector<ArchiveHit>> ReplaceModel::checkedByArticle() const
{
    std::vector<std::vector<ArchiveHit>> result;
    for (size_t i = 0; i < m_hits.size(); ++i) {
        if (!m_checked[i])
            continue;
        if (result.empty() || result.back().front().article != m_hits[i].article)
            result.emplace_back();
        result.back().push_back(m_hits[i]);
    }
    return result;
}

int ReplaceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_hits.size());
}

QVariant ReplaceModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto row = size_t(index.row());
    const ArchiveHit &hit = m_hits[row];
    switch (role) {
    case Qt::DisplayRole:
        return QString(hit.headline + QStringLiteral(" · ") + fieldName(hit.field));
    case Qt::AccessibleTextRole:
        return tr("%1 becomes %2: %3").arg(hit.change.original, hit.change.change.replacement, hit.headline);
    case Qt::CheckStateRole:
        return m_checked[row] ? Qt::Checked : Qt::Unchecked;
    case editor::changeRole:
        return QVariant::fromValue(hit.change);
    default:
        return {};
    }
}

bool ReplaceModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole)
        return false;
    const auto row = size_t(index.row());
    const bool checked = value.toInt() == Qt::Checked;
    m_checkedCount += int(checked) - int(m_checked[row]);
    m_checked[row] = checked;
    emit dataChanged(index, index, {Qt::CheckStateRole});
    return true;
}

Qt::ItemFlags ReplaceModel::flags(const QModelIndex &index) const
{
    return QAbstractListModel::flags(index) | Qt::ItemIsUserCheckable;
}

} // namespace marbre::window
