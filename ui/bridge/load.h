#pragma once

#include <QTextDocument>

#include "bridge/look.h"
#include "document/document.h"

namespace marbre::bridge {

/// Fills a text with a Document, in place of what it holds; `read(load(d)) == d` for every normal d. An empty Document
/// is one empty block. What undo remembers is forgotten. Fastest where the text is in no widget yet.
void load(const document::Document &document, QTextDocument &text, const Look &look = {});

} // namespace marbre::bridge
