#pragma once

#include <QString>

namespace marbre::import {

/// Markdown as HTML, not cleaned: CommonMark (by md4c) with GFM's tables and strikethrough, footnotes (`[^1]`, as
/// Pandoc, Goldmark and GitHub have them), and Hugo's shortcode `figure`; other shortcodes are text.
[[nodiscard]] QString markdownHtml(const QString &markdown);

/// Takes a heading of level 1 off the beginning of such HTML; its words, or nothing.
[[nodiscard]] QString takeFirstHeading(QString &html);

} // namespace marbre::import
