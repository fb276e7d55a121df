#include "desk/articlejson.h"

#include <QJsonArray>

#include "html/html.h"

namespace marbre::desk {

namespace {

QJsonValue dayOrNull(const QString &iso)
{
    return iso.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(iso);
}

QString canonical(const document::Document &document)
{
    return QString::fromUtf8(html::writeCanonical(document)).trimmed();
}

QJsonObject original(const article::Original &original)
{
    QJsonObject json{{QStringLiteral("url"), original.url},
                     {QStringLiteral("title"), original.title},
                     {QStringLiteral("language"), original.language},
                     {QStringLiteral("published"), dayOrNull(original.published.toIso())}};
    if (!original.license.isEmpty())
        json.insert(QStringLiteral("license"), original.license);
    return json;
}

QJsonArray corrections(const article::Article &article)
{
    QJsonArray all;
    for (const article::Correction &each : article.corrections)
        all.append(QJsonObject{{QStringLiteral("day"), each.day.toString(Qt::ISODate)}, {QStringLiteral("text"), each.text}});
    return all;
}

/// Names that are there only where there is something to say.
void putRare(QJsonObject &json, const article::Article &article)
{
    if (!article.corrections.empty())
        json.insert(QStringLiteral("corrections"), corrections(article));
    if (article.kind != article::Kind::Post)
        json.insert(QStringLiteral("kind"), article::kindName(article.kind));
    if (article.sticky)
        json.insert(QStringLiteral("sticky"), true);
    if (!article.image.isEmpty())
        json.insert(QStringLiteral("image"), article.image);
}

} // namespace

QJsonObject toJson(const article::Article &article, JsonForm form)
{
    QJsonObject json{
        {QStringLiteral("id"), article.id},
        {QStringLiteral("uuid"), article.uuid.toString(QUuid::WithoutBraces)},
        {QStringLiteral("slug"), article.slug},
        {QStringLiteral("status"), article::statusName(article.status)},
        {QStringLiteral("language"), article.language},
        {QStringLiteral("title"), article.title},
        {QStringLiteral("authors"), QJsonArray::fromStringList(article.authors)},
        {QStringLiteral("translators"), QJsonArray::fromStringList(article.translators)},
        {QStringLiteral("categories"), QJsonArray::fromStringList(article.categories)},
        {QStringLiteral("tags"), QJsonArray::fromStringList(article.tags)},
        {QStringLiteral("source"),
         QJsonObject{{QStringLiteral("name"), article.source.name}, {QStringLiteral("url"), article.source.url}}},
        {QStringLiteral("original"), original(article.original)},
        {QStringLiteral("reposted"), dayOrNull(article.reposted ? article.reposted->toString(Qt::ISODate) : QString())},
        {QStringLiteral("created"), article.created.toString(Qt::ISODate)},
        {QStringLiteral("modified"), article.modified.toString(Qt::ISODate)},
        {QStringLiteral("version"), article.version},
    };
    putRare(json, article);
    if (form == JsonForm::Whole) {
        json.insert(QStringLiteral("lead"), canonical(article.lead));
        json.insert(QStringLiteral("body"), canonical(article.body));
        json.insert(QStringLiteral("note"), canonical(article.note));
    }
    return json;
}

} // namespace marbre::desk
