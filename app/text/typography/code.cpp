#include "text/typography/code.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "text/typography/tokens.h"

namespace marbre::text::typography {

namespace {

using Ranges = std::vector<Range>;

constexpr qsizetype longestTag = 2000;
constexpr qsizetype longestReference = 12;
constexpr qsizetype longestDeclaration = 200;

bool isAsciiLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

/// `line` begins at `start` of the text. An unpaired backquote means nothing.
void backquotes(QStringView line, qsizetype start, Ranges &ranges)
{
    qsizetype open = -1;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] != u'`')
            continue;
        if (open >= 0)
            ranges.push_back({start + open, i + 1 - open});
        open = open >= 0 ? -1 : i;
    }
}

/// `</?name …>` and `<!…>`: no `<` stands inside.
void tags(QStringView line, qsizetype start, Ranges &ranges)
{
    for (qsizetype i = line.indexOf(u'<'); i >= 0; i = line.indexOf(u'<', i + 1)) {
        const qsizetype name = i + (line.sliced(i).startsWith(u"</") ? 2 : 1);
        if (name >= line.size() || !(isAsciiLetter(line[name]) || line[name] == u'!'))
            continue;
        const qsizetype limit = std::min(line.size(), i + longestTag);
        qsizetype end = name;
        while (end < limit && line[end] != u'<' && line[end] != u'>')
            ++end;
        if (end < limit && line[end] == u'>')
            ranges.push_back({start + i, end + 1 - i});
    }
}

/// `&name;`, `&#123;` (HTML standard, 13.1.4)
void references(QStringView line, qsizetype start, Ranges &ranges)
{
    for (qsizetype i = line.indexOf(u'&'); i >= 0; i = line.indexOf(u'&', i + 1)) {
        const qsizetype limit = std::min(line.size(), i + longestReference);
        qsizetype end = i + 1;
        while (end < limit && (isAsciiLetter(line[end]) || line[end].isDigit() || line[end] == u'#'))
            ++end;
        if (end < limit && end > i + 1 && line[end] == u';')
            ranges.push_back({start + i, end + 1 - i});
    }
}

/// Names that are words of CSS and of no sentence, and the first part of those with a hyphen.
bool isProperty(QStringView name)
{
    static constexpr std::array<std::u16string_view, 22> alone{
        u"color",  u"margin", u"padding", u"font",   u"background", u"border",  u"display",    u"width",
        u"height", u"float",  u"opacity", u"cursor", u"overflow",   u"outline", u"visibility", u"transform",
        u"flex",   u"grid",   u"gap",     u"src",    u"bottom",     u"clear"};
    static constexpr std::array<std::u16string_view, 20> parts{
        u"font",   u"margin", u"padding", u"border", u"background", u"text",    u"line",
        u"letter", u"word",   u"white",   u"max",    u"min",        u"z",       u"flex",
        u"grid",   u"align",  u"justify", u"list",   u"box",        u"vertical"};
    const qsizetype hyphen = name.indexOf(u'-');
    const auto same = [&](std::u16string_view word) { return (hyphen < 0 ? name : name.first(hyphen)) == word; };
    return hyphen < 0 ? std::ranges::any_of(alone, same) : std::ranges::any_of(parts, same);
}

/// `name: value;`
void declarations(QStringView line, qsizetype start, Ranges &ranges)
{
    for (qsizetype colon = line.indexOf(u':'); colon >= 0; colon = line.indexOf(u':', colon + 1)) {
        qsizetype from = colon;
        while (from > 0 && colon - from < 40
               && (line[from - 1] == u'-' || (line[from - 1] >= u'a' && line[from - 1] <= u'z')))
            --from;
        if (from == colon || !isProperty(line.sliced(from, colon - from)))
            continue;
        const qsizetype end = line.first(std::min(line.size(), colon + longestDeclaration)).indexOf(u';', colon);
        if (end > 0 && !isSpace(line[end - 1]))
            ranges.push_back({start + from, end + 1 - from});
    }
}

/// What a JSON value begins with (RFC 8259, 3).
bool beginsValue(QStringView rest)
{
    while (!rest.isEmpty() && isSpace(rest.front()))
        rest = rest.sliced(1);
    if (rest.isEmpty())
        return false;
    return rest.front().isDigit() || isOneOf(rest.front().unicode(), u"\"[{-") || rest.startsWith(u"true")
        || rest.startsWith(u"false") || rest.startsWith(u"null");
}

/// `"name": value` at a line's start: the whole line.
void member(QStringView line, qsizetype start, Ranges &ranges)
{
    qsizetype at = 0;
    while (at < line.size() && isSpace(line[at]))
        ++at;
    const qsizetype from = at;
    if (at >= line.size() || line[at] != u'"')
        return;
    ++at;
    while (at < line.size() && (isAsciiLetter(line[at]) || line[at].isDigit() || isOneOf(line[at].unicode(), u"_-$@")))
        ++at;
    if (at > from + 1 && line.sliced(at).startsWith(u"\":") && beginsValue(line.sliced(at + 2)))
        ranges.push_back({start + from, line.size() - from});
}

/// Braces that are paired in one paragraph.
class Braces
{
public:
    void line(QStringView line, qsizetype start, Ranges &ranges)
    {
        if (line.trimmed().isEmpty())
            m_open.clear();
        for (qsizetype i = 0; i < line.size(); ++i) {
            if (line[i] == u'{')
                m_open.push_back({start + i, false});
            else if (line[i] == u'}')
                close(start + i, ranges);
            else if (!m_open.empty() && isOneOf(line[i].unicode(), u":;=\"'"))
                m_open.back().code = true;
        }
    }

private:
    struct Brace {
        qsizetype position;
        bool code;
    };

    void close(qsizetype position, Ranges &ranges)
    {
        if (m_open.empty())
            return;
        const Brace brace = m_open.back();
        m_open.pop_back();
        if (!brace.code)
            return;
        ranges.push_back({brace.position, position + 1 - brace.position});
        if (!m_open.empty())
            m_open.back().code = true;
    }

    std::vector<Brace> m_open;
};

} // namespace

std::vector<Range> codeRanges(QStringView text)
{
    Ranges ranges;
    Braces braces;
    bool fenced = false;
    for (qsizetype start = 0; start <= text.size();) {
        qsizetype end = start;
        while (end < text.size() && (!isEdge(text[end]) || text[end] == u'\t'))
            ++end;
        const QStringView line = text.sliced(start, end - start);
        const bool fence = line.trimmed().startsWith(u"```");
        if (fence || fenced) {
            if (!line.isEmpty())
                ranges.push_back({start, line.size()});
            fenced = fence ? !fenced : fenced;
        } else if (!line.isEmpty()) {
            backquotes(line, start, ranges);
            tags(line, start, ranges);
            references(line, start, ranges);
            declarations(line, start, ranges);
            member(line, start, ranges);
        }
        braces.line(line, start, ranges);
        start = end + 1;
    }
    return ranges;
}

} // namespace marbre::text::typography
