#pragma once

#include <QAbstractListModel>
#include <QCache>
#include <QHash>

#include <functional>
#include <span>

#include "archive/feeditemtable.h"

namespace marbre::models {

/// What feeds have told of, by numbers; rows are read as they come into view and a few thousand of them kept.
class FeedItemModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole, ItemRole, FeedNameRole };

    /// Reads rows; takes less than a frame for a page of them.
    using ReadRows = std::function<std::vector<archive::FeedItem>(std::span<const qint64>)>;
    explicit FeedItemModel(ReadRows readRows, QObject *parent = nullptr);

    /// Replaces the list; of the same items in the same order, as refresh().
    void setIds(std::vector<qint64> ids);
    [[nodiscard]] const std::vector<qint64> &ids() const { return m_ids; }
    /// What feeds are called, by their numbers.
    void setFeedNames(const QHash<qint64, QString> &names);
    /// Reads anew what rows say; selection and scroll position stay.
    void refresh();
    /// Null where the archive does not know it any more.
    [[nodiscard]] const archive::FeedItem *item(const QModelIndex &index) const;
    /// Invalid where it is not in the list.
    [[nodiscard]] QModelIndex indexOf(qint64 id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    void readPage(int row) const;

    ReadRows m_readRows;
    std::vector<qint64> m_ids;
    QHash<qint64, QString> m_names;
    mutable QCache<qint64, archive::FeedItem> m_rows;
};

} // namespace marbre::models

Q_DECLARE_METATYPE(marbre::archive::FeedItem)
