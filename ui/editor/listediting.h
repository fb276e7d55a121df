#pragma once

#include "editor/blockediting.h"

namespace marbre::editor {

/// Whether everything selected stands in lists of this kind.
[[nodiscard]] bool inList(const QTextCursor &cursor, bool ordered);

/// Paragraphs become items, a list of the other kind becomes one of this kind, items of this kind become paragraphs.
/// New items join the list right before them where it is of the same kind.
void toggleList(const QTextCursor &cursor, bool ordered, int start, const BlockFormats &formats);

/// The item that a block stands in goes into a list of its own under the item before it. False: there is none.
bool nestItem(const QTextBlock &block, const BlockFormats &formats);
/// The item goes one list out; the items after it become its own. In an outermost list it becomes paragraphs.
bool liftItem(const QTextBlock &block, const BlockFormats &formats);
/// Does one of these to every item that is selected, as one undo step; items nested in one of them go with it.
void moveItems(const QTextCursor &cursor, bool (*move)(const QTextBlock &, const BlockFormats &),
               const BlockFormats &formats);
/// What stands from `block` on in its item becomes an item of its own.
void splitItem(const QTextBlock &block, const BlockFormats &formats);

/// The first block of its innermost item, which stands beside the bullet or the number.
[[nodiscard]] bool startsItem(const QTextBlock &block);
/// The number of the item, counted from the list's start; walks back to the list's beginning.
[[nodiscard]] int itemNumber(const QTextBlock &block);

} // namespace marbre::editor
