#include "html/foreign.h"

#include <QStringList>

#include <utility>

#include "html/escape.h"
#include "html/keep.h"
#include "html/reader.h"
#include "html/wordpress.h"
#include "html/writer.h"

namespace marbre::html {

using namespace document;

namespace {

/// Deeper than this, only text is kept.
constexpr int maxDepth = 40;

bool isVoid(GumboTag tag)
{
    return tag == GUMBO_TAG_BR || tag == GUMBO_TAG_HR || tag == GUMBO_TAG_WBR || tag == GUMBO_TAG_SOURCE;
}

/// Elements that run nothing, fetch nothing but pictures, sound and film, and are parsed as they are written.
bool isKnown(const GumboNode &node, Role role)
{
    switch (tagOf(node)) {
    case GUMBO_TAG_LAST:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_LEGEND:
    case GUMBO_TAG_LABEL:
    case GUMBO_TAG_OUTPUT:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_XMP:
    case GUMBO_TAG_PLAINTEXT:
    case GUMBO_TAG_LISTING:
    case GUMBO_TAG_MARQUEE:
    case GUMBO_TAG_MULTICOL:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_MAP:
    case GUMBO_TAG_FONT:
    case GUMBO_TAG_NOBR:
    case GUMBO_TAG_BLINK:
        return false;
    default:
        return role != Role::Unknown && role != Role::Frame && role != Role::Dropped;
    }
}

/// Inside another parent the parser would put it elsewhere: in a list's item, an item that stands in no list ends it.
bool standsIn(GumboTag parent, GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_LI:
        return parent == GUMBO_TAG_UL || parent == GUMBO_TAG_OL || parent == GUMBO_TAG_MENU || parent == GUMBO_TAG_DIR;
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
        return parent == GUMBO_TAG_DL;
    default:
        return true;
    }
}

class Serializer
{
public:
    Serializer(Reader &reader, ForeignKind kind)
        : m_reader(reader)
        , m_kind(kind)
    {
    }

    void addAll(std::span<const GumboNode *const> nodes, int depth)
    {
        const WordpressPairs pairs(nodes);
        std::vector<std::size_t> ends;
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            if (nodes[i]->type != GUMBO_NODE_COMMENT) {
                add(*nodes[i], depth);
                continue;
            }
            const bool closes = !ends.empty() && ends.back() == i;
            if (closes)
                ends.pop_back();
            else if (pairs.lastOf(i) != i)
                ends.push_back(pairs.lastOf(i));
            // Of a pair's half, what is around it would make another pair.
            if (m_kind == ForeignKind::Block && (closes || pairs.isOpener(i) || !isWordpressComment(*nodes[i])))
                m_out += keptComment(*nodes[i]);
        }
    }

    [[nodiscard]] QString take() { return std::move(m_out); }

private:
    void add(const GumboNode &node, int depth)
    {
        if (isText(node))
            m_out += escapeText(withoutControls(decoded(node.v.text.text)));
        else if (isElement(node))
            addElement(node, roleOf(node), depth);
    }

    static QString withoutControls(QString text)
    {
        return text.removeIf([](QChar c) {
            return (c.unicode() < 0x20 && c != u'\n' && c != u'\t') || (c.unicode() >= 0x7f && c.unicode() < 0xa0);
        });
    }

    void addElement(const GumboNode &node, Role role, int depth)
    {
        if (role == Role::Image) {
            if (const auto image = readImage(m_reader, node))
                m_out += imageHtml(*image);
            return;
        }
        if (role == Role::Dropped && !isTag(node, GUMBO_TAG_SOURCE))
            return;
        const bool fits = m_kind == ForeignKind::Block || isInlineRole(role);
        const bool known = depth < maxDepth && fits && standsIn(m_parent, tagOf(node))
            && (isKnown(node, role) || isTag(node, GUMBO_TAG_SOURCE));
        const QString name = QString::fromUtf8(nameOf(node));
        if (known)
            m_out += u'<' + name + attributesHtml(attributes(node, role)) + u'>';
        if (known && isVoid(tagOf(node)))
            return;
        const GumboTag outer = std::exchange(m_parent, known ? tagOf(node) : m_parent);
        addAll(childrenOf(node), depth + 1);
        m_parent = outer;
        if (known)
            m_out += QLatin1String("</") + name + u'>';
    }

    void keep(Attributes &attributes, const GumboNode &node, const char *name, AddressUse use)
    {
        if (const auto address = m_reader.address(attributeOf(node, name), use, node))
            attributes.set(QLatin1StringView(name), *address);
    }

    Attributes attributes(const GumboNode &node, Role role)
    {
        Attributes result = m_reader.attributes(node);
        const auto copy = [&](const char *name) {
            if (const QString value = oneLine(attributeOf(node, name)); !value.isEmpty())
                result.set(QLatin1StringView(name), value);
        };
        if (isTag(node, GUMBO_TAG_A)) {
            keep(result, node, "href", AddressUse::Link);
            copy("rel");
        } else if (role == Role::Recording || isTag(node, GUMBO_TAG_SOURCE)) {
            keep(result, node, "src", AddressUse::Media);
            copy("type");
            if (role == Role::Recording)
                result.set(QStringLiteral("controls"), {});
        } else if (isTag(node, GUMBO_TAG_TD) || isTag(node, GUMBO_TAG_TH)) {
            copy("colspan");
            copy("rowspan");
        } else if (isTag(node, GUMBO_TAG_TIME)) {
            copy("datetime");
        }
        return result;
    }

    Reader &m_reader;
    ForeignKind m_kind;
    GumboTag m_parent = GUMBO_TAG_LAST; // of what is written next
    QString m_out;
};

QString serialize(Reader &reader, std::span<const GumboNode *const> nodes, ForeignKind kind)
{
    Serializer serializer(reader, kind);
    serializer.addAll(nodes, 0);
    return serializer.take();
}

} // namespace

QString foreignHtml(Reader &reader, std::span<const GumboNode *const> nodes, ForeignKind kind)
{
    QString html = serialize(reader, nodes, kind);
    for (int attempt = 0; attempt < 4; ++attempt) {
        const QByteArray bytes = html.toUtf8();
        const Tree tree(bytes);
        const auto topmost = childrenOf(tree.root());
        if (kind == ForeignKind::Inline && topmost.size() != 1)
            break; // a part of it would stand beside it
        QString again = serialize(reader, topmost, kind);
        if (again == html)
            return html;
        html = std::move(again);
    }
    // A tree that no markup gives: parsed again it would be another, and another again. Its words are all that holds.
    QString text;
    for (const GumboNode *node : nodes)
        appendText(*node, text);
    return escapeText(text.simplified());
}

QString anchorHtml(const QString &id)
{
    return QStringLiteral("<a id=\"%1\"></a>").arg(escapeAttribute(id));
}

} // namespace marbre::html
