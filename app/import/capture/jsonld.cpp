#include "import/capture/jsonld.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <optional>

#include "html/html.h"
#include "import/capture/moments.h"
#include "import/capture/names.h"
#include "text/fold.h"

namespace marbre::import::capture {

namespace {

constexpr std::size_t mostObjects = 20'000;

QString key(const char *name)
{
    return QString::fromLatin1(name);
}

/// The last part of a type's name: "http://schema.org/NewsArticle" and "schema:NewsArticle" are NewsArticle.
QStringList typesOf(const QJsonObject &object)
{
    const QJsonValue type = object.value(key("@type"));
    QStringList types;
    for (const QJsonValue &each : type.isArray() ? type.toArray() : QJsonArray{type})
        types.append(each.toString().section(u'/', -1).section(u':', -1).section(u'#', -1));
    return types;
}

bool isArticle(const QJsonObject &object)
{
    // schema.org: Article and all below it, and what else is written, dated and signed.
    static const QStringList others{QStringLiteral("Report"),       QStringLiteral("APIReference"),
                                    QStringLiteral("Recipe"),       QStringLiteral("Chapter"),
                                    QStringLiteral("CreativeWork"), QStringLiteral("Review"),
                                    QStringLiteral("ClaimReview"),  QStringLiteral("HowTo")};
    return std::ranges::any_of(typesOf(object), [](const QString &type) {
        return type.endsWith(QLatin1String("Article")) || type.endsWith(QLatin1String("Posting"))
            || others.contains(type);
    });
}

bool isOfType(const QJsonObject &object, const char *ending)
{
    return std::ranges::any_of(typesOf(object), [&](const QString &type) { return type.endsWith(key(ending)); });
}

/// Entities and tags that were put into strings, as some systems do.
QString plain(const QString &text)
{
    if (!text.contains(u'&') && !text.contains(u'<'))
        return text;
    return document::toPlainText(html::read(text.toUtf8()).document);
}

/// Walks all objects of all scripts; those in lists of other articles are not what the page is about.
class Gatherer
{
public:
    void gather(const QJsonValue &value, bool aside = false)
    {
        if (m_seen++ > mostObjects)
            return;
        if (value.isArray()) {
            const QJsonArray array = value.toArray();
            for (const QJsonValue &each : array)
                gather(each, aside);
        }
        if (!value.isObject())
            return;
        const QJsonObject object = value.toObject();
        note(object, aside);
        for (auto it = object.begin(); it != object.end(); ++it)
            if (it->isObject() || it->isArray())
                gather(*it, aside || isElsewhere(it.key()));
    }

    /// The object itself, or the one with its `@id` that says more.
    [[nodiscard]] QJsonObject whole(const QJsonValue &value) const
    {
        const QJsonObject object = value.toObject();
        return object.size() <= 2 ? m_byId.value(object.value(key("@id")).toString(), object) : object;
    }

    std::vector<QJsonObject> articles;
    std::vector<QJsonObject> pages;
    std::vector<QJsonObject> sites;

private:
    static bool isElsewhere(const QString &name)
    {
        static const QStringList names{
            QStringLiteral("itemListElement"), QStringLiteral("blogPost"),    QStringLiteral("blogPosts"),
            QStringLiteral("hasPart"),         QStringLiteral("mentions"),    QStringLiteral("citation"),
            QStringLiteral("comment"),         QStringLiteral("relatedLink"), QStringLiteral("isBasedOn"),
            QStringLiteral("workExample"),     QStringLiteral("subjectOf"),   QStringLiteral("review")};
        return names.contains(name);
    }

    void note(const QJsonObject &object, bool aside)
    {
        const QString id = object.value(key("@id")).toString();
        if (!id.isEmpty() && object.size() > m_byId.value(id).size())
            m_byId.insert(id, object);
        if (aside)
            return;
        if (isArticle(object))
            articles.push_back(object);
        else if (isOfType(object, "Page"))
            pages.push_back(object);
        else if (isOfType(object, "WebSite"))
            sites.push_back(object);
    }

    std::size_t m_seen = 0;
    QHash<QString, QJsonObject> m_byId;
};

QString stringOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isArray())
        return stringOf(value.toArray().first());
    const QJsonObject object = value.toObject();
    for (const char *name : {"@value", "name", "url", "@id"})
        if (const QString text = object.value(key(name)).toString(); !text.isEmpty())
            return text;
    return {};
}

/// What is said of one article, as findings that are as sure as `trust`.
class ArticleReader
{
public:
    ArticleReader(const Gatherer &gathered, PageFields &fields, double trust)
        : m_gathered(gathered)
        , m_fields(fields)
        , m_trust(trust)
    {
    }

    void read(const QJsonObject &object)
    {
        put(m_fields.title, object, "headline", 0.86);
        put(m_fields.title, object, "name", 0.74);
        put(m_fields.excerpt, object, "description", 0.82);
        put(m_fields.excerpt, object, "abstract", 0.6);
        put(m_fields.excerpt, object, "alternativeHeadline", 0.3);
        put(m_fields.language, object, "inLanguage", 0.7);
        put(m_fields.license, object, "license", 0.92);
        put(m_fields.url, object, "url", 0.7);
        put(m_fields.url, object, "mainEntityOfPage", 0.6);
        putMoment(object, "datePublished", 0.95);
        putMoment(object, "dateCreated", 0.6);
        putMoment(object, "uploadDate", 0.5);
        putNames(object);
        putSite(object.value(key("publisher")), 0.84);
        putSite(object.value(key("sourceOrganization")), 0.6);
    }

private:
    void put(Field &field, const QJsonObject &object, const char *name, double confidence)
    {
        add(field, plain(stringOf(object.value(key(name)))), from::jsonLd, confidence * m_trust);
    }

    void putMoment(const QJsonObject &object, const char *name, double confidence)
    {
        add(m_fields.publishedTime, momentOf(stringOf(object.value(key(name)))), from::jsonLd, confidence * m_trust);
    }

    void putSite(const QJsonValue &value, double confidence)
    {
        const QJsonObject object = m_gathered.whole(value.isArray() ? value.toArray().first() : value);
        const QString name = value.isString() ? value.toString() : object.value(key("name")).toString();
        if (!name.contains(QLatin1String("://")))
            add(m_fields.siteName, plain(name), from::jsonLd, confidence * m_trust);
    }

    void putNames(const QJsonObject &object)
    {
        for (const char *role : {"author", "creator"}) {
            const QJsonValue value = object.value(key(role));
            QStringList persons;
            bool organization = false;
            for (const QJsonValue &each : value.isArray() ? value.toArray() : QJsonArray{value}) {
                const QJsonObject person = m_gathered.whole(each);
                const QString name = plain(each.isString() ? each.toString() : stringOf(person.value(key("name"))));
                organization = organization || isOfType(person, "Organization");
                const QStringList names = each.isString() ? namesIn(name) : QStringList{nameOf(name)};
                for (const QString &found : names)
                    if (!found.isEmpty() && !persons.contains(found))
                        persons.append(found);
            }
            add(m_fields.byline, persons.join(QStringLiteral(", ")), from::jsonLd,
                (organization ? 0.7 : 0.93) * m_trust);
            if (!persons.isEmpty())
                return;
        }
    }

    const Gatherer &m_gathered;
    PageFields &m_fields;
    double m_trust;
};

QJsonDocument parsed(const QString &json)
{
    QJsonDocument document = QJsonDocument::fromJson(json.trimmed().toUtf8());
    return document.isNull() ? QJsonDocument::fromJson(mendedJson(json)) : document;
}

Gatherer gathered(const Page &page)
{
    Gatherer result;
    for (int i = 0; i < page.count(); ++i) {
        if (page.node(i).tag != GUMBO_TAG_SCRIPT)
            continue;
        if (!page.attribute(i, "type").trimmed().startsWith(QLatin1String("application/ld+json"), Qt::CaseInsensitive))
            continue;
        const QJsonDocument document = parsed(page.raw(i));
        result.gather(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()));
    }
    return result;
}

/// How likely it is that the page is about this article.
int likeness(const QJsonObject &article, const QString &url, const QStringList &titles)
{
    int score = 0;
    const auto isHere = [&](const QString &address) {
        return !url.isEmpty() && address.section(u'#', 0, 0) == url.section(u'#', 0, 0);
    };
    for (const char *name : {"url", "mainEntityOfPage", "@id"})
        score += isHere(stringOf(article.value(key(name)))) ? 2 : 0;
    const QString headline = text::folded(plain(stringOf(article.value(key("headline")))).simplified());
    const QString name = text::folded(plain(stringOf(article.value(key("name")))).simplified());
    for (const QString &title : titles) {
        const QString folded = text::folded(title.simplified());
        if ((headline.size() > 5 && folded.contains(headline)) || (name.size() > 5 && folded.contains(name)))
            score += 2;
    }
    return score + int(article.contains(key("headline"))) + int(article.contains(key("datePublished")))
        + int(article.contains(key("author")));
}

} // namespace

StructuredData readJsonLd(const Page &page, const QString &url, const QStringList &titles)
{
    const Gatherer all = gathered(page);
    StructuredData data;
    const auto rank = [&](const QJsonObject &object) { return likeness(object, url, titles); };
    if (const auto best = std::ranges::max_element(all.articles, {}, rank); best != all.articles.end()) {
        // One of many without a sign that it is this one may be any of them.
        const bool doubtful = all.articles.size() > 1 && rank(*best) < 2;
        ArticleReader(all, data.fields, doubtful ? 0.5 : 1).read(*best);
        for (const char *name : {"articleBody", "text"})
            if (data.articleBody.isEmpty())
                data.articleBody = plain(best->value(key(name)).toString());
    }
    for (const QJsonObject &object : all.pages)
        ArticleReader(all, data.fields, 0.7).read(object);
    for (const QJsonObject &object : all.sites)
        add(data.fields.siteName, plain(stringOf(object.value(key("name")))), from::jsonLd, 0.8);
    return data;
}

} // namespace marbre::import::capture
