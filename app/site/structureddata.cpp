#include "site/structureddata.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include "html/address.h"

namespace marbre::site {

namespace {

void put(QJsonObject &object, const char *name, const QString &value)
{
    if (!value.isEmpty())
        object.insert(QLatin1String(name), value);
}

void put(QJsonObject &object, const char *name, const QJsonArray &values)
{
    if (!values.isEmpty())
        object.insert(QLatin1String(name), values);
}

QJsonObject typed(const char *type)
{
    return {{QStringLiteral("@type"), QLatin1String(type)}};
}

QJsonObject named(const char *type, const QString &name, const QString &url = {})
{
    QJsonObject object = typed(type);
    put(object, "name", name);
    put(object, "url", url);
    return object;
}

QJsonArray people(const QStringList &names)
{
    QJsonArray array;
    for (const QString &name : names)
        array.append(named("Person", name));
    return array;
}

QJsonObject originalWork(const article::Article &article)
{
    QJsonObject work = typed("NewsArticle");
    put(work, "url", webAddress(article.original.url));
    put(work, "headline", article.original.title);
    put(work, "inLanguage", article.original.language);
    put(work, "datePublished", article.original.published.toIso());
    put(work, "license", article.original.license);
    put(work, "author", people(article.authors));
    if (article.source != article::Source{})
        work.insert(QLatin1String("publisher"),
                    named("Organization", article.source.name, webAddress(article.source.url)));
    return work;
}

void putOrigin(QJsonObject &data, const article::Article &article)
{
    const bool isOwed = article.original != article::Original{} || article.source != article::Source{};
    if (isOwed)
        data.insert(QLatin1String("isBasedOn"), originalWork(article));
    if (article::isTranslation(article))
        data.insert(QLatin1String("translationOfWork"), originalWork(article));
}

void putPlace(QJsonObject &data, const article::Article &article, const PageOptions &options)
{
    const QString canonical = canonicalUrl(article, options);
    put(data, "mainEntityOfPage", canonical);
    put(data, "url", canonical);
    put(data, "image", firstImage(article, options));
    if (!options.siteName.isEmpty())
        data.insert(QLatin1String("publisher"), named("Organization", options.siteName, webAddress(options.baseUrl)));
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

QJsonArray corrections(const article::Article &article)
{
    QJsonArray all;
    for (const article::Correction &each : article.corrections) {
        QJsonObject comment = typed("CorrectionComment");
        put(comment, "text", each.text);
        put(comment, "datePublished", each.day.toString(Qt::ISODate));
        all.append(comment);
    }
    return all;
}

} // namespace

QString structuredData(const article::Article &article, const PageOptions &options)
{
    QJsonObject data = typed("NewsArticle");
    put(data, "@context", QStringLiteral("https://schema.org"));
    put(data, "headline", article::headline(article));
    put(data, "description", description(article));
    put(data, "inLanguage", article.language);
    put(data, "datePublished", article.reposted ? article.reposted->toString(Qt::ISODate) : QString());
    put(data, "dateModified", article.modified.isValid() ? article.modified.toUTC().toString(Qt::ISODate) : QString());
    put(data, "author", people(article.authors));
    put(data, "translator", people(article.translators));
    put(data, "articleSection", QJsonArray::fromStringList(article.categories));
    put(data, "keywords", QJsonArray::fromStringList(article.tags));
    put(data, "correction", corrections(article));
    putPlace(data, article, options);
    putOrigin(data, article);
    // `<` as an escape, so that no text can end the script element (HTML standard, 4.12.1.3).
    return QString::fromUtf8(QJsonDocument(data).toJson(QJsonDocument::Compact))
        .replace(u'<', QLatin1String("\\u003c"));
}

} // namespace marbre::site
