#pragma once

#include "import/packed.h"

namespace marbre::import {

/// Reads a text of OpenDocument (.odt: ISO/IEC 26300, OpenDocument 1.3, part 3): chapters, lists, links, tables, notes,
/// pictures; comments as notes in the text, tracked changes as accepted. Fails as readPacked.
[[nodiscard]] Result<Packed> readOdt(const QByteArray &bytes);

} // namespace marbre::import
