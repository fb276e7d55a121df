#include "text/typography.h"

#include "text/typography/numbers.h"
#include "text/typography/quotes.h"
#include "text/typography/rules.h"
#include "text/typography/signs.h"
#include "text/typography/tokens.h"

namespace marbre::text::typography {

namespace {

/// A wish to keep leaves it to nobody else but the rule of double spaces.
std::optional<Change> gapChange(const Tokens &tokens, qsizetype i)
{
    if (tokens.kind(i - 1) == Kind::Edge || tokens.kind(i) == Kind::Edge)
        return {};
    const QStringView gap = tokens.gap(i);
    bool kept = false;
    for (const GapRule &rule : gapRules()) {
        if (kept && rule.rule != Rule::DoubleSpace)
            continue;
        const std::optional<Space> wish = rule.wish(tokens, i);
        if (wish && *wish != Space::Keep) {
            const QStringView wanted = charactersOf(*wish);
            const qsizetype start = tokens.at(i).start - gap.size();
            return gap == wanted ? std::nullopt
                                 : std::optional(Change{start, gap.size(), wanted.toString(), rule.rule});
        }
        kept = kept || wish;
    }
    return {};
}

std::optional<Change> tokenChange(const Tokens &tokens, qsizetype i)
{
    const Token &token = tokens.at(i);
    const QStringView text = tokens.textOf(i);
    if (token.kind == Kind::Sign && token.sign != 0 && text.front() != token.sign)
        return Change{token.start, token.size(), QString(QChar(token.sign)), token.rule};
    if (token.kind == Kind::Number && token.settings->thousands != Space::Keep) {
        const std::optional<QString> groups = grouped(tokens, i);
        return groups ? std::optional(Change{token.start, token.size(), *groups, Rule::Thousands}) : std::nullopt;
    }
    if (token.kind == Kind::Word && token.settings->ordinals) {
        const auto ordinal = ordinalEnding(tokens, i);
        if (ordinal)
            return Change{ordinal->position, ordinal->length, ordinal->ending, Rule::Ordinal};
    }
    return {};
}

} // namespace

std::vector<Change> changesOf(QStringView text, const Settings &settings, const Marked &marked)
{
    Tokens tokens(text, settings, marked);
    setQuotes(tokens);
    setSigns(tokens);
    markGroups(tokens);
    std::vector<Change> changes;
    for (qsizetype i = 0; i < tokens.size(); ++i)
        for (auto change : {gapChange(tokens, i), tokenChange(tokens, i)})
            if (change)
                changes.push_back(std::move(*change));
    return changes;
}

QString applied(QStringView text, std::span<const Change> changes)
{
    QString result;
    result.reserve(text.size() + qsizetype(changes.size()));
    qsizetype done = 0;
    for (const Change &change : changes) {
        result += text.sliced(done, change.position - done);
        result += change.replacement;
        done = change.position + change.length;
    }
    result += text.sliced(done);
    return result;
}

} // namespace marbre::text::typography
