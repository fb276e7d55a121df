#include "window/articlecommands.h"

#include <QInputDialog>
#include <QMenu>

#include "desk/desk.h"
#include "dialogs/correctionsdialog.h"
#include "dialogs/errorwords.h"
#include "dialogs/historydialog.h"
#include "list/articleview.h"
#include "models/articlewords.h"
#include "window/listpane.h"
#include "window/notice.h"
#include "window/replacedialog.h"
#include "window/session.h"
#include "window/writingpane.h"

namespace marbre::window {

namespace {

Outcome outcomeOf(const Result<article::Article> &saved)
{
    return saved ? Outcome() : std::unexpected(saved.error());
}

} // namespace

ArticleCommands::ArticleCommands(const WindowActions &actions, ListPane &list, Session &session, Notice &notice,
                                 QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_list(list)
    , m_session(session)
    , m_notice(notice)
{
    for (QAction *status : actions.statuses->actions())
        connect(status, &QAction::triggered, this,
                [this, status] { setStatus(static_cast<article::Status>(status->data().toInt())); });
    connect(actions.category, &QAction::triggered, this, &ArticleCommands::askCategory);
    connect(actions.trash, &QAction::triggered, this, [this] { setTrashed(true); });
    connect(actions.restore, &QAction::triggered, this, [this] { setTrashed(false); });
    connect(actions.remove, &QAction::triggered, this, &ArticleCommands::remove);
    connect(actions.history, &QAction::triggered, this, &ArticleCommands::openHistory);
    connect(actions.corrections, &QAction::triggered, this, &ArticleCommands::openCorrections);
    connect(actions.replaceAll, &QAction::triggered, this, &ArticleCommands::openReplacing);
    connect(&m_session, &Session::opened, this, &ArticleCommands::updateActions);
    connect(&m_session, &Session::saved, this, &ArticleCommands::updateActions);
    m_list.view()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list.view(), &QWidget::customContextMenuRequested, this, &ArticleCommands::showMenu);
    connect(m_list.view()->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ArticleCommands::updateActions);
    connect(&m_list, &ListPane::listed, this, &ArticleCommands::updateActions);
    updateActions();
}

void ArticleCommands::setDesk(desk::Desk *desk)
{
    m_desk = desk;
    updateActions();
}

void ArticleCommands::updateActions()
{
    const bool chosen = m_desk && !m_list.selectedIds().isEmpty();
    const bool trash = m_list.filter().trash;
    m_actions.trash->setEnabled(chosen && !trash);
    m_actions.statuses->setEnabled(chosen && !trash);
    m_actions.category->setEnabled(chosen && !trash);
    m_actions.sendTo->setEnabled(chosen && !trash);
    m_actions.restore->setEnabled(chosen && trash);
    m_actions.remove->setEnabled(chosen && trash);
    m_actions.history->setEnabled(m_desk && m_session.id() != 0);
    m_actions.replaceAll->setEnabled(m_desk);
    m_actions.corrections->setEnabled(m_desk && m_session.isOpen());
}

void ArticleCommands::setStatus(article::Status status)
{
    QList<qint64> ids = m_list.selectedIds();
    if (!m_desk || ids.isEmpty())
        return;
    const QString done = tr("%Ln article(s): %1.", nullptr, int(ids.size())).arg(models::statusLabel(status));
    // What is being written changes where it is written, so that the two saves cannot cross.
    if (ids.removeOne(m_session.id()))
        m_session.setStatus(status);
    m_desk->setStatus(ids, status).then(this, [this, done](const Outcome &outcome) { tell(outcome, done); });
}

/// One that the archive has, or a new one.
void ArticleCommands::askCategory()
{
    auto *dialog = new QInputDialog(m_list.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("askCategory"));
    dialog->setWindowTitle(m_actions.category->text().remove(QStringLiteral("…")));
    dialog->setLabelText(tr("Category of %Ln article(s)", nullptr, int(m_list.selectedIds().size())));
    QStringList names{QString()};
    if (const auto counts = m_desk->reader().list().counts())
        for (const archive::Count &each : counts->categories)
            names.append(each.name);
    dialog->setComboBoxItems(names);
    dialog->setComboBoxEditable(true);
    connect(dialog, &QInputDialog::textValueSelected, this, &ArticleCommands::addCategory);
    dialog->open();
}

void ArticleCommands::addCategory(const QString &category)
{
    const QList<qint64> ids = m_list.selectedIds();
    const QString name = category.trimmed();
    if (m_desk && !ids.isEmpty() && !name.isEmpty())
        changeSaved(ids, [=, this] { return m_desk->addCategory(ids, name); },
                    tr("%Ln article(s): %1.", nullptr, int(ids.size())).arg(name));
}

void ArticleCommands::setTrashed(bool trashed)
{
    const int number = int(m_list.selectedIds().size());
    runOnChosen([this, trashed](qint64 id) { return m_desk->setTrashed(id, trashed); },
                trashed ? tr("%Ln article(s) moved to the trash.", nullptr, number)
                        : tr("%Ln article(s) restored.", nullptr, number));
}

void ArticleCommands::remove()
{
    const int number = int(m_list.selectedIds().size());
    runOnChosen([this](qint64 id) { return m_desk->remove(id); }, tr("%Ln article(s) deleted for good.", nullptr, number));
}

void ArticleCommands::openHistory()
{
    if (!m_desk || m_session.id() == 0)
        return;
    // What is typed so far is part of it.
    m_session.whenSaved(this, [this] {
        auto *dialog = new dialogs::HistoryDialog(*m_desk, m_session.id(), m_list.window());
        connect(dialog, &dialogs::HistoryDialog::restoreWanted, this,
                [this, article = m_session.id()](int version) { restoreVersion(article, version); });
        connect(dialog, &dialogs::HistoryDialog::passageWanted, this,
                [this, article = m_session.id()](int version, const archive::Passage &passage) {
                    restorePassage(article, version, passage);
                });
        dialog->show();
    });
}

void ArticleCommands::restoreVersion(qint64 article, int version)
{
    changeSaved({article}, [=, this] { return m_desk->restore(article, version).then(outcomeOf); },
                tr("Restored; what it was stays in its history."));
}

void ArticleCommands::restorePassage(qint64 article, int version, const archive::Passage &passage)
{
    changeSaved({article}, [=, this] { return m_desk->restorePassage(article, version, passage).then(outcomeOf); },
                tr("The passage is as it was; what it was stays in its history."));
}

void ArticleCommands::openCorrections()
{
    auto *dialog = new dialogs::CorrectionsDialog(m_session.pane().corrections(), m_list.window());
    connect(dialog, &QDialog::accepted, this, [this, dialog, key = m_session.key()] {
        if (m_session.key() == key) // and no other article is open by now
            m_session.pane().setCorrections(dialog->corrections());
    });
    dialog->open();
}

void ArticleCommands::openReplacing()
{
    auto *dialog = new ReplaceDialog(*m_desk, m_session, m_list.filter(), m_list.window());
    connect(dialog, &ReplaceDialog::articleWanted, &m_list, &ListPane::articleChosen);
    dialog->show();
}

/// Once what is typed is saved. One that is open is closed for the moment, so that two saves cannot cross.
void ArticleCommands::changeSaved(const QList<qint64> &articles, const std::function<QFuture<Outcome>()> &change,
                                  const QString &done)
{
    m_session.whenSaved(this, [this, articles, change, done] {
        const qint64 open = articles.contains(m_session.id()) ? m_session.id() : 0;
        if (open != 0)
            m_session.close();
        change().then(this, [this, open, done](const Outcome &changed) {
            tell(changed, done);
            if (const Outcome opened = open != 0 ? m_session.open(open) : Outcome(); !opened)
                m_notice.complain(dialogs::sentence(opened.error()));
        });
    });
}

/// Does the same to one article after the other, once what is typed is saved; one that is open is closed first.
void ArticleCommands::runOnChosen(const Command &command, const QString &done)
{
    const QList<qint64> ids = m_list.selectedIds();
    if (!m_desk || ids.isEmpty())
        return;
    m_session.whenSaved(this, [this, ids, command, done] {
        const int row = m_list.currentRow();
        if (ids.contains(m_session.id()))
            m_session.close();
        // They are done in the order in which they are given: the last one's answer comes after all others'.
        QFuture<Outcome> last;
        for (const qint64 id : ids)
            last = command(id);
        last.then(this, [this, done, row](const Outcome &outcome) {
            tell(outcome, done);
            openNeighbour(row);
        });
    });
}

/// What stands in the place of what is gone, once the list says so.
void ArticleCommands::openNeighbour(int row)
{
    connect(
        &m_list, &ListPane::listed, this,
        [this, row] {
            if (!m_session.isOpen())
                m_list.chooseRow(row);
        },
        Qt::SingleShotConnection);
}

void ArticleCommands::tell(const Outcome &outcome, const QString &done)
{
    if (outcome)
        m_notice.say(done);
    else
        m_notice.complain(dialogs::sentence(outcome.error()));
}

void ArticleCommands::showMenu(const QPoint &position)
{
    auto *menu = new QMenu(m_list.view());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_list.filter().trash) {
        menu->addActions({m_actions.restore, m_actions.remove});
    } else {
        menu->addActions(m_actions.statuses->actions());
        menu->addSeparator();
        menu->addActions({m_actions.category, m_actions.sendTo});
        menu->addAction(m_actions.trash);
    }
    menu->popup(m_list.view()->viewport()->mapToGlobal(position));
}

} // namespace marbre::window
