#include "archive/feeditemtable.h"

#include <array>

#include "archive/errorjson.h"
#include "archive/statement.h"
#include "text/fold.h"

namespace marbre::archive {

namespace {

constexpr std::array states{FeedItemState::New, FeedItemState::Read, FeedItemState::Skipped, FeedItemState::Translating};

constexpr auto columns = "SELECT id, feed_id, key, link, title, authors, tags, language, image, published, moment, state, "
                         "article, coalesce((SELECT id FROM article WHERE uuid = feed_item.article), 0), trouble "
                         "FROM feed_item ";

/// A row's texts as they are searched: a word does not reach from one into the next.
constexpr auto searched = "instr(folded(title || char(10) || authors || char(10) || tags), ?)";

/// A list as a row holds it, a line each.
QString lines(const QStringList &list)
{
    return list.join(u'\n');
}

QStringList linesIn(const QString &text)
{
    return text.split(u'\n', Qt::SkipEmptyParts);
}

FeedItem itemIn(const Statement &row)
{
    FeedItem item;
    item.id = row.integer(0);
    item.feed = row.integer(1);
    item.key = row.text(2);
    item.link = row.text(3);
    item.title = row.text(4);
    item.authors = linesIn(row.text(5));
    item.tags = linesIn(row.text(6));
    item.language = row.text(7);
    item.image = row.text(8);
    item.published = text::PartialDate::fromIso(row.text(9)).value_or(text::PartialDate());
    item.moment = QDateTime::fromString(row.text(10), Qt::ISODate);
    item.state = feedItemStateFromName(row.text(11)).value_or(FeedItemState::New);
    item.article = QUuid::fromString(row.text(12));
    item.number = row.integer(13);
    item.trouble = errorFromJson(row.utf8(14));
    return item;
}

Outcome metOne(Statement &row, qint64 id)
{
    const Result<bool> met = row.step();
    if (!met)
        return std::unexpected(met.error());
    return *met ? row.run() : fail(ErrorCode::NotFound, QString::number(id), QStringLiteral("the feeds do not tell of it any more"));
}

} // namespace

QString feedItemStateName(FeedItemState state)
{
    switch (state) {
    case FeedItemState::New:
        return QStringLiteral("new");
    case FeedItemState::Read:
        return QStringLiteral("read");
    case FeedItemState::Skipped:
        return QStringLiteral("skipped");
    case FeedItemState::Translating:
        return QStringLiteral("translating");
    }
    Q_UNREACHABLE();
}

std::optional<FeedItemState> feedItemStateFromName(QStringView name)
{
    for (const FeedItemState state : states)
        if (feedItemStateName(state) == name)
            return state;
    return {};
}

FeedItemTable::FeedItemTable(Database &database, Clock clock)
    : m_database(database)
    , m_clock(std::move(clock))
{
}

Result<int> FeedItemTable::take(qint64 feed, std::span<const ToldItem> told)
{
    Transaction transaction(m_database);
    if (const Outcome begun = transaction.begin(); !begun)
        return std::unexpected(begun.error());
    Statement unlisted(m_database, "UPDATE feed_item SET listed = 0 WHERE feed_id = ? AND listed = 1");
    if (const Outcome done = unlisted.bind(feed).run(); !done)
        return std::unexpected(done.error());
    int fresh = 0;
    for (const ToldItem &each : told) {
        const Result<bool> isNew = takeOne(feed, each);
        if (!isNew)
            return std::unexpected(isNew.error());
        fresh += int(*isNew);
    }
    if (const Outcome done = forgetOld(feed); !done)
        return std::unexpected(done.error());
    const Outcome committed = transaction.commit();
    return committed ? Result<int>(fresh) : std::unexpected(committed.error());
}

/// True: it was not there.
Result<bool> FeedItemTable::takeOne(qint64 feed, const ToldItem &told)
{
    const FeedItem &item = told.item;
    const QString now = m_clock().toString(Qt::ISODate);
    const QString said = item.moment.isValid() ? item.moment.toUTC().toString(Qt::ISODate) : QString();
    Statement known(m_database, "UPDATE feed_item SET link = ?, title = ?, authors = ?, tags = ?, language = ?, image = ?, "
                                "published = ?, summary = ?, content = ?, listed = 1 WHERE feed_id = ? AND key = ? RETURNING id");
    known.bind(item.link).bind(item.title).bind(lines(item.authors)).bind(lines(item.tags)).bind(item.language);
    known.bind(item.image).bind(item.published.toIso()).bindText(told.text.summary).bindText(told.text.content);
    const Result<bool> isKnown = known.bind(feed).bind(item.key).step();
    if (!isKnown)
        return isKnown;
    if (*isKnown) {
        const Outcome ended = known.run();
        return ended ? Result<bool>(false) : std::unexpected(ended.error());
    }
    Statement row(m_database, "INSERT INTO feed_item (link, title, authors, tags, language, image, published, summary, content, "
                              "listed, feed_id, key, moment, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, 'new')");
    row.bind(item.link).bind(item.title).bind(lines(item.authors)).bind(lines(item.tags)).bind(item.language);
    row.bind(item.image).bind(item.published.toIso()).bindText(told.text.summary).bindText(told.text.content);
    const Outcome added = row.bind(feed).bind(item.key).bind(said.isEmpty() || said > now ? now : said).run();
    return added ? Result<bool>(true) : std::unexpected(added.error());
}

Outcome FeedItemTable::forgetOld(qint64 feed)
{
    const auto forget = [&](const char *which, int kept) {
        const QString ofThem = QStringLiteral("feed_id = ?1 AND state IN (%1)").arg(QLatin1String(which));
        Statement row(m_database, QStringLiteral("DELETE FROM feed_item WHERE %1 AND listed = 0 AND id NOT IN "
                                                 "(SELECT id FROM feed_item WHERE %1 ORDER BY moment DESC, id DESC LIMIT ?2)")
                                      .arg(ofThem));
        return row.bind(feed).bind(qint64(kept)).run();
    };
    const Outcome done = forget("'read', 'skipped'", handledItemsKept);
    return done ? forget("'new'", newItemsKept) : done;
}

Result<std::vector<qint64>> FeedItemTable::ids(const FeedFilter &filter)
{
    QString sql = QStringLiteral("SELECT id FROM feed_item WHERE true");
    if (filter.feed)
        sql += QLatin1String(" AND feed_id = ?");
    if (!filter.folder.isEmpty())
        sql += QLatin1String(" AND feed_id IN (SELECT id FROM feed WHERE substr(folder || '/', 1, length(?)) = ?)");
    if (filter.state)
        sql += QLatin1String(" AND state = ?");
    const QStringList words = text::folded(filter.words).split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < words.size(); ++i)
        sql += QLatin1String(" AND ") + QLatin1String(searched);
    Statement row(m_database, sql + QLatin1String(" ORDER BY moment DESC, id DESC"));
    if (filter.feed)
        row.bind(filter.feed);
    if (!filter.folder.isEmpty())
        row.bind(filter.folder + u'/').bind(filter.folder + u'/');
    if (filter.state)
        row.bind(feedItemStateName(*filter.state));
    for (const QString &word : words)
        row.bind(word);
    std::vector<qint64> found;
    const Outcome read = row.forEachRow([&] { found.push_back(row.integer(0)); });
    return read ? Result<std::vector<qint64>>(std::move(found)) : std::unexpected(read.error());
}

Result<std::vector<FeedItem>> FeedItemTable::rows(std::span<const qint64> ids)
{
    Statement row(m_database, QLatin1String(columns) + QStringLiteral("WHERE id = ?"));
    std::vector<FeedItem> items;
    for (const qint64 id : ids) {
        const Result<bool> found = row.bind(id).step();
        if (!found)
            return std::unexpected(found.error());
        if (*found)
            items.push_back(itemIn(row));
        row.reset();
    }
    return items;
}

Result<FeedItem> FeedItemTable::load(qint64 id)
{
    const auto found = rows(std::span(&id, 1));
    if (!found)
        return std::unexpected(found.error());
    return found->empty() ? fail(ErrorCode::NotFound, QString::number(id), QStringLiteral("the feeds do not tell of it any more"))
                          : Result<FeedItem>(found->front());
}

Result<FeedItemText> FeedItemTable::text(qint64 id)
{
    Statement row(m_database, "SELECT summary, content FROM feed_item WHERE id = ?");
    const Result<bool> found = row.bind(id).step();
    if (!found)
        return std::unexpected(found.error());
    return *found ? Result<FeedItemText>({row.utf8(0), row.utf8(1)})
                  : fail(ErrorCode::NotFound, QString::number(id), QStringLiteral("the feeds do not tell of it any more"));
}

Result<QHash<qint64, FeedCounts>> FeedItemTable::counts()
{
    Statement row(m_database, "SELECT feed_id, state, count(*) FROM feed_item WHERE state IN ('new', 'translating') "
                              "GROUP BY state, feed_id");
    QHash<qint64, FeedCounts> counts;
    const Outcome read = row.forEachRow([&] {
        FeedCounts &ofFeed = counts[row.integer(0)];
        (row.text(1) == QLatin1String("new") ? ofFeed.fresh : ofFeed.translating) = row.integer(2);
    });
    return read ? Result<QHash<qint64, FeedCounts>>(std::move(counts)) : std::unexpected(read.error());
}

Outcome FeedItemTable::setState(std::span<const qint64> ids, FeedItemState state)
{
    Transaction transaction(m_database);
    if (const Outcome begun = transaction.begin(); !begun)
        return begun;
    Statement row(m_database, "UPDATE feed_item SET state = ?1, trouble = iif(?1 = 'translating', trouble, '') WHERE id = ?2");
    for (const qint64 id : ids) {
        if (const Outcome done = row.bind(feedItemStateName(state)).bind(id).run(); !done)
            return done;
        row.reset();
    }
    return transaction.commit();
}

Result<std::vector<FeedItem>> FeedItemTable::waiting()
{
    Statement row(m_database, QLatin1String(columns)
                      + QStringLiteral("WHERE state = 'translating' AND article = '' ORDER BY id"));
    std::vector<FeedItem> items;
    const Outcome read = row.forEachRow([&] { items.push_back(itemIn(row)); });
    return read ? Result<std::vector<FeedItem>>(std::move(items)) : std::unexpected(read.error());
}

Outcome FeedItemTable::setArticle(qint64 id, const QUuid &article)
{
    Statement row(m_database, "UPDATE feed_item SET article = ?, state = 'translating', trouble = '' WHERE id = ? RETURNING id");
    return metOne(row.bind(article.toString(QUuid::WithoutBraces)).bind(id), id);
}

Outcome FeedItemTable::setTrouble(qint64 id, const Error &trouble)
{
    Statement row(m_database, "UPDATE feed_item SET trouble = ? WHERE id = ? RETURNING id");
    return metOne(row.bindText(errorToJson(trouble)).bind(id), id);
}

} // namespace marbre::archive
