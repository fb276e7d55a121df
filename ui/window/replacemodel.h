#pragma once

#include <QAbstractListModel>

#include <vector>

#include "desk/replacing.h"

namespace marbre::window {

/// Hits in the articles of an archive, each with a check: those that are checked are to be replaced.
class ReplaceModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void clear();
    void add(std::vector<desk::ArchiveHit> hits);
    void setAllChecked(bool checked);
    [[nodiscard]] const std::vector<desk::ArchiveHit> &hits() const { return m_hits; }
    /// Those that are checked, by their articles in the order of the list.
    [[nodiscard]] std::vector<std::vector<desk::ArchiveHit>> checkedByArticle() const;
    [[nodiscard]] int checkedCount() const { return m_checkedCount; }
    [[nodiscard]] int articleCount() const { return m_articles; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    std::vector<desk::ArchiveHit> m_hits;
    std::vector<bool> m_checked;
    int m_checkedCount = 0;
    int m_articles = 0;
};

} // namespace marbre::window
