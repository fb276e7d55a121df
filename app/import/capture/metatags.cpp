#include "import/capture/metatags.h"

#include <QHash>
#include <QMap>

#include "import/capture/moments.h"
#include "import/capture/names.h"

namespace marbre::import::capture {

namespace {

/// How a value is to be read.
enum class As { Words, Names, Name, Moment, Locale, Address };

struct Meaning {
    Field PageFields::*field;
    As as;
    QLatin1StringView from;
    double confidence;
};

/// The names in lower case, with ':' for '.', ' ' and '_' behind their vocabulary's.
const QHash<QString, Meaning> &meanings()
{
    using F = PageFields;
    static const QHash<QString, Meaning> all = [] {
        QHash<QString, Meaning> table;
        const auto put = [&](const char *names, Field F::*field, As as, QLatin1StringView from, double confidence) {
            for (const QString &name : QString::fromLatin1(names).split(u' '))
                table.insert(name, {field, as, from, confidence});
        };
        put("og:title", &F::title, As::Words, from::openGraph, 0.84);
        put("og:description", &F::excerpt, As::Words, from::openGraph, 0.8);
        put("og:site_name", &F::siteName, As::Words, from::openGraph, 0.9);
        put("og:url", &F::url, As::Address, from::openGraph, 0.85);
        put("og:locale", &F::language, As::Locale, from::openGraph, 0.5);
        put("og:author og:article:author article:author", &F::byline, As::Names, from::openGraph, 0.85);
        put("article:published_time og:article:published_time og:published_time", &F::publishedTime, As::Moment,
            from::openGraph, 0.93);
        put("article:published article:post_date og:pubdate og:publish_date og:release_date book:release_date",
            &F::publishedTime, As::Moment, from::openGraph, 0.85);
        put("dc:title dcterms:title dcterm:title", &F::title, As::Words, from::dublinCore, 0.9);
        put("dc:creator dcterms:creator dcterm:creator dc:creator:personalname dc:contributor:author", &F::byline,
            As::Name, from::dublinCore, 0.88);
        put("dc:description dcterms:description dcterm:description dcterms:abstract", &F::excerpt, As::Words,
            from::dublinCore, 0.78);
        put("dc:publisher dcterms:publisher", &F::siteName, As::Words, from::dublinCore, 0.6);
        put("dc:language dcterms:language", &F::language, As::Locale, from::dublinCore, 0.65);
        put("dc:date:issued dcterms:issued dcterms:available dcterms:date:issued", &F::publishedTime, As::Moment,
            from::dublinCore, 0.88);
        put("dc:date dcterms:date dc:date:created dcterms:created dc:created", &F::publishedTime, As::Moment,
            from::dublinCore, 0.7);
        put("dcterms:license dc:rights:license dc:license", &F::license, As::Words, from::dublinCore, 0.9);
        put("dc:rights dcterms:rights", &F::license, As::Words, from::dublinCore, 0.45);
        put("twitter:title", &F::title, As::Words, from::twitter, 0.8);
        put("twitter:description", &F::excerpt, As::Words, from::twitter, 0.74);
        put("twitter:app:name:iphone twitter:app:name:googleplay", &F::siteName, As::Words, from::twitter, 0.35);
        put("parsely-title citation_title sailthru:title bepress_citation_title eprints:title", &F::title, As::Words,
            from::meta, 0.8);
        put("title headline hdl", &F::title, As::Words, from::meta, 0.66);
        put("author authors byl byline author:name article_author sailthru:author cxenseparse:author creator "
            "article:author:name",
            &F::byline, As::Names, from::meta, 0.86);
        put("parsely-author citation_author citation_authors bepress_citation_author eprints:creators_name", &F::byline,
            As::Name, from::meta, 0.87);
        put("description", &F::excerpt, As::Words, from::meta, 0.77);
        put("sailthru:description abstract lead summary", &F::excerpt, As::Words, from::meta, 0.6);
        put("application-name", &F::siteName, As::Words, from::meta, 0.65);
        put("apple-mobile-web-app-title al:android:app_name al:ios:app_name", &F::siteName, As::Words, from::meta,
            0.45);
        put("citation_journal_title", &F::siteName, As::Words, from::meta, 0.75);
        put("parsely-pub-date sailthru:date citation_publication_date citation_online_date datepublished publish-date "
            "publish_date published_date publication_date "
            "pubdate date_published cxenseparse:recs:publishtime publishdate displaydate article:date "
            "first_published_at",
            &F::publishedTime, As::Moment, from::meta, 0.88);
        put("date article_date_original dat post_date created timestamp ptime pdate citation_date creation_date",
            &F::publishedTime, As::Moment, from::meta, 0.72);
        put("language content-language", &F::language, As::Locale, from::meta, 0.6);
        put("license", &F::license, As::Words, from::meta, 0.8);
        return table;
    }();
    return all;
}

/// Dublin Core is written DC.title, dc:title, dcterms.title…; others write a point or a colon as they like.
QString tidied(const QString &name)
{
    static const QStringList vocabularies{
        QStringLiteral("dc"),      QStringLiteral("dcterms"),  QStringLiteral("dcterm"),  QStringLiteral("og"),
        QStringLiteral("twitter"), QStringLiteral("sailthru"), QStringLiteral("article"), QStringLiteral("eprints")};
    QString lower = name.trimmed().toLower();
    const qsizetype end = lower.indexOf(u'.');
    if (end > 0 && vocabularies.contains(lower.left(end)))
        lower.replace(u'.', u':');
    return lower;
}

/// `property`, `name` and `http-equiv` may each name several things, parted by spaces.
QStringList namesOf(const Page &page, int meta)
{
    QStringList names;
    for (const char *attribute : {"property", "name", "http-equiv"}) {
        for (const QString &name : page.attribute(meta, attribute).left(500).split(u' ', Qt::SkipEmptyParts))
            names.append(tidied(name));
    }
    return names;
}

QString readAs(As as, const QString &content)
{
    switch (as) {
    case As::Moment:
        return momentOf(content);
    case As::Names:
        return namesIn(content).join(QStringLiteral(", "));
    case As::Name:
        return nameOf(content);
    case As::Locale:
        return content.section(u',', 0, 0).trimmed().replace(u'_', u'-');
    case As::Words:
    case As::Address:
        return content;
    }
    return content;
}

/// Several authors are several tags, and one byline.
class Bylines
{
public:
    void add(const QString &tag, const Meaning &meaning, const QString &name)
    {
        auto &entry = m_names[tag];
        entry.meaning = meaning;
        if (!name.isEmpty() && !entry.names.contains(name) && entry.names.size() < 40)
            entry.names.append(name);
    }

    void giveTo(Field &field) const
    {
        for (const Entry &entry : m_names)
            capture::add(field, entry.names.join(QStringLiteral(", ")), entry.meaning.from, entry.meaning.confidence);
    }

private:
    struct Entry {
        Meaning meaning;
        QStringList names;
    };
    QMap<QString, Entry> m_names;
};

} // namespace

void readMetaTags(const Page &page, PageFields &fields)
{
    Bylines bylines;
    for (int i = 0; i < page.count(); ++i) {
        if (page.node(i).tag != GUMBO_TAG_META)
            continue;
        const QString content = page.attribute(i, "content");
        for (const QString &name : namesOf(page, i)) {
            const auto meaning = meanings().constFind(name);
            if (meaning == meanings().constEnd())
                continue;
            const QString value = readAs(meaning->as, content);
            if (meaning->field == &PageFields::byline)
                bylines.add(name, *meaning, value);
            else
                add(fields.*(meaning->field), value, meaning->from, meaning->confidence);
        }
    }
    bylines.giveTo(fields.byline);
}

} // namespace marbre::import::capture
