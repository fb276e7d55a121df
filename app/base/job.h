#pragma once

#include <QtGlobal>

#include <atomic>
#include <functional>
#include <memory>

namespace marbre {

/// Shared by who may cancel and who works; copies name the same request.
class CancelToken
{
public:
    void cancel() const { m_cancelled->store(true, std::memory_order_relaxed); }
    [[nodiscard]] bool isCancelled() const { return m_cancelled->load(std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic_bool> m_cancelled = std::make_shared<std::atomic_bool>(false);
};

/// Called by long work, from its own thread: `done` of `total` steps (total 0: not known yet).
using Progress = std::function<void(qint64 done, qint64 total)>;

} // namespace marbre
