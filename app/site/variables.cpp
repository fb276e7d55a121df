#include "site/variables.h"

#include <QMimeDatabase>
#include <QRegularExpression>
#include <QUrl>

#include "html/html.h"
#include "site/pagewords.h"
#include "site/resolving.h"
#include "site/siteaddress.h"
#include "site/structureddata.h"

namespace marbre::site {

void put(Value &object, const char *name, const QString &value)
{
    if (!value.isEmpty())
        object.set(name, value);
}

namespace {

/// As a page of the site names an address of it.
QString linkTo(const QString &address, const PageOptions &options)
{
    return address.isEmpty() ? QString() : wayTo(*options.site, address);
}

/// Each with the way to its list, where there is one.
Value list(const QStringList &names, std::optional<ListKind> kind, const PageOptions &options)
{
    Value result = Value::list();
    for (qsizetype i = 0; i < names.size(); ++i) {
        Value item;
        item.set("name", names[i]);
        if (options.site && kind)
            put(item, "href", linkTo(options.site->listOf(*kind, names[i]), options));
        if (i + 1 < names.size())
            item.set("comma", true);
        result.add(std::move(item));
    }
    return result;
}

Value linkData(const SiteLink &link, const PageOptions &options)
{
    Value way;
    put(way, "name", link.name);
    put(way, "href", linkTo(link.address, options));
    return way;
}

Value dateData(const text::PartialDate &date, const QString &shown)
{
    Value object;
    object.set("iso", date.toIso());
    object.set("text", shown);
    return object;
}

QString rich(const document::Document &document)
{
    return QString::fromUtf8(html::writeCanonical(document)).trimmed();
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
void putNote(Value &variables, const article::Article &article, const PageOptions &options)
{
    if (article.note.isEmpty())
        return;
    document::Document rest = shown(article.note, options);
    Value note;
    document::Block &front = rest.blocks.front();
    if (const auto *first = std::get_if<document::Paragraph>(&front.content)) {
        put(note, "first", html::writeInlines(first->content));
        put(note, "attributes", attributesOf(front));
        rest.blocks.erase(rest.blocks.begin());
    }
    put(note, "rest", rich(rest));
    variables.set("note", std::move(note));
}

void putLabels(Value &variables, const PageWords &words)
{
    Value labels;
    put(labels, "author", words.author);
    put(labels, "categories", words.categories);
    put(labels, "posted", words.posted);
    put(labels, "source", words.source);
    put(labels, "translation", words.translation);
    put(labels, "license", words.license);
    put(labels, "note", words.note);
    put(labels, "corrections", words.corrections);
    variables.set("labels", std::move(labels));
}

void putCorrections(Value &variables, const article::Article &article, const PageWords &words, const Theme &theme)
{
    Value all = Value::list();
    for (const article::Correction &each : article.corrections) {
        const auto day = text::PartialDate::of(each.day);
        Value correction = dateData(day, dayIn(day, words.language, theme));
        put(correction, "words", each.text);
        all.add(std::move(correction));
    }
    variables.set("corrections", all);
    variables.set("hasCorrections", !article.corrections.empty());
}

void putOriginal(Value &variables, const article::Article &article, const PageWords &words)
{
    const text::PartialDate &published = article.original.published;
    if (published.isNull())
        return;
    const QString sentence = published.day() ? words.publishedOn : words.publishedIn;
    Value original = dateData(published, text::formatDate(published, words.language, text::DateStyle::Numeric));
    original.set("beforeDate", sentence.section(QStringLiteral("%1"), 0, 0));
    original.set("afterDate", sentence.section(QStringLiteral("%1"), 1));
    variables.set("original", std::move(original));
}

void putSource(Value &variables, const article::Article &article)
{
    const QString original = webAddress(article.original.url);
    const QString home = webAddress(article.source.url);
    Value source;
    put(source, "name", article.source.name.isEmpty() ? QUrl(home).host() : article.source.name);
    put(source, "url", original.isEmpty() ? home : original);
    if (!original.isEmpty())
        put(source, "hreflang", article.original.language);
    if (source.find("name"))
        variables.set("source", std::move(source));
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

void putLicense(Value &variables, const article::Article &article)
{
    if (article.original.license.isEmpty())
        return;
    Value license;
    put(license, "name", licenseName(article.original.license));
    put(license, "url", webAddress(article.original.license));
    variables.set("license", std::move(license));
}

/// A style sheet that stands in the page itself, with the files that it names.
QString wholeStyle(QString css, const Theme &theme)
{
    for (const Asset &asset : theme.assets) {
        const QString named = QStringLiteral("url(\"%1\")").arg(asset.path);
        if (!css.contains(named))
            continue;
        const QString type = QMimeDatabase().mimeTypeForFile(asset.path, QMimeDatabase::MatchExtension).name();
        css.replace(named, QStringLiteral("url(\"data:%1;base64,%2\")").arg(type, QString::fromLatin1(asset.bytes.toBase64())));
    }
    // Nothing in a style sheet may end the element that it stands in.
    return css.replace(QLatin1String("</"), QLatin1String("<\\/"));
}

/// The theme's style sheets: by their addresses, or whole.
void putStyles(Value &variables, const Theme &theme, const PageOptions &options)
{
    Value styles = Value::list();
    QString inlined;
    for (const Asset &asset : theme.assets) {
        if (!asset.path.endsWith(QLatin1String(".css")))
            continue;
        const QString path = theme.id + u'/' + asset.path;
        const QString beside = QString::fromLatin1(QUrl::toPercentEncoding(path, "/"));
        Value style;
        style.set("href", options.resolve ? options.resolve(path) : beside);
        styles.add(std::move(style));
        inlined += QString::fromUtf8(asset.bytes);
    }
    if (options.inlineStyle)
        put(variables, "style", wholeStyle(std::move(inlined), theme));
    else
        variables.set("styles", std::move(styles));
}

/// A switch is yes or no, all else a text.
void putSettings(Value &variables, const Theme &theme)
{
    Value settings;
    for (const ThemeSetting &setting : theme.settings) {
        const QString value = theme.values.value(setting.name, setting.standard);
        if (setting.kind == ThemeSetting::Kind::Switch)
            settings.set(setting.name.toStdString(), value == QLatin1String("yes"));
        else
            settings.set(setting.name.toStdString(), value);
    }
    variables.set("settings", std::move(settings));
}

void putSite(Value &variables, const PageOptions &options, const QString &language)
{
    const PageWords &words = pageWords(options.site->language);
    Value site;
    put(site, "name", options.siteName.isEmpty() ? words.home : options.siteName);
    put(site, "home", linkTo(addressOf(ListPlace{}), options));
    put(site, "search", linkTo(addressOf(ListPlace{ListKind::Search, {}, 0}), options));
    put(site, "searchLabel", words.search);
    put(site, "rss", linkTo(options.site->rss, options));
    put(site, "atom", linkTo(options.site->atom, options));
    if (words.language != language)
        put(site, "wordsLanguage", words.language);
    Value ways = Value::list();
    for (const SiteLink &link : options.site->navigation)
        ways.add(linkData(link, options));
    site.set("ways", std::move(ways));
    site.set("hasWays", true);
    put(site, "waysLabel", words.sections);
    put(site, "skipLabel", words.skip);
    variables.set("site", std::move(site));
}

} // namespace

std::shared_ptr<const Value> surroundingsOf(const Theme &theme, const PageOptions &options, const QString &language)
{
    if (options.site && options.site->around)
        return options.site->around;
    return std::make_shared<const Value>(surroundings(theme, options, language));
}

Value surroundings(const Theme &theme, const PageOptions &options, const QString &language)
{
    Value variables;
    putStyles(variables, theme, options);
    putLabels(variables, pageWords(language));
    putSettings(variables, theme);
    if (options.site)
        putSite(variables, options, language);
    return variables;
}

namespace {

/// Whose the text is said to be.
void putRule(Value &variables, const article::Article &article, const PageOptions &options)
{
    const article::RepostRule rule = options.reposts.ruleFor(article);
    const bool isOriginals = rule == article::RepostRule::Original;
    put(variables, "canonical", isOriginals ? webAddress(article.original.url) : canonicalUrl(article, options));
    variables.set("isHidden", rule == article::RepostRule::Hidden);
}

/// Of a translation: where it stands, and where its original does.
void putAlternates(Value &variables, const article::Article &article, const PageOptions &options)
{
    Value alternates = Value::list();
    const auto add = [&alternates](const QString &language, const QString &address) {
        Value alternate;
        put(alternate, "hreflang", language);
        put(alternate, "href", address);
        alternates.add(std::move(alternate));
    };
    const QString own = canonicalUrl(article, options);
    const QString original = webAddress(article.original.url);
    if (article::isTranslation(article) && !own.isEmpty() && !original.isEmpty()) {
        add(article.language, own);
        add(article.original.language, original);
    }
    variables.set("alternates", std::move(alternates));
}

void putHead(Value &variables, const article::Article &article, const PageWords &words, const PageOptions &options)
{
    const QString headline = article::headline(article);
    put(variables, "headline", headline.isEmpty() ? words.untitled : headline);
    put(variables, "description", description(article));
    putRule(variables, article, options);
    putAlternates(variables, article, options);
    put(variables, "siteName", options.siteName);
    put(variables, "locale", openGraphLocale(article.language));
    put(variables, "image", firstImage(article, options));
    variables.set("jsonLd", structuredData(article, options));
    if (article.modified.isValid())
        put(variables, "modified", article.modified.toUTC().toString(Qt::ISODate));
}

/// What a reader may read next.
void putWays(Value &variables, const PageWords &words, const PageOptions &options)
{
    if (!options.site)
        return;
    const SiteContext &site = *options.site;
    Value related = Value::list();
    for (const SiteLink &link : site.related)
        related.add(linkData(link, options));
    variables.set("related", std::move(related));
    variables.set("hasRelated", !site.related.empty());
    put(variables, "relatedLabel", words.related);
    Value neighbours;
    if (site.previous)
        neighbours.set("previous", linkData(*site.previous, options));
    if (site.next)
        neighbours.set("next", linkData(*site.next, options));
    put(neighbours, "previousLabel", words.previous);
    put(neighbours, "nextLabel", words.next);
    put(neighbours, "neighboursLabel", words.others);
    if (site.previous || site.next)
        variables.set("neighbours", std::move(neighbours));
}

/// The lists that the article stands in and that its fields do not lead to.
void putAbout(Value &variables, const article::Article &article, const PageWords &words, const PageOptions &options)
{
    if (!options.site)
        return;
    Value source;
    put(source, "name", article.source.name);
    put(source, "href", linkTo(options.site->listOf(ListKind::Source, article.source.name), options));
    if (source.find("href"))
        variables.set("sourceList", source);
    variables.set("hasAbout", source.find("href") != nullptr || !article.tags.isEmpty());
    put(variables, "subjectsLabel", words.subjects);
}

/// The page's language, and that of Marbre's own words where it is another.
void putLanguage(Value &variables, const article::Article &article, const PageWords &words)
{
    put(variables, "language", article.language.isEmpty() ? QStringLiteral("und") : article.language);
    if (isRightToLeft(article.language))
        variables.set("rightToLeft", true);
    if (article.language.section(u'-', 0, 0).toLower() != words.language)
        put(variables, "wordsLanguage", words.language);
}

} // namespace

Value articleVariables(const article::Article &article, const Theme &theme, const PageOptions &options)
{
    const PageWords &words = pageWords(article.language);
    Value variables;
    put(variables, "title", article.title.trimmed());
    putLanguage(variables, article, words);
    putHead(variables, article, words, options);
    put(variables, "lead", rich(shown(article.lead, options)));
    putOriginal(variables, article, words);
    putNote(variables, article, options);
    putSource(variables, article);
    putLicense(variables, article);
    putCorrections(variables, article, words, theme);
    variables.set("authors", list(article.authors, ListKind::Author, options));
    variables.set("translators", list(article.translators, {}, options));
    variables.set("hasTranslators", !article.translators.isEmpty());
    variables.set("categories", list(article.categories, ListKind::Category, options));
    variables.set("hasCategories", !article.categories.isEmpty());
    variables.set("tags", list(article.tags, ListKind::Tag, options));
    putAbout(variables, article, words, options);
    putWays(variables, words, options);
    if (article.reposted) {
        const auto day = text::PartialDate::of(*article.reposted);
        variables.set("reposted", dateData(day, dayIn(day, words.language, theme)));
    }
    return variables;
}

} // namespace marbre::site
