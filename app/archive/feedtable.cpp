#include "archive/feedtable.h"

#include <QStringList>
#include <QUrl>

#include "archive/errorjson.h"

namespace marbre::archive {

namespace {

constexpr auto columns = "SELECT id, address, title, name, site, folder, every, asked, etag, last_modified, trouble FROM feed ";

Feed feedIn(const Statement &row)
{
    return {row.integer(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), int(row.integer(6)),
            QDateTime::fromString(row.text(7), Qt::ISODate), row.text(8), row.text(9), errorFromJson(row.utf8(10))};
}

bool isWeb(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http"));
}

/// Levels without spaces around them, and none that is empty.
QString tidyFolder(const QString &folder)
{
    QStringList levels;
    for (const QString &level : folder.split(u'/'))
        if (!level.trimmed().isEmpty())
            levels.append(level.simplified());
    return levels.join(u'/');
}

/// The outcome of a statement that must have met a row, and gives it back.
Outcome metOne(Statement &row, qint64 id)
{
    const Result<bool> met = row.step();
    if (!met)
        return std::unexpected(met.error());
    return *met ? row.run() : fail(ErrorCode::NotFound, QString::number(id), QStringLiteral("no such feed"));
}

} // namespace

QString nameOf(const Feed &feed)
{
    if (!feed.name.isEmpty() || !feed.title.isEmpty())
        return feed.name.isEmpty() ? feed.title : feed.name;
    const QUrl url(feed.address);
    return url.host() + url.path();
}

FeedTable::FeedTable(Database &database, Clock clock)
    : m_database(database)
    , m_clock(std::move(clock))
{
}

Result<std::vector<Feed>> FeedTable::read(Statement &row)
{
    std::vector<Feed> feeds;
    const Outcome done = row.forEachRow([&] { feeds.push_back(feedIn(row)); });
    return done ? Result<std::vector<Feed>>(std::move(feeds)) : std::unexpected(done.error());
}

Result<std::vector<Feed>> FeedTable::all()
{
    Statement row(m_database, QLatin1String(columns)
                      + QStringLiteral("ORDER BY folded(folder), folder, "
                                       "folded(iif(name <> '', name, iif(title <> '', title, address))), id"));
    return read(row);
}

Result<Feed> FeedTable::load(qint64 id)
{
    Statement row(m_database, QLatin1String(columns) + QStringLiteral("WHERE id = ?"));
    const auto found = read(row.bind(id));
    if (!found)
        return std::unexpected(found.error());
    return found->empty() ? fail(ErrorCode::NotFound, QString::number(id), QStringLiteral("no such feed"))
                          : Result<Feed>(found->front());
}

Result<std::vector<Feed>> FeedTable::due()
{
    Statement row(m_database, QLatin1String(columns)
                      + QStringLiteral("WHERE every > 0 AND (asked = '' OR unixepoch(asked) + 60 * every <= unixepoch(?)) "
                                       "ORDER BY asked, id"));
    return read(row.bind(now()));
}

Result<qint64> FeedTable::add(const Feed &feed)
{
    if (!isWeb(QUrl(feed.address)))
        return fail(ErrorCode::Invalid, feed.address, QStringLiteral("no address of the Web"));
    Statement row(m_database, "INSERT INTO feed (address, title, name, site, folder, every) VALUES (?, ?, ?, ?, ?, ?) "
                              "ON CONFLICT (address) DO NOTHING RETURNING id");
    row.bind(feed.address).bind(feed.title).bind(feed.name.simplified()).bind(feed.site).bind(tidyFolder(feed.folder));
    const Result<bool> added = row.bind(qint64(std::max(0, feed.every))).step();
    if (!added)
        return std::unexpected(added.error());
    if (!*added)
        return fail(ErrorCode::AlreadyExists, feed.address, QStringLiteral("a feed of this address"));
    const qint64 id = row.integer(0);
    const Outcome ended = row.run(); // to its end, or it is not kept
    return ended ? Result<qint64>(id) : std::unexpected(ended.error());
}

Outcome FeedTable::arrange(const Feed &feed)
{
    Statement row(m_database, "UPDATE feed SET name = ?, folder = ?, every = ? WHERE id = ? RETURNING id");
    row.bind(feed.name.simplified()).bind(tidyFolder(feed.folder)).bind(qint64(std::max(0, feed.every)));
    return metOne(row.bind(feed.id), feed.id);
}

Outcome FeedTable::remove(qint64 id)
{
    Statement row(m_database, "DELETE FROM feed WHERE id = ? RETURNING id");
    return metOne(row.bind(id), id);
}

Outcome FeedTable::setAnswer(qint64 id, const FeedAnswer &answer)
{
    Statement row(m_database, "UPDATE feed SET title = iif(?1 <> '', ?1, title), site = iif(?2 <> '', ?2, site), "
                              "etag = ?3, last_modified = ?4, asked = ?5, trouble = '' WHERE id = ?6 RETURNING id");
    row.bind(answer.title).bind(answer.site).bind(answer.etag).bind(answer.lastModified).bind(now());
    return metOne(row.bind(id), id);
}

Outcome FeedTable::setTrouble(qint64 id, const Error &trouble)
{
    Statement row(m_database, "UPDATE feed SET trouble = ?, asked = ? WHERE id = ? RETURNING id");
    return metOne(row.bindText(errorToJson(trouble)).bind(now()).bind(id), id);
}

} // namespace marbre::archive
