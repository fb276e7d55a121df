#pragma once

#include "export/articlestream.h"
#include "export/report.h"
#include "site/theme.h"

namespace marbre::exporting {

/// Writes the articles as one book, EPUB 3: a typographic cover with the site's name and the days, the contents (also
/// as NCX), and a page an article, by the theme's fragment: lead, note, reference box, text, corrections; their
/// pictures inside. The same articles give the same bytes. `out`: a file, or a folder for `articles.epub`. Pictures of
/// the web, sounds and films are words or links, as a book stands alone. Invalid: no article, or a mistake in the
/// theme.
[[nodiscard]] Result<Report> exportEpub(const NextArticle &next, const site::Theme &theme, const ReadMedia &readMedia,
                                        const Target &target);

} // namespace marbre::exporting
