#include "dialogs/mappingdialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace marbre::dialogs {

using import::MetaField;
using import::MetaMeaning;

namespace {

enum Column { Field, Example, Meaning, ColumnCount };

QString labelOf(MetaMeaning meaning)
{
    switch (meaning) {
    case MetaMeaning::None: return MappingDialog::tr("not used");
    case MetaMeaning::Date: return MappingDialog::tr("Date of the original");
    case MetaMeaning::Source: return MappingDialog::tr("Source");
    case MetaMeaning::SourceSite: return MappingDialog::tr("Site of the source");
    case MetaMeaning::Author: return MappingDialog::tr("Author");
    case MetaMeaning::Translator: return MappingDialog::tr("Translator");
    case MetaMeaning::Note: return MappingDialog::tr("Editor’s note");
    case MetaMeaning::Link: return MappingDialog::tr("Link to the original");
    case MetaMeaning::Title: return MappingDialog::tr("Title of the original");
    case MetaMeaning::Language: return MappingDialog::tr("Language of the original");
    case MetaMeaning::License: return MappingDialog::tr("Licence of the original");
    }
    Q_UNREACHABLE();
}

/// What means something first, then what most articles have.
bool comesFirst(const MetaField &one, const MetaField &other)
{
    const bool isOneUsed = one.meaning != MetaMeaning::None;
    const bool isOtherUsed = other.meaning != MetaMeaning::None;
    return isOneUsed != isOtherUsed ? isOneUsed : one.count > other.count;
}

} // namespace

MappingDialog::MappingDialog(const std::vector<MetaField> &fields, QWidget *parent)
    : QDialog(parent)
    , m_fields(fields)
    , m_table(new QTableWidget(int(fields.size()), ColumnCount, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("mapping"));
    setWindowTitle(tr("The site’s own fields"));
    resize(760, 480);
    auto *what = new QLabel(tr("Say which fields hold what an article knows of its original. All of them are kept, and what "
                               "is chosen here is remembered for this site."),
                            this);
    what->setWordWrap(true);
    std::ranges::stable_sort(m_fields, comesFirst);
    m_table->setObjectName(QStringLiteral("metaFields"));
    m_table->setAccessibleName(tr("Fields"));
    m_table->setHorizontalHeaderLabels({tr("Field"), tr("Example"), tr("Means")});
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(Example, QHeaderView::Stretch);
    m_table->setColumnWidth(Field, 200);
    m_table->setColumnWidth(Meaning, 200);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 16);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setFocusPolicy(Qt::NoFocus);
    for (int row = 0; row < int(m_fields.size()); ++row)
        addRow(row, m_fields[size_t(row)]);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(what);
    column->addWidget(m_table, 1);
    column->addWidget(buttons);
}

void MappingDialog::addRow(int row, const MetaField &field)
{
    const QString name = QString::fromUtf8(field.key);
    auto *nameItem = new QTableWidgetItem(name);
    nameItem->setToolTip(tr("%Ln article(s) have it", nullptr, field.count));
    auto *example = new QTableWidgetItem(field.example);
    example->setToolTip(field.example);
    m_table->setItem(row, Field, nameItem);
    m_table->setItem(row, Example, example);
    auto *box = new QComboBox(m_table);
    box->setAccessibleName(name);
    for (const MetaMeaning meaning : import::allMeanings)
        box->addItem(labelOf(meaning), int(meaning));
    box->setCurrentIndex(box->findData(int(field.meaning)));
    m_table->setCellWidget(row, Meaning, box);
    if (row == 0)
        box->setFocus();
}

import::MetaMapping MappingDialog::changed() const
{
    import::MetaMapping mapping;
    for (int row = 0; row < int(m_fields.size()); ++row) {
        const auto *box = static_cast<const QComboBox *>(m_table->cellWidget(row, Meaning));
        const auto meaning = static_cast<MetaMeaning>(box->currentData().toInt());
        if (meaning != m_fields[size_t(row)].meaning)
            mapping.insert(m_fields[size_t(row)].key, meaning);
    }
    return mapping;
}

} // namespace marbre::dialogs
