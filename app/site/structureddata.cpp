#include "site/structureddata.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace marbre::site {

namespace {

void put(QJsonObject &object, const char *name, const QString &value)
{
    if (!value.isEmpty())
        object.insert(QLatin1String(name), value);
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
    put(work, "url", article.original.url);
    put(work, "headline", article.original.title);
    put(work, "inLanguage", article.original.language);
    put(work, "datePublished", article.original.published.toIso());
    if (!article.authors.isEmpty())
        work.insert(QLatin1String("author"), people(article.authors));
    if (!article.source.name.isEmpty())
        work.insert(QLatin1String("publisher"), named("Organization", article.source.name, article.source.url));
    return work;
}

void putPeople(QJsonObject &object, const article::Article &article)
{
    if (!article.authors.isEmpty())
        object.insert(QLatin1String("author"), people(article.authors));
    if (!article.translators.isEmpty())
        object.insert(QLatin1String("translator"), people(article.translators));
}

void putTerms(QJsonObject &object, const article::Article &article)
{
    if (!article.categories.isEmpty())
        object.insert(QLatin1String("articleSection"), QJsonArray::fromStringList(article.categories));
    if (!article.tags.isEmpty())
        object.insert(QLatin1String("keywords"), QJsonArray::fromStringList(article.tags));
}

QString absolute(const QString &path, const PageOptions &options)
{
    return options.baseUrl.endsWith(u'/') ? options.baseUrl + path : options.baseUrl + u'/' + path;
}

} // namespace

QString canonicalUrl(const article::Article &article, const PageOptions &options)
{
    if (options.baseUrl.isEmpty() || article.slug.isEmpty())
        return {};
    return absolute(article.slug + QStringLiteral(".html"), options);
}

QString description(const article::Article &article, qsizetype maximum)
{
    QString text = document::toPlainText(article.lead).simplified();
    if (text.isEmpty())
        text = document::toPlainText(article.body).left(4 * maximum).simplified();
    if (text.size() <= maximum)
        return text;
    const qsizetype space = text.lastIndexOf(u' ', maximum - 2);
    return text.left(space > 0 ? space : maximum - 1) + QChar(u'…');
}

QString firstImage(const article::Article &article, const PageOptions &options)
{
    for (const document::Block &block : article.body.blocks) {
        const auto *figure = std::get_if<document::Figure>(&block.content);
        if (!figure)
            continue;
        const QString src = figure->images.front().image.src;
        const bool ours = src.startsWith(QLatin1String("media/"));
        if (!ours)
            return src;
        // Readers elsewhere need a whole address.
        const QString page = options.resolve ? options.resolve(src) : src;
        return options.baseUrl.isEmpty() ? QString() : absolute(page, options);
    }
    return {};
}

QString structuredData(const article::Article &article, const PageOptions &options)
{
    QJsonObject data = typed("NewsArticle");
    put(data, "@context", QStringLiteral("https://schema.org"));
    put(data, "headline", article::headline(article));
    put(data, "description", description(article));
    put(data, "inLanguage", article.language);
    put(data, "datePublished", article.reposted ? article.reposted->toString(Qt::ISODate) : QString());
    put(data, "dateModified", article.modified.isValid() ? article.modified.toUTC().toString(Qt::ISODate) : QString());
    put(data, "mainEntityOfPage", canonicalUrl(article, options));
    put(data, "url", canonicalUrl(article, options));
    put(data, "image", firstImage(article, options));
    putPeople(data, article);
    putTerms(data, article);
    if (!options.siteName.isEmpty())
        data.insert(QLatin1String("publisher"), named("Organization", options.siteName, options.baseUrl));
    const bool owed = article.original != article::Original{} || !article.source.name.isEmpty();
    if (owed)
        data.insert(QLatin1String("isBasedOn"), originalWork(article));
    if (article::isTranslation(article))
        data.insert(QLatin1String("translationOfWork"), originalWork(article));
    // `<` as an escape, so that no text can end the script element (HTML standard, 4.12.1.3).
    return QString::fromUtf8(QJsonDocument(data).toJson(QJsonDocument::Compact)).replace(u'<', QLatin1String("\\u003c"));
}

} // namespace marbre::site
