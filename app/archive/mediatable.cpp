#include "archive/mediatable.h"

#include <QStringList>

#include "archive/mediastore.h"
#include "archive/statement.h"
#include "text/fold.h"

namespace marbre::archive {

namespace {

/// A row's texts as they are searched: a word does not reach from one into the next.
constexpr auto searched = "instr(folded(alternative || char(10) || credit || char(10) || rights || char(10) || extension), ?)";
constexpr auto inHeadline = "sha256 IN (SELECT sha256 FROM article_media JOIN article ON article.id = article_id "
                            "WHERE instr(folded(headline), ?))";

MediaRow readRow(const Statement &row)
{
    const QString hash = row.text(0);
    const QString extension = row.text(1);
    return {QStringLiteral("media/%1/%2.%3").arg(hash.left(2), hash.mid(2), extension),
            extension,
            row.integer(2),
            static_cast<int>(row.integer(3)),
            static_cast<int>(row.integer(4)),
            QDateTime::fromString(row.text(5), Qt::ISODate).toUTC(),
            {row.text(6), row.text(7), row.text(8)},
            static_cast<int>(row.integer(9))};
}

} // namespace

MediaTable::MediaTable(Database &database)
    : m_database(database)
{
}

Result<std::vector<QString>> MediaTable::addresses(const MediaFilter &filter)
{
    QString sql = QStringLiteral("SELECT 'media/' || substr(sha256, 1, 2) || '/' || substr(sha256, 3) || '.' || extension "
                                 "FROM media WHERE true");
    if (filter.withoutAlternative)
        sql += QLatin1String(" AND alternative = ''");
    const QStringList words = text::folded(filter.words).split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < words.size(); ++i)
        sql += QStringLiteral(" AND (%1 OR %2)").arg(QLatin1String(searched), QLatin1String(inHeadline));
    Statement statement(m_database, sql + QLatin1String(" ORDER BY added DESC, sha256"));
    for (const QString &word : words)
        statement.bind(word).bind(word);
    std::vector<QString> found;
    const Outcome read = statement.forEachRow([&] { found.push_back(statement.text(0)); });
    return read ? Result<std::vector<QString>>(std::move(found)) : std::unexpected(read.error());
}

Result<std::vector<MediaRow>> MediaTable::rows(std::span<const QString> addresses)
{
    Statement statement(m_database, "SELECT sha256, extension, bytes, width, height, added, alternative, credit, rights, "
                                    "(SELECT count(*) FROM article_media WHERE article_media.sha256 = media.sha256) "
                                    "FROM media WHERE sha256 = ?");
    std::vector<MediaRow> rows;
    for (const QString &address : addresses) {
        const Result<bool> found = statement.bind(mediaHash(address)).step();
        if (!found)
            return std::unexpected(found.error());
        if (*found)
            rows.push_back(readRow(statement));
        statement.reset();
    }
    return rows;
}

Result<std::vector<MediaUse>> MediaTable::uses(const QString &address, int limit)
{
    Statement statement(m_database, "SELECT article.id, headline, trashed <> '' FROM article_media "
                                    "JOIN article ON article.id = article_id WHERE sha256 = ? "
                                    "ORDER BY modified DESC, article.id DESC LIMIT ?");
    statement.bind(mediaHash(address)).bind(qint64(limit));
    std::vector<MediaUse> uses;
    const Outcome read = statement.forEachRow(
        [&] { uses.push_back({statement.integer(0), statement.text(1), statement.integer(2) != 0}); });
    return read ? Result<std::vector<MediaUse>>(std::move(uses)) : std::unexpected(read.error());
}

Outcome MediaTable::describe(const QString &address, const MediaWords &words)
{
    Statement row(m_database, "UPDATE media SET alternative = ?, credit = ?, rights = ? WHERE sha256 = ? RETURNING sha256");
    row.bind(words.alternative.trimmed()).bind(words.credit.trimmed()).bind(words.rights.trimmed());
    const Result<bool> found = row.bind(mediaHash(address)).step();
    if (!found)
        return std::unexpected(found.error());
    return *found ? row.run() : fail(ErrorCode::NotFound, address, m_database.file());
}

} // namespace marbre::archive
