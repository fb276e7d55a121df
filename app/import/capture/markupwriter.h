#pragma once

#include <QByteArray>

#include <span>

#include "import/capture/sieve.h"

namespace marbre::import::capture {

/// The nodes as markup, less what the sieve has taken out: pictures that wait for a script have their addresses, tables
/// that only set the page are boxes.
[[nodiscard]] QByteArray markupOf(const Sieve &sieve, std::span<const int> roots);

} // namespace marbre::import::capture
