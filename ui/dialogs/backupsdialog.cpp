#include "dialogs/backupsdialog.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include "desk/desk.h"
#include "dialogs/errorwords.h"

namespace marbre::dialogs {

BackupsDialog::BackupsDialog(desk::Desk &desk, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_list(new QListWidget(this))
    , m_state(new QLabel(this))
    , m_now(new QPushButton(tr("Copy now"), this))
    , m_restore(new QPushButton(tr("Restore"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("backups"));
    setWindowTitle(tr("Copies of the archive"));
    resize(460, 420);
    build();
    readCopies();
}

void BackupsDialog::build()
{
    auto *what = new QLabel(tr("A copy is made every day on which something is saved. The last seven days are kept, then a "
                               "copy a week, a month and a year. Restoring keeps what stands there now beside the archive."),
                            this);
    what->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("copies"));
    m_list->setAccessibleName(tr("Copies of the archive"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setStyleSheet(QStringLiteral("QListWidget::item { padding: 6px 10px; }"));
    m_state->setWordWrap(true);
    m_state->hide();
    m_restore->setObjectName(QStringLiteral("restoreCopy"));
    m_now->setAutoDefault(false);
    m_restore->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_now);
    buttons->addStretch(1);
    buttons->addWidget(m_restore);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(what);
    column->addWidget(m_list, 1);
    column->addWidget(m_state);
    column->addLayout(buttons);
    connect(m_list, &QListWidget::currentRowChanged, m_restore, [this](int row) { m_restore->setEnabled(row >= 0); });
    connect(m_now, &QPushButton::clicked, this, &BackupsDialog::backUp);
    connect(m_restore, &QPushButton::clicked, this, [this] {
        const int row = m_list->currentRow();
        if (row >= 0 && size_t(row) < m_copies.size())
            emit restoreWanted(m_copies[size_t(row)].folder);
    });
    connect(&m_desk, &QObject::destroyed, this, &QDialog::close);
}

void BackupsDialog::readCopies()
{
    m_copies = desk::backupsOf(m_desk.folder());
    m_list->clear();
    for (const desk::KeptBackup &each : m_copies)
        m_list->addItem(QLocale().toString(each.day, QLocale::LongFormat) + QStringLiteral(" · ")
                        + QLocale().formattedDataSize(each.bytes));
    m_list->setCurrentRow(m_copies.empty() ? -1 : 0);
    m_restore->setEnabled(!m_copies.empty());
}

void BackupsDialog::backUp()
{
    m_now->setEnabled(false);
    m_state->setText(tr("Copying…"));
    m_state->show();
    m_desk.backUp(true).then(this, [this](const Result<bool> &done) {
        m_now->setEnabled(true);
        m_state->setVisible(!done);
        m_state->setText(done ? QString() : sentence(done.error()));
        readCopies();
    });
}

} // namespace marbre::dialogs
