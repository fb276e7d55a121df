#include <algorithm>
#include <array>

#include "html/foreign.h"
#include "html/keep.h"
#include "html/providers.h"
#include "html/reader.h"

namespace marbre::html {

using namespace document;

namespace {

/// What stands in a figure, wherever in it.
struct Parts {
    std::vector<FigureImage> images;
    std::vector<const GumboNode *> captions;
    const GumboNode *recording = nullptr;
    const GumboNode *frame = nullptr;
    const GumboNode *table = nullptr;
    const GumboNode *quote = nullptr;
    bool others = false; ///< text, lists… outside of the caption
};

bool isCaption(const GumboNode &node)
{
    return isTag(node, GUMBO_TAG_FIGCAPTION) || hasClass(node, QLatin1StringView("wp-caption-text"))
        || hasClass(node, QLatin1StringView("blocks-gallery-caption"));
}

void gather(Reader &reader, const GumboNode &node, const std::optional<Link> &link, Parts &parts)
{
    if (isText(node)) {
        parts.others = parts.others || !isBlank(node);
        return;
    }
    if (!isElement(node))
        return;
    if (isCaption(node)) {
        parts.captions.push_back(&node);
        return;
    }
    const Role role = roleOf(node);
    switch (role) {
    case Role::Image:
        if (auto image = readImage(reader, node))
            parts.images.push_back({std::move(*image), link});
        return;
    case Role::Recording:
        parts.recording = &node;
        return;
    case Role::Frame:
        parts.frame = &node;
        return;
    case Role::Table:
        parts.table = &node;
        return;
    case Role::Quote:
        parts.quote = &node;
        return;
    case Role::Dropped:
        return;
    case Role::Preformatted:
    case Role::Heading:
    case Role::Definitions:
    case Role::Details:
    case Role::Aside:
        parts.others = true;
        return;
    default:
        break;
    }
    std::optional<Link> inner = isTag(node, GUMBO_TAG_A) ? reader.link(node) : std::nullopt;
    for (const GumboNode *child : childrenOf(node))
        gather(reader, *child, inner ? inner : link, parts);
}

bool isCredit(const GumboNode &node)
{
    static constexpr std::array classes{QLatin1StringView("credit"),       QLatin1StringView("credits"),
                                        QLatin1StringView("copyright"),    QLatin1StringView("photo-credit"),
                                        QLatin1StringView("media-credit"), QLatin1StringView("wp-credit")};
    return isElement(node)
        && std::ranges::any_of(classes, [&](QLatin1StringView name) { return hasClass(node, name); });
}

/// What the captions say: who owns the picture apart from the rest.
void readCaptions(Reader &reader, const Parts &parts, const Style &style, Inlines &caption, Inlines &credit)
{
    Flow captions(Flow::Kind::Inlines);
    Flow credits(Flow::Kind::Inlines);
    for (const GumboNode *node : parts.captions) {
        captions.flush();
        for (const GumboNode *child : childrenOf(*node)) {
            if (isCredit(*child))
                reader.walkChildren(*child, style, credits);
            else
                reader.walkRange({&child, 1}, style, captions);
        }
    }
    caption = captions.takeInlines();
    credit = credits.takeInlines();
}

Inlines joined(Inlines caption, Inlines credit)
{
    if (!caption.empty() && !credit.empty())
        caption.push_back(Text{QStringLiteral(" "), {}});
    caption.insert(caption.end(), credit.begin(), credit.end());
    return normalized(std::move(caption));
}

/// `figure.embed` as the writer makes it, and WordPress's, which holds an address as text or a link.
bool readLinkedEmbed(Reader &reader, const GumboNode &node, Inlines caption, Flow &flow)
{
    const bool isOwn = hasClass(node, QLatin1StringView("embed"));
    if (!isOwn && !hasClass(node, QLatin1StringView("wp-block-embed")))
        return false;
    const GumboNode *anchor = find(node, GUMBO_TAG_A);
    const GumboNode *wrapper = find(node, GUMBO_TAG_DIV);
    const QString raw = isOwn && anchor ? attributeOf(*anchor, "href") : textOf(wrapper ? *wrapper : node).trimmed();
    const auto url = reader.address(raw, AddressUse::Link, node);
    if (!url || !url->startsWith(QLatin1String("http"), Qt::CaseInsensitive) || url->contains(u' '))
        return false;
    Attributes attributes = reader.attributes(node);
    removeClass(attributes, QLatin1StringView("embed"));
    const QString provider = isOwn ? oneLine(attributeOf(node, "data-provider")) : sharedAddress(*url).provider;
    flow.push({Embed{*url, provider, std::move(caption)}, std::move(attributes), {}, {}});
    return true;
}

/// The last block gets what its figure says: attributes and caption.
void adopt(Reader &reader, const GumboNode &node, Inlines caption, Block &block)
{
    for (const auto &[name, value] : reader.attributes(node))
        block.attributes.set(name, value);
    if (caption.empty())
        return;
    if (auto *table = std::get_if<Table>(&block.content))
        table->caption = table->caption.empty() ? std::move(caption) : joined(std::move(caption), table->caption);
    else if (auto *quote = std::get_if<Quote>(&block.content))
        quote->citation = quote->citation.empty() ? std::move(caption) : joined(quote->citation, std::move(caption));
}

/// A figure around one thing that is a block by itself. False: it is not so.
bool readFramed(Reader &reader, const GumboNode &node, const Parts &parts, Inlines caption, Flow &flow)
{
    Attributes attributes = reader.attributes(node);
    if (parts.recording) {
        for (const auto &[name, value] : reader.attributes(*parts.recording)) {
            if (!attributes.contains(name))
                attributes.set(name, value);
        }
        readRecording(reader, *parts.recording, std::move(attributes), std::move(caption), flow);
        return true;
    }
    if (parts.frame)
        return readFrame(reader, *parts.frame, std::move(attributes), std::move(caption), flow);
    const GumboNode *inner = parts.table ? parts.table : parts.quote;
    const std::size_t before = flow.count();
    if (parts.table)
        readTable(reader, *inner, {}, flow);
    else if (parts.quote)
        readQuote(reader, *inner, {}, flow);
    if (flow.count() != before + 1)
        return flow.count() > before;
    adopt(reader, node, std::move(caption), flow.last());
    return true;
}

} // namespace

namespace {

/// A gallery whose pictures have captions of their own.
bool holdsCaptionedFigures(const GumboNode &node)
{
    return std::ranges::any_of(childrenOf(node), [](const GumboNode *child) {
        return (isTag(*child, GUMBO_TAG_FIGURE) && find(*child, GUMBO_TAG_FIGCAPTION)) || holdsCaptionedFigures(*child);
    });
}

} // namespace

void readFigure(Reader &reader, const GumboNode &node, const Style &style, Flow &flow)
{
    if (holdsCaptionedFigures(node) && flow.takesBlocks()) {
        const GumboNode *const only = &node;
        if (QString html = foreignHtml(reader, {&only, 1}, ForeignKind::Block);
            html.startsWith(QLatin1String("<figure")) && html.count(QLatin1String("<figcaption")) > 1) {
            flow.push({Foreign{std::move(html)}, {}, {}, {}});
            return;
        }
    }
    Parts parts;
    for (const GumboNode *child : childrenOf(node))
        gather(reader, *child, {}, parts);
    Figure figure;
    readCaptions(reader, parts, style, figure.caption, figure.credit);
    const int things = int(parts.recording != nullptr) + int(parts.frame != nullptr) + int(parts.table != nullptr)
        + int(parts.quote != nullptr);
    if (things == 0 && parts.images.empty()
        && readLinkedEmbed(reader, node, joined(figure.caption, figure.credit), flow))
        return;
    if (things == 1 && !parts.others && parts.images.empty()
        && readFramed(reader, node, parts, joined(figure.caption, figure.credit), flow))
        return;
    if (parts.images.empty() || parts.others || things > 0) {
        reader.walkChildren(node, style, flow);
        return;
    }
    figure.images = std::move(parts.images);
    flow.push({std::move(figure), reader.attributes(node), {}, {}});
}

} // namespace marbre::html
