#pragma once

#include "export/articlestream.h"
#include "export/report.h"
#include "site/theme.h"

namespace marbre::exporting {

/// The two languages that WordPress's own editors write.
enum class WordpressForm { Blocks, Classic };

/// The theme's fragment, reference box and note among it, for one of WordPress's editors (export/wordpressblocks.h). In
/// blocks, the lead comes first, as a group, and the box is Custom HTML.
/// Invalid: a mistake in the theme.
[[nodiscard]] Result<QByteArray> wordpressFragment(const article::Article &article, const site::Theme &theme,
                                                   WordpressForm form, const Target &target);

/// The lead as a post's excerpt, HTML: text without paragraphs, where it is one.
[[nodiscard]] QByteArray wordpressExcerpt(const document::Document &lead);

/// Writes each article so, as `SLUG.html`, its pictures in `media/` beside it. As exportEach.
[[nodiscard]] Result<Report> exportWordpressFragments(const NextArticle &next, const site::Theme &theme,
                                                      WordpressForm form, const ReadMedia &readMedia,
                                                      const Target &target);

} // namespace marbre::exporting
