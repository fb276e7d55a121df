#include "archive/versiontable.h"

#include <algorithm>

#include "archive/articlerecord.h"
#include "archive/patch.h"
#include "archive/statement.h"
#include "archive/versionlog.h"

namespace marbre::archive {

using article::Article;

namespace {

QDateTime timeOf(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate).toUTC();
}

std::unexpected<Error> noVersion(qint64 article, int version)
{
    return fail(ErrorCode::NotFound, QString::number(article), QStringLiteral("no version %1").arg(version));
}

/// Gives an article as it was what it is today beside its content.
void setIdentity(Article &article, const Article &today)
{
    article.id = today.id;
    article.uuid = today.uuid;
    article.version = today.version;
    article.created = today.created;
    article.modified = today.modified;
    article.trashed = today.trashed;
}

} // namespace

VersionTable::VersionTable(Database &database, ArticleTable &articles)
    : m_database(database)
    , m_articles(articles)
{
}

Result<std::vector<Version>> VersionTable::of(qint64 article)
{
    Statement row(m_database,
                  "SELECT version, began, saved, person, cause, changed, kept, name, coalesce(length(patch), 0) "
                  "FROM version WHERE article_id = ? ORDER BY version DESC");
    row.bind(article);
    std::vector<Version> versions;
    const Outcome read = row.forEachRow([&] {
        versions.push_back({static_cast<int>(row.integer(0)), timeOf(row.text(1)), timeOf(row.text(2)), row.text(3),
                            causeFromName(row.text(4)), row.text(5).split(u' ', Qt::SkipEmptyParts),
                            row.integer(6) != 0, row.text(7), row.integer(8)});
    });
    if (!read)
        return std::unexpected(read.error());
    if (versions.empty())
        return fail(ErrorCode::NotFound, QString::number(article), m_database.file());
    return versions;
}

Result<Article> VersionTable::at(qint64 article, int version)
{
    const Result<StoredArticle> today = readArticle(m_database, article);
    if (!today)
        return std::unexpected(today.error());
    Statement row(m_database, "SELECT version, patch FROM version WHERE article_id = ? ORDER BY version DESC");
    row.bind(article);
    QByteArray record = recordOf(*today);
    for (;;) {
        const Result<bool> found = row.step();
        if (!found)
            return std::unexpected(found.error());
        if (!*found)
            return noVersion(article, version);
        if (row.integer(0) == version)
            break;
        const QByteArray patch = row.utf8(1);
        if (patch.isEmpty()) // the first: it goes no further back
            return noVersion(article, version);
        const Result<QByteArray> older = applyPatch(record, patch);
        if (!older)
            return fail(ErrorCode::Corrupt, today->article.slug,
                        QStringLiteral("version %1: %2").arg(row.integer(0)).arg(older.error().detail));
        record = *older;
    }
    const Result<StoredArticle> then = articleOf(record);
    if (!then)
        return std::unexpected(then.error());
    Article result = parsed(*then);
    setIdentity(result, today->article);
    return result;
}

Result<Article> VersionTable::restore(qint64 article, int version, const QString &person)
{
    Result<Article> then = at(article, version);
    if (!then)
        return then;
    const Result<StoredArticle> today = readArticle(m_database, article);
    if (!today)
        return std::unexpected(today.error());
    // Readers may have its address.
    if (today->article.status == article::Status::Published)
        then->slug = today->article.slug;
    return m_articles.save(*then, {Cause::Restore, person, true, {}});
}

Result<article::Article> VersionTable::restorePassage(qint64 article, int version, const Passage &passage,
                                                      const QString &person)
{
    const Result<Article> then = at(article, version);
    if (!then)
        return then;
    Result<Article> today = m_articles.load(article);
    if (!today)
        return today;
    const auto textOf = [&](auto &of) -> auto & {
        return passage.text == Passage::Text::Lead ? of.lead : passage.text == Passage::Text::Note ? of.note : of.body;
    };
    const document::Blocks &before = textOf(*then).blocks;
    document::Blocks &blocks = textOf(*today).blocks;
    const std::vector<document::BlockChange> changes = document::differences(before, blocks);
    const auto found = std::ranges::find(changes, passage.change);
    if (found == changes.end())
        return fail(ErrorCode::Conflict, QString::number(article), QStringLiteral("the passage has changed since"));
    blocks = document::takenBack(before, blocks, changes, size_t(found - changes.begin()));
    return m_articles.save(*today, {Cause::Restore, person, true, {}});
}

Outcome VersionTable::setName(qint64 article, int version, const QString &name)
{
    Statement row(m_database, "UPDATE version SET name = ? WHERE article_id = ? AND version = ? RETURNING id");
    const Result<bool> found = row.bind(name.trimmed()).bind(article).bind(qint64(version)).step();
    if (!found)
        return std::unexpected(found.error());
    return *found ? row.run() : noVersion(article, version);
}

Result<bool> VersionTable::isOnlyImported(qint64 article)
{
    Statement row(m_database, "SELECT 1 FROM version WHERE article_id = ? AND cause <> 'import' LIMIT 1");
    const Result<bool> found = row.bind(article).step();
    if (!found)
        return std::unexpected(found.error());
    return !*found;
}

Result<std::vector<int>> VersionTable::damaged(qint64 article)
{
    const Result<StoredArticle> today = readArticle(m_database, article);
    if (!today)
        return std::unexpected(today.error());
    Statement row(m_database, "SELECT version, patch FROM version WHERE article_id = ? AND patch IS NOT NULL "
                              "ORDER BY version DESC");
    row.bind(article);
    QByteArray record = recordOf(*today);
    std::vector<int> damaged;
    for (;;) {
        const Result<bool> found = row.step();
        if (!found)
            return std::unexpected(found.error());
        if (!*found)
            return damaged;
        const Result<QByteArray> older = damaged.empty() ? applyPatch(record, row.utf8(1)) : record;
        if (!older || !damaged.empty())
            damaged.push_back(static_cast<int>(row.integer(0)));
        else
            record = *older;
    }
}

} // namespace marbre::archive
