#include "archive/versionlog.h"

#include <array>

#include "archive/articlerecord.h"
#include "archive/patch.h"
#include "archive/statement.h"

namespace marbre::archive {

using article::Article;

namespace {

constexpr std::array causes{QLatin1String("edit"), QLatin1String("import"), QLatin1String("restore"),
                            QLatin1String("replace")};

constexpr qint64 longestPause = 10 * 60;   // seconds between two saves of a sitting
constexpr qint64 longestSitting = 60 * 60; // seconds

/// The newest version of an article, as far as the next one needs it.
struct Newest {
    qint64 row = 0; ///< 0: there is none
    QDateTime began;
    QDateTime saved;
    QString person;
    Cause cause = Cause::Edit;
    QStringList changed;
    bool kept = false;
    bool first = false;
    QByteArray patch;
};

Result<Newest> newestOf(Database &database, qint64 article)
{
    Statement row(database,
                  "SELECT id, began, saved, person, cause, changed, kept OR name <> '', patch IS NULL, patch "
                  "FROM version WHERE article_id = ? ORDER BY version DESC LIMIT 1");
    const Result<bool> found = row.bind(article).step();
    if (!found)
        return std::unexpected(found.error());
    if (!*found)
        return Newest{};
    return Newest{row.integer(0),
                  QDateTime::fromString(row.text(1), Qt::ISODate),
                  QDateTime::fromString(row.text(2), Qt::ISODate),
                  row.text(3),
                  causeFromName(row.text(4)),
                  row.text(5).split(u' ', Qt::SkipEmptyParts),
                  row.integer(6) != 0,
                  row.integer(7) != 0,
                  row.utf8(8)};
}

/// A clock that was set back makes no sitting longer: what is not within the limits begins a new one.
bool isSameSitting(const Newest &newest, const Saving &saving, const QDateTime &now)
{
    const qint64 pause = newest.saved.secsTo(now);
    const qint64 sitting = newest.began.secsTo(now);
    return newest.row != 0 && newest.cause == Cause::Edit && saving.cause == Cause::Edit && !newest.kept
        && newest.person == saving.person && pause >= 0 && pause <= longestPause && sitting >= 0
        && sitting <= longestSitting;
}

bool changesPlace(const Article &before, const Article &after)
{
    return before.status != after.status || before.trashed != after.trashed;
}

struct Row {
    QDateTime began;
    QStringList changed;
    QByteArray patch; ///< null: the first version
};

Outcome insert(Database &database, const Article &after, const Row &row, const Saving &saving, const QDateTime &now)
{
    Statement statement(database,
                        "INSERT INTO version (article_id, version, began, saved, person, cause, changed, kept, patch) "
                        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    statement.bind(after.id).bind(qint64(after.version));
    statement.bind(row.began.toString(Qt::ISODate)).bind(now.toString(Qt::ISODate));
    statement.bind(saving.person).bind(causeName(saving.cause)).bind(row.changed.join(u' ')).bind(qint64(saving.keep));
    if (row.patch.isNull())
        statement.bindNull();
    else
        statement.bindBlob(row.patch);
    return statement.run();
}

QStringList changesOf(const QByteArray &from, const QByteArray &to, const Article &before, const Article &after)
{
    QStringList changed = differingFields(from, to);
    if (before.trashed != after.trashed)
        changed.append(QStringLiteral("trashed"));
    return changed;
}

} // namespace

Outcome addVersion(Database &database, const StoredArticle &before, const StoredArticle &after, const Saving &saving,
                   const QDateTime &now)
{
    const Result<Newest> newest = newestOf(database, after.article.id);
    if (!newest)
        return std::unexpected(newest.error());
    if (newest->row == 0)
        return insert(database, after.article, {now, {}, {}}, saving, now);
    const QByteArray record = recordOf(after);
    const QByteArray older = recordOf(before);
    Row row{now, {}, {}};
    const bool merges = isSameSitting(*newest, saving, now) && !changesPlace(before.article, after.article)
        && !newest->changed.contains(QLatin1String("status")) && !newest->changed.contains(QLatin1String("trashed"));
    // A patch that cannot be read any more ends the sitting: what it led to is not made worse.
    const Result<QByteArray> start = merges && !newest->first ? applyPatch(older, newest->patch) : older;
    if (!merges || !start) {
        row.changed = changesOf(older, record, before.article, after.article);
        row.patch = makePatch(record, older);
        return insert(database, after.article, row, saving, now);
    }
    row.began = newest->began;
    if (!newest->first) {
        row.changed = changesOf(*start, record, before.article, after.article);
        row.patch = makePatch(record, *start);
    }
    if (const Outcome gone = Statement(database, "DELETE FROM version WHERE id = ?").bind(newest->row).run(); !gone)
        return gone;
    return insert(database, after.article, row, saving, now);
}

Outcome addFirstVersion(Database &database, const Article &article, const Saving &saving, const QDateTime &now)
{
    return insert(database, article, {now, {}, {}}, saving, now);
}

QString causeName(Cause cause)
{
    return causes.at(static_cast<size_t>(cause));
}

Cause causeFromName(const QString &name)
{
    const auto found = std::find(causes.begin(), causes.end(), name);
    return found == causes.end() ? Cause::Edit : static_cast<Cause>(found - causes.begin());
}

} // namespace marbre::archive
