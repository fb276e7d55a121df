#include "html/inlinerun.h"

#include <algorithm>

#include "html/tree.h"

namespace marbre::html {

using namespace document;

namespace {

constexpr bool isCollapsible(QChar c)
{
    return c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f';
}

constexpr bool isControl(QChar c)
{
    return c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0);
}

} // namespace

void InlineRun::text(const char *utf8, const Style &style)
{
    text(decoded(utf8), style);
}

void InlineRun::text(QStringView text, const Style &style)
{
    QString collapsed;
    collapsed.reserve(text.size());
    for (const QChar c : text) {
        if (isCollapsible(c)) {
            if (!m_spaceLast)
                collapsed += u' ';
            m_spaceLast = true;
        } else if (!isControl(c)) {
            collapsed += c;
            m_spaceLast = false;
        }
    }
    if (!collapsed.isEmpty())
        append(collapsed, style);
}

void InlineRun::append(QStringView text, const Style &style)
{
    if (auto *last = m_items.empty() ? nullptr : std::get_if<Text>(&m_items.back()); last && last->style == style)
        last->text += text;
    else
        m_items.push_back(Text{text.toString(), style});
}

void InlineRun::lineBreak(const Style &style)
{
    trimSpaceAtEnd();
    if (!m_items.empty() && !endsWithBreak())
        m_items.push_back(LineBreak{style});
    m_spaceLast = true;
}

void InlineRun::item(Inline item)
{
    m_items.push_back(std::move(item));
    m_spaceLast = false;
}

void InlineRun::boundary()
{
    if (m_items.empty() || m_spaceLast)
        return;
    append(u" ", std::visit([](const auto &last) { return last.style; }, m_items.back()));
    m_spaceLast = true;
}

bool InlineRun::endsWithBreak() const
{
    for (auto at = m_items.rbegin(); at != m_items.rend(); ++at) {
        if (std::holds_alternative<LineBreak>(*at))
            return true;
        const auto *text = std::get_if<Text>(&*at);
        if (!text || text->text != QLatin1String(" "))
            return false;
    }
    return false;
}

void InlineRun::trimSpaceAtEnd()
{
    auto *last = m_items.empty() ? nullptr : std::get_if<Text>(&m_items.back());
    if (!last || !last->text.endsWith(u' '))
        return;
    last->text.chop(1);
    if (last->text.isEmpty())
        m_items.pop_back();
}

Inlines InlineRun::take()
{
    trimSpaceAtEnd();
    while (!m_items.empty() && std::holds_alternative<LineBreak>(m_items.back())) {
        m_items.pop_back();
        trimSpaceAtEnd();
    }
    Inlines result = std::move(m_items);
    m_items.clear();
    m_spaceLast = true;
    return result;
}

bool saysNothing(const Inlines &inlines)
{
    return std::ranges::all_of(inlines, [](const Inline &item) {
        if (const auto *text = std::get_if<Text>(&item))
            return std::ranges::all_of(text->text, [](QChar c) { return c == u' ' || c == QChar(0xa0); });
        return std::holds_alternative<LineBreak>(item);
    });
}

} // namespace marbre::html
