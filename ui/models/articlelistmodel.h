#pragma once

#include <QAbstractListModel>
#include <QCache>

#include "archive/articlelist.h"

namespace marbre::models {

/// The articles of a list, by their ids; rows are read as they come into view and a few thousand of them kept.
class ArticleListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole, RowRole };

    /// Reads rows; takes less than a frame for a page of them.
    using ReadRows = std::function<std::vector<archive::ArticleRow>(std::span<const qint64>)>;
    explicit ArticleListModel(ReadRows readRows, QObject *parent = nullptr);

    /// Replaces the list. Where it holds the same ids in the same order, only what rows say is read anew, so that
    /// selection and scroll position stay; so they do where ids are added at its end.
    void setIds(std::vector<qint64> ids);
    [[nodiscard]] const std::vector<qint64> &ids() const { return m_ids; }
    /// Invalid where the list does not hold it.
    [[nodiscard]] QModelIndex indexOf(qint64 id) const;
    [[nodiscard]] const archive::ArticleRow *row(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    void readPage(int row) const;

    ReadRows m_readRows;
    std::vector<qint64> m_ids;
    mutable QCache<qint64, archive::ArticleRow> m_rows;
};

} // namespace marbre::models

Q_DECLARE_METATYPE(marbre::archive::ArticleRow)
