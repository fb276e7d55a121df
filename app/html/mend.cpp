#include "html/mend.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "document/diff.h"
#include "html/html.h"

namespace marbre::html {

using namespace document;

namespace {

/// Where two texts differ: `old` in the first, from `begin` up to `end`, stands for `fresh` in the second.
struct Difference {
    qsizetype begin = 0;
    qsizetype end = 0;
    QByteArray fresh;
};

bool isInsideCharacter(const QByteArray &utf8, qsizetype at)
{
    return at < utf8.size() && (static_cast<unsigned char>(utf8[at]) & 0xC0) == 0x80;
}

Difference differenceOf(const QByteArray &before, const QByteArray &after)
{
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype head = 0;
    while (head < shorter && before[head] == after[head])
        ++head;
    while (head > 0 && (isInsideCharacter(before, head) || isInsideCharacter(after, head)))
        --head;
    qsizetype tail = 0;
    while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    while (tail > 0 && isInsideCharacter(before, before.size() - tail))
        --tail;
    return {head, before.size() - tail, after.mid(head, after.size() - tail - head)};
}

/// The run of text around a difference: no tag, and no entity that other bytes may write otherwise.
std::pair<qsizetype, qsizetype> runAround(const QByteArray &html, const Difference &difference)
{
    const std::string_view text(html.constData(), std::size_t(html.size()));
    qsizetype begin = difference.begin;
    while (begin > 0 && html[begin - 1] != '>' && html[begin - 1] != ';')
        --begin;
    const std::size_t end = std::min(text.find_first_of("<&", std::size_t(difference.end)), text.size());
    return {begin, qsizetype(end)};
}

/// The same texts' differences by words, as one was mended here and another there.
std::vector<Difference> differencesByWord(const QString &before, const QString &after)
{
    std::vector<Difference> all;
    qsizetype at = 0;
    bool isOpen = false;
    for (const TextChange &change : wordDifferences(before, after)) {
        const QByteArray text = change.text.toUtf8();
        const bool differs = change.kind != TextChange::Kind::Same;
        if (differs && !isOpen)
            all.push_back({at, at, {}});
        isOpen = differs;
        if (change.kind == TextChange::Kind::Added) {
            all.back().fresh += text;
            continue;
        }
        at += text.size();
        if (differs)
            all.back().end = at;
    }
    return all;
}

/// Stretches of `html` around a difference, the one that is tried first at `level`; the higher, the nearer.
constexpr std::array<qsizetype, 5> contexts{64, 24, 10, 4, 1}; // bytes on each side
constexpr std::size_t levels = 1 + 2 * contexts.size();

std::pair<qsizetype, qsizetype> placeAt(std::size_t level, const QByteArray &html, const Difference &difference)
{
    const auto run = runAround(html, difference);
    if (level == 0)
        return run;
    const qsizetype context = contexts[(level - 1) / 2];
    const bool inRun = level % 2 == 1;
    return {std::max(inRun ? run.first : 0, difference.begin - context),
            std::min(inRun ? run.second : html.size(), difference.end + context)};
}

/// Where in `bytes` a difference of `html` stands: where what is around it is found exactly once. -1: nowhere.
qsizetype found(const QByteArray &bytes, const QByteArray &html, const Difference &difference, std::size_t level)
{
    for (; level < levels; ++level) {
        const auto [from, to] = placeAt(level, html, difference);
        const QByteArray context = html.mid(from, to - from);
        const qsizetype at = context.isEmpty() ? -1 : bytes.indexOf(context);
        if (at >= 0 && bytes.indexOf(context, at + 1) < 0)
            return at + difference.begin - from;
    }
    return -1;
}

/// Puts all the differences into `bytes`.
std::optional<QByteArray> applied(const QByteArray &bytes, const QByteArray &html,
                                  const std::vector<Difference> &differences, std::size_t level)
{
    QByteArray result = bytes;
    qsizetype behind = bytes.size();
    for (auto difference = differences.rbegin(); difference != differences.rend(); ++difference) {
        const qsizetype at = found(bytes, html, *difference, level);
        const qsizetype length = difference->end - difference->begin;
        if (at < 0 || at + length > behind)
            return std::nullopt;
        result.replace(at, length, difference->fresh);
        behind = at;
    }
    return result;
}

bool readsAs(const QByteArray &bytes, const Block &block)
{
    const Document document = read(bytes).document;
    return document.blocks.size() == 1 && document.blocks.front() == block && document.blocks.front().origin == bytes;
}

} // namespace

std::optional<QByteArray> mended(const Block &before, const Block &after)
{
    if (before.origin.isEmpty() || before.content.index() != after.content.index())
        return std::nullopt;
    const QString was = writeBlock(before);
    const QString is = writeBlock(after);
    const QByteArray html = was.toUtf8();
    const auto tried = [&](const std::vector<Difference> &differences) -> std::optional<QByteArray> {
        for (std::size_t level = 0; level < levels; ++level)
            if (const auto bytes = applied(before.origin, html, differences, level); bytes && readsAs(*bytes, after))
                return bytes;
        return std::nullopt;
    };
    if (auto bytes = tried({differenceOf(html, is.toUtf8())}))
        return bytes;
    constexpr std::size_t mostWords = 200; // of a block that is rewritten nothing of its bytes is worth keeping
    const std::vector<Difference> byWord = differencesByWord(was, is);
    return byWord.size() > 1 && byWord.size() <= mostWords ? tried(byWord) : std::nullopt;
}

QByteArray trailingOf(const QByteArray &bytes)
{
    const auto isSpace = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f'; };
    qsizetype at = bytes.size();
    for (;;) {
        while (at > 0 && isSpace(bytes[at - 1]))
            --at;
        const QByteArrayView rest = QByteArrayView(bytes).first(at);
        const qsizetype comment = rest.endsWith("-->") ? rest.lastIndexOf("<!--") : -1;
        if (comment < 0 || QByteArrayView(rest.sliced(comment + 4)).trimmed().startsWith("wp:")
            || QByteArrayView(rest.sliced(comment + 4)).trimmed().startsWith("/wp:"))
            return bytes.sliced(at);
        at = comment;
    }
}

} // namespace marbre::html
