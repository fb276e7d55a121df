#pragma once

#include <QAbstractListModel>
#include <QHash>

#include <vector>

#include "archive/feeditemtable.h"
#include "archive/feedtable.h"

namespace marbre::models {

/// The feeds by their folders, under what stands for all of them, with what is new in each.
class FeedListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Kind { All, Translating, Folder, Feed };
    enum Role { KindRole = Qt::UserRole, CountRole, LevelRole, TroubleRole };

    explicit FeedListModel(QObject *parent = nullptr);

    void setFeeds(std::vector<archive::Feed> feeds, const QHash<qint64, archive::FeedCounts> &counts);
    [[nodiscard]] bool hasFeeds() const { return !m_feeds.empty(); }
    /// Null for a row that is no feed's.
    [[nodiscard]] const archive::Feed *feed(const QModelIndex &index) const;
    [[nodiscard]] const archive::Feed *feedNumbered(qint64 id) const;
    /// The feeds that a row stands for.
    [[nodiscard]] std::vector<archive::Feed> feedsOf(const QModelIndex &index) const;
    [[nodiscard]] archive::FeedFilter filter(const QModelIndex &index) const;
    /// The row that stands for this, words apart; invalid where there is none.
    [[nodiscard]] QModelIndex indexOf(const archive::FeedFilter &filter) const;
    /// Those that feeds stand in, and those around them.
    [[nodiscard]] QStringList folders() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Entry {
        Kind kind = Kind::All;
        QString label;
        qint64 count = 0;
        int level = 0; ///< how many folders it stands in
        int feed = -1; ///< its place in m_feeds
        archive::FeedFilter filter;

        bool operator==(const Entry &) const = default;
    };
    [[nodiscard]] std::vector<Entry> build(const QHash<qint64, archive::FeedCounts> &counts) const;
    static void addToFolders(std::vector<Entry> &entries, QHash<QString, std::size_t> &places, const QString &folder, qint64 count);

    std::vector<archive::Feed> m_feeds;
    std::vector<Entry> m_entries;
};

} // namespace marbre::models
