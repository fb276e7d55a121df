#include "archive/outboxtable.h"

#include "archive/errorjson.h"

namespace marbre::archive {

namespace {

OutboxItem itemIn(const Statement &row)
{
    return {row.integer(0),
            row.integer(1),
            QUuid::fromString(row.text(2)),
            row.integer(3),
            row.text(4),
            QDateTime::fromString(row.text(5), Qt::ISODate),
            row.utf8(6),
            errorFromJson(row.utf8(7))};
}

} // namespace

OutboxTable::OutboxTable(Database &database, Clock clock)
    : m_database(database)
    , m_clock(std::move(clock))
{
}

Outcome OutboxTable::add(qint64 target, const std::vector<qint64> &articles)
{
    Transaction transaction(m_database);
    if (const Outcome begun = transaction.begin(); !begun)
        return begun;
    for (const qint64 id : articles) {
        Statement uuid(m_database, "SELECT uuid FROM article WHERE id = ?");
        const Result<bool> there = uuid.bind(id).step();
        if (!there)
            return std::unexpected(there.error());
        if (!*there)
            return fail(ErrorCode::NotFound, QString::number(id));
        if (const Outcome added = addOne(target, uuid.text(0)); !added)
            return added;
    }
    return transaction.commit();
}

Outcome OutboxTable::addSite(qint64 target)
{
    return addOne(target, QStringLiteral(""));
}

Outcome OutboxTable::addOne(qint64 target, const QString &uuid)
{
    Statement row(m_database, "INSERT INTO outbox (target_id, uuid, queued) VALUES (?, ?, ?) "
                              "ON CONFLICT (target_id, uuid) DO UPDATE SET trouble = ''");
    return row.bind(target).bind(uuid).bind(m_clock().toString(Qt::ISODate)).run();
}

Result<std::vector<OutboxItem>> OutboxTable::read(Statement &row)
{
    std::vector<OutboxItem> items;
    const Outcome done = row.forEachRow([&] { items.push_back(itemIn(row)); });
    return done ? Result<std::vector<OutboxItem>>(std::move(items)) : std::unexpected(done.error());
}

Result<std::vector<OutboxItem>> OutboxTable::items()
{
    Statement row(m_database, "SELECT outbox.id, target_id, outbox.uuid, coalesce(article.id, 0), "
                              "coalesce(headline, ''), queued, overwrite, trouble "
                              "FROM outbox LEFT JOIN article ON article.uuid = outbox.uuid ORDER BY outbox.id");
    return read(row);
}

Result<std::vector<OutboxItem>> OutboxTable::itemsOf(qint64 target, int limit)
{
    Statement row(m_database, "SELECT outbox.id, target_id, outbox.uuid, coalesce(article.id, 0), "
                              "coalesce(headline, ''), queued, overwrite, trouble "
                              "FROM outbox LEFT JOIN article ON article.uuid = outbox.uuid "
                              "WHERE target_id = ? ORDER BY outbox.id LIMIT ?");
    return read(row.bind(target).bind(qint64(limit)));
}

Result<bool> OutboxTable::holds(const QUuid &article)
{
    return Statement(m_database, "SELECT 1 FROM outbox WHERE uuid = ?").bind(article.toString(QUuid::WithoutBraces)).step();
}

Result<std::vector<OutboxCount>> OutboxTable::counts()
{
    Statement row(m_database, "SELECT target_id, count(*), "
                              "(SELECT count(*) FROM outbox AS tried WHERE tried.target_id = outbox.target_id AND trouble <> '') "
                              "FROM outbox GROUP BY target_id");
    std::vector<OutboxCount> all;
    const Outcome done = row.forEachRow([&] { all.push_back({row.integer(0), int(row.integer(1)), int(row.integer(2))}); });
    return done ? Result<std::vector<OutboxCount>>(std::move(all)) : std::unexpected(done.error());
}

Outcome OutboxTable::setTrouble(qint64 item, const Error &trouble)
{
    return Statement(m_database, "UPDATE outbox SET trouble = ? WHERE id = ?").bindText(errorToJson(trouble)).bind(item).run();
}

Outcome OutboxTable::allowOverwriting(qint64 item, const QByteArray &state)
{
    Statement row(m_database, "UPDATE outbox SET overwrite = ?, trouble = '' WHERE id = ?");
    return row.bindBlob(state).bind(item).run();
}

Outcome OutboxTable::retry(qint64 item)
{
    return Statement(m_database, "UPDATE outbox SET trouble = '' WHERE id = ?").bind(item).run();
}

Outcome OutboxTable::remove(qint64 item)
{
    return Statement(m_database, "DELETE FROM outbox WHERE id = ?").bind(item).run();
}

} // namespace marbre::archive
