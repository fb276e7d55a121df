#pragma once

#include <QAbstractListModel>

#include <memory>

#include "dialogs/importwords.h"

namespace marbre::dialogs {

/// A section of an import's report: its articles, or its remarks in groups of one kind, each under a heading.
class ImportListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        ArticleRole = Qt::UserRole + 1, ///< its number; 0: none is in the archive
        DetailRole, ///< the second line
        IsHeadingRole,
    };

    using QAbstractListModel::QAbstractListModel;

    void show(std::shared_ptr<const desk::ImportReport> report, ImportSection section);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        QString heading; ///< not empty: it is one
        const desk::ImportItem *item = nullptr; ///< null: of no article
        QString file; ///< of a remark that is of no article
        const import::Warning *warning = nullptr; ///< null: the article itself, or its error
    };
    void addArticles(ImportSection section);
    void addRemarks();
    [[nodiscard]] QString title(const Row &row) const;
    [[nodiscard]] QString detail(const Row &row) const;

    std::shared_ptr<const desk::ImportReport> m_report;
    std::vector<Row> m_rows;
};

} // namespace marbre::dialogs
