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
    Feed, ///< RSS or Atom (import/feedfile.h)
    Word, ///< .docx (import/packed.h)
    Odt, ///< OpenDocument text (import/packed.h)
    Epub, ///< a book, a chapter an article (import/packed.h)
    Pdf, ///< its text alone (import/packed.h)
    Archive, ///< a folder of Marbre's own, which only the desk reads (desk/importingarchive.h)
};

/// The command line's name of a format ("text", "html", "docx"…); nothing for one that Marbre does not read.
[[nodiscard]] std::optional<Format> formatFromName(QStringView name);
[[nodiscard]] QString nameOf(Format format);
/// In the table's order.
[[nodiscard]] std::vector<Format> allFormats();
/// The names of all, parted by ", ".
[[nodiscard]] QString formatNames();
/// What a file most likely holds, by its name and its first bytes, 8192 of them or all.
[[nodiscard]] Format guessFormat(const QString &fileName, const QByteArray &bytes);

/// True for lines of articles, which are read one by one from a file of any size. read() does not read them.
[[nodiscard]] bool holdsMany(Format format);

/// True for a picture, a program, a word processor's file: their bytes read as text are noise. Controls are what text
/// does not have (WHATWG MIME Sniffing standard, 7.2, "binary data byte"); a few are no reason to refuse a text.
[[nodiscard]] bool isNoText(const QByteArray &bytes);

/// Reads one file's bytes as an article. Invalid where there is no word in it; Unsupported where
/// they are no text: a picture, a word processor's file.
[[nodiscard]] Result<TextReading> read(const QByteArray &bytes, Format format, const QString &name);

} // namespace marbre::import
