#pragma once

#include <QString>

#include "document/document.h"

namespace marbre::editor {

/// A Document as people write it where there is no rich text: `## ` before headings, `- ` and `1. ` before items,
/// `> ` before quotes, **bold**, _italic_, `code`, [link](address). For reading, not for parsing: nothing is escaped.
[[nodiscard]] QString markdownText(const document::Document &document);

} // namespace marbre::editor
