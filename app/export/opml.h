#pragma once

#include "import/opml.h"

namespace marbre::exporting {

/// A list of feeds as OPML 2.0 (opml.org/spec2.opml), in UTF-8, to be read by any program that reads feeds: folders are
/// outlines around those in them, in the order in which they come first. import::readOpml gives the same list back.
[[nodiscard]] QByteArray writeOpml(const QString &title, const std::vector<import::ListedFeed> &feeds);

} // namespace marbre::exporting
