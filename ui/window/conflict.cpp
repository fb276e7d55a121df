#include "window/conflict.h"

#include "desk/desk.h"
#include "dialogs/conflictdialog.h"
#include "dialogs/errorwords.h"
#include "window/notice.h"

namespace marbre::window {

Conflict::Conflict(Session &session, Notice &notice, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_notice(notice)
    , m_window(window)
{
    connect(&m_session, &Session::parted, this, &Conflict::say);
}

void Conflict::say(qint64 theirs, const QString &title)
{
    const QString what = tr("Another program has changed this article; yours is kept as an article of its own.");
    m_notice.offer(QStringLiteral("⚠ ") + what, tr("Compare"), [this, theirs, title] { compare(theirs, title); });
}

void Conflict::compare(qint64 theirs, const QString &title)
{
    m_session.whenSaved(this, [this, theirs, title] {
        const qint64 mine = m_session.id();
        const auto other = m_desk->reader().articles().load(theirs);
        auto own = m_desk->reader().articles().load(mine);
        if (!other || !own) {
            m_notice.complain(dialogs::sentence(other ? own.error() : other.error()));
            return;
        }
        own->title = title;
        own->slug = other->slug;
        auto *dialog = new dialogs::ConflictDialog(*other, *own, m_window);
        connect(dialog, &dialogs::ConflictDialog::mineWanted, this, [=, this] {
            settle(theirs, mine, [=, this] { return m_desk->replaceBy(theirs, mine, title); });
        });
        connect(dialog, &dialogs::ConflictDialog::theirsWanted, this, [=, this] {
            settle(theirs, mine, [=, this] { return m_desk->setTrashed(mine, true); });
        });
        dialog->show();
    });
}

void Conflict::settle(qint64 theirs, qint64 mine, const std::function<QFuture<Outcome>()> &choice)
{
    m_session.whenSaved(this, [=, this] {
        const bool isOpen = m_session.id() == mine;
        if (isOpen)
            m_session.close();
        choice().then(this, [=, this](const Outcome &done) {
            const Outcome opened = isOpen ? m_session.open(done ? theirs : mine) : Outcome();
            if (!done || !opened)
                m_notice.complain(dialogs::sentence(done ? opened.error() : done.error()));
            else
                m_notice.say(tr("There is one article again."));
        });
    });
}

} // namespace marbre::window
