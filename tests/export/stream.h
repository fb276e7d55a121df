#pragma once

#include <vector>

#include "export/articlestream.h"

namespace marbre::tests {

/// Articles as a writer is fed with them.
inline exporting::NextArticle streamOf(std::vector<article::Article> articles)
{
    return [articles = std::move(articles), at = std::size_t(0)]() mutable -> Result<std::optional<article::Article>> {
        return at < articles.size() ? std::optional(articles[at++]) : std::nullopt;
    };
}

} // namespace marbre::tests
