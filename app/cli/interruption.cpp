#include "cli/interruption.h"

#include <csignal>
#include <cstdlib>

namespace marbre::cli {

namespace {

// Made before any signal is caught. A handler may store to a lock-free atomic, and that is all that cancel() does.
const CancelToken token;
static_assert(std::atomic_bool::is_always_lock_free);

void listen(int signal)
{
    struct sigaction action {
    };
    action.sa_handler = [](int) { token.cancel(); };
    action.sa_flags = static_cast<int>(SA_RESETHAND) | SA_RESTART;
    sigemptyset(&action.sa_mask);
    sigaction(signal, &action, nullptr);
}

} // namespace

namespace {

constexpr int interrupted = 130;

void leave(int)
{
    std::_Exit(interrupted);
}

} // namespace

LeaveOnInterruption::LeaveOnInterruption()
    : m_interrupt(std::signal(SIGINT, leave))
    , m_terminate(std::signal(SIGTERM, leave))
{
}

LeaveOnInterruption::~LeaveOnInterruption()
{
    std::signal(SIGINT, m_interrupt);
    std::signal(SIGTERM, m_terminate);
}

const CancelToken &interruption()
{
    static const bool listening = (listen(SIGINT), listen(SIGTERM), true);
    Q_UNUSED(listening);
    return token;
}

} // namespace marbre::cli
