#include "desk/archivethread.h"

#include <QMetaObject>

namespace marbre::desk {

ArchiveThread::ArchiveThread()
    : m_inThread(std::make_unique<QObject>())
{
    m_inThread->moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("archive"));
    m_thread.start();
}

Result<std::unique_ptr<ArchiveThread>> ArchiveThread::open(const QString &folder, const Clock &clock,
                                                           archive::Access access)
{
    std::unique_ptr<ArchiveThread> thread(new ArchiveThread);
    Outcome opened;
    QMetaObject::invokeMethod(
        thread->m_inThread.get(),
        [&] {
            auto archive = archive::Archive::open(folder, access, clock);
            if (archive)
                thread->m_archive = std::move(*archive);
            else
                opened = std::unexpected(archive.error());
        },
        Qt::BlockingQueuedConnection);
    if (!opened)
        return std::unexpected(opened.error());
    return thread;
}

ArchiveThread::~ArchiveThread()
{
    // Queued after all work that was given, so that nothing of it is lost.
    QMetaObject::invokeMethod(
        m_inThread.get(), [this] { m_archive.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void ArchiveThread::post(std::function<void(archive::Archive &)> work)
{
    ++m_given;
    const auto act = [this, work = std::move(work)] {
        work(*m_archive);
        --m_given;
    };
    QMetaObject::invokeMethod(m_inThread.get(), act, Qt::QueuedConnection);
}

} // namespace marbre::desk
