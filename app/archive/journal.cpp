#include "archive/journal.h"

#include "archive/articlerecord.h"
#include "archive/statement.h"

namespace marbre::archive {

Journal::Journal(Database &database, Clock clock)
    : m_database(database)
    , m_clock(std::move(clock))
{
}

Outcome Journal::write(const article::Article &article, const QString &session)
{
    Statement row(m_database,
                  "INSERT OR REPLACE INTO journal (uuid, version, written, session, record) VALUES (?, ?, ?, ?, ?)");
    row.bind(article.uuid.toString(QUuid::WithoutBraces)).bind(qint64(article.version));
    row.bind(m_clock().toString(Qt::ISODate)).bind(session).bindText(recordOf(stored(article)));
    return row.run();
}

Outcome Journal::remove(const QUuid &article, const QString &session)
{
    return Statement(m_database, "DELETE FROM journal WHERE uuid = ? AND session = ?")
        .bind(article.toString(QUuid::WithoutBraces))
        .bind(session)
        .run();
}

Result<std::vector<JournalEntry>> Journal::entries()
{
    Statement row(m_database, "SELECT uuid, version, written, session, record FROM journal ORDER BY written DESC, uuid");
    std::vector<JournalEntry> entries;
    const Outcome read = row.forEachRow([&] {
        const Result<StoredArticle> record = articleOf(row.utf8(4));
        if (!record)
            return;
        JournalEntry entry{parsed(*record), row.text(3), QDateTime::fromString(row.text(2), Qt::ISODate).toUTC()};
        entry.article.uuid = QUuid::fromString(row.text(0));
        entry.article.version = static_cast<int>(row.integer(1));
        entries.push_back(std::move(entry));
    });
    if (!read)
        return std::unexpected(read.error());
    return entries;
}

} // namespace marbre::archive
