#include "import/capture/markup.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

#include "import/capture/moments.h"
#include "import/capture/names.h"

namespace marbre::import::capture {

namespace {

enum class Property { Headline, Name, Author, Published, Created, Description, Publisher, Language, License };

const QHash<QString, Property> &properties()
{
    static const QHash<QString, Property> all{
        {QStringLiteral("headline"), Property::Headline},       {QStringLiteral("name"), Property::Name},
        {QStringLiteral("title"), Property::Headline},          {QStringLiteral("author"), Property::Author},
        {QStringLiteral("creator"), Property::Author},          {QStringLiteral("datepublished"), Property::Published},
        {QStringLiteral("issued"), Property::Published},        {QStringLiteral("datecreated"), Property::Created},
        {QStringLiteral("created"), Property::Created},         {QStringLiteral("date"), Property::Created},
        {QStringLiteral("description"), Property::Description}, {QStringLiteral("publisher"), Property::Publisher},
        {QStringLiteral("inlanguage"), Property::Language},     {QStringLiteral("license"), Property::License}};
    return all;
}

/// What an element's value is (HTML standard, 5.2.4): an attribute of most that carry one, else the words.
QString valueOf(const Page &page, int index)
{
    for (const char *attribute : {"content", "datetime"})
        if (page.hasAttribute(index, attribute))
            return page.attribute(index, attribute);
    if (page.node(index).tag == GUMBO_TAG_LINK)
        return page.attribute(index, "href");
    return page.words(index, 500);
}

/// The property of that name in the item, in its place the item's own words.
QString nameIn(const Page &page, int index, const char *attribute)
{
    constexpr int most = 200; // nodes in a person's item
    const int end = std::min(page.node(index).end, index + most);
    for (int i = index + 1; i < end; ++i)
        if (page.attribute(i, attribute).endsWith(QLatin1String("name"), Qt::CaseInsensitive))
            return valueOf(page, i);
    return valueOf(page, index);
}

/// Whether an item is the article or the page, and not a person, a picture or a comment in it.
bool isWork(const QString &type)
{
    static const QRegularExpression work(
        QStringLiteral("(?:Article|Posting|Page|Report|Review|Recipe|CreativeWork|Blog|Chapter|Book|Entry)$"),
        QRegularExpression::CaseInsensitiveOption);
    return type.isEmpty() || type.trimmed().contains(work);
}

class MarkupReader
{
public:
    MarkupReader(const Page &page, const Regions &regions, PageFields &fields)
        : m_page(page)
        , m_regions(regions)
        , m_fields(fields)
    {
    }

    void read()
    {
        noteScopes();
        for (int i = 0; i < m_page.count(); ++i) {
            if (m_page.node(i).isText || m_regions.isAside(i))
                continue;
            readProperties(i, "itemprop", from::microdata);
            if (m_page.node(i).tag != GUMBO_TAG_META)
                readProperties(i, "property", from::rdfa);
        }
        add(m_fields.byline, m_authors.join(QStringLiteral(", ")), from::microdata, 0.84);
        add(m_fields.byline, m_rdfaAuthors.join(QStringLiteral(", ")), from::rdfa, 0.84);
    }

private:
    /// The innermost item that each node is in, less the one that it is itself.
    void noteScopes()
    {
        m_scopes.resize(std::size_t(m_page.count()), -1);
        for (int i = 1; i < m_page.count(); ++i) {
            const int parent = m_page.node(i).parent;
            const bool isItem = m_page.hasAttribute(parent, "itemscope") || m_page.hasAttribute(parent, "typeof");
            m_scopes[std::size_t(i)] = isItem ? parent : m_scopes[std::size_t(parent)];
        }
    }

    [[nodiscard]] QString typeAround(int index) const
    {
        const int scope = m_scopes[std::size_t(index)];
        if (scope < 0)
            return {};
        const QString type = m_page.attribute(scope, "itemtype");
        return type.isEmpty() ? m_page.attribute(scope, "typeof") : type;
    }

    void readProperties(int index, const char *attribute, QLatin1StringView from)
    {
        const QString names = m_page.attribute(index, attribute).left(300);
        if (names.isEmpty() || !isWork(typeAround(index)))
            return;
        for (const QString &name : names.split(u' ', Qt::SkipEmptyParts)) {
            const auto known = properties().constFind(name.section(u':', -1).section(u'/', -1).toLower());
            if (known != properties().constEnd())
                readProperty(index, *known, attribute, from);
        }
    }

    void readProperty(int index, Property property, const char *attribute, QLatin1StringView from)
    {
        switch (property) {
        case Property::Headline:
            return add(m_fields.title, valueOf(m_page, index), from, 0.82);
        case Property::Name:
            return add(m_fields.title, valueOf(m_page, index), from, typeAround(index).isEmpty() ? 0.2 : 0.55);
        case Property::Author:
            return addAuthor(nameIn(m_page, index, attribute), from);
        case Property::Published:
            return add(m_fields.publishedTime, momentOf(valueOf(m_page, index)), from, 0.9);
        case Property::Created:
            return add(m_fields.publishedTime, momentOf(valueOf(m_page, index)), from, 0.6);
        case Property::Description:
            return add(m_fields.excerpt, valueOf(m_page, index), from, 0.6);
        case Property::Publisher:
            return add(m_fields.siteName, nameIn(m_page, index, attribute), from, 0.75);
        case Property::Language:
            return add(m_fields.language, valueOf(m_page, index), from, 0.6);
        case Property::License:
            return addLicense(index, from);
        }
    }

    void addAuthor(const QString &text, QLatin1StringView from)
    {
        QStringList &authors = from == from::rdfa ? m_rdfaAuthors : m_authors;
        for (const QString &name : namesIn(text))
            if (!authors.contains(name) && authors.size() < 40)
                authors.append(name);
    }

    void addLicense(int index, QLatin1StringView from)
    {
        const QString href = m_page.attribute(index, "href");
        add(m_fields.license, href.isEmpty() ? valueOf(m_page, index) : href, from, 0.85);
    }

    const Page &m_page;
    const Regions &m_regions;
    PageFields &m_fields;
    std::vector<int> m_scopes;
    QStringList m_authors;
    QStringList m_rdfaAuthors;
};

} // namespace

void readMarkup(const Page &page, const Regions &regions, PageFields &fields)
{
    MarkupReader(page, regions, fields).read();
}

void readLinks(const Page &page, const Regions &regions, PageFields &fields)
{
    for (int i = 0; i < page.count(); ++i) {
        const GumboTag tag = page.node(i).tag;
        if (tag != GUMBO_TAG_A && tag != GUMBO_TAG_LINK)
            continue;
        const QStringList rels = page.attribute(i, "rel").left(300).toLower().split(u' ', Qt::SkipEmptyParts);
        const QString href = page.attribute(i, "href").trimmed();
        if (tag == GUMBO_TAG_LINK && rels.contains(QLatin1String("canonical")))
            add(fields.url, href, from::link, 0.95);
        // A site's licence stands in its footer as often as under the article.
        if (rels.contains(QLatin1String("license")) || rels.contains(QLatin1String("cc:license")))
            add(fields.license, href, from::link, regions.isAside(i) ? 0.75 : 0.92);
        else if (tag == GUMBO_TAG_A && href.contains(QLatin1String("creativecommons.org/licenses/")))
            add(fields.license, href, from::text, 0.6);
    }
}

} // namespace marbre::import::capture
