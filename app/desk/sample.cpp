#include "desk/sample.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "desk/importing.h"

static void initSampleResources()
{
    Q_INIT_RESOURCE(sample);
}

namespace marbre::desk {

namespace {

QByteArray resource(const QString &name)
{
    QFile file(QStringLiteral(":/sample/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What the labelled text has no label for.
void complete(article::Article &article, const QJsonObject &fields)
{
    if (const QString title = fields[QLatin1String("title")].toString(); !title.isEmpty()) {
        article.title = title;
        article.slug.clear(); // made anew, of the title
    }
    article.status = article::statusFromName(fields[QLatin1String("status")].toString()).value_or(article.status);
    article.original.language = fields[QLatin1String("originalLanguage")].toString();
    article.original.title = fields[QLatin1String("originalTitle")].toString();
}

Outcome add(archive::Archive &archive, const QJsonObject &entry)
{
    const QString file = entry[QLatin1String("file")].toString();
    const ImportItem item = importBytes(archive, resource(file), file, {});
    if (item.error)
        return std::unexpected(*item.error);
    Result<article::Article> article = archive.articles().load(item.id);
    if (!article)
        return std::unexpected(article.error());
    complete(*article, entry);
    const Result<article::Article> saved = archive.articles().save(*article);
    return saved ? Outcome() : std::unexpected(saved.error());
}

Outcome fill(const QString &folder, const Clock &clock)
{
    const auto archive = archive::Archive::open(folder, archive::Access::ReadWrite, clock);
    if (!archive)
        return std::unexpected(archive.error());
    const QJsonArray entries = QJsonDocument::fromJson(resource(QStringLiteral("sample.json"))).array();
    for (const QJsonValue &entry : entries)
        if (const Outcome added = add(**archive, entry.toObject()); !added)
            return added;
    return {};
}

} // namespace

Outcome createSampleArchive(const QString &folder, const Clock &clock)
{
    initSampleResources();
    if (const Outcome created = archive::Archive::create(folder); !created)
        return created;
    const Outcome filled = fill(folder, clock);
    if (!filled)
        QDir(folder).removeRecursively();
    return filled;
}

} // namespace marbre::desk
