#pragma once

#include <QString>

#include <map>
#include <optional>

#include "article/article.h"

namespace marbre::article {

/// What the page of a repost in the original's own language says to those who index it: whose the text is.
enum class RepostRule {
    Own, ///< that it stands here
    Hidden, ///< that it is to be left out
    Original, ///< that it stands where the original does
};

/// "own", "hidden", "original".
[[nodiscard]] QString repostRuleName(RepostRule rule);
[[nodiscard]] std::optional<RepostRule> repostRuleFromName(QStringView name);

/// The rule of each source, by its name, and of all others. A translation is a text of its own whatever they say, and so
/// is what has no original on the web.
struct RepostRules {
    RepostRule usual = RepostRule::Own;
    std::map<QString, RepostRule> bySource;

    [[nodiscard]] RepostRule ruleFor(const Article &article) const;
    bool operator==(const RepostRules &) const = default;
};

} // namespace marbre::article
