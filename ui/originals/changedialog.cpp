#include "originals/changedialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFontInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

#include "models/versionwords.h"
#include "originals/capturewords.h"

namespace marbre::originals {

namespace {

/// What is compared, and how it is shown.
QString explanation(const desk::OriginalChange &change)
{
    const QDateTime before = change.copyBefore.taken;
    const QDateTime after = change.copyAfter.taken;
    const bool isOneDay = before.toLocalTime().date() == after.toLocalTime().date();
    return ChangeDialog::tr("“%1”: the copy of %2 and that of %3. Struck through: what the page no longer says; marked: "
                            "what it says now.")
        .arg(change.after.title, momentLabel(before, isOneDay), momentLabel(after, isOneDay));
}

} // namespace

ChangeDialog::ChangeDialog(desk::OriginalChange change, QWidget *parent)
    : QDialog(parent)
    , m_change(std::move(change))
    , m_sideBySide(new QCheckBox(tr("Side by side"), this))
    , m_text(new QTextBrowser(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("originalChange"));
    setWindowTitle(tr("The original has changed"));
    resize(860, 620);
    auto *what = new QLabel(explanation(m_change), this);
    what->setWordWrap(true);
    what->setTextFormat(Qt::PlainText);
    m_text->setObjectName(QStringLiteral("changes"));
    m_text->setAccessibleName(tr("Differences"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->document()->setDocumentMargin(16);
    QFont reading = font();
    reading.setPixelSize(qRound(QFontInfo(reading).pixelSize() * 1.15));
    m_text->setFont(reading);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *note = buttons->addButton(tr("Take note"), QDialogButtonBox::ActionRole);
    auto *update = buttons->addButton(tr("Write the update"), QDialogButtonBox::ActionRole);
    note->setObjectName(QStringLiteral("takeNote"));
    note->setToolTip(tr("The article stays as it is; its mark goes"));
    note->setEnabled(!m_change.copyAfter.isNoted);
    update->setObjectName(QStringLiteral("writeUpdate"));
    update->setToolTip(tr("Puts what is new at the end of the article, under today’s date, to be translated"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->addWidget(what);
    column->addWidget(m_sideBySide);
    column->addWidget(m_text, 1);
    column->addWidget(buttons);
    connect(m_sideBySide, &QCheckBox::toggled, this, &ChangeDialog::compare);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(note, &QPushButton::clicked, this, [this] {
        emit noteWanted();
        close();
    });
    connect(update, &QPushButton::clicked, this, &ChangeDialog::updateWanted);
    compare();
}

void ChangeDialog::compare()
{
    const auto layout = m_sideBySide->isChecked() ? models::Layout::SideBySide : models::Layout::OneText;
    m_text->setHtml(models::comparison(m_change.before, m_change.after, layout, palette()));
}

} // namespace marbre::originals
