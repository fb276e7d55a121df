#include "html/xhtml.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <algorithm>

#include "html/characters.h"
#include "html/guard.h"
#include "html/tree.h"
#include "text/language.h"

namespace marbre::html {

namespace {

/// The attributes of each element that stays an element, beside those that all have.
const QHash<QByteArray, QByteArrayView> &elements()
{
    static const QHash<QByteArray, QByteArrayView> known{{"a", ""},
                                                         {"abbr", ""},
                                                         {"article", ""},
                                                         {"aside", ""},
                                                         {"b", ""},
                                                         {"bdi", ""},
                                                         {"bdo", ""},
                                                         {"blockquote", ""},
                                                         {"br", ""},
                                                         {"caption", ""},
                                                         {"cite", ""},
                                                         {"code", ""},
                                                         {"col", "span"},
                                                         {"colgroup", "span"},
                                                         {"dd", ""},
                                                         {"del", ""},
                                                         {"details", "open"},
                                                         {"dfn", ""},
                                                         {"div", ""},
                                                         {"dl", ""},
                                                         {"dt", ""},
                                                         {"em", ""},
                                                         {"figcaption", ""},
                                                         {"figure", ""},
                                                         {"footer", ""},
                                                         {"h1", ""},
                                                         {"h2", ""},
                                                         {"h3", ""},
                                                         {"h4", ""},
                                                         {"h5", ""},
                                                         {"h6", ""},
                                                         {"header", ""},
                                                         {"hr", ""},
                                                         {"i", ""},
                                                         {"img", "width height"},
                                                         {"ins", ""},
                                                         {"kbd", ""},
                                                         {"li", "value"},
                                                         {"mark", ""},
                                                         {"ol", "start reversed type"},
                                                         {"p", ""},
                                                         {"pre", ""},
                                                         {"q", ""},
                                                         {"rp", ""},
                                                         {"rt", ""},
                                                         {"ruby", ""},
                                                         {"s", ""},
                                                         {"samp", ""},
                                                         {"section", ""},
                                                         {"small", ""},
                                                         {"span", ""},
                                                         {"strong", ""},
                                                         {"sub", ""},
                                                         {"summary", ""},
                                                         {"sup", ""},
                                                         {"table", ""},
                                                         {"tbody", ""},
                                                         {"td", "colspan rowspan"},
                                                         {"tfoot", ""},
                                                         {"th", "colspan rowspan scope"},
                                                         {"thead", ""},
                                                         {"time", ""},
                                                         {"tr", ""},
                                                         {"u", ""},
                                                         {"ul", ""},
                                                         {"var", ""},
                                                         {"wbr", ""}};
    return known;
}

bool isVoid(const QByteArray &name)
{
    return name == "br" || name == "hr" || name == "img" || name == "wbr" || name == "col";
}

/// The characters of XML 1.0 (2.2), escaped.
QString escaped(const QString &text)
{
    QString result = onlyCharacters(text).toHtmlEscaped();
    result.remove(QChar(0xfffe)).remove(QChar(0xffff));
    return result;
}

bool isValid(const QByteArray &name, const QString &value)
{
    static const QRegularExpression number(QStringLiteral("\\A[1-9]\\d{0,5}\\z"));
    static const QRegularExpression anyNumber(QStringLiteral("\\A-?\\d{1,9}\\z"));
    static const QRegularExpression scope(QStringLiteral("\\A(row|col|rowgroup|colgroup)\\z"));
    static const QRegularExpression kind(QStringLiteral("\\A[1aAiI]\\z"));
    if (name == "start" || name == "value")
        return anyNumber.match(value).hasMatch();
    if (name == "scope" || name == "type")
        return (name == "scope" ? scope : kind).match(value).hasMatch();
    return name == "open" || name == "reversed" || number.match(value).hasMatch();
}

/// A moment as HTML writes it (HTML standard, 2.3.5), as far as a book needs it.
bool isMoment(const QString &value)
{
    static const QRegularExpression form(QStringLiteral("\\A[1-9]\\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d))?)?(T([01]"
                                                        "\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?(Z|[+-]\\d\\d:\\d\\d)?)?\\z"));
    return form.match(value).hasMatch() && (!value.contains(u'T') || value.indexOf(u'T') == 10);
}

/// Every id that the fragment has, once, as a name of XML's.
class Ids
{
public:
    void add(const GumboNode &node)
    {
        static const QRegularExpression form(QStringLiteral("\\A[A-Za-z_][A-Za-z0-9_.-]*\\z"));
        const QString id = attributeOf(node, "id");
        if (!id.isEmpty() && !m_names.contains(id))
            m_names.insert(id,
                           form.match(id).hasMatch() && !id.startsWith(QLatin1String("id-."))
                               ? id
                               : QStringLiteral("id-.%1").arg(m_names.size() + 1));
        for (const GumboNode *child : childrenOf(node))
            add(*child);
    }

    /// The name that the first element of an id gets; empty for others.
    QString take(const QString &id)
    {
        return m_taken.contains(id) ? QString() : (m_taken.insert(id), m_names.value(id));
    }
    [[nodiscard]] QString nameOf(const QString &id) const { return m_names.value(id); }

private:
    QHash<QString, QString> m_names;
    QSet<QString> m_taken;
};

class Writer
{
public:
    Writer(const XhtmlRules &rules, Ids ids)
        : m_rules(rules)
        , m_ids(std::move(ids))
    {
    }

    void children(const GumboNode &node)
    {
        for (const GumboNode *child : childrenOf(node))
            write(*child);
    }

    [[nodiscard]] QString take() { return std::move(m_xml); }

private:
    void write(const GumboNode &node)
    {
        if (isText(node))
            m_xml += escaped(decoded(node.v.text.text));
        else if (isElement(node))
            element(node, html::nameOf(node));
    }

    void element(const GumboNode &node, const QByteArray &name)
    {
        if (name == "audio" || name == "video" || name == "iframe")
            media(node);
        else if (name == "img")
            picture(node);
        else if (name == "a" && linkOf(node).isEmpty())
            wrapped(node, "span", attributes(node, name));
        else if (name == "a")
            wrapped(node, "a", u' ' + attribute("href", linkOf(node)) + attributes(node, name));
        else if (const QByteArray own = nameIn(node, name); elements().contains(own))
            wrapped(node, own, attributes(node, own));
        else
            children(node);
    }

    /// Where an element may not stand, another says nearly the same.
    [[nodiscard]] QByteArray nameIn(const GumboNode &node, const QByteArray &name) const
    {
        const auto isSummary = [](const GumboNode *child) { return isTag(*child, GUMBO_TAG_SUMMARY); };
        if (name == "details" && std::ranges::none_of(childrenOf(node), isSummary))
            return "div";
        if (name == "time" && !isMoment(attributeOf(node, "datetime")))
            return "span";
        // The head of a column, a term: neither headings nor sections in them (HTML standard, 4.9.10 and 4.4.10).
        const bool isHeading = name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
        const bool isSection =
            name == "section" || name == "aside" || name == "article" || name == "header" || name == "footer";
        if (m_heads > 0 && (isHeading || isSection))
            return isHeading ? "p" : "div";
        return name;
    }

    void wrapped(const GumboNode &node, const QByteArray &name, const QString &attributes)
    {
        const QString tag = QString::fromLatin1(name);
        m_xml += u'<' + tag + (attributes.isEmpty() ? QString() : u' ' + attributes.trimmed());
        if (isVoid(name)) {
            m_xml += QLatin1String("/>");
            return;
        }
        m_xml += u'>';
        const bool isHead = name == "th" || name == "dt";
        m_heads += isHead;
        children(node);
        m_heads -= isHead;
        m_xml += QLatin1String("</") + tag + u'>';
    }

    void picture(const GumboNode &node)
    {
        const QString src = m_rules.picture(attributeOf(node, "src"));
        const QString alt = attributeOf(node, "alt");
        if (!src.isEmpty())
            wrapped(node, "img", attribute("src", src) + attribute("alt", alt) + attributes(node, "img"));
        else if (!alt.isEmpty())
            m_xml += QStringLiteral("<span class=\"missing\">%1</span>").arg(escaped(alt));
    }

    void media(const GumboNode &node)
    {
        QString src = attributeOf(node, "src");
        if (const GumboNode *source = find(node, GUMBO_TAG_SOURCE); src.isEmpty() && source)
            src = attributeOf(*source, "src");
        if (const QString href = m_rules.link(src); !href.isEmpty())
            m_xml += QStringLiteral("<a %1>%2</a>").arg(attribute("href", href).trimmed(), escaped(src));
        else
            m_xml += QStringLiteral("<span class=\"missing\">%1</span>").arg(escaped(src));
    }

    [[nodiscard]] QString linkOf(const GumboNode &node) const
    {
        const QString href = attributeOf(node, "href");
        if (!href.startsWith(u'#'))
            return href.isEmpty() ? QString() : m_rules.link(href);
        const QString name = m_ids.nameOf(href.mid(1));
        return name.isEmpty() ? QString() : u'#' + name;
    }

    static QString attribute(const char *name, const QString &value)
    {
        return QLatin1StringView(name) + QLatin1String("=\"") + escaped(value) + QLatin1String("\" ");
    }

    QString attributes(const GumboNode &node, const QByteArray &name)
    {
        QString result;
        if (const QString id = m_ids.take(attributeOf(node, "id")); !id.isEmpty())
            result += attribute("id", id);
        const QString align = attributeOf(node, "align").toLower();
        const bool isAligned = QStringList{QStringLiteral("left"), QStringLiteral("right"), QStringLiteral("center"),
                                           QStringLiteral("justify")}
                                   .contains(align);
        const QString classes =
            attributeOf(node, "class") + (isAligned ? QStringLiteral(" align-") + align : QString());
        if (!classes.isEmpty())
            result += attribute("class", classes.simplified());
        if (const QString lang = attributeOf(node, "lang"); text::isLanguageTag(lang))
            result += attribute("lang", lang) + attribute("xml:lang", lang);
        if (const QString dir = attributeOf(node, "dir").toLower(); dir == u"ltr" || dir == u"rtl" || (dir == u"auto"))
            result += attribute("dir", dir);
        if (const QString title = attributeOf(node, "title"); !title.isEmpty())
            result += attribute("title", title);
        if (name == "time")
            result += attribute("datetime", attributeOf(node, "datetime"));
        return result + ownAttributes(node, name);
    }

    static QString ownAttributes(const GumboNode &node, const QByteArray &name)
    {
        QString result;
        for (const QByteArray &own : elements().value(name).toByteArray().split(' ')) {
            const char *value = own.isEmpty() ? nullptr : rawAttribute(node, own.constData());
            if (!value || !isValid(own, decoded(value)))
                continue;
            const bool isFlag = own == "open" || own == "reversed";
            result += attribute(own.constData(), isFlag ? QString::fromLatin1(own) : decoded(value));
        }
        return result;
    }

    const XhtmlRules &m_rules;
    Ids m_ids;
    QString m_xml;
    int m_heads = 0; ///< heads and terms that are open
};

} // namespace

QString toXhtml(QByteArrayView html, const XhtmlRules &rules)
{
    const Guarded guarded = guard(html);
    const Tree tree(guarded.bytes);
    Ids ids;
    ids.add(tree.root());
    Writer writer(rules, std::move(ids));
    writer.children(tree.root());
    return writer.take();
}

} // namespace marbre::html
