#include "desk/jsonrecords.h"

#include <QJsonArray>

#include "archive/versionlog.h"
#include "desk/articlejson.h"

namespace marbre::desk {

namespace {

/// What somebody who knows nothing of Marbre needs to read the file.
QJsonObject formOfLines()
{
    return {
        {QStringLiteral("article"),
         QStringLiteral("One article. title, slug, uuid, status (draft, translating, review, ready, published), language "
                        "(BCP 47); lead, body and note are HTML; authors, translators, categories, tags are lists of "
                        "names; source (name, url) and original (url, title, language, license, published: YYYY, "
                        "YYYY-MM or YYYY-MM-DD) say where it comes from; reposted is a day; created and modified are UTC; version "
                        "counts the saves; corrections (day, text) are what readers are told; kind (post, page), "
                        "sticky and image (the picture that stands for it) are left out where there is nothing to say; trashed: it is in the "
                        "trash; history: its saved states, newest first. Unknown dates are null, all else that is not "
                        "known is empty. Pictures stand in the HTML as media/…, a path from this file's folder.")},
        {QStringLiteral("media"),
         QStringLiteral("One picture that an article shows: address is its path from this file's folder; format, bytes, "
                        "width and height in pixels, added (UTC), alternative (text), credit and rights.")},
    };
}

Result<QJsonObject> articleRecord(archive::Archive &archive, const article::Article &article)
{
    const auto versions = archive.versions().of(article.id);
    if (!versions)
        return std::unexpected(versions.error());
    QJsonArray history;
    for (const archive::Version &version : *versions)
        history.append(toJson(version));
    QJsonObject record = toJson(article, JsonForm::Whole);
    record.insert(QStringLiteral("type"), QStringLiteral("article"));
    record.insert(QStringLiteral("trashed"), article.trashed);
    record.insert(QStringLiteral("history"), history);
    return record;
}

Result<QJsonObject> mediaRecord(archive::Archive &archive, const QString &address)
{
    const auto rows = archive.mediaTable().rows(std::span(&address, 1));
    if (!rows)
        return std::unexpected(rows.error());
    QJsonObject record{{QStringLiteral("type"), QStringLiteral("media")}, {QStringLiteral("address"), address}};
    if (rows->empty())
        return record;
    const archive::MediaRow &row = rows->front();
    record.insert(QStringLiteral("format"), row.format);
    record.insert(QStringLiteral("bytes"), row.bytes);
    record.insert(QStringLiteral("width"), row.width);
    record.insert(QStringLiteral("height"), row.height);
    record.insert(QStringLiteral("added"), row.added.toString(Qt::ISODate));
    record.insert(QStringLiteral("alternative"), row.words.alternative);
    record.insert(QStringLiteral("credit"), row.words.credit);
    record.insert(QStringLiteral("rights"), row.words.rights);
    return record;
}

} // namespace

Result<exporting::JsonRecords> jsonRecordsOf(archive::Archive &archive)
{
    const Result<archive::Site> site = archive.settings().site();
    if (!site)
        return std::unexpected(site.error());
    exporting::JsonRecords records;
    records.head = {{QStringLiteral("type"), QStringLiteral("archive")},
                    {QStringLiteral("form"), QStringLiteral("marbre-jsonl-1")},
                    {QStringLiteral("site"), QJsonObject{{QStringLiteral("name"), site->name},
                                                         {QStringLiteral("url"), site->url}}},
                    {QStringLiteral("lines"), formOfLines()}};
    records.article = [&archive](const article::Article &article) { return articleRecord(archive, article); };
    records.media = [&archive](const QString &address) { return mediaRecord(archive, address); };
    return records;
}

QJsonObject toJson(const archive::Version &version)
{
    return {{QStringLiteral("version"), version.version},
            {QStringLiteral("began"), version.began.toString(Qt::ISODate)},
            {QStringLiteral("saved"), version.saved.toString(Qt::ISODate)},
            {QStringLiteral("person"), version.person},
            {QStringLiteral("cause"), archive::causeName(version.cause)},
            {QStringLiteral("changed"), QJsonArray::fromStringList(version.changed)},
            {QStringLiteral("name"), version.name},
            {QStringLiteral("bytes"), version.bytes}};
}

} // namespace marbre::desk
