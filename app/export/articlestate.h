#pragma once

#include "export/sitestate.h"
#include "article/repostrule.h"
#include "site/feed.h"

namespace marbre::exporting {

/// What the site remembers of an article's page; `entry`: what other pages say of it.
[[nodiscard]] Result<ArticleState> stateOf(SiteSource &source, const article::Article &article,
                                           const site::FeedEntry &entry, const article::RepostRules &reposts);

/// As it is now; nothing: it has no page.
[[nodiscard]] Result<std::optional<ArticleState>> stateOf(SiteSource &source, qint64 article,
                                                          const article::RepostRules &reposts);

} // namespace marbre::exporting
