#include "base/threads.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <future>
#include <thread>
#include <vector>

namespace marbre {

namespace {

class Tasks
{
public:
    Tasks(std::size_t count, const std::function<Result<DoTask>()> &begin)
        : m_count(count)
        , m_begin(begin)
    {
    }

    /// In each thread.
    Outcome work()
    {
        const Outcome done = workToTheEnd();
        if (!done)
            m_next = m_count;
        return done;
    }

private:
    Outcome workToTheEnd()
    {
        const Result<DoTask> task = m_begin();
        if (!task)
            return std::unexpected(task.error());
        for (std::size_t next = m_next++; next < m_count; next = m_next++)
            if (const Outcome done = (*task)(next); !done)
                return done;
        return {};
    }

    const std::size_t m_count;
    const std::function<Result<DoTask>()> &m_begin;
    std::atomic_size_t m_next = 0;
};

} // namespace

Outcome inThreads(std::size_t count, const std::function<Result<DoTask>()> &begin, const std::function<void()> &meanwhile)
{
    using namespace std::chrono_literals;
    Tasks tasks(count, begin);
    std::vector<std::future<Outcome>> threads;
    const std::size_t processors = std::max(1u, std::thread::hardware_concurrency());
    for (std::size_t i = 0; i < std::min(count, processors); ++i)
        threads.push_back(std::async(std::launch::async, [&tasks] { return tasks.work(); }));
    Outcome all;
    for (std::future<Outcome> &thread : threads) {
        while (thread.wait_for(50ms) != std::future_status::ready)
            if (meanwhile)
                meanwhile();
        if (const Outcome done = thread.get(); !done && all)
            all = done;
    }
    return all;
}

} // namespace marbre
