#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cstring>

#include "html/css.h"
#include "html/foreign.h"
#include "html/keep.h"
#include "html/reader.h"

namespace marbre::html {

using namespace document;

namespace {

void addCitation(Inlines more, Inlines &citation)
{
    if (more.empty())
        return;
    if (!citation.empty())
        citation.push_back(Text{QStringLiteral(" "), {}});
    citation.insert(citation.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    citation = normalized(std::move(citation));
}

/// `footer` always names the source; `cite` does where it stands for itself, not within a sentence.
bool isCitation(const GumboNode &node, Flow &flow)
{
    return isTag(node, GUMBO_TAG_FOOTER) || (isTag(node, GUMBO_TAG_CITE) && flow.run().isEmpty());
}

} // namespace

void readQuote(Reader &reader, const GumboNode &node, const Style &style, Flow &flow)
{
    if (readQuotedEmbed(reader, node, flow))
        return;
    Quote quote;
    Flow inner;
    std::size_t from = 0;
    const auto nodes = childrenOf(node);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (!isCitation(*nodes[i], inner))
            continue;
        reader.walkRange(nodes.subspan(from, i - from), style, inner);
        if (isTag(*nodes[i], GUMBO_TAG_CITE) && !inner.run().isEmpty()) {
            from = i; // the end of a sentence, after all
            continue;
        }
        addCitation(reader.inlinesOf(*nodes[i], style), quote.citation);
        from = i + 1;
    }
    reader.walkRange(nodes.subspan(from), style, inner);
    quote.blocks = inner.takeBlocks();
    if (quote.blocks.empty() && quote.citation.empty())
        return;
    Attributes attributes = reader.attributes(node);
    if (const auto cite = reader.address(attributeOf(node, "cite"), AddressUse::Link, node))
        attributes.set(QStringLiteral("cite"), *cite);
    flow.push({std::move(quote), std::move(attributes), {}, {}});
}

void readAside(Reader &reader, const GumboNode &node, const Style &style, Flow &flow)
{
    const bool isTranslator = hasClass(node, QLatin1StringView("note-translator"));
    if (!isTranslator && !hasClass(node, QLatin1StringView("note-editor"))) {
        reader.walkChildren(node, style, flow);
        return;
    }
    Attributes attributes = reader.attributes(node);
    for (const auto name :
         {QLatin1StringView("note"), QLatin1StringView("note-editor"), QLatin1StringView("note-translator")})
        removeClass(attributes, name);
    Note note{isTranslator ? Note::Kind::Translator : Note::Kind::Editor, reader.blocksOf(node, style)};
    if (!note.blocks.empty())
        flow.push({std::move(note), std::move(attributes), {}, {}});
}

void readDetails(Reader &reader, const GumboNode &node, const Style &style, Flow &flow)
{
    Details details;
    details.open = rawAttribute(node, "open") != nullptr;
    const auto nodes = childrenOf(node);
    const auto isSummary = [](const GumboNode *child) { return isTag(*child, GUMBO_TAG_SUMMARY); };
    const auto summary = std::size_t(std::ranges::find_if(nodes, isSummary) - nodes.begin());
    Flow inner;
    reader.walkRange(nodes.first(summary), style, inner);
    if (summary < nodes.size()) {
        details.summary = reader.inlinesOf(*nodes[summary], style);
        reader.walkRange(nodes.subspan(summary + 1), style, inner);
    }
    details.blocks = inner.takeBlocks();
    if (!details.blocks.empty() || !details.summary.empty())
        flow.push({std::move(details), reader.attributes(node), {}, {}});
}

namespace {

/// The language that a class names, as highlighters write it; the class is taken away.
QString takeLanguage(Attributes &attributes)
{
    static constexpr std::array prefixes{QLatin1StringView("language-"), QLatin1StringView("lang-"),
                                         QLatin1StringView("brush:")};
    const QStringList classes = attributes.value(u"class").split(u' ', Qt::SkipEmptyParts);
    for (const QString &name : classes) {
        for (const QLatin1StringView prefix : prefixes) {
            if (name.size() <= prefix.size() || !name.startsWith(prefix))
                continue;
            removeClass(attributes, QLatin1StringView(name.toLatin1()));
            return name.sliced(prefix.size());
        }
    }
    return {};
}

/// Text as it stands; breaks and the edges of blocks are line feeds.
void appendLines(const GumboNode &node, QString &out)
{
    if (isText(node)) {
        out += decoded(node.v.text.text);
        return;
    }
    const Role role = roleOf(node);
    if (role == Role::Dropped)
        return;
    if (role == Role::Break)
        out += u'\n';
    const bool isBlock = !isInlineRole(role);
    if (isBlock && !out.isEmpty() && !out.endsWith(u'\n'))
        out += u'\n';
    for (const GumboNode *child : childrenOf(node))
        appendLines(*child, out);
    if (isBlock && !out.isEmpty() && !out.endsWith(u'\n'))
        out += u'\n';
}

} // namespace

namespace {

/// Something in it is more than text and the colours of a highlighter: a link, a mark, a picture.
bool holdsMarkup(const GumboNode &node)
{
    return std::ranges::any_of(childrenOf(node), [](const GumboNode *child) {
        if (!isElement(*child))
            return false;
        const bool marks = !!(marksOf(tagOf(*child)) & ~Marks(Mark::Code));
        const bool links = isTag(*child, GUMBO_TAG_A) && rawAttribute(*child, "href");
        return marks || links || roleOf(*child) == Role::Image || holdsMarkup(*child);
    });
}

} // namespace

void readPreformatted(Reader &reader, const GumboNode &node, Flow &flow)
{
    if (holdsMarkup(node) && flow.takesBlocks()) {
        const GumboNode *const only = &node;
        // What is safe of it must be more than text, too, to be read as the same again.
        static const QRegularExpression markup(
            QStringLiteral("^<pre\\b.*<(a href=|img |(strong|b|em|i|u|s|sub|sup|mark|small|q|cite|kbd)[ >])"),
            QRegularExpression::DotMatchesEverythingOption);
        if (QString html = foreignHtml(reader, {&only, 1}, ForeignKind::Block); html.contains(markup)) {
            flow.push({Foreign{std::move(html)}, {}, {}, {}});
            return;
        }
    }
    Attributes attributes = reader.attributes(node);
    QString text;
    for (const GumboNode *child : childrenOf(node))
        appendLines(*child, text);
    text.removeIf([](QChar c) {
        return (c.unicode() < 0x20 && c != u'\n' && c != u'\t') || (c >= QChar(0x7f) && c < QChar(0xa0));
    });
    QString language = takeLanguage(attributes);
    if (const GumboNode *code = find(node, GUMBO_TAG_CODE); code && language.isEmpty()) {
        Attributes inner = reader.attributes(*code);
        language = takeLanguage(inner);
    }
    if (!text.isEmpty())
        flow.push({Preformatted{std::move(text), std::move(language)}, std::move(attributes), {}, {}});
}

} // namespace marbre::html
