#pragma once

#include <QByteArray>

#include "import/labelledtext.h"

namespace marbre::import {

/// Reads a Markdown file as an article: front matter as Hugo, Jekyll, Pelican and Zettlr write it
/// (import/frontmatter.h), and under `params` what Marbre's own export says; the text as CommonMark with tables,
/// strikethrough and footnotes, Hugo's `figure` among it. Without a title in its front matter, a first heading of level
/// 1 is it. A file that names no status is a draft. What Marbre wrote is read as the same article.
[[nodiscard]] TextReading readMarkdown(const QByteArray &bytes);

/// The text alone.
[[nodiscard]] document::Document readMarkdownText(const QString &text);

} // namespace marbre::import
