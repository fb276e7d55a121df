#include "html/css.h"

#include <QLatin1StringView>

#include <algorithm>
#include <array>

namespace marbre::html {

using document::Mark;

namespace {

/// Where the declaration ends: a semicolon outside quotes and parentheses, or the end.
qsizetype endOfDeclaration(QStringView style, qsizetype from)
{
    QChar quote;
    int depth = 0;
    for (qsizetype i = from; i < style.size(); ++i) {
        const QChar c = style[i];
        if (!quote.isNull())
            quote = c == quote ? QChar() : quote;
        else if (c == u'"' || c == u'\'')
            quote = c;
        else if (c == u'(')
            ++depth;
        else if (c == u')')
            depth = std::max(0, depth - 1);
        else if (c == u';' && depth == 0)
            return i;
    }
    return style.size();
}

void weigh(QStringView value, StyleMarks &marks)
{
    bool isNumber = false;
    const int weight = value.toInt(&isNumber);
    if (value == QLatin1String("bold") || value == QLatin1String("bolder") || (isNumber && weight >= 600))
        marks.on |= Mark::Strong;
    else if (value == QLatin1String("normal") || (isNumber && weight > 0 && weight < 600))
        marks.off |= Mark::Strong;
}

void decorate(QStringView value, StyleMarks &marks)
{
    if (value.contains(QLatin1String("underline")))
        marks.on |= Mark::Underline;
    if (value.contains(QLatin1String("line-through")))
        marks.on |= Mark::Strike;
}

bool isPlainValue(QStringView value)
{
    return std::ranges::all_of(value, [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || QStringView(u" #%.,()-+!'\"_/").contains(c));
    });
}

/// Functions of CSS that only compute a colour or a length.
bool callsOnlyHarmless(QStringView value)
{
    static constexpr std::array harmless{QLatin1StringView("rgb"), QLatin1StringView("rgba"), QLatin1StringView("hsl"),
                                         QLatin1StringView("hsla"), QLatin1StringView("calc")};
    for (qsizetype at = value.indexOf(u'('); at >= 0; at = value.indexOf(u'(', at + 1)) {
        qsizetype start = at;
        while (start > 0 && (value[start - 1].isLetterOrNumber() || value[start - 1] == u'-'))
            --start;
        const QStringView name = value.sliced(start, at - start);
        if (std::ranges::none_of(harmless, [&](QLatin1StringView known) { return name == known; }))
            return false;
    }
    return true;
}

bool isHarmlessProperty(QStringView name)
{
    static constexpr std::array prefixes{QLatin1StringView("font"),
                                         QLatin1StringView("text-"),
                                         QLatin1StringView("margin"),
                                         QLatin1StringView("padding"),
                                         QLatin1StringView("border"),
                                         QLatin1StringView("mso-"),
                                         QLatin1StringView("line-"),
                                         QLatin1StringView("letter-spacing"),
                                         QLatin1StringView("word-"),
                                         QLatin1StringView("white-space"),
                                         QLatin1StringView("list-style-type"),
                                         QLatin1StringView("page-break"),
                                         QLatin1StringView("break-"),
                                         QLatin1StringView("-webkit-text"),
                                         QLatin1StringView("tab-"),
                                         QLatin1StringView("min-"),
                                         QLatin1StringView("max-"),
                                         QLatin1StringView("box-sizing"),
                                         QLatin1StringView("orphans"),
                                         QLatin1StringView("widows"),
                                         QLatin1StringView("layout-grid")};
    static constexpr std::array names{
        QLatin1StringView("color"),     QLatin1StringView("background"),     QLatin1StringView("background-color"),
        QLatin1StringView("width"),     QLatin1StringView("height"),         QLatin1StringView("float"),
        QLatin1StringView("clear"),     QLatin1StringView("vertical-align"), QLatin1StringView("direction"),
        QLatin1StringView("quotes"),    QLatin1StringView("display"),        QLatin1StringView("hyphens"),
        QLatin1StringView("flex-basis")};
    return std::ranges::any_of(names, [&](QLatin1StringView known) { return name == known; })
        || std::ranges::any_of(prefixes, [&](QLatin1StringView known) { return name.startsWith(known); });
}

} // namespace

std::vector<Declaration> declarationsOf(QStringView style)
{
    std::vector<Declaration> result;
    for (qsizetype from = 0; from < style.size();) {
        const qsizetype end = endOfDeclaration(style, from);
        const QStringView declaration = style.sliced(from, end - from);
        if (const qsizetype colon = declaration.indexOf(u':'); colon > 0)
            result.push_back({declaration.first(colon).trimmed().toString().toLower(),
                              declaration.sliced(colon + 1).trimmed().toString().toLower()});
        from = end + 1;
    }
    return result;
}

StyleMarks marksOf(const std::vector<Declaration> &style)
{
    StyleMarks marks;
    for (const Declaration &declaration : style) {
        const auto &[name, value] = declaration;
        if (name == QLatin1String("font-weight")) {
            weigh(value, marks);
        } else if (name == QLatin1String("font-style")) {
            const bool slanted =
                value.startsWith(QLatin1String("italic")) || value.startsWith(QLatin1String("oblique"));
            (slanted ? marks.on : marks.off) |= Mark::Emphasis;
        } else if (name == QLatin1String("text-decoration") || name == QLatin1String("text-decoration-line")) {
            decorate(value, marks);
        } else if (name == QLatin1String("vertical-align")) {
            if (value == QLatin1String("super"))
                marks.on |= Mark::Superscript;
            else if (value == QLatin1String("sub"))
                marks.on |= Mark::Subscript;
        }
    }
    return marks;
}

QString alignmentOf(const std::vector<Declaration> &style)
{
    for (const Declaration &declaration : style) {
        if (declaration.name != QLatin1String("text-align"))
            continue;
        if (declaration.value == QLatin1String("center") || declaration.value == QLatin1String("right"))
            return declaration.value;
    }
    return {};
}

QString directionOf(const std::vector<Declaration> &style)
{
    return has(style, QLatin1StringView("direction"), QLatin1StringView("rtl")) ? QStringLiteral("rtl") : QString();
}

int wordListLevel(const std::vector<Declaration> &style)
{
    for (const Declaration &declaration : style) {
        if (declaration.name != QLatin1String("mso-list"))
            continue;
        const qsizetype at = declaration.value.indexOf(QLatin1String("level"));
        if (at < 0)
            return 0;
        int level = 0;
        for (qsizetype i = at + 5; i < declaration.value.size() && declaration.value[i].isDigit() && level < 10; ++i)
            level = level * 10 + declaration.value[i].digitValue();
        return std::clamp(level, 0, 9); // Word has nine
    }
    return 0;
}

bool has(const std::vector<Declaration> &style, QLatin1StringView name, QLatin1StringView value)
{
    return std::ranges::any_of(
        style, [&](const Declaration &declaration) { return declaration.name == name && declaration.value == value; });
}

bool isHarmlessStyle(QStringView style)
{
    if (style.contains(u'\\') || style.contains(QLatin1String("/*")) || style.contains(u'@'))
        return false;
    const std::vector<Declaration> declarations = declarationsOf(style);
    return std::ranges::all_of(declarations, [](const Declaration &declaration) {
        return isHarmlessProperty(declaration.name) && isPlainValue(declaration.value)
            && callsOnlyHarmless(declaration.value);
    });
}

} // namespace marbre::html
