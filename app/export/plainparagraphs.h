#pragma once

#include <QStringList>

#include "document/document.h"

namespace marbre::exporting {

/// A document as somebody would type it: its paragraphs, each of one line or of several. What plain text has no form for
/// has a plain one: a link its address behind it, an item a bullet or a number, a row its cells between bars, a picture
/// its words in brackets, the call of a note its label in brackets. A plain paragraph is its text, so that what has
/// nothing else reads again as it was. `language`: of the words in brackets, French or else English.
[[nodiscard]] QStringList plainParagraphs(const document::Document &document, const QString &language);

} // namespace marbre::exporting
