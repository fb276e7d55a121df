#include "site/structureddata.h"

#include <QUrl>

#include "html/address.h"
#include "site/jsontext.h"

namespace marbre::site {

namespace {

QByteArray named(const char *type, const QString &name, const QString &url = {})
{
    return JsonText().put("@type", QLatin1String(type)).put("name", name).put("url", url).object();
}

QByteArray people(const QStringList &names)
{
    return JsonText::list(names, [](const QString &name) { return named("Person", name); });
}

QByteArray originalWork(const article::Article &article)
{
    JsonText work;
    work.put("@type", QStringLiteral("NewsArticle"));
    work.putJson("author", people(article.authors));
    work.put("datePublished", article.original.published.toIso());
    work.put("headline", article.original.title);
    work.put("inLanguage", article.original.language);
    work.put("license", article.original.license);
    if (article.source != article::Source{})
        work.putJson("publisher", named("Organization", article.source.name, webAddress(article.source.url)));
    work.put("url", webAddress(article.original.url));
    return work.object();
}

/// The address seen from where the page will stand.
QString absolute(const QString &path, const PageOptions &options)
{
    const bool isFolder = options.baseUrl.isEmpty() || options.baseUrl.endsWith(u'/');
    const QUrl base(isFolder ? options.baseUrl : options.baseUrl + u'/');
    return base.resolved(QUrl(path)).toString(QUrl::FullyEncoded);
}

/// As many words of the document's beginning as a description may need: the rest of a long text is not looked at.
QString beginning(const document::Document &document, qsizetype maximum)
{
    QString text;
    for (const document::Block &block : document.blocks) {
        if (text.size() > maximum)
            break;
        text += document::toPlainText(document::Blocks{block}).left(4 * maximum) + u' ';
    }
    return text.simplified();
}

QString cut(const QString &text, qsizetype maximum)
{
    if (text.size() <= maximum)
        return text;
    const qsizetype space = text.lastIndexOf(u' ', maximum - 1);
    QString result = text.left(space > 0 ? space : maximum - 1);
    if (result.back().isHighSurrogate())
        result.chop(1);
    return result + QChar(u'…');
}

QString firstFigure(const document::Document &body)
{
    for (const document::Block &block : body.blocks)
        if (const auto *figure = std::get_if<document::Figure>(&block.content); figure && !figure->images.empty())
            return figure->images.front().image.src;
    return {};
}

} // namespace

QString webAddress(const QString &raw)
{
    const std::optional<QString> safe = html::safeAddress(raw, html::AddressUse::Link);
    const QString scheme = safe ? QUrl(*safe).scheme() : QString();
    return scheme == QLatin1String("http") || scheme == QLatin1String("https") ? *safe : QString();
}

QString absoluteAddress(const QString &address, const PageOptions &options)
{
    static const QString index = QStringLiteral("index.html");
    const bool isIndex = address == index || address.endsWith(u'/' + index);
    const QString path = isIndex ? address.chopped(index.size()) : address;
    return absolute(QString::fromLatin1(QUrl::toPercentEncoding(path, "/")), options);
}

QString canonicalUrl(const article::Article &article, const PageOptions &options)
{
    if (options.baseUrl.isEmpty() || article.slug.isEmpty())
        return {};
    return webAddress(absoluteAddress(articleAddress(article.slug), options));
}

QString description(const article::Article &article, qsizetype maximum)
{
    const QString lead = beginning(article.lead, maximum);
    return cut(lead.isEmpty() ? beginning(article.body, maximum) : lead, maximum);
}

QString firstImage(const article::Article &article, const PageOptions &options)
{
    const QString src = article.image.isEmpty() ? firstFigure(article.body) : article.image;
    if (src.isEmpty())
        return {};
    const bool isOurs = src.startsWith(QLatin1String("media/"));
    return webAddress(absolute(isOurs && options.resolve ? options.resolve(src) : src, options));
}

namespace {

QByteArray corrections(const article::Article &article)
{
    return JsonText::list(article.corrections, [](const article::Correction &each) {
        return JsonText()
            .put("@type", QStringLiteral("CorrectionComment"))
            .put("datePublished", each.day.toString(Qt::ISODate))
            .put("text", each.text)
            .object();
    });
}

} // namespace

QByteArray structuredData(const article::Article &article, const PageOptions &options)
{
    const QString canonical = canonicalUrl(article, options);
    const bool isOwed = article.original != article::Original{} || article.source != article::Source{};
    const QByteArray original = isOwed ? originalWork(article) : QByteArray();
    JsonText data;
    data.put("@context", QStringLiteral("https://schema.org"));
    data.put("@type", QStringLiteral("NewsArticle"));
    data.putJson("articleSection", JsonText::list(article.categories, JsonText::quoted));
    data.putJson("author", people(article.authors));
    data.putJson("correction", corrections(article));
    data.put("dateModified", article.modified.isValid() ? article.modified.toUTC().toString(Qt::ISODate) : QString());
    data.put("datePublished", article.reposted ? article.reposted->toString(Qt::ISODate) : QString());
    data.put("description", description(article));
    data.put("headline", article::headline(article));
    data.put("image", firstImage(article, options));
    data.put("inLanguage", article.language);
    data.putJson("isBasedOn", original);
    data.putJson("keywords", JsonText::list(article.tags, JsonText::quoted));
    data.put("mainEntityOfPage", canonical);
    if (!options.siteName.isEmpty())
        data.putJson("publisher", named("Organization", options.siteName, webAddress(options.baseUrl)));
    if (article::isTranslation(article))
        data.putJson("translationOfWork", isOwed ? original : originalWork(article));
    data.putJson("translator", people(article.translators));
    data.put("url", canonical);
    return data.object();
}

} // namespace marbre::site
