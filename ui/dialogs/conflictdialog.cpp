#include "dialogs/conflictdialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

#include "models/versionwords.h"

namespace marbre::dialogs {

ConflictDialog::ConflictDialog(article::Article theirs, article::Article mine, QWidget *parent, Other other)
    : QDialog(parent)
    , m_theirs(std::move(theirs))
    , m_mine(std::move(mine))
    , m_sideBySide(new QCheckBox(tr("Side by side"), this))
    , m_text(new QTextBrowser(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("conflict"));
    resize(860, 600);
    m_sideBySide->setChecked(true);
    m_text->setObjectName(QStringLiteral("changes"));
    m_text->setAccessibleName(tr("Differences"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->document()->setDocumentMargin(16);
    build(other);
    connect(m_sideBySide, &QCheckBox::toggled, this, &ConflictDialog::showBoth);
    showBoth();
}

ConflictDialog::Words ConflictDialog::wordsOf(Other other)
{
    const Words server{tr("Two versions of one article"), {}, tr("Write over it"),
                       tr("With the next sending; the server keeps what it was among its revisions"), tr("Leave it as it is there"),
                       tr("It leaves the outbox"), tr("Decide later")};
    Words words = server;
    switch (other) {
    case Other::Program:
        return {tr("Two versions of one article"),
                tr("Another program has saved this article while you were writing in it. Struck through: what is in its version "
                   "alone; marked: what is in yours alone."),
                tr("Use my version"), tr("The other version stays in the article’s history"), tr("Use the other version"),
                tr("Yours goes to the trash"), tr("Keep both")};
    case Other::Server:
        words.what = tr("Somebody has changed this article on the server since it was sent. Struck through: what is there alone; "
                        "marked: what is to be sent alone.");
        return words;
    case Other::ServerGone:
        words.what = tr("Somebody has removed this article from the server since it was sent. Marked: what is to be sent.");
        words.useMine = tr("Send it again");
        words.mineTip = tr("With the next sending");
        words.useTheirs = tr("Leave it removed");
        return words;
    case Other::ServerAsSent:
        return {tr("What sending changes"),
                tr("Nobody has changed this article on the server since it was sent. Struck through: what is there alone; "
                   "marked: what is to be sent alone."),
                {}, {}, {}, {}, tr("Close")};
    }
    Q_UNREACHABLE();
}

void ConflictDialog::build(Other other)
{
    const Words words = wordsOf(other);
    setWindowTitle(words.title);
    auto *what = new QLabel(words.what, this);
    what->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(this);
    const auto add = [&](const char *name, const QString &text, const QString &tip, auto wanted) {
        auto *button = buttons->addButton(text, QDialogButtonBox::ActionRole);
        button->setObjectName(QLatin1StringView(name));
        button->setToolTip(tip);
        connect(button, &QPushButton::clicked, this, [this, wanted] {
            emit(this->*wanted)();
            close();
        });
    };
    if (!words.useMine.isEmpty()) {
        add("useMine", words.useMine, words.mineTip, &ConflictDialog::mineWanted);
        add("useTheirs", words.useTheirs, words.theirsTip, &ConflictDialog::theirsWanted);
    }
    auto *both = buttons->addButton(words.useBoth, QDialogButtonBox::AcceptRole);
    both->setDefault(true);
    connect(both, &QPushButton::clicked, this, &QDialog::close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->addWidget(what);
    column->addWidget(m_sideBySide);
    column->addWidget(m_text, 1);
    column->addWidget(buttons);
}

void ConflictDialog::showBoth()
{
    const auto layout = m_sideBySide->isChecked() ? models::Layout::SideBySide : models::Layout::OneText;
    m_text->setHtml(models::comparison(m_theirs, m_mine, layout, palette()));
}

} // namespace marbre::dialogs
