#include "archive/sitelists.h"

#include <QUuid>

#include <algorithm>

#include "archive/statement.h"

namespace marbre::archive {

namespace {

/// Days of a time sort from `from` on and before `to`.
struct Days {
    QString from;
    QString to = QStringLiteral("~");
};

Days daysOf(const QString &time)
{
    return time.isEmpty() ? Days{} : Days{time + u'-', time + QLatin1String("-~")};
}

void bindList(Statement &row, const SiteList &list)
{
    const Days days = daysOf(list.time);
    row.bind(qint64(list.of)).bind(list.name).bind(days.from).bind(days.to);
}

Result<std::vector<qint64>> numbersIn(Statement &row)
{
    std::vector<qint64> numbers;
    const Outcome read = row.forEachRow([&] { numbers.push_back(row.integer(0)); });
    return read ? Result<std::vector<qint64>>(std::move(numbers)) : std::unexpected(read.error());
}

Result<int> numberIn(Statement &row)
{
    const Result<bool> found = row.step();
    if (!found)
        return std::unexpected(found.error());
    return static_cast<int>(row.integer(0));
}

} // namespace

SiteLists::SiteLists(Database &database)
    : m_database(database)
{
}

Result<int> SiteLists::countBefore(const SiteList &list, const SitePlace &place)
{
    // One bound on each side of the index: of two SQLite takes the first.
    const Days days = daysOf(list.time);
    Statement row(m_database, "SELECT count(*) FROM listing WHERE kind = ?1 AND name = ?2 AND reposted >= ?3 "
                              "AND reposted <= ?4 AND (reposted < ?5 OR article_id < ?6)");
    row.bind(qint64(list.of)).bind(list.name).bind(days.from).bind(std::min(days.to, place.reposted));
    return numberIn(row.bind(place.reposted).bind(place.article));
}

Result<std::vector<qint64>> SiteLists::ids(const SiteList &list, int first, int count)
{
    Statement row(m_database, "SELECT article_id FROM listing WHERE kind = ?1 AND name = ?2 AND reposted >= ?3 "
                              "AND reposted < ?4 ORDER BY reposted, article_id LIMIT ?5 OFFSET ?6");
    bindList(row, list);
    return numbersIn(row.bind(qint64(count)).bind(qint64(first)));
}

Result<std::vector<qint64>> SiteLists::near(const SiteList &list, const SitePlace &place, int count, bool isBehind)
{
    Statement row(m_database, isBehind
                      ? "SELECT article_id FROM listing WHERE kind = ?1 AND name = ?2 AND reposted >= ?3 "
                        "AND (reposted > ?3 OR article_id > ?4) ORDER BY reposted, article_id LIMIT ?5"
                      : "SELECT article_id FROM listing WHERE kind = ?1 AND name = ?2 AND reposted <= ?3 "
                        "AND (reposted < ?3 OR article_id < ?4) ORDER BY reposted DESC, article_id DESC LIMIT ?5");
    row.bind(qint64(list.of)).bind(list.name).bind(place.reposted).bind(place.article);
    return numbersIn(row.bind(qint64(count)));
}

Result<std::vector<qint64>> SiteLists::before(const SiteList &list, const SitePlace &place, int count)
{
    return near(list, place, count, false);
}

Result<std::vector<qint64>> SiteLists::behind(const SiteList &list, const SitePlace &place, int count)
{
    return near(list, place, count, true);
}

Result<std::vector<SiteLists::Counted>> SiteLists::all()
{
    std::vector<Counted> lists;
    Statement named(m_database, "SELECT kind, name, count(*) FROM listing GROUP BY kind, name ORDER BY kind, name");
    const Outcome read = named.forEachRow([&] {
        lists.push_back({{ListOf(named.integer(0)), named.integer(1), {}}, static_cast<int>(named.integer(2))});
    });
    if (!read)
        return std::unexpected(read.error());
    for (const char *sql : {"SELECT substr(reposted, 1, 4), count(*) FROM listing WHERE kind = 0 AND name = 0 "
                            "AND reposted <> '' GROUP BY 1 ORDER BY 1",
                            "SELECT substr(reposted, 1, 7), count(*) FROM listing WHERE kind = 0 AND name = 0 "
                            "AND reposted <> '' GROUP BY 1 ORDER BY 1"}) {
        Statement timed(m_database, sql);
        const Outcome done = timed.forEachRow([&] {
            lists.push_back({{ListOf::Posts, 0, timed.text(0)}, static_cast<int>(timed.integer(1))});
        });
        if (!done)
            return std::unexpected(done.error());
    }
    return lists;
}

Result<std::vector<std::pair<qint64, QString>>> SiteLists::names(ListOf of)
{
    const char *sql = of == ListOf::Category ? "SELECT id, name FROM term WHERE kind = 'category' ORDER BY id"
        : of == ListOf::Tag                  ? "SELECT id, name FROM term WHERE kind = 'tag' ORDER BY id"
        : of == ListOf::Author               ? "SELECT id, name FROM person ORDER BY id"
                                             : "SELECT id, name FROM source ORDER BY id";
    std::vector<std::pair<qint64, QString>> names;
    Statement row(m_database, sql);
    const Outcome read = row.forEachRow([&] { names.emplace_back(row.integer(0), row.text(1)); });
    return read ? Result<std::vector<std::pair<qint64, QString>>>(std::move(names)) : std::unexpected(read.error());
}

Result<std::vector<qint64>> SiteLists::sticky()
{
    Statement row(m_database, "SELECT id FROM article INDEXED BY article_sticky WHERE sticky AND status = 'published' AND trashed = '' "
                              "AND kind = 'post' ORDER BY reposted, id");
    return numbersIn(row);
}

Result<QStringList> SiteLists::formerSlugs(qint64 article)
{
    QStringList slugs;
    Statement row(m_database, "SELECT slug FROM former_slug WHERE article_id = ? ORDER BY slug");
    row.bind(article);
    const Outcome read = row.forEachRow([&] { slugs.append(row.text(0)); });
    return read ? Result<QStringList>(slugs) : std::unexpected(read.error());
}

Result<std::optional<qint64>> SiteLists::articleOnceAt(const QString &slug)
{
    Statement row(m_database,
                  "SELECT article_id FROM former_slug JOIN article ON id = article_id "
                  "WHERE former_slug.slug = ?1 AND status = 'published' AND trashed = '' AND NOT EXISTS "
                  "(SELECT 1 FROM article WHERE slug = ?1 AND status = 'published' AND trashed = '') "
                  "ORDER BY article_id DESC LIMIT 1");
    const Result<bool> found = row.bind(slug).step();
    if (!found)
        return std::unexpected(found.error());
    return *found ? std::optional(row.integer(0)) : std::nullopt;
}

Result<SiteLists::Heading> SiteLists::heading(qint64 article)
{
    Statement row(m_database, "SELECT headline, slug FROM article WHERE id = ?");
    const Result<bool> found = row.bind(article).step();
    if (!found)
        return std::unexpected(found.error());
    return *found ? Result<Heading>(Heading{row.text(0), row.text(1)}) : fail(ErrorCode::NotFound, QString::number(article));
}

Result<bool> SiteLists::isPublished(const QString &slug)
{
    Statement row(m_database,
                  "SELECT 1 FROM article WHERE status = 'published' AND trashed = '' "
                  "AND (slug = ?1 OR id IN (SELECT article_id FROM former_slug WHERE slug = ?1))");
    return row.bind(slug).step();
}

Result<bool> SiteLists::isShown(const QString &hash)
{
    Statement row(m_database, "SELECT 1 FROM article_media JOIN article ON id = article_id "
                              "WHERE sha256 = ? AND status = 'published' AND trashed = '' LIMIT 1");
    return row.bind(hash).step();
}

Result<std::vector<qint64>> SiteLists::withSource(const QString &name)
{
    Statement row(m_database, "SELECT id FROM article WHERE source_id = (SELECT id FROM source WHERE name = ?) "
                              "AND status = 'published' AND trashed = ''");
    return numbersIn(row.bind(name));
}

Result<std::vector<std::pair<QString, QString>>> SiteLists::sourceAddresses()
{
    std::vector<std::pair<QString, QString>> addresses;
    Statement row(m_database, "SELECT name, url FROM source WHERE url <> '' ORDER BY name");
    const Outcome read = row.forEachRow([&] { addresses.emplace_back(row.text(0), row.text(1)); });
    return read ? Result<std::vector<std::pair<QString, QString>>>(std::move(addresses)) : std::unexpected(read.error());
}

Result<SiteLists::Moment> SiteLists::now()
{
    const Result<qint64> version = m_database.number("SELECT coalesce(max(id), 0) FROM version");
    if (!version)
        return std::unexpected(version.error());
    const Result<qint64> removal = m_database.number("SELECT coalesce(max(change), 0) FROM removed_article");
    if (!removal)
        return std::unexpected(removal.error());
    Statement lineage(m_database, "SELECT value FROM setting WHERE name = 'lineage'");
    const Result<bool> found = lineage.step();
    if (!found)
        return std::unexpected(found.error());
    return Moment{*version, *removal, *found ? lineage.text(0) : QString()};
}

Result<std::vector<qint64>> SiteLists::changedSince(const Moment &moment)
{
    // By the versions' own numbers: SQLite would rather go through all of them in the order of the articles.
    Statement row(m_database, "SELECT article_id FROM version NOT INDEXED WHERE id > ? UNION "
                              "SELECT article_id FROM removed_article WHERE change > ? ORDER BY 1");
    return numbersIn(row.bind(moment.version).bind(moment.removal));
}

Result<std::vector<qint64>> SiteLists::published(qint64 behind, int count)
{
    // In the order in which they are stored: by the index of statuses SQLite would sort all for the first.
    Statement row(m_database, "SELECT id FROM article NOT INDEXED WHERE id > ? AND status = 'published' AND trashed = '' "
                              "ORDER BY id LIMIT ?");
    return numbersIn(row.bind(behind).bind(qint64(count)));
}

Outcome beginLineage(Database &database)
{
    return Statement(database, "INSERT OR REPLACE INTO setting (name, value) VALUES ('lineage', ?)")
        .bind(QUuid::createUuid().toString(QUuid::WithoutBraces))
        .run();
}

Result<bool> areListsExact(Database &database)
{
    const Result<qint64> differing = database.number(
        "SELECT (SELECT count(*) FROM (SELECT kind, name, reposted, article_id FROM listed EXCEPT SELECT * FROM listing)) "
        "+ (SELECT count(*) FROM (SELECT * FROM listing EXCEPT SELECT kind, name, reposted, article_id FROM listed))");
    return differing ? Result<bool>(*differing == 0) : std::unexpected(differing.error());
}

Outcome rebuildLists(Database &database)
{
    Transaction transaction(database);
    if (const Outcome begun = transaction.begin(); !begun)
        return begun;
    const Outcome made = database.run("DELETE FROM listing; INSERT INTO listing SELECT kind, name, reposted, article_id FROM listed");
    return made ? transaction.commit() : made;
}

} // namespace marbre::archive
