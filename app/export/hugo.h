#pragma once

#include "export/articlestream.h"
#include "export/report.h"

namespace marbre::exporting {

/// An article as a Markdown file: front matter, a blank line, the text. `media`: what goes before the addresses of the
/// archive's media ("/").
[[nodiscard]] QByteArray markdownFile(const article::Article &article, const QString &media = {});

/// Writes articles as the content of a Hugo site (gohugo.io): `content/posts/SLUG.md`, the pictures in `static/media/`,
/// and, where the folder has no settings of Hugo's yet, a `hugo.toml` by which what Markdown cannot say is shown. To
/// `NAME.md`, one article alone, its pictures in `media/` beside it. As exportEach.
[[nodiscard]] Result<Report> exportMarkdown(const NextArticle &next, const ReadMedia &readMedia, const Target &target);

} // namespace marbre::exporting
