#pragma once

#include <QByteArray>

namespace marbre::exporting {

/// What answers a search in the page, from the index (searchindex.h).
[[nodiscard]] QByteArray searchScript();

} // namespace marbre::exporting
