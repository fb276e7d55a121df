#include "export/markdowntokens.h"

#include <array>

#include "html/html.h"

namespace marbre::exporting {

using namespace document;

namespace {

/// What a style that says one thing is in HTML.
MarkdownLayer layerOf(const Style &style, MarkdownSign sign = MarkdownSign::None)
{
    const QChar mark(0xE000);
    const QString html = html::writeInlines({Text{QString(mark), style}});
    return {sign, html.section(mark, 0, 0), html.section(mark, 1), style.link.value_or(Link())};
}

MarkdownSign signOf(Mark mark)
{
    switch (mark) {
    case Mark::Strong:
        return MarkdownSign::Strong;
    case Mark::Emphasis:
        return MarkdownSign::Emphasis;
    case Mark::Strike:
        return MarkdownSign::Strike;
    case Mark::Code:
        return MarkdownSign::Code;
    default:
        return MarkdownSign::None;
    }
}

/// From the outside in; code last, as nothing stands in a code span (CommonMark, 6.1).
constexpr std::array markOrder{Mark::Strong,    Mark::Emphasis, Mark::Strike,     Mark::Underline, Mark::Highlight,
                               Mark::Small,     Mark::Quotation, Mark::Citation,  Mark::Keyboard,  Mark::Subscript,
                               Mark::Superscript, Mark::Abbreviation, Mark::Time, Mark::Code};

std::vector<MarkdownLayer> layersOf(const Style &style, bool mayLink)
{
    std::vector<MarkdownLayer> layers;
    const auto add = [&](MarkdownSign sign, const auto &set) {
        Style one;
        set(one);
        layers.push_back(layerOf(one, sign));
    };
    if (style.link && mayLink)
        add(MarkdownSign::Link, [&](Style &one) { one.link = style.link; });
    if (!style.language.isEmpty() || !style.direction.isEmpty())
        add(MarkdownSign::None, [&](Style &one) {
            one.language = style.language;
            one.direction = style.direction;
        });
    if (!style.abbreviation.isEmpty())
        add(MarkdownSign::None, [&](Style &one) { one.abbreviation = style.abbreviation; });
    if (!style.datetime.isEmpty())
        add(MarkdownSign::None, [&](Style &one) { one.datetime = style.datetime; });
    for (const Mark mark : markOrder)
        if (style.marks.testFlag(mark))
            add(signOf(mark), [&](Style &one) { one.marks = mark; });
    return layers;
}

/// Characters that are the first or last of their kind for every reader of Markdown, and those that are for some: the
/// versions of the specification differ on symbols, readers on rare spaces.
bool isSurelySpace(char32_t c)
{
    return c == U'\n' || c == U' ' || c == 0xA0 || c == 0x202F;
}

bool isMaybeSpace(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Separator_Space:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
    case QChar::Other_Control:
    case QChar::Other_Format:
        return true;
    default:
        return false;
    }
}

bool isSurelyPunctuation(char32_t c)
{
    return c < 128 && c > 32 && !QChar::isLetterOrNumber(c);
}

bool isMaybePunctuation(char32_t c)
{
    return QChar::isPunct(c) || QChar::isSymbol(c) || QChar::isMark(c);
}

char32_t firstOf(const QString &text)
{
    return text.isEmpty() ? U'\n' : text.toUcs4().front();
}

char32_t lastOf(const QString &text)
{
    return text.isEmpty() ? U'\n' : text.right(2).toUcs4().back();
}

} // namespace

QString signText(MarkdownSign sign)
{
    switch (sign) {
    case MarkdownSign::Strong:
        return QStringLiteral("**");
    case MarkdownSign::Emphasis:
        return QStringLiteral("*");
    case MarkdownSign::Strike:
        return QStringLiteral("~~");
    default:
        return {};
    }
}

MarkdownTokens::MarkdownTokens(const Inlines &inlines, bool isCell)
    : m_isCell(isCell)
{
    for (const Inline &item : inlines) {
        const bool mayLink = !std::holds_alternative<FootnoteReference>(item);
        become(std::visit([&](const auto &run) { return layersOf(run.style, mayLink); }, item));
        MarkdownToken run;
        run.run = &item;
        m_tokens.push_back(run);
    }
    become({});
    for (std::size_t i = 0; i < m_tokens.size(); ++i)
        if (m_tokens[i].kind == MarkdownToken::Kind::Open)
            decide(i);
}

/// Closes no more than the next run does not share.
void MarkdownTokens::become(const Layers &layers)
{
    std::size_t shared = 0;
    while (shared < layers.size() && shared < m_open.size() && layers[shared] == *m_tokens[m_open[shared]].layer)
        ++shared;
    while (m_open.size() > shared) {
        const std::size_t open = m_open.back();
        m_open.pop_back();
        m_tokens[open].partner = m_tokens.size();
        MarkdownToken close{MarkdownToken::Kind::Close, m_tokens[open].layer};
        close.partner = open;
        m_tokens.push_back(std::move(close));
    }
    for (std::size_t i = shared; i < layers.size(); ++i) {
        m_open.push_back(m_tokens.size());
        m_tokens.push_back({MarkdownToken::Kind::Open, std::make_shared<MarkdownLayer>(layers[i])});
    }
}

/// Whether the layer that opens here can be a sign. What is around it has been decided.
void MarkdownTokens::decide(std::size_t open)
{
    MarkdownToken &token = m_tokens[open];
    switch (token.layer->sign) {
    case MarkdownSign::None:
        return;
    case MarkdownSign::Code:
        decideCode(open);
        return;
    case MarkdownSign::Link:
        token.isMarkdown = token.layer->link.attributes.isEmpty() && !token.layer->link.href.contains(u'\n')
            && !token.layer->link.title.contains(u'\n');
        break;
    default:
        token.isMarkdown = isParted(open, token.partner);
    }
    m_tokens[token.partner].isMarkdown = token.isMarkdown;
}

/// A code span holds characters alone, and takes no escapes: not for Hugo's braces, nor for the bar of a cell.
void MarkdownTokens::decideCode(std::size_t open)
{
    if (m_tokens[open].partner != open + 2)
        return;
    MarkdownToken &run = m_tokens[open + 1];
    const auto *text = std::get_if<Text>(run.run);
    if (!text || text->text.contains(QLatin1String("{{")) || text->text.trimmed().isEmpty()
        || (m_isCell && text->text.contains(u'|')))
        return;
    run.isCode = true;
    m_tokens[open].isMarkdown = true;
    m_tokens[open + 2].isMarkdown = true;
}

/// Left- and right-flanking delimiter runs (6.2), and no other run beside them.
bool MarkdownTokens::isParted(std::size_t open, std::size_t close) const
{
    for (const std::size_t beside : {open - 1, open + 1, close - 1, close + 1})
        if (isDelimiter(beside))
            return false;
    const auto mayStand = [](char32_t inside, char32_t outside) {
        return !isMaybeSpace(inside) && inside != U'\n'
            && (!isMaybePunctuation(inside) || isSurelySpace(outside) || isSurelyPunctuation(outside));
    };
    return mayStand(charAfter(open), charBefore(open)) && mayStand(charBefore(close), charAfter(close));
}

bool MarkdownTokens::isDelimiter(std::size_t index) const
{
    if (index >= m_tokens.size() || m_tokens[index].kind == MarkdownToken::Kind::Run)
        return false;
    return m_tokens[index].isMarkdown && !signText(m_tokens[index].layer->sign).isEmpty();
}

char32_t MarkdownTokens::charBefore(std::size_t index) const
{
    if (index == 0)
        return U'\n';
    const MarkdownToken &token = m_tokens[index - 1];
    if (token.kind != MarkdownToken::Kind::Run)
        return U'>'; // a tag, or a sign of the same kind: punctuation
    if (const auto *text = std::get_if<Text>(token.run))
        return lastOf(text->text);
    return std::holds_alternative<LineBreak>(*token.run) ? U'\n' : U'>';
}

char32_t MarkdownTokens::charAfter(std::size_t index) const
{
    if (index + 1 >= m_tokens.size())
        return U'\n';
    const MarkdownToken &token = m_tokens[index + 1];
    if (token.kind != MarkdownToken::Kind::Run)
        return U'<';
    if (const auto *text = std::get_if<Text>(token.run))
        return firstOf(text->text);
    return std::holds_alternative<LineBreak>(*token.run) ? U'\n' : U'<';
}

} // namespace marbre::exporting
