#include "dialogs/importlistmodel.h"

#include <QFileInfo>

#include <map>

#include "dialogs/errorwords.h"
#include "models/articlewords.h"

namespace marbre::dialogs {

using desk::ImportItem;
using State = ImportItem::State;

void ImportListModel::show(std::shared_ptr<const desk::ImportReport> report, ImportSection section)
{
    beginResetModel();
    m_report = std::move(report);
    m_rows.clear();
    if (m_report && section == ImportSection::Remarks)
        addRemarks();
    else if (m_report)
        addArticles(section);
    endResetModel();
}

void ImportListModel::addArticles(ImportSection section)
{
    const std::map<ImportSection, State> states{{ImportSection::Created, State::Created},
                                                {ImportSection::Updated, State::Updated},
                                                {ImportSection::Unchanged, State::Unchanged},
                                                {ImportSection::Skipped, State::Skipped}};
    for (const ImportItem &item : m_report->items)
        if (item.state == states.at(section))
            m_rows.push_back({{}, &item, {}, nullptr});
    const qint64 more = m_report->count(states.at(section)) - qint64(m_rows.size());
    if (more > 0)
        m_rows.push_back({tr("and %Ln more", nullptr, int(more)), nullptr, {}, nullptr});
}

/// What could not be read first; then by kind.
void ImportListModel::addRemarks()
{
    std::vector<Row> failed;
    std::map<import::Warning::Kind, std::vector<Row>> groups;
    for (const ImportItem &item : m_report->items) {
        if (item.error)
            failed.push_back({{}, &item, item.file, nullptr});
        for (const import::Warning &warning : item.warnings)
            groups[warning.kind].push_back({{}, &item, item.file, &warning});
    }
    for (const auto &[file, warning] : m_report->warnings)
        groups[warning.kind].push_back({{}, nullptr, file, &warning});
    const auto add = [this](const QString &heading, const std::vector<Row> &rows) {
        m_rows.push_back({QStringLiteral("%1 · %2").arg(heading, QLocale().toString(qint64(rows.size()))), nullptr, {}, nullptr});
        m_rows.insert(m_rows.end(), rows.begin(), rows.end());
    };
    if (!failed.empty())
        add(tr("Could not be read"), failed);
    for (const auto &[kind, rows] : groups)
        add(groupLabel(kind), rows);
}

QString ImportListModel::title(const Row &row) const
{
    if (!row.item || row.item->error)
        return QFileInfo(row.file).fileName();
    return row.item->title.isEmpty() ? models::untitled() : row.item->title;
}

QString ImportListModel::detail(const Row &row) const
{
    if (row.warning)
        return remark(row.file, *row.warning);
    if (row.item && row.item->error)
        return sentence(*row.item->error);
    return row.item ? QFileInfo(row.item->file).fileName() : QString();
}

int ImportListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ImportListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[size_t(index.row())];
    const bool isHeading = !row.heading.isEmpty();
    switch (role) {
    case Qt::DisplayRole:
        return isHeading ? row.heading : title(row);
    case Qt::ToolTipRole:
    case DetailRole:
        return isHeading ? QString() : detail(row);
    case Qt::AccessibleTextRole:
        return isHeading ? row.heading : QString(title(row) + u'\n' + detail(row));
    case ArticleRole:
        return row.item ? row.item->id : 0;
    case IsHeadingRole:
        return isHeading;
    default:
        return {};
    }
}

Qt::ItemFlags ImportListModel::flags(const QModelIndex &index) const
{
    return index.data(IsHeadingRole).toBool() ? Qt::NoItemFlags : QAbstractListModel::flags(index);
}

} // namespace marbre::dialogs
