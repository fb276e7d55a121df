#pragma once

#include <QAbstractTableModel>

#include <vector>

#include "desk/importsource.h"

namespace marbre::dialogs {

/// The files and folders of an import, and what each is taken for, which a person may change.
class ImportSourceModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Form, Size, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setSources(std::vector<desk::ImportSource> sources);
    [[nodiscard]] const std::vector<desk::ImportSource> &sources() const { return m_sources; }
    void setFormat(int row, import::Format format);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] QString sizeOf(const desk::ImportSource &source) const;

    std::vector<desk::ImportSource> m_sources;
};

} // namespace marbre::dialogs
