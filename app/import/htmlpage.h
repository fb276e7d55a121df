#pragma once

#include <QByteArray>

#include "import/labelledtext.h"

namespace marbre::import {

/// Reads an HTML file as an article. A page of the Web (isWebPage, or MHTML) is the original of one: its text without what
/// stands around it, with what the page says of itself. Of any other, the first `h1` is the title, where it has words, else `title`; `lang` is the
/// language, else it is guessed; the rest is the body.
/// Bytes that are not UTF-8 are decoded as text::decodeText does.
[[nodiscard]] TextReading readHtmlPage(const QByteArray &bytes);

} // namespace marbre::import
