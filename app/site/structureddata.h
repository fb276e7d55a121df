#pragma once

#include <QString>

#include "article/article.h"
#include "site/page.h"

namespace marbre::site {

/// The page's schema.org NewsArticle as JSON-LD, safe to stand inside a script element. `datePublished` is the repost
/// date; what is owed to the original is `isBasedOn` and, for a translation, `translationOfWork`
/// (https://schema.org/NewsArticle, https://schema.org/translationOfWork). Keys are in the order of their names.
[[nodiscard]] QByteArray structuredData(const article::Article &article, const PageOptions &options);

/// An address in the site's folder, seen from anywhere; that of a folder's own page is the folder's. Relative without a
/// base address.
[[nodiscard]] QString absoluteAddress(const QString &address, const PageOptions &options);

/// Where the page will stand, whosever the text is; empty without a base address or a slug.
[[nodiscard]] QString canonicalUrl(const article::Article &article, const PageOptions &options);

/// The lead, else the body's beginning, as one line of plain text of at most `maximum` characters, cut between words.
[[nodiscard]] QString description(const article::Article &article, qsizetype maximum = 160);

/// The whole web address of the article's own picture, else of its body's first figure, for readers elsewhere; empty
/// where there is none.
[[nodiscard]] QString firstImage(const article::Article &article, const PageOptions &options);

/// The address, where it is one of the web (http, https); else empty: what people type is not to run in a page.
[[nodiscard]] QString webAddress(const QString &raw);

} // namespace marbre::site
