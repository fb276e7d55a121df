#include "dialogs/correctionsdialog.h"

#include <QDateEdit>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>

namespace marbre::dialogs {

using article::Correction;

CorrectionsDialog::CorrectionsDialog(const std::vector<Correction> &corrections, QWidget *parent)
    : QDialog(parent)
    , m_list(new QListWidget(this))
    , m_day(new QDateEdit(this))
    , m_text(new QPlainTextEdit(this))
    , m_remove(new QPushButton(tr("Remove"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("corrections"));
    setWindowTitle(tr("Corrections"));
    resize(620, 380);
    build();
    for (const Correction &each : corrections)
        add(each);
    add({QDate::currentDate(), {}}); // what one comes for
    m_text->setFocus();
}

void CorrectionsDialog::build()
{
    auto *what = new QLabel(tr("What readers are told of a change after publication; the page shows it below the text."), this);
    what->setWordWrap(true);
    m_list->setAccessibleName(tr("Corrections"));
    m_list->setFixedWidth(220);
    m_list->setFrameShape(QFrame::NoFrame);
    m_day->setCalendarPopup(true);
    m_day->setAccessibleName(tr("Day"));
    m_text->setObjectName(QStringLiteral("correctionText"));
    m_text->setAccessibleName(tr("Correction"));
    m_text->setPlaceholderText(tr("An earlier version of this article said…"));
    m_text->setTabChangesFocus(true);
    auto *addButton = new QPushButton(tr("Another"), this);
    addButton->setAutoDefault(false);
    m_remove->setAutoDefault(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    auto *first = new QHBoxLayout;
    first->addWidget(m_day);
    first->addStretch(1);
    first->addWidget(addButton);
    first->addWidget(m_remove);
    auto *right = new QVBoxLayout;
    right->addLayout(first);
    right->addWidget(m_text, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_list);
    row->addLayout(right, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->addWidget(what);
    column->addLayout(row, 1);
    column->addWidget(buttons);
    connect(m_list, &QListWidget::currentRowChanged, this, &CorrectionsDialog::show);
    connect(m_day, &QDateEdit::dateChanged, this, &CorrectionsDialog::take);
    connect(m_text, &QPlainTextEdit::textChanged, this, &CorrectionsDialog::take);
    connect(addButton, &QPushButton::clicked, this, [this] {
        add({QDate::currentDate(), {}});
        m_text->setFocus();
    });
    connect(m_remove, &QPushButton::clicked, this, &CorrectionsDialog::remove);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

std::vector<Correction> CorrectionsDialog::corrections() const
{
    std::vector<Correction> said;
    for (const Correction &each : m_corrections)
        if (!each.text.trimmed().isEmpty())
            said.push_back({each.day, each.text.simplified()});
    return said;
}

void CorrectionsDialog::add(const Correction &correction)
{
    m_corrections.push_back(correction);
    m_list->addItem(QString());
    label(m_list->count() - 1);
    m_list->setCurrentRow(m_list->count() - 1);
}

void CorrectionsDialog::remove()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    m_corrections.erase(m_corrections.begin() + row);
    delete m_list->takeItem(row);
    show(m_list->currentRow());
}

void CorrectionsDialog::show(int row)
{
    const bool isOne = row >= 0 && size_t(row) < m_corrections.size();
    const QSignalBlocker quietDay(m_day);
    const QSignalBlocker quietText(m_text);
    m_day->setEnabled(isOne);
    m_text->setEnabled(isOne);
    m_remove->setEnabled(isOne);
    m_day->setDate(isOne ? m_corrections[size_t(row)].day : QDate::currentDate());
    m_text->setPlainText(isOne ? m_corrections[size_t(row)].text : QString());
}

void CorrectionsDialog::take()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    m_corrections[size_t(row)] = {m_day->date(), m_text->toPlainText()};
    label(row);
}

void CorrectionsDialog::label(int row)
{
    const Correction &each = m_corrections[size_t(row)];
    const QString words = each.text.simplified();
    m_list->item(row)->setText(QLocale().toString(each.day, QLocale::ShortFormat) + QStringLiteral(" — ")
                               + (words.isEmpty() ? tr("new") : words));
}

} // namespace marbre::dialogs
