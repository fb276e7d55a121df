#pragma once

#include <QByteArray>

#include "import/labelledtext.h"

namespace marbre::import {

/// Reads an HTML file as an article: the first `h1` is the title, where it has words, else `title`; `lang` is the
/// language, else it is guessed; the rest is the body.
/// Bytes that are not UTF-8 are decoded as text::decodeText does.
[[nodiscard]] TextReading readHtmlPage(const QByteArray &bytes);

} // namespace marbre::import
