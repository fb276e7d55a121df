#pragma once

#include <QFuture>
#include <QPromise>
#include <QThread>

#include <atomic>
#include <memory>
#include <type_traits>

#include "archive/archive.h"

namespace marbre::desk {

/// A thread with an archive open in it: the one that writes, or one that reads what takes longer than a frame. Work is
/// done in the order in which it was given; what was given is done before the destructor returns.
class ArchiveThread
{
public:
    /// Opens the archive in a thread of its own and waits for it; fails as Archive::open does.
    [[nodiscard]] static Result<std::unique_ptr<ArchiveThread>>
    open(const QString &folder, const Clock &clock, archive::Access access = archive::Access::ReadWrite);
    ~ArchiveThread();
    ArchiveThread(const ArchiveThread &) = delete;
    ArchiveThread &operator=(const ArchiveThread &) = delete;

    /// Runs `work(archive)` in the thread; its value comes by the future.
    template <typename Work> auto run(Work work) -> QFuture<std::invoke_result_t<Work, archive::Archive &>>
    {
        using Value = std::invoke_result_t<Work, archive::Archive &>;
        auto promise = std::make_shared<QPromise<Value>>();
        promise->start();
        QFuture<Value> future = promise->future();
        post([promise, work = std::move(work)](archive::Archive &archive) mutable {
            promise->addResult(work(archive));
            promise->finish();
        });
        return future;
    }

    /// Some of the work that was given is not done yet. Any thread.
    [[nodiscard]] bool isWorking() const { return m_given.load(std::memory_order_relaxed) > 0; }

private:
    ArchiveThread();
    void post(std::function<void(archive::Archive &)> work);

    QThread m_thread;
    std::atomic<int> m_given = 0; ///< works that are not done
    std::unique_ptr<QObject> m_inThread; ///< lives in the thread: work is queued to it
    std::unique_ptr<archive::Archive> m_archive; ///< made, used and destroyed there
};

} // namespace marbre::desk
