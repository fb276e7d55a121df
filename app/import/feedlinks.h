#pragma once

#include <QByteArray>
#include <QStringList>

namespace marbre::import {

/// The feeds that a page names (HTML standard, 4.6.7.1: `link` with `alternate` and the type of a feed), absolute
/// addresses of the Web, each once, in the page's order. `address` is the page's. Any bytes; never fails.
[[nodiscard]] QStringList feedLinks(const QByteArray &html, const QString &address);

} // namespace marbre::import
