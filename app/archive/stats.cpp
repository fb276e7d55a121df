#include "archive/stats.h"

#include <QFileInfo>

#include "archive/statement.h"

namespace marbre::archive {

namespace {

Outcome countArticles(Database &database, Stats &stats)
{
    Statement row(database, "SELECT trashed <> '', status, count(*) FROM article GROUP BY 1, 2");
    return row.forEachRow([&] {
        if (row.integer(0))
            stats.trashed += row.integer(2);
        else if (const auto status = article::statusFromName(row.text(1)))
            stats.articles[static_cast<size_t>(*status)] += row.integer(2);
    });
}

} // namespace

Result<Stats> stats(Archive &archive)
{
    Stats stats;
    Database &database = archive.database();
    if (const Outcome counted = countArticles(database, stats); !counted)
        return std::unexpected(counted.error());
    const auto take = [&](qint64 &into, const char *sql) -> Outcome {
        const Result<qint64> number = database.number(sql);
        if (!number)
            return std::unexpected(number.error());
        into = *number;
        return {};
    };
    const std::array<std::pair<qint64 *, const char *>, 7> sums{{
        {&stats.versions, "SELECT count(*) FROM version"},
        {&stats.versionBytes, "SELECT coalesce(sum(length(patch)), 0) FROM version"},
        {&stats.textBytes, "SELECT coalesce(sum(length(CAST(lead AS BLOB)) + length(CAST(body AS BLOB)) + length(CAST(note AS BLOB))), 0) "
                           "FROM article_text"},
        {&stats.media, "SELECT count(*) FROM media"},
        {&stats.mediaBytes, "SELECT coalesce(sum(bytes), 0) FROM media"},
        {&stats.originals, "SELECT count(*) FROM original_copy"},
        {&stats.originalBytes, "SELECT coalesce(sum(bytes), 0) FROM (SELECT DISTINCT sha256, bytes FROM original_copy)"},
    }};
    for (const auto &[into, sql] : sums)
        if (const Outcome done = take(*into, sql); !done)
            return std::unexpected(done.error());
    for (const char *suffix : {"", "-wal"})
        stats.databaseBytes += QFileInfo(database.file() + QLatin1String(suffix)).size();
    return stats;
}

} // namespace marbre::archive
