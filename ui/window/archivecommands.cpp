#include "window/archivecommands.h"

#include <QFileInfo>
#include <QtConcurrent>

#include "archive/backup.h"
#include "desk/desk.h"
#include "dialogs/backupsdialog.h"
#include "dialogs/errorwords.h"
#include "dialogs/filedialogs.h"
#include "dialogs/mediadialog.h"
#include "window/notice.h"
#include "window/reader.h"
#include "window/session.h"

namespace marbre::window {

ArchiveCommands::ArchiveCommands(const WindowActions &actions, const Session &session, Notice &notice, QWidget *window)
    : QObject(window)
    , m_actions(actions)
    , m_session(session)
    , m_notice(notice)
    , m_window(window)
{
    connect(actions.openArchive, &QAction::triggered, this, [this] {
        dialogs::chooseArchive(m_window, [this](const QString &folder) { emit openWanted(folder); });
    });
    connect(actions.newArchive, &QAction::triggered, this, &ArchiveCommands::chooseNew);
    connect(actions.read, &QAction::triggered, this, &ArchiveCommands::read);
    connect(actions.backups, &QAction::triggered, this, &ArchiveCommands::showBackups);
    connect(actions.media, &QAction::triggered, this, &ArchiveCommands::showMedia);
}

void ArchiveCommands::setDesk(desk::Desk *desk)
{
    // While what is being written in it can still be given to its archive.
    if (m_media)
        m_media->close();
    m_desk = desk;
    m_actions.backups->setEnabled(desk);
    m_actions.read->setEnabled(desk);
    m_actions.media->setEnabled(desk);
    if (desk)
        connect(desk, &desk::Desk::backupFailed, this,
                [this](const Error &error) { m_notice.complain(tr("Today’s copy: %1").arg(dialogs::sentence(error))); });
}

void ArchiveCommands::chooseNew()
{
    dialogs::chooseNewArchive(m_window, [this](const QString &folder) {
        if (const Outcome made = archive::Archive::create(folder); !made)
            m_notice.complain(dialogs::sentence(made.error()));
        else
            emit openWanted(folder);
    });
}

void ArchiveCommands::showBackups()
{
    auto *dialog = new dialogs::BackupsDialog(*m_desk, m_window);
    connect(dialog, &dialogs::BackupsDialog::restoreWanted, this, &ArchiveCommands::restoreWanted);
    dialog->show();
}

/// At the article that is open, where it is published; else at the first page.
void ArchiveCommands::read()
{
    auto *reader = new Reader(*m_desk, m_window);
    reader->show();
    const auto article = m_session.id() != 0 ? m_desk->reader().articles().load(m_session.id()) : fail(ErrorCode::NotFound, {});
    const bool isPublished = article && article->status == article::Status::Published;
    reader->open(isPublished ? site::articleAddress(article->slug) : QString());
}

void ArchiveCommands::showMedia()
{
    if (!m_media) {
        m_media = new dialogs::MediaDialog(*m_desk, m_window);
        connect(m_media, &dialogs::MediaDialog::articleWanted, this, &ArchiveCommands::articleWanted);
    }
    m_media->show();
    m_media->raise();
    m_media->activateWindow();
}

void ArchiveCommands::restore(const QString &copy, const QString &folder)
{
    m_notice.say(tr("Restoring…"));
    const auto work = [copy, folder] { return archive::restoreBackup(copy, folder); };
    QtConcurrent::run(work).then(this, [this, folder](const Result<QString> &kept) {
        emit openWanted(folder);
        if (kept)
            m_notice.say(tr("Restored. What stood there is kept as %1.").arg(QFileInfo(*kept).fileName()));
        else
            m_notice.complain(dialogs::sentence(kept.error()));
    });
}

} // namespace marbre::window
