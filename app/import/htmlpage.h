#pragma once

#include <QByteArray>

#include "import/labelledtext.h"

namespace marbre::import {

/// Reads an HTML file as an article: `title` or a leading `h1` is the title, `lang` the language, the rest the body.
/// Bytes that are not UTF-8 are decoded as text::decodeText does.
[[nodiscard]] TextReading readHtmlPage(const QByteArray &bytes);

} // namespace marbre::import
