#pragma once

#include <QDialog>

#include <vector>

#include "import/metamapping.h"

class QTableWidget;

namespace marbre::dialogs {

/// What the custom fields of a WordPress site say of its articles: recognised by their names, and to be changed.
class MappingDialog : public QDialog
{
    Q_OBJECT

public:
    MappingDialog(const std::vector<import::MetaField> &fields, QWidget *parent);

    /// What a person has changed.
    [[nodiscard]] import::MetaMapping changed() const;

private:
    void addRow(int row, const import::MetaField &field);

    std::vector<import::MetaField> m_fields;
    QTableWidget *m_table;
};

} // namespace marbre::dialogs
