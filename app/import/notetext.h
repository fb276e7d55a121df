#pragma once

#include <QString>
#include <QStringList>

namespace marbre::import {

/// A Markdown text without what only Obsidian and Zettlr understand.
struct NoteText {
    QString text;
    QStringList tags; ///< of the lines that were nothing but `#tags`, which are gone
};

/// Brings a note of Obsidian's or Zettlr's to CommonMark (help.obsidian.md, "Obsidian Flavored Markdown"): `[[page|words]]`
/// is its words, as it has no address; `![[picture.png|300]]` is a picture. What is code stays as it is.
[[nodiscard]] NoteText readNoteText(const QString &text);

} // namespace marbre::import
