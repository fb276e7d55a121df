#include "dialogs/exportdialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <array>

namespace marbre::dialogs {

using desk::ExportForm;

namespace {

struct Row {
    ExportForm form;
    const char *suffix; ///< empty: a folder
    const char *name; ///< to be translated, as what follows
    const char *explanation;
};

constexpr std::array rows{
    Row{ExportForm::Wxr, "xml", QT_TRANSLATE_NOOP("marbre::dialogs::ExportDialog", "WordPress export (WXR)"),
        QT_TRANSLATE_NOOP("marbre::dialogs::ExportDialog", "What a WordPress site imports: articles, categories, authors, pictures, and the original's fields.")},
    Row{ExportForm::Gutenberg, "", QT_TRANSLATE_NOOP("marbre::dialogs::ExportDialog", "WordPress blocks"),
        QT_TRANSLATE_NOOP("marbre::dialogs::ExportDialog", "A file for each article, to paste into WordPress's block editor.")},
    Row{ExportForm::Classic, "", QT_TRANSLATE_NOOP("marbre::dialogs::ExportDialog", "WordPress, classic"),
        QT_TRANSLATE_NOOP("marbre::dialogs::ExportDialog", "A file for each article, to paste into WordPress's classic editor.")},
    Row{ExportForm::Epub, "epub", QT_TRANSLATE_NOOP("marbre::dialogs::ExportDialog", "Book (EPUB)"),
        QT_TRANSLATE_NOOP("marbre::dialogs::ExportDialog", "A book for readers and telephones, with a cover and a table of contents.")},
    Row{ExportForm::Markdown, "", QT_TRANSLATE_NOOP("marbre::dialogs::ExportDialog", "Markdown"),
        QT_TRANSLATE_NOOP("marbre::dialogs::ExportDialog", "Files with their fields at the head, as the content of a Hugo site.")},
    Row{ExportForm::Text, "", QT_TRANSLATE_NOOP("marbre::dialogs::ExportDialog", "Labelled text"),
        QT_TRANSLATE_NOOP("marbre::dialogs::ExportDialog", "Plain text with AUTEUR, SOURCE, NDLR…; Marbre reads it back.")},
    Row{ExportForm::Page, "", QT_TRANSLATE_NOOP("marbre::dialogs::ExportDialog", "Pages"),
        QT_TRANSLATE_NOOP("marbre::dialogs::ExportDialog", "A page for each article, with its style and pictures.")},
    Row{ExportForm::Zim, "zim", QT_TRANSLATE_NOOP("marbre::dialogs::ExportDialog", "Kiwix (ZIM)"),
        QT_TRANSLATE_NOOP("marbre::dialogs::ExportDialog", "The whole site in one file, to be read offline with Kiwix.")},
    Row{ExportForm::JsonLines, "jsonl", QT_TRANSLATE_NOOP("marbre::dialogs::ExportDialog", "Everything (JSON Lines)"),
        QT_TRANSLATE_NOOP("marbre::dialogs::ExportDialog", "Every field and picture, for another program or another archive.")},
};

} // namespace

ExportDialog::ExportDialog(int chosen, int all, QWidget *parent)
    : QDialog(parent)
    , m_forms(new QListWidget(this))
    , m_explanation(new QLabel(this))
    , m_chosen(new QRadioButton(tr("%Ln chosen article(s)", nullptr, chosen), this))
    , m_all(new QRadioButton(tr("The whole archive: %Ln article(s)", nullptr, all), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export"));
    m_forms->setObjectName(QStringLiteral("forms"));
    m_forms->setAccessibleName(tr("Form"));
    m_forms->setSpacing(3);
    m_forms->setMinimumHeight(300);
    for (const Row &row : rows)
        m_forms->addItem(tr(row.name));
    m_explanation->setObjectName(QStringLiteral("soft"));
    m_explanation->setWordWrap(true);
    m_explanation->setMinimumWidth(360);
    m_explanation->setMinimumHeight(2 * m_explanation->fontMetrics().lineSpacing());
    m_explanation->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_chosen->setObjectName(QStringLiteral("chosen"));
    m_all->setObjectName(QStringLiteral("all"));
    m_chosen->setChecked(chosen > 0);
    m_all->setChecked(chosen == 0);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *go = buttons->addButton(tr("Export…"), QDialogButtonBox::AcceptRole);
    go->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_forms, 1);
    column->addWidget(m_explanation);
    column->addWidget(m_chosen);
    column->addWidget(m_all);
    column->addWidget(buttons);
    const bool hasChosen = chosen > 0;
    connect(m_forms, &QListWidget::currentRowChanged, this, [this, hasChosen] {
        showForm();
        const bool isWhole = form() == ExportForm::Zim;
        m_chosen->setEnabled(hasChosen && !isWhole);
        if (isWhole)
            m_all->setChecked(true);
    });
    connect(m_forms, &QListWidget::itemActivated, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_forms->setCurrentRow(0);
    m_forms->setFocus();
}

ExportForm ExportDialog::form() const
{
    return rows[size_t(m_forms->currentRow())].form;
}

bool ExportDialog::isAll() const
{
    return m_all->isChecked();
}

QString ExportDialog::suffix() const
{
    return QLatin1String(rows[size_t(m_forms->currentRow())].suffix);
}

QString ExportDialog::name() const
{
    return tr(rows[size_t(m_forms->currentRow())].name);
}

void ExportDialog::showForm()
{
    m_explanation->setText(tr(rows[size_t(m_forms->currentRow())].explanation));
}

} // namespace marbre::dialogs
