#include "sending/keyring.h"

#include <QEventLoop>
#include <QMutexLocker>
#include <QThread>

#include <qt6keychain/keychain.h>

namespace marbre::sending {

namespace {

const QString service = QStringLiteral("Marbre");

/// A thread with an event loop: who asks needs none, and the window's never waits in a nested one. It is the process's,
/// because QtKeychain queues all jobs in an object of the thread that had the first.
class JobThread
{
public:
    JobThread()
    {
        m_inThread.moveToThread(&m_thread);
        m_thread.start();
    }
    ~JobThread()
    {
        m_thread.quit();
        m_thread.wait();
    }
    JobThread(const JobThread &) = delete;
    JobThread &operator=(const JobThread &) = delete;

    template <typename Work> void run(Work work)
    {
        QMetaObject::invokeMethod(&m_inThread, work, Qt::BlockingQueuedConnection);
    }

private:
    QThread m_thread;
    QObject m_inThread;
};

/// Runs a job of QtKeychain's to its end; `take` is called with the ended job.
template <typename Job, typename Prepare, typename Take>
void runJob(const QString &name, Prepare prepare, Take take)
{
    static JobThread thread;
    thread.run([&] {
        Job job(service);
        job.setAutoDelete(false);
        job.setInsecureFallback(false); // no file of its own where there is no keyring
        job.setKey(name);
        prepare(job);
        QEventLoop loop;
        QObject::connect(&job, &QKeychain::Job::finished, &loop, &QEventLoop::quit, Qt::QueuedConnection);
        job.start();
        loop.exec();
        take(job);
    });
}

Outcome outcomeOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::NoError:
    case QKeychain::EntryNotFound:
        return {};
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return fail(ErrorCode::Unsupported, QStringLiteral("keyring"), QStringLiteral("it stays locked"));
    default:
        return fail(ErrorCode::Unsupported, QStringLiteral("keyring"), job.errorString().simplified());
    }
}

} // namespace

Result<std::optional<QString>> SystemKeyring::read(const QString &name)
{
    Result<std::optional<QString>> secret;
    runJob<QKeychain::ReadPasswordJob>(
        name, [](QKeychain::ReadPasswordJob &) {},
        [&secret](const QKeychain::ReadPasswordJob &job) {
            if (const Outcome done = outcomeOf(job); !done)
                secret = std::unexpected(done.error());
            else if (job.error() == QKeychain::NoError)
                secret = job.textData();
        });
    return secret;
}

Outcome SystemKeyring::write(const QString &name, const QString &secret)
{
    Outcome written;
    runJob<QKeychain::WritePasswordJob>(
        name, [&secret](QKeychain::WritePasswordJob &job) { job.setTextData(secret); },
        [&written](const QKeychain::WritePasswordJob &job) { written = outcomeOf(job); });
    return written;
}

Outcome SystemKeyring::remove(const QString &name)
{
    Outcome removed;
    runJob<QKeychain::DeletePasswordJob>(
        name, [](QKeychain::DeletePasswordJob &) {},
        [&removed](const QKeychain::DeletePasswordJob &job) { removed = outcomeOf(job); });
    return removed;
}

Result<std::optional<QString>> MemoryKeyring::read(const QString &name)
{
    const QMutexLocker lock(&m_mutex);
    const auto found = m_secrets.constFind(name);
    return found == m_secrets.constEnd() ? std::nullopt : std::optional(*found);
}

Outcome MemoryKeyring::write(const QString &name, const QString &secret)
{
    const QMutexLocker lock(&m_mutex);
    m_secrets.insert(name, secret);
    return {};
}

Outcome MemoryKeyring::remove(const QString &name)
{
    const QMutexLocker lock(&m_mutex);
    m_secrets.remove(name);
    return {};
}

} // namespace marbre::sending
