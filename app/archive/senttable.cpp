#include "archive/senttable.h"

#include "archive/statement.h"

namespace marbre::archive {

namespace {

QString written(const QUuid &article)
{
    return article.isNull() ? QStringLiteral("") : article.toString(QUuid::WithoutBraces);
}

Sent sentIn(const Statement &row)
{
    return {row.integer(0),     QUuid::fromString(row.text(1)),
            row.integer(2),     row.text(3),
            int(row.integer(4)), row.utf8(5),
            row.utf8(6),        row.text(7),
            QDateTime::fromString(row.text(8), Qt::ISODate)};
}

Result<std::vector<SentRow>> rowsIn(Statement &row)
{
    std::vector<SentRow> all;
    const Outcome read = row.forEachRow([&] { all.push_back({sentIn(row), row.integer(9), row.text(10), int(row.integer(11))}); });
    return read ? Result<std::vector<SentRow>>(std::move(all)) : std::unexpected(read.error());
}

} // namespace

SentTable::SentTable(Database &database)
    : m_database(database)
{
}

Result<std::optional<Sent>> SentTable::find(qint64 target, const QUuid &article)
{
    Statement row(m_database, "SELECT target_id, uuid, remote, link, version, hash, state, modified, sent FROM sent "
                              "WHERE target_id = ? AND uuid = ?");
    const Result<bool> found = row.bind(target).bind(written(article)).step();
    if (!found)
        return std::unexpected(found.error());
    return *found ? std::optional(sentIn(row)) : std::nullopt;
}

Result<std::vector<SentRow>> SentTable::ofArticle(const QUuid &article)
{
    Statement row(m_database, "SELECT target_id, sent.uuid, remote, link, sent.version, hash, state, sent.modified, sent, "
                              "coalesce(article.id, 0), coalesce(headline, ''), coalesce(article.version, 0) "
                              "FROM sent LEFT JOIN article ON article.uuid = sent.uuid "
                              "WHERE sent.uuid = ? AND sent.version > 0 ORDER BY sent DESC");
    return rowsIn(row.bind(written(article)));
}

Result<std::vector<SentRow>> SentTable::latest(qint64 target, int limit)
{
    Statement row(m_database, "SELECT target_id, last.uuid, remote, link, last.version, hash, state, last.modified, sent, "
                              "coalesce(article.id, 0), coalesce(headline, ''), coalesce(article.version, 0) "
                              "FROM (SELECT * FROM sent WHERE target_id = ? AND version > 0 ORDER BY sent DESC LIMIT ?) AS last "
                              "LEFT JOIN article ON article.uuid = last.uuid ORDER BY sent DESC");
    return rowsIn(row.bind(target).bind(qint64(limit)));
}

Outcome SentTable::remember(const Sent &sent)
{
    Statement row(m_database, "INSERT OR REPLACE INTO sent (target_id, uuid, remote, link, version, hash, state, "
                              "modified, sent) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    row.bind(sent.target).bind(written(sent.article)).bind(sent.remote).bind(sent.link).bind(qint64(sent.version));
    row.bindBlob(sent.hash).bindBlob(sent.state).bind(sent.modified);
    return row.bind(sent.sent.toString(Qt::ISODate)).run();
}

Outcome SentTable::forget(qint64 target, const QUuid &article)
{
    Statement row(m_database, "DELETE FROM sent WHERE target_id = ? AND uuid = ?");
    return row.bind(target).bind(written(article)).run();
}

Result<std::vector<qint64>> SentTable::notSent(qint64 target)
{
    Statement row(m_database, "SELECT id FROM article LEFT JOIN sent ON sent.uuid = article.uuid AND target_id = ? "
                              "WHERE status = 'published' AND trashed = '' AND article.version <> coalesce(sent.version, 0) "
                              "ORDER BY reposted, id");
    std::vector<qint64> ids;
    row.bind(target);
    const Outcome read = row.forEachRow([&] { ids.push_back(row.integer(0)); });
    return read ? Result<std::vector<qint64>>(std::move(ids)) : std::unexpected(read.error());
}

Result<std::optional<SentMedia>> SentTable::media(qint64 target, const QString &sha256)
{
    Statement row(m_database, "SELECT target_id, sha256, remote, url FROM sent_media WHERE target_id = ? AND sha256 = ?");
    const Result<bool> found = row.bind(target).bind(sha256).step();
    if (!found)
        return std::unexpected(found.error());
    return *found ? std::optional(SentMedia{row.integer(0), row.text(1), row.integer(2), row.text(3)}) : std::nullopt;
}

Outcome SentTable::rememberMedia(const SentMedia &media)
{
    Statement row(m_database, "INSERT OR REPLACE INTO sent_media (target_id, sha256, remote, url) VALUES (?, ?, ?, ?)");
    return row.bind(media.target).bind(media.sha256).bind(media.remote).bind(media.url).run();
}

Outcome SentTable::forgetMedia(qint64 target, const QString &sha256)
{
    Statement row(m_database, "DELETE FROM sent_media WHERE target_id = ? AND sha256 = ?");
    return row.bind(target).bind(sha256).run();
}

} // namespace marbre::archive
