#include "window/outboxcommands.h"

#include <QEvent>

#include <algorithm>

#include "desk/desk.h"
#include "dialogs/errorwords.h"
#include "dialogs/outboxdialog.h"
#include "dialogs/reportdialog.h"
#include "dialogs/senddialog.h"
#include "dialogs/sendingwords.h"
#include "dialogs/targetdialog.h"
#include "window/listpane.h"
#include "window/session.h"
#include "window/statusline.h"

namespace marbre::window {

using archive::SentSign;
using archive::Target;

namespace {

constexpr int resumePause = 3000; // milliseconds: a person who has just sat down comes first
constexpr int refreshPause = 200;

SentSign signOf(const std::vector<archive::SentRow> &sent)
{
    const auto isOlder = [](const archive::SentRow &each) { return each.sent.version != each.version; };
    return sent.empty() ? SentSign::None : std::ranges::any_of(sent, isOlder) ? SentSign::Older : SentSign::Present;
}

} // namespace

OutboxCommands::OutboxCommands(const Parts &parts, QWidget *window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
{
    m_refreshing.setSingleShot(true);
    m_refreshing.setInterval(refreshPause);
    window->installEventFilter(this);
    connect(&m_refreshing, &QTimer::timeout, this, &OutboxCommands::refresh);
    connect(parts.actions.outbox, &QAction::triggered, this, &OutboxCommands::show);
    connect(parts.actions.sendTo, &QAction::triggered, this, &OutboxCommands::chooseTarget);
    connect(&parts.status, &StatusLine::outboxWanted, this, &OutboxCommands::show);
    connect(&parts.session, &Session::opened, this, &OutboxCommands::showSent);
    connect(&parts.session, &Session::saved, this, &OutboxCommands::showSent);
}

void OutboxCommands::setDesk(desk::Desk *desk)
{
    if (m_dialog)
        delete m_dialog;
    m_desk = desk;
    m_remarks.clear();
    m_parts.actions.outbox->setEnabled(desk);
    if (desk)
        connectDesk();
    refresh();
}

void OutboxCommands::connectDesk()
{
    const auto soon = [this] {
        if (!m_refreshing.isActive())
            m_refreshing.start();
    };
    connect(m_desk, &desk::Desk::changed, this, soon);
    connect(&m_desk->outbox(), &desk::Outbox::changed, m_desk, &desk::Desk::changed); // the list has a sign for what was sent
    connect(&m_desk->outbox(), &desk::Outbox::sent, this, [this, soon](const desk::SendItem &item) {
        m_remarks += dialogs::remarksOf(item);
        soon();
    });
    connect(&m_desk->courier(), &desk::Courier::changed, this, soon);
    connect(&m_desk->courier(), &desk::Courier::ended, this, &OutboxCommands::tellEnd);
    QTimer::singleShot(resumePause, &m_desk->courier(), &desk::Courier::resume);
}

dialogs::OutboxDialog *OutboxCommands::show()
{
    if (!m_dialog) {
        m_dialog = new dialogs::OutboxDialog(*m_desk, m_window);
        connect(m_dialog, &dialogs::OutboxDialog::articleWanted, &m_parts.list, &ListPane::articleChosen);
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
    return m_dialog;
}

bool OutboxCommands::isShown() const
{
    return m_dialog && m_dialog->isVisible();
}

/// Where there is but one for articles, there is nothing to choose.
void OutboxCommands::chooseTarget()
{
    const auto targets = m_desk->reader().targets().all();
    if (!targets) {
        m_parts.status.notice()->complain(dialogs::sentence(targets.error()));
    } else if (targets->empty()) {
        makeTarget();
    } else if (targets->size() == 1 && archive::takesArticles(targets->front().kind)) {
        queue(targets->front());
    } else {
        auto *dialog = new dialogs::SendDialog(*targets, int(m_parts.list.selectedIds().size()), m_window);
        connect(dialog, &dialogs::SendDialog::chosen, this, &OutboxCommands::queue);
        dialog->open();
    }
}

/// The first one: what was to be sent goes to it.
void OutboxCommands::makeTarget()
{
    auto *dialog = new dialogs::TargetDialog(m_desk->outbox(), {}, m_window);
    connect(dialog, &dialogs::TargetDialog::kept, this, [this](const QString &name) {
        if (const auto made = m_desk->reader().targets().named(name))
            queue(*made);
    });
    dialog->show();
}

/// As they are once what is typed is saved.
void OutboxCommands::queue(const Target &target)
{
    const QList<qint64> chosen = m_parts.list.selectedIds();
    m_parts.session.whenSaved(this, [this, target, ids = std::vector<qint64>(chosen.begin(), chosen.end())] {
        m_desk->outbox().queue(target, ids).then(this, [this, id = target.id](const Outcome &queued) {
            if (queued)
                show()->choose(id);
            else
                m_parts.status.notice()->complain(dialogs::sentence(queued.error()));
        });
    });
}

/// In the outbox, where it is open; else in the status line.
void OutboxCommands::tellEnd(qint64 id, const Outcome &outcome, int arrived)
{
    const Target target = m_desk->reader().targets().load(id).value_or(Target());
    const auto counts = m_desk->reader().outbox().counts().value_or(std::vector<archive::OutboxCount>());
    const auto count = std::ranges::find(counts, id, &archive::OutboxCount::target);
    const int waiting = count == counts.end() ? 0 : count->waiting;
    const QString summary = dialogs::endSentence(outcome, !archive::takesArticles(target.kind), arrived, waiting);
    if (const QStringList remarks = std::exchange(m_remarks, {}); !remarks.isEmpty())
        (new dialogs::ReportDialog(target.name, summary, remarks, isShown() ? static_cast<QWidget *>(m_dialog) : m_window))->show();
    if (isShown() || summary.isEmpty())
        return;
    const QString told = tr("%1: %2", "a target, then what sending to it came to").arg(target.name, summary);
    if (outcome && waiting == 0)
        m_parts.status.notice()->say(told);
    else
        m_parts.status.notice()->offer(told, tr("Outbox"), [this, id] { show()->choose(id); });
}

void OutboxCommands::refresh()
{
    StatusLine::Outbox shown;
    if (m_desk) {
        for (const archive::OutboxCount &each : m_desk->reader().outbox().counts().value_or(std::vector<archive::OutboxCount>())) {
            const auto journey = m_desk->courier().journey(each.target);
            shown.waiting += each.waiting;
            shown.troubled += each.troubled;
            shown.isSending = shown.isSending || (journey && journey->isOnItsWay);
        }
    }
    m_parts.status.setOutbox(shown);
    showSent();
}

void OutboxCommands::showSent()
{
    StatusLine::Outgoing shown;
    const QUuid article = m_parts.session.uuid();
    if (m_desk && !article.isNull()) {
        const auto sent = m_desk->reader().sent().ofArticle(article).value_or(std::vector<archive::SentRow>());
        shown.sent = signOf(sent);
        shown.isWaiting = m_desk->reader().outbox().holds(article).value_or(false);
        if (!sent.empty())
            shown.tip = dialogs::sentTip(sent, m_desk->reader().targets().all().value_or(std::vector<Target>()));
    }
    m_parts.status.setOutgoing(shown);
}

bool OutboxCommands::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_refreshing.start();
    return QObject::eventFilter(watched, event);
}

} // namespace marbre::window
