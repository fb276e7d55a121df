#pragma once

#include <QString>

#include "article/article.h"
#include "site/page.h"

namespace marbre::site {

/// The page's schema.org NewsArticle as JSON-LD, safe to stand inside a script element. `datePublished` is the repost
/// date; what is owed to the original is `isBasedOn` and, for a translation, `translationOfWork`
/// (https://schema.org/NewsArticle, https://schema.org/translationOfWork).
[[nodiscard]] QString structuredData(const article::Article &article, const PageOptions &options);

/// Where the page will stand; empty without a base address.
[[nodiscard]] QString canonicalUrl(const article::Article &article, const PageOptions &options);

/// The lead, else the body's beginning, as plain text of at most `maximum` characters, cut between words.
[[nodiscard]] QString description(const article::Article &article, qsizetype maximum = 160);

/// The first picture of the body, as `resolve` gives it; empty where there is none.
[[nodiscard]] QString firstImage(const article::Article &article, const PageOptions &options);

} // namespace marbre::site
