#pragma once

#include <QAbstractListModel>
#include <QCache>

#include <functional>

#include "archive/mediatable.h"

namespace marbre::models {

/// The pictures of a library, by their addresses; rows are read as they come into view and a few thousand of them kept.
class MediaListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { AddressRole = Qt::UserRole, RowRole };

    /// Reads rows; takes less than a frame for a page of them.
    using ReadRows = std::function<std::vector<archive::MediaRow>(std::span<const QString>)>;
    explicit MediaListModel(ReadRows readRows, QObject *parent = nullptr);

    /// Replaces the list; of the same addresses in the same order, as refresh().
    void setAddresses(std::vector<QString> addresses);
    [[nodiscard]] const std::vector<QString> &addresses() const { return m_addresses; }
    /// Reads anew what rows say; selection and scroll position stay.
    void refresh();
    /// Null where the archive does not know it any more.
    [[nodiscard]] const archive::MediaRow *row(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    void readPage(int row) const;

    ReadRows m_readRows;
    std::vector<QString> m_addresses;
    mutable QCache<QString, archive::MediaRow> m_rows;
};

} // namespace marbre::models

Q_DECLARE_METATYPE(marbre::archive::MediaRow)
