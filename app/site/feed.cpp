#include "site/feed.h"

#include <QLocale>
#include <QXmlStreamWriter>

#include "site/structureddata.h"

namespace marbre::site {

namespace {

/// XML 1.0 (2.2) has no other control characters, and no halves of surrogate pairs.
QString legal(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool isPair = c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (isPair)
            result += text[i++];
        const QChar last = text[i];
        const bool isControl = last.unicode() < 0x20 && last != u'\t' && last != u'\n' && last != u'\r';
        if (isControl || (!isPair && last.isSurrogate()) || last.unicode() >= 0xFFFE)
            continue;
        result += last;
    }
    return result;
}

class Writer
{
public:
    Writer()
        : m_xml(&m_bytes)
    {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(1);
        m_xml.writeStartDocument();
    }

    void begin(const char *name) { m_xml.writeStartElement(QString::fromLatin1(name)); }
    void end() { m_xml.writeEndElement(); }
    void attribute(const char *name, const QString &value)
    {
        m_xml.writeAttribute(QString::fromLatin1(name), legal(value));
    }
    void text(const char *name, const QString &value)
    {
        if (!value.isEmpty())
            m_xml.writeTextElement(QString::fromLatin1(name), legal(value));
    }
    void words(const QString &value) { m_xml.writeCharacters(legal(value)); }
    void link(const char *rel, const char *type, const QString &href)
    {
        begin("link");
        attribute("rel", QString::fromLatin1(rel));
        attribute("type", QString::fromLatin1(type));
        attribute("href", href);
        end();
    }
    QByteArray take()
    {
        m_xml.writeEndDocument();
        return std::move(m_bytes);
    }

private:
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
};

/// RFC 822, as RSS has it; the day alone is known.
QString rssDate(QDate day)
{
    return QLocale::c().toString(day, QStringLiteral("ddd, dd MMM yyyy")) + QStringLiteral(" 00:00:00 +0000");
}

QString isoTime(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODate);
}

QString urn(const QUuid &uuid)
{
    return QStringLiteral("urn:uuid:") + uuid.toString(QUuid::WithoutBraces);
}

QString linkOf(const ListEntry &entry, const PageOptions &options)
{
    return absoluteAddress(articleAddress(entry.slug), options);
}

QString titleOf(const Feed &feed, const PageOptions &options)
{
    if (feed.title.isEmpty() || options.siteName.isEmpty())
        return feed.title.isEmpty() ? options.siteName : feed.title;
    return options.siteName + QStringLiteral(" – ") + feed.title;
}

void writeRssItem(Writer &xml, const FeedEntry &each, const PageOptions &options)
{
    const ListEntry &entry = each.entry;
    xml.begin("item");
    xml.text("title", entry.headline);
    xml.text("link", linkOf(entry, options));
    xml.begin("guid");
    xml.attribute("isPermaLink", QStringLiteral("false"));
    xml.words(urn(each.uuid));
    xml.end();
    if (entry.reposted)
        xml.text("pubDate", rssDate(*entry.reposted));
    for (const QString &author : entry.authors)
        xml.text("dc:creator", author);
    for (const QString &category : each.categories)
        xml.text("category", category);
    xml.text("description", entry.description);
    xml.end();
}

void writeAtomEntry(Writer &xml, const FeedEntry &each, const PageOptions &options)
{
    const ListEntry &entry = each.entry;
    xml.begin("entry");
    xml.attribute("xml:lang", entry.language);
    xml.text("id", urn(each.uuid));
    xml.text("title", entry.headline);
    xml.link("alternate", "text/html", linkOf(entry, options));
    xml.text("updated", isoTime(each.modified));
    if (entry.reposted)
        xml.text("published", entry.reposted->toString(Qt::ISODate) + QStringLiteral("T00:00:00Z"));
    for (const QString &author : entry.authors.isEmpty() ? QStringList{options.siteName} : entry.authors) {
        xml.begin("author");
        xml.text("name", author);
        xml.end();
    }
    for (const QString &category : each.categories) {
        xml.begin("category");
        xml.attribute("term", category);
        xml.end();
    }
    xml.text("summary", entry.description);
    xml.end();
}

} // namespace

QByteArray rssFeed(const Feed &feed, const PageOptions &options)
{
    Writer xml;
    xml.begin("rss");
    xml.attribute("version", QStringLiteral("2.0"));
    xml.attribute("xmlns:atom", QStringLiteral("http://www.w3.org/2005/Atom"));
    xml.attribute("xmlns:dc", QStringLiteral("http://purl.org/dc/elements/1.1/"));
    xml.begin("channel");
    const QString home = absoluteAddress(addressOf(feed.list), options);
    const QString title = titleOf(feed, options);
    xml.text("title", title.isEmpty() ? home : title);
    xml.text("link", home);
    xml.text("description", title.isEmpty() ? home : title);
    xml.text("language", feed.language);
    xml.begin("atom:link");
    xml.attribute("rel", QStringLiteral("self"));
    xml.attribute("type", QStringLiteral("application/rss+xml"));
    xml.attribute("href", absoluteAddress(feedAddress(feed.list, false), options));
    xml.end();
    for (const FeedEntry &entry : feed.entries)
        writeRssItem(xml, entry, options);
    xml.end();
    xml.end();
    return xml.take();
}

QByteArray atomFeed(const Feed &feed, const PageOptions &options)
{
    Writer xml;
    const QString self = absoluteAddress(feedAddress(feed.list, true), options);
    const QString title = titleOf(feed, options);
    QDateTime updated(QDate(1970, 1, 1), QTime(0, 0), Qt::UTC);
    for (const FeedEntry &each : feed.entries)
        updated = std::max(updated, each.modified);
    xml.begin("feed");
    xml.attribute("xmlns", QStringLiteral("http://www.w3.org/2005/Atom"));
    xml.attribute("xml:lang", feed.language);
    xml.text("id", self);
    xml.text("title", title.isEmpty() ? self : title);
    xml.link("self", "application/atom+xml", self);
    xml.link("alternate", "text/html", absoluteAddress(addressOf(feed.list), options));
    xml.text("updated", isoTime(updated));
    for (const FeedEntry &entry : feed.entries)
        writeAtomEntry(xml, entry, options);
    xml.end();
    return xml.take();
}

QByteArray sitemap(const std::vector<SitemapEntry> &entries, const PageOptions &options)
{
    Writer xml;
    xml.begin("urlset");
    xml.attribute("xmlns", QStringLiteral("http://www.sitemaps.org/schemas/sitemap/0.9"));
    for (const SitemapEntry &each : entries) {
        xml.begin("url");
        xml.text("loc", absoluteAddress(each.address, options));
        if (each.modified.isValid())
            xml.text("lastmod", isoTime(each.modified));
        xml.end();
    }
    xml.end();
    return xml.take();
}

QByteArray sitemapIndex(const QStringList &addresses, const PageOptions &options)
{
    Writer xml;
    xml.begin("sitemapindex");
    xml.attribute("xmlns", QStringLiteral("http://www.sitemaps.org/schemas/sitemap/0.9"));
    for (const QString &address : addresses) {
        xml.begin("sitemap");
        xml.text("loc", absoluteAddress(address, options));
        xml.end();
    }
    xml.end();
    return xml.take();
}

} // namespace marbre::site
