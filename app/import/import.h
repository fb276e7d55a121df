#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

#include "base/error.h"
#include "import/labelledtext.h"

namespace marbre::import {

/// The forms that Marbre reads. One line here, one file beside, one line in the table of import.cpp.
enum class Format {
    Text,
    Html,
    Markdown,
    JsonLines, ///< any number of articles (import/jsonl.h)
    Wxr, ///< a WordPress site (import/wxr.h)
};

/// The command line's name of a format ("text", "html", "markdown", "jsonl", "wxr"); nothing for one that Marbre does not
/// read.
[[nodiscard]] std::optional<Format> formatFromName(QStringView name);
[[nodiscard]] QString nameOf(Format format);
/// In the table's order.
[[nodiscard]] std::vector<Format> allFormats();
/// What a file most likely holds, by its name and first bytes.
[[nodiscard]] Format guessFormat(const QString &fileName, const QByteArray &bytes);

/// True for a form of which a file may hold any number of articles: read() does not read it.
[[nodiscard]] bool holdsMany(Format format);

/// True for a picture, a program, a word processor's file: their bytes read as text are noise. Controls are what text
/// does not have (WHATWG MIME Sniffing standard, 7.2, "binary data byte"); a few are no reason to refuse a text.
[[nodiscard]] bool isNoText(const QByteArray &bytes);

/// Reads one file's bytes as an article. Invalid where there is no word in it; Unsupported where
/// they are no text: a picture, a word processor's file.
[[nodiscard]] Result<TextReading> read(const QByteArray &bytes, Format format, const QString &name);

} // namespace marbre::import
