#include "cli/interruption.h"

#include <csignal>

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

const CancelToken &interruption()
{
    static const bool listening = (listen(SIGINT), listen(SIGTERM), true);
    Q_UNUSED(listening);
    return token;
}

} // namespace marbre::cli
