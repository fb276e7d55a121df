#pragma once

#include <vector>

#include "article/article.h"
#include "export/report.h"
#include "site/page.h"

namespace marbre::exporting {

/// Writes each article as a page, to `NAME.html` for one, else to `SLUG.html` in a folder that is made as needed: a complete HTML document, its style in the folder of the theme's name and its
/// pictures in `media/` beside it. A file is written whole or not at all, and not at all where it is already so; none
/// is removed; what a page shows is there before the page. A slug that is no safe name, or that two articles have, is
/// written under a name made from it. Invalid: several articles for one file, or a mistake in the theme. ReadOnly,
/// DiskFull, Io, AlreadyExists.
[[nodiscard]] Result<Report> exportPages(const std::vector<article::Article> &articles, const site::Theme &theme,
                                         const ReadMedia &readMedia, const Target &target);

/// Writes each article as a fragment, what one pastes into a CMS, its pictures in `media/` beside it. As exportPages.
[[nodiscard]] Result<Report> exportFragments(const std::vector<article::Article> &articles, const site::Theme &theme,
                                             const ReadMedia &readMedia, const Target &target);

/// A page whole in itself: its style inside, its pictures as `data:` addresses; one that is missing keeps the
/// archive's. Invalid: a mistake in the theme.
[[nodiscard]] Result<QByteArray> pageInOneFile(const article::Article &article, const site::Theme &theme,
                                               const ReadMedia &readMedia, const Target &target);

/// A fragment, its pictures' addresses as they are in the archive. Invalid: a mistake in the theme.
[[nodiscard]] Result<QByteArray> fragmentText(const article::Article &article, const site::Theme &theme,
                                              const Target &target);

} // namespace marbre::exporting
