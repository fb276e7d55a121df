#include "document/diff.h"

#include <QHash>

#include <cstring>
#include <iostream>
#include <map>
#include <memory>
#include <set>
#include <sstream>
#include <string>
#include <vector>

// dtl's own headers include none of what they use, and are not written for these warnings.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wextra"
#include <algorithm>

#include <dtl/dtl.hpp>
#pragma GCC diagnostic pop

#include "document/document.h"

namespace marbre::document {

namespace {

struct Step {
    enum class Kind { Common, Removed, Added };
    Kind kind = Kind::Common;
    int before = -1;
    int after = -1;
};

/// The shortest way from one sequence of numbers to another.
std::vector<Step> shortestWay(const std::vector<int> &before, const std::vector<int> &after)
{
    dtl::Diff<int> diff(before, after);
    diff.compose();
    std::vector<Step> steps;
    int i = 0;
    int j = 0;
    for (const auto &[value, info] : diff.getSes().getSequence()) {
        if (info.type == dtl::SES_COMMON)
            steps.push_back({Step::Kind::Common, i++, j++});
        else if (info.type == dtl::SES_DELETE)
            steps.push_back({Step::Kind::Removed, i++, -1});
        else
            steps.push_back({Step::Kind::Added, -1, j++});
    }
    return steps;
}

/// Words, runs of space and single signs.
QStringList tokensOf(const QString &text)
{
    const auto kindOf = [](QChar c) { return c.isLetterOrNumber() || c.isMark() ? 0 : c.isSpace() ? 1 : 2; };
    QStringList tokens;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at + 1;
        const int kind = kindOf(text[at]);
        while (end < text.size() && kind != 2 && kindOf(text[end]) == kind)
            ++end;
        tokens.append(text.sliced(at, end - at));
        at = end;
    }
    return tokens;
}

/// Equal words have equal numbers.
std::vector<int> numbersOf(const QStringList &tokens, QHash<QString, int> &known)
{
    std::vector<int> numbers;
    for (const QString &token : tokens) {
        const auto found = known.constFind(token);
        numbers.push_back(found != known.constEnd() ? *found : *known.insert(token, int(known.size())));
    }
    return numbers;
}

/// Beyond, two texts are told apart as wholes: nobody reads a change of that size word by word.
constexpr qsizetype mostTokens = 60'000;

/// The share of words that two texts have in common, each counted as often as it stands there: 0…1.
double likeness(const QStringList &one, const QStringList &other)
{
    QHash<QString, int> counts;
    qsizetype all = 0;
    for (const QString &token : one) {
        if (token.front().isSpace())
            continue;
        ++counts[token];
        ++all;
    }
    qsizetype shared = 0;
    for (const QString &token : other) {
        if (token.front().isSpace())
            continue;
        ++all;
        shared += --counts[token] >= 0 ? 1 : 0;
    }
    return all > 0 ? 2.0 * double(shared) / double(all) : 1;
}

class Comparison
{
public:
    Comparison(const Blocks &before, const Blocks &after)
        : m_before(before)
        , m_after(after)
    {
    }

    std::vector<BlockChange> run()
    {
        std::vector<int> removed;
        std::vector<int> added;
        for (const Step &step : shortestWay(numbersOf(m_before), numbersOf(m_after))) {
            if (step.kind == Step::Kind::Removed) {
                removed.push_back(step.before);
            } else if (step.kind == Step::Kind::Added) {
                added.push_back(step.after);
            } else {
                pair(removed, added);
                m_changes.push_back({BlockChange::Kind::Same, step.before, step.after,
                                     {{TextChange::Kind::Same, textOf(m_after, step.after)}}});
            }
        }
        pair(removed, added);
        return std::move(m_changes);
    }

private:
    static QString textOf(const Blocks &blocks, int index)
    {
        return toPlainText(Blocks{blocks[size_t(index)]});
    }

    /// Equal blocks have equal numbers.
    std::vector<int> numbersOf(const Blocks &blocks)
    {
        std::vector<int> numbers;
        for (const Block &block : blocks) {
            std::vector<std::pair<const Block *, int>> &alike = m_known[toPlainText(Blocks{block})];
            const auto found = std::ranges::find_if(alike, [&block](const auto &each) { return *each.first == block; });
            if (found != alike.end()) {
                numbers.push_back(found->second);
                continue;
            }
            alike.emplace_back(&block, m_count);
            numbers.push_back(m_count++);
        }
        return numbers;
    }

    /// Of what was removed and added in one place, what is alike is one block that has changed, in order.
    void pair(std::vector<int> &removed, std::vector<int> &added)
    {
        std::vector<QStringList> old;
        std::vector<QStringList> fresh;
        for (const int index : removed)
            old.push_back(tokensOf(textOf(m_before, index)));
        for (const int index : added)
            fresh.push_back(tokensOf(textOf(m_after, index)));
        size_t i = 0;
        size_t j = 0;
        for (const auto &[a, b] : pairsOf(old, fresh)) {
            tellApart(removed, i, a, added, j, b);
            const QString before = textOf(m_before, removed[a]);
            m_changes.push_back({BlockChange::Kind::Changed, removed[a], added[b],
                                 wordDifferences(before, textOf(m_after, added[b]))});
            i = a + 1;
            j = b + 1;
        }
        tellApart(removed, i, removed.size(), added, j, added.size());
        removed.clear();
        added.clear();
    }

    void tellApart(const std::vector<int> &removed, size_t i, size_t endI, const std::vector<int> &added, size_t j,
                   size_t endJ)
    {
        for (; i < endI; ++i)
            m_changes.push_back({BlockChange::Kind::Removed, removed[i], -1,
                                 {{TextChange::Kind::Removed, textOf(m_before, removed[i])}}});
        for (; j < endJ; ++j)
            m_changes.push_back({BlockChange::Kind::Added, -1, added[j],
                                 {{TextChange::Kind::Added, textOf(m_after, added[j])}}});
    }

    /// The pairs in order whose likenesses add up to the most.
    static std::vector<std::pair<size_t, size_t>> pairsOf(const std::vector<QStringList> &old,
                                                          const std::vector<QStringList> &fresh)
    {
        constexpr size_t mostPairs = 40'000;
        constexpr double alike = 0.4;
        std::vector<std::pair<size_t, size_t>> pairs;
        if (old.empty() || fresh.empty() || old.size() * fresh.size() > mostPairs)
            return pairs;
        const size_t width = fresh.size() + 1;
        std::vector<double> best((old.size() + 1) * width, 0);
        std::vector<double> own(old.size() * fresh.size(), 0);
        for (size_t i = old.size(); i-- > 0;)
            for (size_t j = fresh.size(); j-- > 0;) {
                double &score = own[i * fresh.size() + j];
                score = likeness(old[i], fresh[j]);
                const double paired = score >= alike ? score + best[(i + 1) * width + j + 1] : 0;
                best[i * width + j] = std::max({paired, best[(i + 1) * width + j], best[i * width + j + 1]});
            }
        for (size_t i = 0, j = 0; i < old.size() && j < fresh.size();) {
            const double score = own[i * fresh.size() + j];
            if (score >= alike && best[i * width + j] == score + best[(i + 1) * width + j + 1])
                pairs.emplace_back(i++, j++);
            else if (best[i * width + j] == best[(i + 1) * width + j])
                ++i;
            else
                ++j;
        }
        return pairs;
    }

    const Blocks &m_before;
    const Blocks &m_after;
    QHash<QString, std::vector<std::pair<const Block *, int>>> m_known;
    int m_count = 0;
    std::vector<BlockChange> m_changes;
};

void append(std::vector<TextChange> &changes, TextChange::Kind kind, const QString &text)
{
    if (!changes.empty() && changes.back().kind == kind)
        changes.back().text += text;
    else
        changes.push_back({kind, text});
}

/// A space between two words that are gone, or new, is gone or new with them: one change, not two.
std::vector<TextChange> joinedOverSpaces(const std::vector<TextChange> &changes)
{
    std::vector<TextChange> result;
    QString removed;
    QString added;
    const auto flush = [&] {
        if (!removed.isEmpty())
            result.push_back({TextChange::Kind::Removed, removed});
        if (!added.isEmpty())
            result.push_back({TextChange::Kind::Added, added});
        removed.clear();
        added.clear();
    };
    for (size_t i = 0; i < changes.size(); ++i) {
        const TextChange &each = changes[i];
        const bool joins = each.kind == TextChange::Kind::Same && each.text.trimmed().isEmpty() && i + 1 < changes.size()
            && !removed.isEmpty() && !added.isEmpty();
        if (each.kind == TextChange::Kind::Same && !joins) {
            flush();
            append(result, each.kind, each.text);
            continue;
        }
        if (each.kind != TextChange::Kind::Added)
            removed += each.text;
        if (each.kind != TextChange::Kind::Removed)
            added += each.text;
    }
    flush();
    return result;
}

} // namespace

std::vector<BlockChange> differences(const Blocks &before, const Blocks &after)
{
    return Comparison(before, after).run();
}

std::vector<TextChange> wordDifferences(const QString &before, const QString &after)
{
    if (before == after)
        return {{TextChange::Kind::Same, after}};
    const QStringList old = tokensOf(before);
    const QStringList fresh = tokensOf(after);
    if (old.size() + fresh.size() > mostTokens)
        return {{TextChange::Kind::Removed, before}, {TextChange::Kind::Added, after}};
    QHash<QString, int> known;
    const std::vector<int> oldNumbers = numbersOf(old, known);
    const std::vector<int> freshNumbers = numbersOf(fresh, known);
    std::vector<TextChange> changes;
    for (const Step &step : shortestWay(oldNumbers, freshNumbers)) {
        if (step.kind == Step::Kind::Common)
            append(changes, TextChange::Kind::Same, fresh[step.after]);
        else if (step.kind == Step::Kind::Removed)
            append(changes, TextChange::Kind::Removed, old[step.before]);
        else
            append(changes, TextChange::Kind::Added, fresh[step.after]);
    }
    return joinedOverSpaces(changes);
}

Blocks takenBack(const Blocks &before, const Blocks &after, const std::vector<BlockChange> &changes, size_t change)
{
    Blocks result = after;
    const BlockChange &back = changes[change];
    if (back.kind == BlockChange::Kind::Added) {
        result.erase(result.begin() + back.after);
    } else if (back.kind == BlockChange::Kind::Changed) {
        result[size_t(back.after)] = before[size_t(back.before)];
    } else if (back.kind == BlockChange::Kind::Removed) {
        int place = 0; // behind what stands before it
        for (size_t i = 0; i < change; ++i)
            place = std::max(place, changes[i].after + 1);
        result.insert(result.begin() + place, before[size_t(back.before)]);
    }
    return result;
}

} // namespace marbre::document
