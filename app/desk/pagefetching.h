#pragma once

#include <QFuture>
#include <QUrl>

#include "desk/capturing.h"
#include "net/fetching.h"

namespace marbre::desk {

/// Asks for a page; of one that is there from before, `copy` says which.
[[nodiscard]] net::Request pageRequest(const QUrl &url, const archive::FrozenPage &copy = {});

/// What came, as a page. Any thread.
[[nodiscard]] Capture captureOf(const net::Answer &answer);

/// The capture with the pictures of its text that are only on the Web: those that come, some sixty at most. What does not
/// stays where it is. Progress counts pictures. Once it is cancelled, as far as it has come.
[[nodiscard]] QFuture<Capture> fetchPictures(net::Fetcher &fetcher, const Capture &capture, const CancelToken &cancel,
                                             const Progress &progress = {});

} // namespace marbre::desk
