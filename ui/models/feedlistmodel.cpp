#include "models/feedlistmodel.h"

#include <QStringList>

#include <algorithm>

namespace marbre::models {

using archive::Feed;
using archive::FeedCounts;
using archive::FeedFilter;
using archive::FeedItemState;

FeedListModel::FeedListModel(QObject *parent)
    : QAbstractListModel(parent)
{
    m_entries = build({});
}

void FeedListModel::setFeeds(std::vector<Feed> feeds, const QHash<qint64, FeedCounts> &counts)
{
    m_feeds = std::move(feeds);
    std::vector<Entry> entries = build(counts);
    const auto isSameRow = [](const Entry &one, const Entry &other) { return one.kind == other.kind && one.filter == other.filter; };
    if (std::ranges::equal(entries, m_entries, isSameRow)) {
        m_entries = std::move(entries);
        emit dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
}

/// Adds the rows of a folder and of those around it that are not there, and counts for each.
void FeedListModel::addToFolders(std::vector<Entry> &entries, QHash<QString, std::size_t> &places, const QString &folder, qint64 count)
{
    QString path;
    int level = 0;
    for (const QString &name : folder.split(u'/', Qt::SkipEmptyParts)) {
        path += path.isEmpty() ? name : u'/' + name;
        if (!places.contains(path)) {
            places.insert(path, entries.size());
            entries.push_back({Kind::Folder, name, 0, level, -1, {0, path, {}, {}}});
        }
        entries[places.value(path)].count += count;
        ++level;
    }
}

std::vector<FeedListModel::Entry> FeedListModel::build(const QHash<qint64, FeedCounts> &counts) const
{
    std::vector<Entry> entries{{Kind::All, tr("All feeds"), 0, 0, -1, {}},
                               {Kind::Translating, tr("To translate"), 0, 0, -1, {0, {}, FeedItemState::Translating, {}}}};
    QHash<QString, std::size_t> places; // of folders
    for (std::size_t i = 0; i < m_feeds.size(); ++i) {
        const Feed &feed = m_feeds[i];
        const FeedCounts count = counts.value(feed.id);
        addToFolders(entries, places, feed.folder, count.fresh);
        const int level = int(feed.folder.split(u'/', Qt::SkipEmptyParts).size());
        entries.push_back({Kind::Feed, archive::nameOf(feed), count.fresh, level, int(i), {feed.id, {}, {}, {}}});
        entries[0].count += count.fresh;
        entries[1].count += count.translating;
    }
    return entries;
}

const Feed *FeedListModel::feed(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return nullptr;
    const Entry &entry = m_entries[std::size_t(index.row())];
    return entry.feed < 0 ? nullptr : &m_feeds[std::size_t(entry.feed)];
}

const Feed *FeedListModel::feedNumbered(qint64 id) const
{
    const auto found = std::ranges::find(m_feeds, id, &Feed::id);
    return found == m_feeds.end() ? nullptr : &*found;
}

std::vector<Feed> FeedListModel::feedsOf(const QModelIndex &index) const
{
    const FeedFilter wanted = filter(index);
    std::vector<Feed> feeds;
    for (const Feed &feed : m_feeds) {
        const bool isInFolder = wanted.folder.isEmpty() || (feed.folder + u'/').startsWith(wanted.folder + u'/');
        if (wanted.feed ? feed.id == wanted.feed : isInFolder)
            feeds.push_back(feed);
    }
    return feeds;
}

FeedFilter FeedListModel::filter(const QModelIndex &index) const
{
    return index.isValid() && index.row() < rowCount() ? m_entries[std::size_t(index.row())].filter : FeedFilter();
}

QModelIndex FeedListModel::indexOf(const FeedFilter &filter) const
{
    const auto found = std::ranges::find(m_entries, filter, &Entry::filter);
    return found == m_entries.end() ? QModelIndex() : index(int(found - m_entries.begin()));
}

QStringList FeedListModel::folders() const
{
    QStringList folders;
    for (const Entry &entry : m_entries)
        if (entry.kind == Kind::Folder)
            folders.append(entry.filter.folder);
    return folders;
}

int FeedListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant FeedListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Entry &entry = m_entries[std::size_t(index.row())];
    const Feed *own = feed(index);
    switch (role) {
    case KindRole:
        return int(entry.kind);
    case CountRole:
        return entry.count;
    case LevelRole:
        return entry.level;
    case TroubleRole:
        return own && own->trouble;
    case Qt::DisplayRole:
        return entry.label;
    case Qt::AccessibleTextRole: {
        const QString text = tr("%1, %Ln new", nullptr, int(entry.count)).arg(entry.label);
        return own && own->trouble ? tr("%1, could not be fetched").arg(text) : text;
    }
    case Qt::ToolTipRole:
        return own ? own->address : QVariant();
    default:
        return {};
    }
}

} // namespace marbre::models
