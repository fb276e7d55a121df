#pragma once

#include "bridge/look.h"
#include "editor/blockediting.h"

namespace marbre::editor {

/// After a space has been typed: `## `, `### `, `#### `, `> `, `- `, `* `, `1. ` at the beginning of a paragraph make it
/// a heading, a quote or a list, as one undo step of its own that gives the signs back. False: no such sign.
bool shortcutAtSpace(QTextCursor &cursor, const BlockFormats &formats);

/// Before Enter: a paragraph that is `---` becomes a rule, one that is three backticks preformatted text.
bool shortcutAtEnter(QTextCursor &cursor, const bridge::Look &look);

} // namespace marbre::editor
