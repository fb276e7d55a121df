#include "article/repostrule.h"

#include <QUrl>

#include <algorithm>
#include <array>

namespace marbre::article {

namespace {

constexpr std::array names{std::pair(RepostRule::Own, QLatin1StringView("own")),
                           std::pair(RepostRule::Hidden, QLatin1StringView("hidden")),
                           std::pair(RepostRule::Original, QLatin1StringView("original"))};

bool isOnTheWeb(const QString &address)
{
    const QString scheme = QUrl(address).scheme();
    return scheme == QLatin1String("http") || scheme == QLatin1String("https");
}

} // namespace

QString repostRuleName(RepostRule rule)
{
    return std::ranges::find(names, rule, &std::pair<RepostRule, QLatin1StringView>::first)->second;
}

std::optional<RepostRule> repostRuleFromName(QStringView name)
{
    const auto known = std::ranges::find_if(names, [&](const auto &each) { return name == each.second; });
    return known == names.end() ? std::nullopt : std::optional(known->first);
}

RepostRule RepostRules::ruleFor(const Article &article) const
{
    if (isTranslation(article) || !article.translators.isEmpty() || !isOnTheWeb(article.original.url))
        return RepostRule::Own;
    const auto own = bySource.find(article.source.name);
    return own == bySource.end() ? usual : own->second;
}

} // namespace marbre::article
