#pragma once

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

#include "document/document.h"

namespace marbre::bridge {

/// What a text says. Whatever editing has left behind, the result is a normal Document. Blocks carry no `origin`.
[[nodiscard]] document::Document read(const QTextDocument &text);

/// The same of the blocks `first` to `last`, both included: containers that reach beyond are read in part.
[[nodiscard]] document::Document read(const QTextBlock &first, const QTextBlock &last);

/// What is selected, without the containers around all of it; a part of one block is a paragraph.
[[nodiscard]] document::Document readSelection(const QTextCursor &cursor);

} // namespace marbre::bridge
