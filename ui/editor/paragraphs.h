#pragma once

#include "bridge/look.h"
#include "editor/blockediting.h"

namespace marbre::editor {

/// What Enter does: parts the paragraph; a new item in a list; after a heading a paragraph; a new line in
/// preformatted text, and out of it after an empty one; in an empty item, quote or note, out of that. One undo step.
void breakParagraph(QTextCursor &cursor, const BlockFormats &formats);

/// What Backspace does at the beginning of a block: lifts an item, makes a heading or code a paragraph, leaves a
/// quote, selects the card or the table before; nothing at the beginning of a cell. False: nothing of it, the ordinary Backspace is meant.
[[nodiscard]] bool eraseAtStart(QTextCursor &cursor, const BlockFormats &formats);

/// What Delete does at the end of a block before a card or a table: selects it; nothing at the end of a cell. False: the ordinary Delete is meant.
[[nodiscard]] bool eraseAtEnd(QTextCursor &cursor);

/// Makes room for typing where the cursor stands beside a card: a paragraph of its own.
void leaveCard(QTextCursor &cursor, const BlockFormats &formats);

/// Mends what an ordinary deletion leaves behind, as part of that step: a card with words beside it is parted from
/// them, a block that has lost its card is a paragraph again, an emptied text is a plain paragraph.
void tidy(const QTextCursor &cursor, const BlockFormats &formats);

/// A block after the cursor's, shown as a card, and a paragraph to go on writing. One undo step.
void insertCard(QTextCursor &cursor, const document::Block &block, const bridge::Look &look);

/// Whether the cursor stands at, or selects just, one card; its position, else -1.
[[nodiscard]] int cardPosition(const QTextCursor &cursor);

} // namespace marbre::editor
