#include "html/mend.h"

#include <algorithm>
#include <array>
#include <string_view>

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

/// Puts the difference into `bytes` where what stands from `from` up to `to` in `html` is found there exactly once.
std::optional<QByteArray> applied(const QByteArray &bytes, const QByteArray &html, const Difference &difference,
                                  qsizetype from, qsizetype to)
{
    const QByteArray context = html.mid(from, to - from);
    const qsizetype at = context.isEmpty() ? -1 : bytes.indexOf(context);
    if (at < 0 || bytes.indexOf(context, at + 1) >= 0)
        return std::nullopt;
    QByteArray result = bytes;
    return result.replace(at + difference.begin - from, difference.end - difference.begin, difference.fresh);
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
    const QByteArray html = writeBlock(before).toUtf8();
    const Difference difference = differenceOf(html, writeBlock(after).toUtf8());
    const auto [runBegin, runEnd] = runAround(html, difference);
    constexpr std::array<qsizetype, 5> contexts{64, 24, 10, 4, 1}; // bytes on each side
    std::vector<std::pair<qsizetype, qsizetype>> places{{runBegin, runEnd}};
    for (const qsizetype context : contexts) {
        places.emplace_back(std::max(runBegin, difference.begin - context), std::min(runEnd, difference.end + context));
        places.emplace_back(std::max<qsizetype>(0, difference.begin - context),
                            std::min(html.size(), difference.end + context));
    }
    for (const auto &[from, to] : places)
        if (const auto bytes = applied(before.origin, html, difference, from, to); bytes && readsAs(*bytes, after))
            return bytes;
    return std::nullopt;
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
