#include "html/reader.h"

#include <QScopedValueRollback>
#include <QUrl>

#include "html/css.h"
#include "html/foreign.h"
#include "html/keep.h"
#include "html/origins.h"
#include "html/wordpress.h"
#include "html/writer.h"

namespace marbre::html {

using namespace document;

Reader::Reader(QByteArrayView bytes, Survey &survey, const ReadOptions &options)
    : m_bytes(bytes)
    , m_survey(survey)
    , m_options(options)
    , m_base(options.baseUrl)
{
    if (!survey.base.isEmpty())
        m_base = QUrl(m_base).resolved(QUrl(survey.base)).toString();
}

Blocks Reader::blocks(const GumboNode &root, Origins &origins)
{
    Flow flow;
    walkTop(root, flow, origins);
    flow.flush();
    origins.flushed(flow);
    return flow.takeBlocks();
}

void Reader::walkTop(const GumboNode &parent, Flow &flow, Origins &origins)
{
    const auto nodes = childrenOf(parent);
    const WordpressPairs pairs(nodes);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const std::size_t last = pairs.lastOf(i);
        const Role role = roleOf(*nodes[i]);
        const bool isBlock =
            isElement(*nodes[i]) ? !isInlineRole(role) : pairs.isOpener(i) || isMarkerComment(*nodes[i]);
        if (isBlock) {
            flow.flush();
            origins.flushed(flow);
        }
        if (role == Role::Wrapper && isElement(*nodes[i]) && inheritable(*nodes[i]).isEmpty()
            && !isFootnoteSection(*nodes[i])) {
            const auto mark = origins.beginWrapper(*nodes[i], flow);
            walkTop(*nodes[i], flow, origins);
            flow.flush();
            origins.flushed(flow);
            origins.endWrapper(mark, flow);
            continue;
        }
        origins.begin(flow);
        walkRange(nodes.subspan(i, last - i + 1), {}, flow);
        origins.end(nodes.subspan(i, last - i + 1), flow);
        i = last;
    }
}

void Reader::walkChildren(const GumboNode &node, const Style &style, Flow &flow)
{
    walkRange(childrenOf(node), style, flow);
}

void Reader::walkRange(std::span<const GumboNode *const> nodes, const Style &style, Flow &flow)
{
    std::optional<WordpressPairs> pairs;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const GumboNode &node = *nodes[i];
        if (node.type != GUMBO_NODE_COMMENT) {
            walk(node, style, flow);
            continue;
        }
        if (!flow.takesBlocks() || isDeep())
            continue;
        if (isMarkerComment(node)) {
            flow.flush();
            flow.push({Foreign{keptComment(node)}, {}, {}, {}});
            continue;
        }
        if (!isWordpressComment(node))
            continue;
        if (!pairs)
            pairs.emplace(nodes);
        const std::size_t last = pairs->lastOf(i);
        if (!pairs->isOpener(i))
            continue;
        flow.flush();
        readWordpressBlock(*this, nodes.subspan(i, last - i + 1), style, flow);
        i = last;
    }
}

void Reader::walk(const GumboNode &node, const Style &style, Flow &flow)
{
    if (isText(node))
        m_options.wordpress ? walkLines(node, style, flow) : flow.run().text(node.v.text.text, style);
    else if (isElement(node))
        walkElement(node, roleOf(node), style, flow);
}

/// WordPress's wpautop: a blank line parts paragraphs, a single line feed is a break.
void Reader::walkLines(const GumboNode &node, const Style &style, Flow &flow)
{
    const QString text = decoded(node.v.text.text);
    qsizetype from = 0;
    for (qsizetype end = text.indexOf(u'\n'); end >= 0; end = text.indexOf(u'\n', from)) {
        flow.run().text(QStringView(text).sliced(from, end - from), style);
        flow.lineBreak(style);
        from = end + 1;
    }
    flow.run().text(QStringView(text).sliced(from), style);
}

void Reader::walkElement(const GumboNode &node, Role role, const Style &style, Flow &flow)
{
    switch (role) {
    case Role::Inline:
        walkInline(node, style, flow);
        break;
    case Role::Unknown:
        walkChildren(node, style, flow);
        break;
    case Role::Break:
        flow.lineBreak(style);
        break;
    case Role::Image:
        if (auto image = readImage(*this, node))
            flow.run().item(InlineImage{std::move(*image), style});
        else if (const QString alt = oneLine(attributeOf(node, "alt")); !alt.isEmpty())
            flow.run().text(alt, style); // what it would have said
        break;
    case Role::Verbatim:
        walkVerbatim(node, style, flow);
        break;
    case Role::Dropped:
        break;
    default:
        flow.flush();
        if (flow.takesBlocks() && !isDeep())
            walkBlock(node, role, style, flow);
        else if (role != Role::Recording && role != Role::Frame)
            walkChildren(node, style, flow);
        flow.flush();
    }
}

void Reader::walkBlock(const GumboNode &node, Role role, const Style &style, Flow &flow)
{
    switch (role) {
    case Role::Paragraph:
        walkParagraph(node, style, flow);
        break;
    case Role::Heading:
        walkHeading(node, style, flow);
        break;
    case Role::List:
        readList(*this, node, style, flow);
        break;
    case Role::Quote:
        readQuote(*this, node, style, flow);
        break;
    case Role::Preformatted:
        readPreformatted(*this, node, flow);
        break;
    case Role::Figure:
        readFigure(*this, node, style, flow);
        break;
    case Role::Table:
        readTable(*this, node, style, flow);
        break;
    case Role::Rule:
        flow.push({Rule{}, attributes(node), {}, {}});
        break;
    case Role::Aside:
        readAside(*this, node, style, flow);
        break;
    case Role::Details:
        readDetails(*this, node, style, flow);
        break;
    case Role::Definitions:
        readDefinitions(*this, node, style, flow);
        break;
    case Role::Recording:
        readRecording(*this, node, attributes(node), {}, flow);
        break;
    case Role::Frame:
        if (!readFrame(*this, node, attributes(node), {}, flow))
            walkChildren(node, style, flow);
        break;
    default:
        walkWrapper(node, style, flow);
    }
}

/// A wrapper's language, direction and alignment are those of the blocks in it.
document::Attributes Reader::inheritable(const GumboNode &node) const
{
    Attributes own = attributes(node);
    own.remove(u"id");
    own.remove(u"class");
    own.remove(u"title");
    if (own.value(u"align") == QLatin1String("left"))
        own.remove(u"align"); // what the blocks are anyway
    if (isTag(node, GUMBO_TAG_CENTER))
        own.set(QStringLiteral("align"), QStringLiteral("center"));
    return own;
}

void Reader::walkWrapper(const GumboNode &node, const Style &style, Flow &flow)
{
    if (readFootnotes(*this, node, flow) || readWordItem(*this, node, style, flow))
        return;
    const Attributes before = flow.defaults();
    flow.addDefaults(inheritable(node));
    walkChildren(node, style, flow);
    flow.flush();
    flow.setDefaults(before);
}

void Reader::walkParagraph(const GumboNode &node, const Style &style, Flow &flow)
{
    if (readWordItem(*this, node, style, flow))
        return;
    const Attributes own = attributes(node);
    const std::size_t before = flow.count();
    flow.beginParagraph(own);
    walkChildren(node, styled(node, style), flow);
    flow.endParagraph();
    const bool isMarked = own.contains(u"id") || own.contains(u"class") || own.contains(u"title");
    if (flow.count() == before && isMarked && isBlank(node))
        flow.push({Paragraph{}, own, {}, {}});
}

void Reader::walkHeading(const GumboNode &node, const Style &style, Flow &flow)
{
    Inlines content = inlinesOf(node, style);
    if (saysNothing(content))
        return;
    const int level = node.v.element.tag == GUMBO_TAG_H1 ? 2 : int(node.v.element.tag) - int(GUMBO_TAG_H1) + 1;
    flow.push({Heading{level, std::move(content)}, attributes(node), {}, {}});
}

void Reader::walkInline(const GumboNode &node, const Style &style, Flow &flow)
{
    if (isWordMarker(node) || (m_inFootnote && isFootnoteBacklink(node)) || readFootnoteReference(node, style, flow))
        return;
    const bool isAnchor = isTag(node, GUMBO_TAG_A) && !rawAttribute(node, "href");
    QString id = attributesOf(node).empty() ? QString() : keptId(attributeOf(node, "id"));
    if (id.isEmpty() && isTag(node, GUMBO_TAG_A))
        id = keptId(attributeOf(node, "name"));
    // A link keeps its own id; of all else only a name that a link of the page leads to is worth an anchor.
    const bool isOwn = isTag(node, GUMBO_TAG_A) && keptId(attributeOf(node, "id")) == id;
    if (!id.isEmpty() && (isAnchor || (m_survey.targets.contains(id) && !isOwn))) {
        Style outer = style;
        outer.link.reset(); // anchors do not nest
        flow.run().item(ForeignInline{anchorHtml(id), outer});
    }
    walkChildren(node, styled(node, style), flow);
}

void Reader::walkVerbatim(const GumboNode &node, const Style &style, Flow &flow)
{
    const GumboNode *const only = &node;
    const QString html = foreignHtml(*this, {&only, 1}, ForeignKind::Inline);
    Style outer = style;
    if (html.contains(QLatin1String("<a ")) || html.contains(QLatin1String("<a>")))
        outer.link.reset(); // links do not nest
    if (html.startsWith(u'<'))
        flow.run().item(ForeignInline{html, outer});
    else
        walkChildren(node, style, flow);
}

Blocks Reader::blocksOf(const GumboNode &node, const Style &style)
{
    QScopedValueRollback deeper(m_depth, m_depth + 1);
    Flow flow;
    walkChildren(node, style, flow);
    return flow.takeBlocks();
}

Blocks Reader::footnoteOf(const GumboNode &node)
{
    QScopedValueRollback inside(m_inFootnote, true);
    return blocksOf(node, {});
}

Inlines Reader::inlinesOf(const GumboNode &node, const Style &style)
{
    Flow flow(Flow::Kind::Inlines);
    walkChildren(node, style, flow);
    Inlines result = flow.takeInlines();
    return saysNothing(result) ? Inlines() : result;
}

Style Reader::styled(const GumboNode &node, const Style &style)
{
    Style result = style;
    const GumboTag tag = tagOf(node);
    result.marks |= marksOf(tag);
    if (tag == GUMBO_TAG_A) {
        if (auto target = link(node))
            result.link = std::move(target);
    } else if (tag == GUMBO_TAG_ABBR || tag == GUMBO_TAG_ACRONYM) {
        if (const QString title = oneLine(attributeOf(node, "title")); !title.isEmpty())
            result.abbreviation = title;
        else
            result.marks |= Mark::Abbreviation;
    } else if (tag == GUMBO_TAG_TIME) {
        if (const QString datetime = oneLine(attributeOf(node, "datetime")); !datetime.isEmpty())
            result.datetime = datetime;
        else
            result.marks |= Mark::Time;
    }
    if (attributesOf(node).empty())
        return result;
    if (isInlineRole(roleOf(node))) {
        if (const QString language = keptLanguage(attributeOf(node, "lang")); !language.isEmpty())
            result.language = language;
        if (const QString direction = keptDirection(attributeOf(node, "dir")); !direction.isEmpty())
            result.direction = direction;
    }
    if (const char *css = rawAttribute(node, "style")) {
        const StyleMarks marks = marksOf(declarationsOf(QString::fromUtf8(css)));
        Marks on = marks.on;
        if (result.link)
            on &= ~Marks(Mark::Underline); // how links look, no emphasis
        result.marks = (result.marks & ~marks.off) | on;
    }
    return result;
}

Attributes Reader::attributes(const GumboNode &node) const
{
    Attributes result = attributesOf(node).empty() ? Attributes() : keptAttributes(node);
    if (m_survey.googleDocs && result.value(u"dir") == QLatin1String("ltr")) {
        result.remove(u"dir");
        m_survey.losses.taint(offsetOf(node, m_bytes)); // alone, it would mean something
    }
    return result;
}

namespace {

/// To an address of the web a backslash in the path is a slash (URL standard, 4.4, "relative state" and what follows).
QString slashed(const QString &raw)
{
    const auto stop = std::ranges::find_if(raw, [](QChar c) { return c == u'?' || c == u'#'; });
    QString path = raw.left(stop - raw.begin());
    return path.replace(u'\\', u'/') + raw.sliced(stop - raw.begin());
}

} // namespace

std::optional<QString> Reader::address(const QString &raw, AddressUse use, const GumboNode &node)
{
    std::optional<QString> safe = safeAddress(m_base.isEmpty() ? raw : slashed(raw), use);
    if (!safe || safe->isEmpty())
        return {};
    if (m_base.isEmpty() || safe->startsWith(u'#') || !QUrl(*safe).isRelative())
        return safe;
    const QString resolved = QUrl(m_base).resolved(QUrl(*safe)).toString(QUrl::FullyEncoded);
    if (resolved.isEmpty())
        return safe; // the base is none, or this is no address
    taint(node); // alone, without the base, it would be another address
    return safeAddress(resolved, use);
}

std::optional<Link> Reader::link(const GumboNode &anchor)
{
    const std::optional<QString> href = address(attributeOf(anchor, "href"), AddressUse::Link, anchor);
    if (!href)
        return {};
    Link result{*href, {}, attributes(anchor)};
    result.title = result.attributes.value(u"title");
    for (const QStringView name : {u"title", u"align", u"dir", u"lang"})
        result.attributes.remove(name);
    for (const GumboAttribute *attribute : attributesOf(anchor)) {
        const QLatin1StringView name(attribute->name);
        const QString value = oneLine(decoded(attribute->value));
        if (value.isEmpty())
            continue;
        const bool known =
            name == QLatin1String("rel") || name == QLatin1String("type") || name == QLatin1String("download");
        if (known || (name == QLatin1String("target") && value.startsWith(u'_')))
            result.attributes.set(name, value);
        else if (name == QLatin1String("hreflang") && !keptLanguage(value).isEmpty())
            result.attributes.set(name, keptLanguage(value));
    }
    return result;
}

} // namespace marbre::html
