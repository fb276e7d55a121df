#include "site/variables.h"

#include <QRegularExpression>
#include <QUrl>

#include "html/html.h"
#include "site/pagewords.h"
#include "site/resolving.h"
#include "site/siteaddress.h"
#include "site/structureddata.h"

namespace marbre::site {

namespace {

using kainjow::mustache::data;

std::string utf8(const QString &text)
{
    return text.toStdString();
}

/// Sets a value where there is one; a section on it shows only then.
void put(data &object, const char *name, const QString &value)
{
    if (!value.isEmpty())
        object.set(name, utf8(value));
}

/// As a page of the site names an address of it.
QString linkTo(const QString &address, const PageOptions &options)
{
    return address.isEmpty() ? QString() : wayTo(*options.site, address);
}

/// Each with the way to its list, where there is one.
data list(const QStringList &names, std::optional<ListKind> kind, const PageOptions &options)
{
    data result(data::type::list);
    for (qsizetype i = 0; i < names.size(); ++i) {
        data item(data::type::object);
        item.set("name", utf8(names[i]));
        if (options.site && kind)
            put(item, "href", linkTo(options.site->listOf(*kind, names[i]), options));
        if (i + 1 < names.size())
            item.set("comma", true);
        result.push_back(item);
    }
    return result;
}

data date(const text::PartialDate &date, const PageWords &words, text::DateStyle style)
{
    data object(data::type::object);
    object.set("iso", utf8(date.toIso()));
    object.set("text", utf8(text::formatDate(date, words.language, style)));
    return object;
}

QString rich(const document::Document &document, const Resolve &resolve)
{
    return QString::fromUtf8(html::writeCanonical(resolved(document, resolve))).trimmed();
}

/// The attributes of a paragraph, as they are written: what stands between `<p` and the first `>`, which is an entity
/// within a value.
QString attributesOf(document::Block paragraph)
{
    paragraph.content = document::Paragraph{};
    const QString html = html::writeBlock(paragraph);
    return html.mid(2, html.indexOf(u'>') - 2);
}

/// The note follows its label in the same line where it begins with a paragraph.
void putNote(data &variables, const article::Article &article, const PageOptions &options)
{
    if (article.note.isEmpty())
        return;
    document::Document rest = resolved(article.note, options.resolve);
    data note(data::type::object);
    document::Block &front = rest.blocks.front();
    if (const auto *first = std::get_if<document::Paragraph>(&front.content)) {
        put(note, "first", html::writeInlines(first->content));
        put(note, "attributes", attributesOf(front));
        rest.blocks.erase(rest.blocks.begin());
    }
    put(note, "rest", rich(rest, {}));
    variables.set("note", note);
}

void putLabels(data &variables, const PageWords &words)
{
    data labels(data::type::object);
    put(labels, "author", words.author);
    put(labels, "categories", words.categories);
    put(labels, "posted", words.posted);
    put(labels, "source", words.source);
    put(labels, "translation", words.translation);
    put(labels, "license", words.license);
    put(labels, "note", words.note);
    put(labels, "corrections", words.corrections);
    variables.set("labels", labels);
}

void putCorrections(data &variables, const article::Article &article, const PageWords &words)
{
    data all(data::type::list);
    for (const article::Correction &each : article.corrections) {
        data correction = date(text::PartialDate::of(each.day), words, text::DateStyle::Long);
        put(correction, "words", each.text);
        all.push_back(correction);
    }
    variables.set("corrections", all);
    variables.set("hasCorrections", !article.corrections.empty());
}

void putOriginal(data &variables, const article::Article &article, const PageWords &words)
{
    const text::PartialDate &published = article.original.published;
    if (published.isNull())
        return;
    const QString sentence = published.day() ? words.publishedOn : words.publishedIn;
    data original = date(published, words, text::DateStyle::Numeric);
    original.set("beforeDate", utf8(sentence.section(QStringLiteral("%1"), 0, 0)));
    original.set("afterDate", utf8(sentence.section(QStringLiteral("%1"), 1)));
    variables.set("original", original);
}

void putSource(data &variables, const article::Article &article)
{
    const QString original = webAddress(article.original.url);
    const QString home = webAddress(article.source.url);
    data source(data::type::object);
    put(source, "name", article.source.name.isEmpty() ? QUrl(home).host() : article.source.name);
    put(source, "url", original.isEmpty() ? home : original);
    if (!original.isEmpty())
        put(source, "hreflang", article.original.language);
    if (source.get("name"))
        variables.set("source", source);
}

/// A licence of Creative Commons by its usual name, « CC BY-SA 4.0 » (creativecommons.org/licenses/), another by its host.
QString licenseName(const QString &license)
{
    static const QRegularExpression commons(
        QStringLiteral("\\Ahttps?://creativecommons\\.org/licenses/([a-z-]+)/([0-9.]+)"));
    if (const auto match = commons.match(license); match.hasMatch())
        return QStringLiteral("CC %1 %2").arg(match.captured(1).toUpper(), match.captured(2));
    const QString host = QUrl(license).host();
    return host.isEmpty() ? license : host;
}

void putLicense(data &variables, const article::Article &article)
{
    if (article.original.license.isEmpty())
        return;
    data license(data::type::object);
    put(license, "name", licenseName(article.original.license));
    put(license, "url", webAddress(article.original.license));
    variables.set("license", license);
}

/// The theme's style sheets: by their addresses, or whole.
void putStyles(data &variables, const Theme &theme, const PageOptions &options)
{
    data styles(data::type::list);
    QString inlined;
    for (const Asset &asset : theme.assets) {
        if (!asset.path.endsWith(QLatin1String(".css")))
            continue;
        const QString path = theme.id + u'/' + asset.path;
        const QString beside = QString::fromLatin1(QUrl::toPercentEncoding(path, "/"));
        data style(data::type::object);
        style.set("href", utf8(options.resolve ? options.resolve(path) : beside));
        styles.push_back(style);
        inlined += QString::fromUtf8(asset.bytes);
    }
    // Nothing in a style sheet may end the element that it stands in.
    if (options.inlineStyle)
        put(variables, "style", inlined.replace(QLatin1String("</"), QLatin1String("<\\/")));
    else
        variables.set("styles", styles);
}

} // namespace

void putSite(data &variables, const Theme &theme, const PageOptions &options, const QString &language)
{
    putStyles(variables, theme, options);
    if (!options.site)
        return;
    const PageWords words = pageWords(options.site->language);
    data site(data::type::object);
    put(site, "name", options.siteName.isEmpty() ? words.home : options.siteName);
    put(site, "home", linkTo(addressOf(ListPlace{}), options));
    if (options.site->hasSearch)
        put(site, "search", linkTo(addressOf(ListPlace{ListKind::Search, {}, 0}), options));
    put(site, "searchLabel", words.search);
    put(site, "rss", linkTo(options.site->rss, options));
    put(site, "atom", linkTo(options.site->atom, options));
    if (words.language != language)
        put(site, "wordsLanguage", words.language);
    data ways(data::type::list);
    for (const SiteLink &link : options.site->navigation) {
        data way(data::type::object);
        put(way, "name", link.name);
        put(way, "href", linkTo(link.address, options));
        ways.push_back(way);
    }
    site.set("ways", ways);
    variables.set("site", site);
}

namespace {

void putHead(data &variables, const article::Article &article, const PageWords &words, const PageOptions &options)
{
    const QString headline = article::headline(article);
    put(variables, "headline", headline.isEmpty() ? words.untitled : headline);
    put(variables, "description", description(article));
    put(variables, "canonical", canonicalUrl(article, options));
    put(variables, "siteName", options.siteName);
    put(variables, "locale", openGraphLocale(article.language));
    put(variables, "image", firstImage(article, options));
    put(variables, "jsonLd", structuredData(article, options));
    if (article.modified.isValid())
        put(variables, "modified", article.modified.toUTC().toString(Qt::ISODate));
}

data linkData(const SiteLink &link, const PageOptions &options)
{
    data way(data::type::object);
    put(way, "name", link.name);
    put(way, "href", linkTo(link.address, options));
    return way;
}

/// What a reader may read next.
void putWays(data &variables, const PageWords &words, const PageOptions &options)
{
    if (!options.site)
        return;
    const SiteContext &site = *options.site;
    data related(data::type::list);
    for (const SiteLink &link : site.related)
        related.push_back(linkData(link, options));
    variables.set("related", related);
    variables.set("hasRelated", !site.related.empty());
    put(variables, "relatedLabel", words.related);
    data neighbours(data::type::object);
    if (site.previous)
        neighbours.set("previous", linkData(*site.previous, options));
    if (site.next)
        neighbours.set("next", linkData(*site.next, options));
    put(neighbours, "previousLabel", words.previous);
    put(neighbours, "nextLabel", words.next);
    if (site.previous || site.next)
        variables.set("neighbours", neighbours);
}

/// The lists that the article stands in and that its fields do not lead to.
void putAbout(data &variables, const article::Article &article, const PageOptions &options)
{
    if (!options.site)
        return;
    data source(data::type::object);
    put(source, "name", article.source.name);
    put(source, "href", linkTo(options.site->listOf(ListKind::Source, article.source.name), options));
    if (source.get("href"))
        variables.set("sourceList", source);
    variables.set("hasAbout", source.get("href") != nullptr || !article.tags.isEmpty());
}

/// The page's language, and that of Marbre's own words where it is another.
void putLanguage(data &variables, const article::Article &article, const PageWords &words)
{
    put(variables, "language", article.language.isEmpty() ? QStringLiteral("und") : article.language);
    if (isRightToLeft(article.language))
        variables.set("rightToLeft", true);
    if (article.language.section(u'-', 0, 0).toLower() != words.language)
        put(variables, "wordsLanguage", words.language);
}

} // namespace

data articleVariables(const article::Article &article, const Theme &theme, const PageOptions &options)
{
    const PageWords words = pageWords(article.language);
    data variables(data::type::object);
    put(variables, "title", article.title.trimmed());
    putLanguage(variables, article, words);
    putHead(variables, article, words, options);
    putSite(variables, theme, options, words.language);
    putLabels(variables, words);
    put(variables, "lead", rich(article.lead, options.resolve));
    putOriginal(variables, article, words);
    putNote(variables, article, options);
    putSource(variables, article);
    putLicense(variables, article);
    putCorrections(variables, article, words);
    variables.set("authors", list(article.authors, ListKind::Author, options));
    variables.set("translators", list(article.translators, {}, options));
    variables.set("hasTranslators", !article.translators.isEmpty());
    variables.set("categories", list(article.categories, ListKind::Category, options));
    variables.set("tags", list(article.tags, ListKind::Tag, options));
    putAbout(variables, article, options);
    putWays(variables, words, options);
    if (article.reposted)
        variables.set("reposted", date(text::PartialDate::of(*article.reposted), words, text::DateStyle::Long));
    return variables;
}

} // namespace marbre::site
