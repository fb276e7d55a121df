#pragma once

#include <QString>

namespace marbre::html {

/// An address at another site that shows something, in the form that people share.
struct Shared {
    QString url;
    QString provider; ///< "youtube", "vimeo"…; empty: not known
};

/// Turns the address of a player's frame into the page that it plays (`/embed/ID` into `/watch?v=ID`), and names the
/// site. The address must be a safe one.
[[nodiscard]] Shared sharedAddress(const QString &url);

} // namespace marbre::html
