#include "inspector.h"

#include <QRegularExpression>
#include <QSet>

#include <gumbo.h>

namespace marbre::tests {

namespace {

class Inspector
{
public:
    explicit Inspector(const QByteArray &html)
    {
        GumboOptions options = kGumboDefaultOptions;
        options.fragment_context = GUMBO_TAG_BODY;
        GumboOutput *output = gumbo_parse_with_options(&options, html.constData(), size_t(html.size()));
        visit(output->root, true);
        gumbo_destroy_output(&options, output);
    }

    [[nodiscard]] QStringList faults() const { return m_faults; }

private:
    static bool isTagAllowed(GumboTag tag)
    {
        static const QSet<QByteArray> allowed{
            "p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "footer", "cite", "pre", "code",
            "figure", "figcaption", "img", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "hr",
            "aside", "details", "summary", "dl", "dt", "dd", "audio", "video", "source", "section", "a", "sup", "sub",
            "strong", "em", "u", "s", "mark", "small", "q", "kbd", "abbr", "time", "span", "br", "ruby", "rt", "rp",
            "wbr", "div",
            // in foreign markup and in bytes that are written again as they came
            "b", "i", "h1", "del", "ins", "header", "main", "article", "nav", "address", "tt", "var", "samp", "dfn",
            "center", "font", "big", "strike", "bdo", "bdi", "acronym", "rb", "rtc", "nobr", "col", "colgroup",
            "hgroup", "data", "menu", "dir"};
        return allowed.contains(gumbo_normalized_tagname(tag));
    }

    static bool isAttributeAllowed(const QByteArray &name)
    {
        static const QSet<QByteArray> allowed{
            "id", "class", "title", "lang", "dir", "align", "href", "src", "alt", "width", "height", "srcset", "sizes",
            "loading", "rel", "target", "hreflang", "type", "download", "start", "reversed", "value", "colspan",
            "rowspan", "scope", "cite", "open", "controls", "poster", "datetime", "data-provider",
            // in bytes that are written again as they came
            "style", "name", "color", "face", "size", "tabindex", "border", "for",
            "longdesc", "background", "lowsrc", "dynsrc"};
        return allowed.contains(name) || name.startsWith("data-") || name.startsWith("aria-");
    }

    static bool isAddressAllowed(const QByteArray &name, const QByteArray &value)
    {
        QByteArray bare;
        for (const char c : value) {
            if (static_cast<unsigned char>(c) >= 0x20)
                bare += c;
        }
        bare = bare.trimmed().toLower();
        const qsizetype colon = bare.indexOf(':');
        const qsizetype slash = bare.indexOf('/');
        if (colon < 0 || (slash >= 0 && slash < colon))
            return true;
        const QByteArray scheme = bare.left(colon);
        if (scheme.isEmpty() || scheme[0] < 'a' || scheme[0] > 'z')
            return true; // no scheme either
        for (const char c : scheme) {
            if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '+' && c != '-' && c != '.')
                return true; // no scheme, for any browser
        }
        static const QSet<QByteArray> schemes{"http", "https", "mailto", "tel", "ftp"};
        return schemes.contains(scheme) || (name != "href" && bare.startsWith("data:image/png"))
            || (name != "href" && bare.startsWith("data:image/gif"));
    }

    void visit(const GumboNode *node, bool isRoot)
    {
        if (node->type == GUMBO_NODE_COMMENT)
            visitComment(QByteArray(node->v.text.text).trimmed());
        if (node->type != GUMBO_NODE_ELEMENT && node->type != GUMBO_NODE_TEMPLATE)
            return;
        const GumboElement &element = node->v.element;
        if (!isRoot
            && (element.tag_namespace != GUMBO_NAMESPACE_HTML || !isTagAllowed(element.tag)
                || node->type == GUMBO_NODE_TEMPLATE))
            m_faults += QStringLiteral("element ") + QLatin1StringView(gumbo_normalized_tagname(element.tag));
        for (unsigned i = 0; i < element.attributes.length; ++i)
            visitAttribute(*static_cast<const GumboAttribute *>(element.attributes.data[i]));
        for (unsigned i = 0; i < element.children.length; ++i)
            visit(static_cast<const GumboNode *>(element.children.data[i]), false);
    }

    void visitComment(const QByteArray &text)
    {
        const bool known = text.startsWith("wp:") || text.startsWith("/wp:") || text == "more" || text == "nextpage";
        if (!known && (text.contains('<') || text.contains('>')))
            m_faults += QStringLiteral("comment ") + QString::fromUtf8(text);
    }

    void visitAttribute(const GumboAttribute &attribute)
    {
        const QByteArray name(attribute.name);
        const QByteArray value(attribute.value);
        if (!isAttributeAllowed(name))
            m_faults += QStringLiteral("attribute ") + QString::fromUtf8(name);
        static const QSet<QByteArray> addresses{"href", "src", "srcset", "poster",   "cite",       "data-src",
                                                "data-href", "longdesc", "background", "lowsrc", "dynsrc"};
        if (addresses.contains(name) && !isAddressAllowed(name, value))
            m_faults += QStringLiteral("address ") + QString::fromUtf8(value);
        static const QSet<QByteArray> clobbering{"cookie",    "body",       "forms",      "location",  "createElement",
                                                 "__proto__", "attributes", "parentNode", "innerHTML", "document"};
        if ((name == "id" || name == "name") && clobbering.contains(value))
            m_faults += QStringLiteral("id ") + QString::fromUtf8(value);
        static const QRegularExpression harmfulProperty(QStringLiteral("(^|;)\\s*(position|behavior)\\s*:"));
        if (name == "style"
            && (value.contains("url(") || value.contains('\\') || value.contains("expression(")
                || harmfulProperty.match(QString::fromUtf8(value)).hasMatch()))
            m_faults += QStringLiteral("style ") + QString::fromUtf8(value);
    }

    QStringList m_faults;
};

} // namespace

QStringList faultsIn(const QByteArray &html)
{
    return Inspector(html).faults();
}

} // namespace marbre::tests
