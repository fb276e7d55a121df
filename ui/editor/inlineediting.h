#pragma once

#include <QTextCursor>

#include <functional>
#include <optional>

#include "document/inline.h"

namespace marbre::editor {

/// Changes the style of every run of what is selected.
void restyle(const QTextCursor &cursor, const std::function<void(document::Style &)> &change);

/// The style that a toggle answers for: of the first selected character, or of what is typed at the cursor.
[[nodiscard]] document::Style styleAt(const QTextCursor &cursor);

/// The whole run of the link that the cursor is in or touches, selected; otherwise the cursor as it is.
[[nodiscard]] QTextCursor linkAround(const QTextCursor &cursor);

/// Whether what is typed in the place of what is selected stands within a link, with parts of it on both sides.
[[nodiscard]] bool isInsideLink(const QTextCursor &cursor);

/// Links what is selected, else the link around the cursor, else writes the address itself and links it; an absent
/// link takes the link away. One undo step.
void setLink(QTextCursor cursor, const std::optional<document::Link> &link);

} // namespace marbre::editor
