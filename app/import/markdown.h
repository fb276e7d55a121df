#pragma once

#include <QByteArray>

#include "import/labelledtext.h"

namespace marbre::import {

/// Reads a Markdown file as an article: front matter as Hugo, Jekyll, Pelican and Zettlr write it
/// (import/frontmatter.h), and under `params` what Marbre's own export says; the text as CommonMark with tables,
/// strikethrough and footnotes, Hugo's `figure` among it. Without a title in its front matter, a first heading of level
/// 1 is it. A file that names no status is a draft. What Marbre wrote is read as the same article. What notes of Obsidian's
/// and Zettlr's have beyond that is understood (import/notetext.h); fields that an article has not are kept.
/// The name of a file, where it is given, says what its front matter does not: Jekyll's `_posts/2021-05-03-slug.md` is a
/// published one's day and slug, and a note that has no title is called as its file.
[[nodiscard]] TextReading readMarkdown(const QByteArray &bytes, const QString &fileName = {});

/// The text alone.
[[nodiscard]] document::Document readMarkdownText(const QString &text);

} // namespace marbre::import
