#include "originals/pagedialog.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

#include "net/fetching.h"

namespace marbre::originals {

namespace {

constexpr int wide = 560; // pixels
constexpr int margin = 16;

} // namespace

PageDialog::PageDialog(const QString &address, QWidget *parent)
    : QDialog(parent)
    , m_address(new QLineEdit(address, this))
    , m_state(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_file(new QPushButton(tr("Choose a file…"), this))
    , m_read(nullptr)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("page"));
    setWindowTitle(tr("From a page"));
    resize(wide, 0);
    auto *what = new QLabel(tr("The address of a page, or a page that you have saved: Marbre reads who wrote it, when and "
                               "where, and keeps the page as it is today beside the article."),
                            this);
    what->setWordWrap(true);
    what->setMinimumHeight(what->heightForWidth(wide - 2 * margin)); // a dialog does not ask for it
    m_address->setObjectName(QStringLiteral("pageAddress"));
    m_address->setAccessibleName(tr("Address or file"));
    m_address->setPlaceholderText(tr("https://…"));
    m_address->selectAll();
    m_state->setObjectName(QStringLiteral("soft"));
    m_state->setWordWrap(true);
    m_state->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_state->setMinimumHeight(m_state->fontMetrics().lineSpacing() * 3); // what is wrong is no reason to move the buttons
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(4);
    m_progress->hide();
    m_file->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->addWidget(m_address, 1);
    row->addWidget(m_file);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_cancel = buttons->button(QDialogButtonBox::Cancel);
    m_read = buttons->addButton(tr("Read the page"), QDialogButtonBox::AcceptRole);
    m_read->setObjectName(QStringLiteral("readPage"));
    m_read->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(12);
    column->addWidget(what);
    column->addLayout(row);
    column->addWidget(m_progress);
    column->addWidget(m_state);
    column->addWidget(buttons);
    connect(m_file, &QPushButton::clicked, this, &PageDialog::chooseFile);
    connect(buttons, &QDialogButtonBox::accepted, this, &PageDialog::give);
    connect(buttons, &QDialogButtonBox::rejected, this, &PageDialog::reject);
    connect(m_address, &QLineEdit::textChanged, m_state, &QLabel::clear);
}

void PageDialog::give()
{
    const QString typed = m_address->text().trimmed();
    const QUrl url = net::webAddress(typed);
    const QString file = typed.startsWith(QLatin1String("file:")) ? QUrl(typed).toLocalFile() : typed;
    if (url.isValid())
        emit addressGiven(url);
    else if (QFileInfo::exists(file))
        emit fileGiven(file);
    else
        complain(tr("This is neither the address of a page nor a file that is there."));
}

void PageDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("A saved page"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Pages (*.html *.htm *.xhtml *.mhtml *.mht)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_address->setText(file);
        emit fileGiven(file);
    });
    dialog->open();
}

void PageDialog::setBusy(bool busy)
{
    m_isBusy = busy;
    for (QWidget *each : {static_cast<QWidget *>(m_address), static_cast<QWidget *>(m_file), static_cast<QWidget *>(m_read)})
        each->setEnabled(!busy);
    m_cancel->setText(busy ? tr("Stop") : tr("Cancel"));
    m_state->setText(busy ? tr("Reading the page…") : QString());
    m_progress->setRange(0, 0);
    m_progress->setVisible(busy);
}

void PageDialog::showProgress(qint64 done, qint64 total)
{
    constexpr int steps = 1000;
    m_progress->setRange(0, total > 0 ? steps : 0);
    m_progress->setValue(total > 0 ? int(std::min(done, total) * steps / total) : 0);
    const auto size = [](qint64 bytes) { return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat); };
    m_state->setText(total > 0 ? tr("Reading the page… %1 of %2").arg(size(done), size(total))
                               : tr("Reading the page… %1").arg(size(done)));
}

void PageDialog::complain(const QString &sentence)
{
    setBusy(false);
    m_state->setText(sentence);
    m_address->setFocus();
    m_address->selectAll();
}

void PageDialog::reject()
{
    if (m_isBusy) {
        setBusy(false);
        emit stopped();
        return;
    }
    QDialog::reject();
}

} // namespace marbre::originals
