#include "text/typography/addresses.h"

#include <optional>
#include <string_view>

#include "text/typography/tokens.h"

namespace marbre::text::typography {

namespace {

bool isAsciiAlnum(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
}

bool isAsciiLetter(QChar c)
{
    return isAsciiAlnum(c) && !c.isDigit();
}

/// What ends an address even without a space: no address is written with them bare (RFC 3986, appendix C).
bool isDelimiter(QChar c)
{
    return isOneOf(c.unicode(), u"<>`");
}

/// Letters of any script: RFC 5890.
bool isDomainCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'-' || c == u'.';
}

/// Where an address that began at `from` ends: punctuation that closes the sentence is not its own, nor is a
/// parenthesis that it has not opened.
qsizetype addressEnd(QStringView chunk, qsizetype from)
{
    qsizetype end = from;
    while (end < chunk.size() && !isDelimiter(chunk[end]))
        ++end;
    const bool opens = chunk.sliced(from, end - from).contains(u'(');
    while (end > from && isOneOf(chunk[end - 1].unicode(), opens ? u".,;:!?]}'’…*" : u".,;:!?)]}'’…*"))
        --end;
    return end;
}

std::optional<Range> rangeFrom(QStringView chunk, qsizetype from)
{
    const qsizetype end = addressEnd(chunk, from);
    return end > from ? std::optional(Range{from, end - from}) : std::nullopt;
}

/// A URL begins with the letters of its scheme (RFC 3986, 3.1), or with `www.`.
std::optional<Range> url(QStringView chunk)
{
    const qsizetype slashes = chunk.indexOf(u"://");
    if (slashes > 0) {
        qsizetype from = slashes;
        while (from > 0 && (isAsciiAlnum(chunk[from - 1]) || isOneOf(chunk[from - 1].unicode(), u"+.-")))
            --from;
        if (from < slashes)
            return rangeFrom(chunk, from);
    }
    for (const QLatin1StringView prefix : {QLatin1StringView("www."), QLatin1StringView("mailto:"),
                                           QLatin1StringView("tel:"), QLatin1StringView("doi:")}) {
        const qsizetype at = chunk.indexOf(prefix, 0, Qt::CaseInsensitive);
        const bool stands = at == 0 || (at > 0 && !chunk[at - 1].isLetterOrNumber());
        if (stands && at + prefix.size() < chunk.size() && chunk[at + prefix.size()].isLetterOrNumber())
            return rangeFrom(chunk, at);
    }
    return {};
}

std::optional<Range> email(QStringView chunk)
{
    const qsizetype at = chunk.indexOf(u'@');
    if (at <= 0)
        return {};
    qsizetype from = at;
    while (from > 0 && (isAsciiAlnum(chunk[from - 1]) || isOneOf(chunk[from - 1].unicode(), u"._%+-")))
        --from;
    qsizetype end = at + 1;
    while (end < chunk.size() && isDomainCharacter(chunk[end]))
        ++end;
    while (end > at + 1 && !isAsciiAlnum(chunk[end - 1]))
        --end;
    return from < at && end > at + 1 ? std::optional(Range{from, end - from}) : std::nullopt;
}

qsizetype afterOpeners(QStringView chunk)
{
    qsizetype from = 0;
    while (from < chunk.size() && isOneOf(chunk[from].unicode(), u"([{‘'’*—–-"))
        ++from;
    return from;
}

bool beginsPath(QStringView rest)
{
    if (rest.size() < 2)
        return false;
    if (rest[0] == u'/' || rest.startsWith(u"\\\\"))
        return isAsciiAlnum(rest[rest[0] == u'/' ? 1 : rest.size() - 1]) || (rest.size() > 2 && rest[0] == u'\\');
    if (rest.startsWith(u"~/") || rest.startsWith(u"./") || rest.startsWith(u"../"))
        return true;
    return rest.size() > 2 && isAsciiLetter(rest[0]) && rest[1] == u':' && (rest[2] == u'\\' || rest[2] == u'/');
}

std::optional<Range> path(QStringView chunk)
{
    const qsizetype from = afterOpeners(chunk);
    return beginsPath(chunk.sliced(from)) ? rangeFrom(chunk, from) : std::nullopt;
}

/// Labels of ASCII letters and digits parted by dots, the last one of letters only.
std::optional<Range> domain(QStringView chunk)
{
    const qsizetype from = afterOpeners(chunk);
    qsizetype end = from;
    qsizetype dot = -1;
    while (end < chunk.size() && isDomainCharacter(chunk[end])) {
        if (chunk[end] == u'.') {
            if (end == from || chunk[end - 1] == u'.' || end + 1 == chunk.size() || !isAsciiAlnum(chunk[end + 1]))
                break;
            dot = end;
        }
        ++end;
    }
    if (dot < 0 || end - dot < 3)
        return {};
    for (const QChar c : chunk.sliced(dot + 1, end - dot - 1))
        if (!isAsciiLetter(c))
            return {};
    const bool port = end + 1 < chunk.size() && chunk[end] == u':' && chunk[end + 1].isDigit();
    const bool goesOn = end < chunk.size() && (chunk[end] == u'/' || port);
    return goesOn ? rangeFrom(chunk, from) : std::optional(Range{from, end - from});
}

/// Where the emoticon that begins at `at` ends, or -1.
qsizetype emoticonEnd(QStringView chunk, qsizetype at)
{
    if (!isOneOf(chunk[at].unicode(), u":;"))
        return -1;
    qsizetype end = at + 1;
    if (end < chunk.size() && isOneOf(chunk[end].unicode(), u"'’-"))
        ++end;
    const bool weeps = isOneOf(chunk[end - 1].unicode(), u"'’");
    if (end >= chunk.size() || !isOneOf(chunk[end].unicode(), weeps ? u"()" : u")(DPpOo/\\|[]"))
        return -1;
    const bool stops = end + 1 == chunk.size() || !chunk[end + 1].isLetterOrNumber();
    return stops ? end + 1 : -1;
}

/// Alone in its chunk, or right after a word where no parenthesis is open: `super:)`. With a tear it is nothing else.
void emoticons(QStringView chunk, bool isInParentheses, std::vector<Range> &ranges)
{
    int open = isInParentheses ? 1 : 0;
    for (qsizetype at = 0; at < chunk.size(); ++at) {
        open += chunk[at] == u'(' ? 1 : 0;
        const qsizetype end = emoticonEnd(chunk, at);
        if (end < 0)
            continue;
        const bool smiles = chunk[end - 1] == u')' && open == 0;
        if (at == 0 || smiles || isOneOf(chunk[at + 1].unicode(), u"'’"))
            ranges.push_back({at, end - at});
    }
}

} // namespace

std::vector<Range> keptInChunk(QStringView chunk, bool isInParentheses)
{
    std::vector<Range> ranges;
    for (const auto &range : {url(chunk), email(chunk), path(chunk), domain(chunk)})
        if (range)
            ranges.push_back(*range);
    emoticons(chunk, isInParentheses, ranges);
    return ranges;
}

} // namespace marbre::text::typography
