#pragma once

#include "export/articlestream.h"
#include "export/report.h"

namespace marbre::exporting {

/// An article as editors pass it around: title, lead, the original's date, the note, the labels with their values
/// (AUTEUR, CATÉGORIES, POSTÉ LE, SOURCE…) and the body, in French or else in English words, blank lines between. Read
/// again (import/labelledtext.h), it is the same article, as far as plain text can say it: see plainParagraphs(). A label
/// without a value stands where another follows, as the form wants it; what is the archive's own (status, slug, number)
/// is not in it.
[[nodiscard]] QString labelledText(const article::Article &article);

/// Writes each article as `SLUG.txt`, UTF-8, without its pictures. As exportEach.
[[nodiscard]] Result<Report> exportTexts(const NextArticle &next, const Target &target);

} // namespace marbre::exporting
