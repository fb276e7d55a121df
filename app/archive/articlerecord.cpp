#include "archive/articlerecord.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace marbre::archive {

using article::Article;

namespace {

QStringList listOf(const QJsonValue &names)
{
    QStringList list;
    for (const QJsonValue &name : names.toArray())
        list.append(name.toString());
    return list;
}

QJsonArray toJson(const std::vector<article::Correction> &corrections)
{
    QJsonArray array;
    for (const article::Correction &each : corrections)
        array.append(QJsonObject{{QStringLiteral("day"), each.day.toString(Qt::ISODate)},
                                 {QStringLiteral("text"), each.text}});
    return array;
}

std::vector<article::Correction> correctionsOf(const QJsonValue &value)
{
    std::vector<article::Correction> corrections;
    for (const QJsonValue &each : value.toArray())
        corrections.push_back({QDate::fromString(each[QLatin1String("day")].toString(), Qt::ISODate),
                               each[QLatin1String("text")].toString()});
    return corrections;
}

QJsonObject toJson(const article::Original &original)
{
    QJsonObject object{{QStringLiteral("url"), original.url},
                       {QStringLiteral("title"), original.title},
                       {QStringLiteral("language"), original.language},
                       {QStringLiteral("published"), original.published.toIso()}};
    if (!original.license.isEmpty())
        object.insert(QStringLiteral("license"), original.license);
    return object;
}

/// What most articles do not have is written only where it is: a patch of before it was known still fits.
void putRare(QJsonObject &record, const StoredArticle &stored)
{
    const Article &article = stored.article;
    if (article.kind != article::Kind::Post)
        record.insert(QStringLiteral("kind"), article::kindName(article.kind));
    if (article.sticky)
        record.insert(QStringLiteral("sticky"), true);
    if (!article.image.isEmpty())
        record.insert(QStringLiteral("image"), article.image);
    if (stored.classic)
        record.insert(QStringLiteral("classic"), true);
}

article::Original originalOf(const QJsonValue &value)
{
    return {value[QLatin1String("url")].toString(), value[QLatin1String("title")].toString(),
            value[QLatin1String("language")].toString(),
            text::PartialDate::fromIso(value[QLatin1String("published")].toString()).value_or(text::PartialDate()),
            value[QLatin1String("license")].toString()};
}

} // namespace

QByteArray recordOf(const StoredArticle &stored)
{
    const Article &article = stored.article;
    QJsonObject record{
        {QStringLiteral("slug"), article.slug},
        {QStringLiteral("status"), article::statusName(article.status)},
        {QStringLiteral("language"), article.language},
        {QStringLiteral("title"), article.title},
        {QStringLiteral("lead"), QString::fromUtf8(stored.lead)},
        {QStringLiteral("body"), QString::fromUtf8(stored.body)},
        {QStringLiteral("note"), QString::fromUtf8(stored.note)},
        {QStringLiteral("authors"), QJsonArray::fromStringList(article.authors)},
        {QStringLiteral("translators"), QJsonArray::fromStringList(article.translators)},
        {QStringLiteral("categories"), QJsonArray::fromStringList(article.categories)},
        {QStringLiteral("tags"), QJsonArray::fromStringList(article.tags)},
        {QStringLiteral("source"),
         QJsonObject{{QStringLiteral("name"), article.source.name}, {QStringLiteral("url"), article.source.url}}},
        {QStringLiteral("original"), toJson(article.original)},
        {QStringLiteral("reposted"), article.reposted ? article.reposted->toString(Qt::ISODate) : QString()},
        {QStringLiteral("corrections"), toJson(article.corrections)},
    };
    putRare(record, stored);
    return QJsonDocument(record).toJson(QJsonDocument::Compact);
}

Result<StoredArticle> articleOf(const QByteArray &record)
{
    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson(record, &error);
    if (!json.isObject())
        return fail(ErrorCode::Corrupt, {}, error.errorString());
    StoredArticle stored;
    Article &article = stored.article;
    article.slug = json[QLatin1String("slug")].toString();
    article.status =
        article::statusFromName(json[QLatin1String("status")].toString()).value_or(article::Status::Draft);
    article.language = json[QLatin1String("language")].toString();
    article.title = json[QLatin1String("title")].toString();
    stored.lead = json[QLatin1String("lead")].toString().toUtf8();
    stored.body = json[QLatin1String("body")].toString().toUtf8();
    stored.note = json[QLatin1String("note")].toString().toUtf8();
    article.authors = listOf(json[QLatin1String("authors")]);
    article.translators = listOf(json[QLatin1String("translators")]);
    article.categories = listOf(json[QLatin1String("categories")]);
    article.tags = listOf(json[QLatin1String("tags")]);
    const QJsonValue source = json[QLatin1String("source")];
    article.source = {source[QLatin1String("name")].toString(), source[QLatin1String("url")].toString()};
    article.original = originalOf(json[QLatin1String("original")]);
    article.kind = article::kindFromName(json[QLatin1String("kind")].toString()).value_or(article::Kind::Post);
    article.sticky = json[QLatin1String("sticky")].toBool();
    article.image = json[QLatin1String("image")].toString();
    stored.classic = json[QLatin1String("classic")].toBool();
    if (const QDate day = QDate::fromString(json[QLatin1String("reposted")].toString(), Qt::ISODate); day.isValid())
        article.reposted = day;
    article.corrections = correctionsOf(json[QLatin1String("corrections")]);
    return stored;
}

QStringList differingFields(const QByteArray &one, const QByteArray &other)
{
    const QJsonObject a = QJsonDocument::fromJson(one).object();
    const QJsonObject b = QJsonDocument::fromJson(other).object();
    QStringList names = a.keys() + b.keys();
    names.sort();
    names.removeDuplicates();
    names.removeOne(QStringLiteral("classic")); // how the body's bytes are read, not what they say
    names.removeIf([&](const QString &name) { return a.value(name) == b.value(name); });
    return names;
}

} // namespace marbre::archive
