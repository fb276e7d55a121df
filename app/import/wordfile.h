#pragma once

#include "import/packed.h"

namespace marbre::import {

/// Reads a document of Word's (.docx: ECMA-376, Office Open XML) through pandoc: chapters, lists, links, tables, notes,
/// pictures; comments as notes in the text, tracked changes as accepted. Fails as readPacked.
[[nodiscard]] Result<Packed> readWord(const QByteArray &bytes, const CancelToken &cancel);

} // namespace marbre::import
