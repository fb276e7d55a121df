#include "judged.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "shelf.h"

namespace marbre::tests {

namespace {

QStringList listOf(const QJsonValue &value)
{
    QStringList names;
    for (const QJsonValue &each : value.toArray())
        names.append(each.toString());
    return names;
}

article::Article articleOf(const QJsonObject &json)
{
    article::Article article;
    article.slug = json[QLatin1String("key")].toString();
    article.language = json[QLatin1String("language")].toString();
    article.title = json[QLatin1String("title")].toString();
    article.lead = rich("<p>" + json[QLatin1String("lead")].toString().toUtf8() + "</p>");
    article.body = rich(json[QLatin1String("body")].toString().toUtf8());
    if (const QString note = json[QLatin1String("note")].toString(); !note.isEmpty())
        article.note = rich("<p>" + note.toUtf8() + "</p>");
    article.authors = listOf(json[QLatin1String("authors")]);
    article.source.name = json[QLatin1String("source")].toString();
    article.categories = listOf(json[QLatin1String("categories")]);
    article.tags = listOf(json[QLatin1String("tags")]);
    article.original.title = json[QLatin1String("originalTitle")].toString();
    article.original.language = QStringLiteral("en");
    article.status = *article::statusFromName(json[QLatin1String("status")].toString());
    if (const QDate day = QDate::fromString(json[QLatin1String("reposted")].toString(), Qt::ISODate); day.isValid())
        article.reposted = day;
    article.original.published = text::PartialDate::fromIso(json[QLatin1String("originalPublished")].toString())
                                     .value_or(text::PartialDate());
    return article;
}

QStringList keysOf(const QString &field)
{
    return field.split(u',', Qt::SkipEmptyParts);
}

} // namespace

std::vector<article::Article> judgedArticles()
{
    QFile file(QStringLiteral(MARBRE_JUDGED "/articles.jsonl"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no articles");
    std::vector<article::Article> articles;
    for (const QByteArray &line : file.readAll().split('\n'))
        if (!line.isEmpty())
            articles.push_back(articleOf(QJsonDocument::fromJson(line).object()));
    return articles;
}

std::vector<Judgement> judgements()
{
    QFile file(QStringLiteral(MARBRE_JUDGED "/queries.tsv"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no judgements");
    std::vector<Judgement> result;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts).sliced(1)) {
        const QStringList fields = line.split(u'\t');
        result.push_back({fields.value(1), keysOf(fields.value(2)), keysOf(fields.value(3)), fields.value(4), fields.value(5)});
    }
    return result;
}

} // namespace marbre::tests
