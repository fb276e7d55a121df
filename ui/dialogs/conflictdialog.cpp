#include "dialogs/conflictdialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

#include "models/versionwords.h"

namespace marbre::dialogs {

ConflictDialog::ConflictDialog(article::Article theirs, article::Article mine, QWidget *parent)
    : QDialog(parent)
    , m_theirs(std::move(theirs))
    , m_mine(std::move(mine))
    , m_sideBySide(new QCheckBox(tr("Side by side"), this))
    , m_text(new QTextBrowser(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("conflict"));
    setWindowTitle(tr("Two versions of one article"));
    resize(860, 600);
    auto *what = new QLabel(tr("Another program has saved this article while you were writing in it. Struck through: what "
                               "is in its version alone; marked: what is in yours alone."),
                            this);
    what->setWordWrap(true);
    m_sideBySide->setChecked(true);
    m_text->setObjectName(QStringLiteral("changes"));
    m_text->setAccessibleName(tr("Differences"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->document()->setDocumentMargin(16);
    auto *buttons = new QDialogButtonBox(this);
    auto *useMine = buttons->addButton(tr("Use my version"), QDialogButtonBox::ActionRole);
    auto *useOther = buttons->addButton(tr("Use the other version"), QDialogButtonBox::ActionRole);
    auto *both = buttons->addButton(tr("Keep both"), QDialogButtonBox::AcceptRole);
    useMine->setObjectName(QStringLiteral("useMine"));
    useOther->setObjectName(QStringLiteral("useTheirs"));
    useMine->setToolTip(tr("The other version stays in the article’s history"));
    useOther->setToolTip(tr("Yours goes to the trash"));
    both->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->addWidget(what);
    column->addWidget(m_sideBySide);
    column->addWidget(m_text, 1);
    column->addWidget(buttons);
    connect(m_sideBySide, &QCheckBox::toggled, this, &ConflictDialog::showBoth);
    connect(both, &QPushButton::clicked, this, &QDialog::close);
    connect(useMine, &QPushButton::clicked, this, [this] {
        emit mineWanted();
        close();
    });
    connect(useOther, &QPushButton::clicked, this, [this] {
        emit theirsWanted();
        close();
    });
    showBoth();
}

void ConflictDialog::showBoth()
{
    const auto layout = m_sideBySide->isChecked() ? models::Layout::SideBySide : models::Layout::OneText;
    m_text->setHtml(models::comparison(m_theirs, m_mine, layout, palette()));
}

} // namespace marbre::dialogs
