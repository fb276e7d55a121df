#include "models/sidebarmodel.h"

#include "models/articlewords.h"

namespace marbre::models {

namespace {

/// How many of a long section stand before its "More…".
constexpr size_t shortLength = 5;

} // namespace

SidebarModel::SidebarModel(QObject *parent)
    : QAbstractListModel(parent)
{
    rebuild();
}

void SidebarModel::setCounts(const archive::Counts &counts)
{
    m_counts = counts;
    rebuild();
}

void SidebarModel::setSearches(const QStringList &searches)
{
    if (searches == m_searches)
        return;
    m_searches = searches;
    rebuild();
}

void SidebarModel::toggleSection(const QModelIndex &more)
{
    const Entry &entry = m_entries.at(static_cast<size_t>(more.row()));
    if (entry.kind != Kind::More)
        return;
    m_open[entry.section] = !m_open[entry.section];
    rebuild();
}

void SidebarModel::retranslate()
{
    rebuild();
}

void SidebarModel::rebuild()
{
    std::vector<Entry> entries = build();
    const bool sameRows = entries.size() == m_entries.size()
        && std::equal(entries.begin(), entries.end(), m_entries.begin(), [](const Entry &a, const Entry &b) {
               return a.kind == b.kind && a.filter == b.filter && (a.kind != Kind::Search || a.label == b.label);
           });
    if (sameRows) {
        m_entries = std::move(entries);
        emit dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
}

std::vector<SidebarModel::Entry> SidebarModel::build() const
{
    std::vector<Entry> entries;
    addDesk(entries);
    if (!m_searches.isEmpty())
        entries.push_back({Kind::Heading, tr("Searches"), 0, {}, {}});
    for (const QString &search : m_searches)
        entries.push_back({Kind::Search, search, 0, {}, {}});
    addSection(entries, Categories, tr("Categories"), m_counts.categories);
    addSection(entries, Sources, tr("Sources"), m_counts.sources);
    addSection(entries, Authors, tr("Authors"), m_counts.authors);
    addSection(entries, Years, tr("Archive"), m_counts.years);
    return entries;
}

void SidebarModel::addDesk(std::vector<Entry> &entries) const
{
    entries.push_back({Kind::Heading, tr("Desk"), 0, {}, {}});
    entries.push_back({Kind::List, tr("All articles"), m_counts.all, {}, {}});
    for (const auto &[status, articles] : m_counts.statuses) {
        archive::Filter filter;
        filter.status = status;
        entries.push_back({Kind::List, statusListLabel(status), articles, filter, {}});
    }
    archive::Filter changed;
    changed.originalChanged = true;
    if (m_counts.originalChanged > 0)
        entries.push_back({Kind::List, tr("Original changed"), m_counts.originalChanged, changed, {}});
    archive::Filter trash;
    trash.trash = true;
    entries.push_back({Kind::List, tr("Trash"), m_counts.trash, trash, {}});
}

archive::Filter SidebarModel::filterFor(Section section, const QString &name)
{
    archive::Filter filter;
    switch (section) {
    case Categories:
        filter.category = name;
        break;
    case Sources:
        filter.source = name;
        break;
    case Authors:
        filter.author = name;
        break;
    case Years:
        filter.year = name.toInt();
        break;
    case SectionCount:
        Q_UNREACHABLE();
    }
    return filter;
}

void SidebarModel::addSection(std::vector<Entry> &entries, Section section, const QString &heading,
                              const std::vector<archive::Count> &counts) const
{
    if (counts.empty())
        return;
    entries.push_back({Kind::Heading, heading, 0, {}, section});
    const bool isLong = counts.size() > shortLength;
    const size_t shown = isLong && !m_open[section] ? shortLength - 1 : counts.size();
    for (size_t i = 0; i < shown; ++i)
        entries.push_back({Kind::List, counts[i].name, counts[i].articles, filterFor(section, counts[i].name), section});
    if (isLong)
        entries.push_back({Kind::More, m_open[section] ? tr("Fewer…") : tr("More…"),
                           m_open[section] ? 0 : static_cast<int>(counts.size() - shown), {}, section});
}

QModelIndex SidebarModel::indexOf(archive::Filter filter) const
{
    filter.words.clear();
    for (size_t i = 0; i < m_entries.size(); ++i)
        if (m_entries[i].kind == Kind::List && m_entries[i].filter == filter)
            return index(static_cast<int>(i));
    return {};
}

archive::Filter SidebarModel::filter(const QModelIndex &index) const
{
    return index.isValid() ? m_entries.at(static_cast<size_t>(index.row())).filter : archive::Filter();
}

int SidebarModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant SidebarModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Entry &entry = m_entries[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return entry.label;
    case Qt::AccessibleTextRole:
        return entry.kind == Kind::List ? tr("%1, %Ln article(s)", nullptr, entry.count).arg(entry.label) : entry.label;
    case KindRole:
        return static_cast<int>(entry.kind);
    case CountRole:
        return entry.count;
    case FilterRole:
        return QVariant::fromValue(entry.filter);
    default:
        return {};
    }
}

Qt::ItemFlags SidebarModel::flags(const QModelIndex &index) const
{
    const bool none = !index.isValid() || m_entries.at(static_cast<size_t>(index.row())).kind == Kind::Heading;
    return none ? Qt::NoItemFlags : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace marbre::models
