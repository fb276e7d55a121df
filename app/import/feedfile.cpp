#include "import/feedfile.h"

#include <QBuffer>
#include <QHash>
#include <QRegularExpression>
#include <QUrl>

#include "html/html.h"
#include "import/capture/moments.h"
#include "import/capture/names.h"
#include "import/wxrarticle.h"
#include "import/xmlstream.h"
#include "text/language.h"
#include "text/spacing.h"

namespace marbre::import {

namespace {

using Token = XmlStream::Token;
using Inside = XmlStream::Inside;

QString utf8(const QByteArray &bytes)
{
    return QString::fromUtf8(bytes);
}

/// The prefixes by which elements of other vocabularies are known here, whatever the file calls them.
QByteArray prefixOf(const QByteArray &name)
{
    static const QHash<QByteArray, QByteArray> prefixes{
        {"http://www.w3.org/2005/Atom", "atom:"},
        {"http://purl.org/atom/ns#", "atom:"},
        {"http://purl.org/dc/elements/1.1/", "dc:"},
        {"http://purl.org/dc/terms/", "dc:"},
        {"http://purl.org/rss/1.0/modules/content/", "content:"},
        {"http://search.yahoo.com/mrss/", "media:"},
        {"http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes:"},
        {"http://www.w3.org/1999/xhtml", "xhtml:"},
        {"http://rssnamespace.org/feedburner/ext/1.0", "feedburner:"},
        {"http://purl.org/rss/1.0/", ""},
        {"http://my.netscape.com/rdf/simple/0.9/", ""},
    };
    return prefixes.value(name);
}

/// An absolute address of the Web; empty for any other.
QString webAddress(const QByteArray &written, const QString &base)
{
    const QUrl url = QUrl(base).resolved(QUrl(utf8(written).trimmed()));
    const bool isWeb = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    return url.isValid() && isWeb && !url.host().isEmpty() ? url.toString() : QString();
}

QString languageTag(const QByteArray &written)
{
    const QString tag = utf8(written).trimmed().replace(u'_', u'-');
    return text::isLanguageTag(tag) ? tag : QString();
}

/// `ann@example.org (Ann Lee)`, `Ann Lee <ann@example.org>`, or a name.
QString personIn(const QByteArray &written)
{
    static const QRegularExpression bracketed(QStringLiteral(R"(\A[^\s@]+@[^\s()]+\s*\(([^()]+)\)\z)"));
    static const QRegularExpression address(QStringLiteral(R"(\s*<[^<>]*@[^<>]*>\z)"));
    QString text = text::singleSpaced(utf8(written));
    if (const auto match = bracketed.match(text); match.hasMatch())
        text = match.captured(1);
    text.remove(address);
    return capture::nameOf(text);
}

void add(QStringList &names, const QString &name)
{
    constexpr qsizetype most = 200; // every one is compared with each
    if (!name.isEmpty() && names.size() < most && !names.contains(name))
        names.append(name);
}

bool isBlank(const FeedItem &item)
{
    return item.title.isEmpty() && item.link.isEmpty() && item.id.isEmpty() && item.summary.isEmpty() && item.content.isEmpty();
}

/// A text of Atom's as HTML (RFC 4287, 3.1.1 and 4.1.3.3; Atom 0.3 says media types, too).
QByteArray atomHtml(const QByteArray &type, const Inside &inside)
{
    if (type == "xhtml" || type == "application/xhtml+xml")
        return inside.markup;
    if (type == "html" || type == "text/html")
        return inside.hasElements ? inside.markup : inside.text;
    const bool isText = type.isEmpty() || type == "text" || type.startsWith("text/");
    return isText ? html::writeCanonical(document::fromPlainText(utf8(inside.text))) : QByteArray();
}

/// Escaped, as it should be, or as it should not.
QByteArray rssHtml(const Inside &inside)
{
    return inside.hasElements ? inside.markup : inside.text;
}

class FeedReader
{
public:
    FeedReader(QIODevice &device, const QString &address)
        : m_stream(device)
        , m_base(address)
    {
        m_feed.address = address;
    }

    Result<Feed> read()
    {
        for (bool ended = false; !ended;) {
            switch (m_stream.next()) {
            case Token::Start:
                readElement();
                break;
            case Token::End:
                ended = m_isFeed && name() == m_root;
                break;
            case Token::Text:
                break;
            case Token::Finished:
            case Token::Cut:
                ended = true;
                if (m_isFeed && !m_isCut)
                    warn(Warning::Kind::CutShort, m_stream.line());
            }
        }
        if (!m_isFeed)
            return fail(ErrorCode::Invalid, {}, QStringLiteral("no feed: it begins neither as RSS nor as Atom does"));
        return finished();
    }

private:
    Feed finished()
    {
        if (m_stream.hasEntities())
            warn(Warning::Kind::OwnEntities, 1);
        if (!m_stream.unknownEncoding().isEmpty())
            warn(Warning::Kind::UnknownEncoding, 1, m_stream.unknownEncoding());
        for (FeedItem &item : m_feed.items) {
            if (item.authors.isEmpty())
                item.authors = m_feed.authors;
            if (item.language.isEmpty())
                item.language = m_feed.language;
            if (item.id.isEmpty())
                item.id = item.link;
            if (item.base.isEmpty())
                item.base = item.link;
        }
        return std::move(m_feed);
    }

    void warn(Warning::Kind kind, qint64 line, const QByteArray &text = {})
    {
        m_feed.warnings.push_back({kind, int(line), utf8(text)});
    }

    /// The element's name, with the prefix by which it is known here.
    QByteArray name() const
    {
        const QByteArray &written = m_stream.name();
        const qsizetype colon = written.indexOf(':');
        if (colon < 0)
            return written;
        const QByteArray prefix = m_prefixes.value(written.first(colon), written.first(colon + 1));
        return (prefix == m_ownPrefix ? QByteArray() : prefix) + written.sliced(colon + 1);
    }

    void begin()
    {
        for (const auto &[attribute, value] : m_stream.attributes())
            if (attribute.startsWith("xmlns:") && !prefixOf(value).isNull())
                m_prefixes.insert(attribute.sliced(6), prefixOf(value));
        m_isAtom = name() == "feed" || name() == "atom:feed";
        m_isFeed = m_isAtom || name() == "rss" || name() == "rdf:RDF" || name() == "RDF";
        if (m_isAtom)
            m_ownPrefix = "atom:";
        m_root = name();
        takeBase(m_base);
        m_feed.language = languageTag(m_stream.attribute("xml:lang"));
    }

    /// XML Base, 4.1.
    void takeBase(QString &base) const
    {
        if (const QString own = webAddress(m_stream.attribute("xml:base"), base); !own.isEmpty())
            base = own;
    }

    void readElement()
    {
        if (!m_isFeed)
            return begin();
        if (name() == "item" || name() == "entry")
            return readItem();
        if (name() != "channel")
            readOfFeed();
    }

    /// What is told of the feed itself.
    void readOfFeed()
    {
        const QByteArray element = name();
        const bool isLink = element == "link" || element == "atom:link";
        if (isLink && m_stream.attribute("rel") == "self")
            return takeFirst(m_feed.address, readLink("self", m_base));
        if (isLink)
            return takeFirst(m_feed.site, readLink("alternate", m_base));
        if (element == "author" || element == "dc:creator" || element == "managingEditor")
            return add(m_feed.authors, readPerson("channel"));
        const QByteArray type = m_stream.attribute("type");
        const auto inside = m_stream.readInside("channel");
        if (!inside)
            return;
        if (element == "title")
            m_feed.title = words(type, *inside);
        else if (element == "description" || element == "subtitle" || element == "tagline")
            m_feed.description = words(type, *inside);
        else if (element == "language" || element == "dc:language")
            m_feed.language = languageTag(inside->text);
    }

    QString words(const QByteArray &type, const Inside &inside) const
    {
        const bool isPlain = m_isAtom && (type.isEmpty() || type == "text" || type == "text/plain");
        if (isPlain)
            return text::singleSpaced(utf8(inside.text));
        return text::singleSpaced(plainText(m_isAtom ? atomHtml(type, inside) : rssHtml(inside)));
    }

    /// Where a link leads as Atom has it, or RSS; empty for one of another relation than `wanted`.
    QString readLink(QByteArrayView wanted, const QString &base)
    {
        const QByteArray rel = m_stream.attribute("rel");
        const QByteArray href = m_stream.attribute("href");
        const QByteArray text = m_stream.readText({});
        const bool isWanted = wanted == (rel.isEmpty() ? QByteArrayView("alternate") : QByteArrayView(rel));
        return isWanted ? webAddress(href.isEmpty() ? text : href, base) : QString();
    }

    static void takeFirst(QString &address, const QString &found)
    {
        if (address.isEmpty())
            address = found;
    }

    /// Atom's persons are elements, those of RSS texts.
    QString readPerson(QByteArrayView around)
    {
        const QByteArray element = m_stream.name();
        QByteArray text;
        QByteArray said;
        for (;;) {
            const Token token = m_stream.next();
            if (token == Token::Finished || token == Token::Cut)
                return {};
            if (token == Token::Start && name() == "name")
                said = m_stream.readText(element);
            else if (token == Token::Text)
                text += m_stream.text();
            else if (token == Token::End && (m_stream.name() == element || m_stream.name() == around))
                return personIn(said.isEmpty() ? text : said);
        }
    }

    /// The item that has begun. One whose end is missing ends where the next one begins.
    void readItem()
    {
        const QByteArray element = m_stream.name();
        for (bool isOpen = true; isOpen;) {
            FeedItem item;
            item.line = int(m_stream.line());
            item.base = m_base;
            takeBase(item.base);
            item.language = languageTag(m_stream.attribute("xml:lang"));
            item.id = utf8(m_stream.attribute("rdf:about")).trimmed();
            m_realLink.clear();
            m_permanentLink.clear();
            const auto next = readFields(item, element);
            if (!next) {
                m_isCut = true;
                return warn(Warning::Kind::CutShort, item.line, item.title.toUtf8());
            }
            if (!m_realLink.isEmpty())
                item.link = m_realLink;
            takeFirst(item.link, m_permanentLink);
            if (!isBlank(item))
                m_feed.items.push_back(std::move(item));
            isOpen = *next == Token::Start;
        }
    }

    /// How the item ends: with its End, or with the Start of the next; nothing where the file ends first.
    std::optional<Token> readFields(FeedItem &item, const QByteArray &element)
    {
        for (;;) {
            const Token token = m_stream.next();
            if (token == Token::Finished || token == Token::Cut)
                return {};
            if (token == Token::End && m_stream.name() == element)
                return token;
            if (token != Token::Start)
                continue;
            if (m_stream.name() == element)
                return token;
            if (!readField(item, element))
                return m_stream.name() == element ? std::optional(Token::End) : std::nullopt;
        }
    }

    /// False where the item or the file ends within it.
    bool readField(FeedItem &item, const QByteArray &around)
    {
        const QByteArray field = name();
        if (field == "media:group")
            return true;
        takeImage(item, field);
        if (field == "link" || field == "atom:link") {
            takeFirst(item.link, readLink("alternate", item.base));
            return true;
        }
        if (field == "author" || field == "dc:creator" || field == "itunes:author" || field == "contributor") {
            const QString person = readPerson(around);
            if (field != "contributor")
                add(item.authors, person);
            return m_stream.name() != around;
        }
        QString base = item.base;
        takeBase(base);
        const QByteArray type = m_stream.attribute("type");
        const QByteArray term = m_stream.attribute("label").isEmpty() ? m_stream.attribute("term") : m_stream.attribute("label");
        const bool isPage = m_stream.attribute("isPermaLink") != "false";
        const auto inside = m_stream.readInside(around);
        if (!inside)
            return false;
        if (takeName(item, field, *inside, isPage) || takeMoment(item, field, *inside))
            return true;
        if (field == "title")
            item.title = words(type, *inside);
        else if (field == "category" || field == "dc:subject")
            add(item.categories, text::singleSpaced(utf8(term.isEmpty() ? inside->text : term)));
        else if (field == "dc:language")
            item.language = languageTag(inside->text);
        else
            takeText(item, field, m_isAtom ? atomHtml(type, *inside) : rssHtml(*inside), base);
        return true;
    }

    /// True for an element that names the item.
    bool takeName(FeedItem &item, const QByteArray &field, const Inside &inside, bool isPage)
    {
        if (field == "feedburner:origLink") {
            m_realLink = webAddress(inside.text, {});
            return true;
        }
        if (field != "guid" && field != "id")
            return false;
        item.id = utf8(inside.text).trimmed();
        if (field == "guid" && isPage)
            m_permanentLink = webAddress(inside.text, {});
        return true;
    }

    /// True for an element that says when.
    bool takeMoment(FeedItem &item, const QByteArray &field, const Inside &inside)
    {
        static const QList<QByteArray> first{"pubDate", "published", "issued", "dc:date", "dc:issued", "dc:created"};
        static const QList<QByteArray> later{"updated", "modified", "atom:updated", "dc:modified"};
        if (!first.contains(field) && !later.contains(field))
            return false;
        const QString moment = capture::momentOf(utf8(inside.text));
        if (moment.isEmpty() && !inside.text.trimmed().isEmpty())
            warn(Warning::Kind::WrongDate, item.line, inside.text.trimmed());
        if (moment.isEmpty() || (later.contains(field) && !item.published.isNull()))
            return true;
        item.published = text::PartialDate::fromIso(QStringView(moment).left(10)).value_or(text::PartialDate());
        const bool hasTime = moment.size() > 10;
        item.moment = hasTime ? QDateTime::fromString(moment, Qt::ISODate) : QDateTime();
        if (item.moment.timeSpec() == Qt::LocalTime)
            item.moment.setTimeSpec(Qt::UTC);
        item.moment = item.moment.toUTC();
        return true;
    }

    /// Of several texts the longest of its kind is the whole one.
    static void takeText(FeedItem &item, const QByteArray &field, const QByteArray &html, const QString &base)
    {
        const bool isContent = field == "content" || field == "content:encoded" || field == "xhtml:body" || field == "fullitem";
        const bool isSummary = field == "description" || field == "summary" || field == "dc:description";
        if (!isContent && !isSummary)
            return;
        QByteArray &text = isContent ? item.content : item.summary;
        if (html.size() <= text.size())
            return;
        text = html;
        if (isContent)
            item.base = base;
    }

    /// Media RSS, an enclosure, a podcast's picture.
    void takeImage(FeedItem &item, const QByteArray &field) const
    {
        if (!item.image.isEmpty())
            return;
        const bool isImage = m_stream.attribute("type").startsWith("image/") || m_stream.attribute("medium") == "image";
        if (field == "media:thumbnail" || ((field == "media:content" || field == "enclosure") && isImage))
            item.image = webAddress(m_stream.attribute("url"), item.base);
        else if (field == "itunes:image" || (field == "link" && isImage && m_stream.attribute("rel") == "enclosure"))
            item.image = webAddress(m_stream.attribute("href"), item.base);
    }

    XmlStream m_stream;
    Feed m_feed;
    QString m_base;
    QHash<QByteArray, QByteArray> m_prefixes; ///< by what the file calls them
    QByteArray m_ownPrefix; ///< of the feed's own vocabulary
    QByteArray m_root;
    QString m_realLink; ///< of the item, behind one that only counts readers
    QString m_permanentLink; ///< of the item, where its name is one
    bool m_isAtom = false;
    bool m_isFeed = false;
    bool m_isCut = false;
};

} // namespace

Result<Feed> readFeed(const QByteArray &bytes, const QString &address)
{
    QByteArray copy = bytes;
    QBuffer device(&copy);
    device.open(QIODevice::ReadOnly);
    return FeedReader(device, address).read();
}

bool looksLikeFeed(const QByteArray &start)
{
    static const QRegularExpression root(
        QStringLiteral(R"(\A\W{0,3}(?:<\?[^>]{0,500}>|<!--.{0,2000}?-->|<!DOCTYPE[^>\[]{0,500}(?:\[.{0,4000}?\]\s*)?>|\s)*<(?:rss|rdf:RDF|RDF|(?:[\w-]+:)?feed)[\s>])"),
        QRegularExpression::DotMatchesEverythingOption);
    QByteArray plain = start;
    plain.replace('\0', QByteArray()); // of UTF-16
    return root.match(QString::fromLatin1(plain)).hasMatch();
}

} // namespace marbre::import
