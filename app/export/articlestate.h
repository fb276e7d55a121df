#pragma once

#include "export/sitecomposer.h"
#include "export/sitestate.h"

namespace marbre::exporting {

/// What the site remembers of an article's page; `entry`: what other pages say of it.
[[nodiscard]] Result<ArticleState> stateOf(SiteSource &source, const SiteComposer &composer, const article::Article &article,
                                           const site::FeedEntry &entry);

/// As it is now; nothing: it has no page.
[[nodiscard]] Result<std::optional<ArticleState>> stateOf(SiteSource &source, const SiteComposer &composer, qint64 article);

} // namespace marbre::exporting
