#pragma once

#include <QTextCursor>
#include <QTextDocument>

#include <span>

#include "document/typography.h"

namespace marbre::bridge {

/// Makes changes, all or some of those that typographyChanges() asked of `read(text)`, as one undo step: afterwards the
/// text reads as withTypography() of it would. Only the characters that change are written; a card that changes inside
/// is exchanged for another. Cursors stay where they are in the words.
void retouch(QTextDocument &text, std::span<const document::TypographyChange> changes);

/// Selects what such a change is about: the characters that it replaces, those on both sides of what it puts in, or
/// the card that it is in. Null where the text does not hold it.
[[nodiscard]] QTextCursor selectionOf(QTextDocument &text, const document::TypographyChange &change);

} // namespace marbre::bridge
