#pragma once

#include <QTextCursor>

#include "bridge/look.h"
#include "document/document.h"

namespace marbre::bridge {

/// Puts a Document in at the cursor, in place of what is selected, as one undo step, and leaves the cursor behind it.
/// A first paragraph continues the one that the cursor is in, the rest of which follows the last; blocks stand in the
/// containers that the cursor is in; the items of a list alone become items of the list that the cursor is in.
void insert(QTextCursor &cursor, const document::Document &fragment, const Look &look = {});

/// Puts a Document in the place of the whole text, as one undo step.
void replace(QTextDocument &text, const document::Document &document, const Look &look = {});

} // namespace marbre::bridge
