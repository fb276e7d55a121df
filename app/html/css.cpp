#include "html/css.h"

#include <QStringList>

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

/// Functions of CSS that name an address, run something, or reach outside of their element.
bool callsAddress(QStringView value)
{
    static constexpr std::array harmful{QLatin1StringView("url"),        QLatin1StringView("src"),
                                        QLatin1StringView("image"),      QLatin1StringView("image-set"),
                                        QLatin1StringView("cross-fade"), QLatin1StringView("element"),
                                        QLatin1StringView("expression"), QLatin1StringView("attr"),
                                        QLatin1StringView("paint"),      QLatin1StringView("symbols")};
    for (qsizetype at = value.indexOf(u'('); at >= 0; at = value.indexOf(u'(', at + 1)) {
        qsizetype start = at;
        while (start > 0 && (value[start - 1].isLetterOrNumber() || value[start - 1] == u'-'))
            --start;
        const QStringView name = value.sliced(start, at - start);
        if (std::ranges::any_of(harmful, [&](QLatin1StringView known) { return name.endsWith(known); }))
            return true;
    }
    return value.contains(QLatin1String("://"));
}

bool isPlainValue(QStringView value)
{
    return std::ranges::none_of(value, [](QChar c) {
        return c.unicode() < 0x20 || c.unicode() == 0x7f || QStringView(u"<>{}\\@`&;").contains(c);
    });
}

/// What lays text out and colours it. What takes an element out of its place, moves it, hides the pointer or binds code
/// is for the site's own style sheet.
bool isHarmlessProperty(QStringView name)
{
    static constexpr std::array harmful{
        QLatin1StringView("position"), QLatin1StringView("inset"),     QLatin1StringView("top"),
        QLatin1StringView("left"),     QLatin1StringView("right"),     QLatin1StringView("bottom"),
        QLatin1StringView("z-index"),  QLatin1StringView("behavior"),  QLatin1StringView("content"),
        QLatin1StringView("cursor"),   QLatin1StringView("transform"), QLatin1StringView("filter"),
        QLatin1StringView("all")};
    static constexpr std::array prefixes{QLatin1StringView("-moz-binding"), QLatin1StringView("animation"),
                                         QLatin1StringView("transition"),   QLatin1StringView("scroll"),
                                         QLatin1StringView("inset-"),       QLatin1StringView("offset")};
    const bool isName = !name.isEmpty() && std::ranges::all_of(name, [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'-' || c == u'_');
    });
    return isName && std::ranges::none_of(harmful, [&](QLatin1StringView each) { return name == each; })
        && std::ranges::none_of(prefixes, [&](QLatin1StringView each) { return name.startsWith(each); });
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

QString wordListName(const std::vector<Declaration> &style)
{
    QStringList parts;
    for (const Declaration &declaration : style)
        if (declaration.name == QLatin1String("mso-list"))
            parts += declaration.value.split(u' ', Qt::SkipEmptyParts);
    parts.removeIf([](const QString &part) { return part.startsWith(QLatin1String("level")); });
    return parts.join(u' ');
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
            && !callsAddress(declaration.value);
    });
}

} // namespace marbre::html
