#pragma once

#include "desk/capturing.h"
#include "net/fetching.h"

namespace marbre::window {

/// Asks for a page; of one that is there from before, `copy` says which.
[[nodiscard]] net::Request pageRequest(const QUrl &url, const archive::FrozenPage &copy = {});

/// What came, as a page. Any thread.
[[nodiscard]] desk::Capture captureOf(const net::Answer &answer);

} // namespace marbre::window
