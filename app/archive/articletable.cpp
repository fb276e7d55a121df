#include "archive/articletable.h"

#include "archive/articleindex.h"
#include "archive/mediastore.h"
#include "archive/nametable.h"
#include "archive/statement.h"
#include "archive/storedarticle.h"
#include "archive/versionlog.h"
#include "html/html.h"
#include "html/rewrite.h"
#include "text/pageaddress.h"

namespace marbre::archive {

using article::Article;

namespace {

QString isoTime(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODate);
}

QString isoDay(const std::optional<QDate> &day)
{
    return day ? day->toString(Qt::ISODate) : QString();
}

/// The same words and fields, whoever saved them and when.
bool sameContent(Article a, const Article &b)
{
    a.created = b.created;
    a.modified = b.modified;
    a.version = b.version;
    a.uuid = b.uuid;
    return a == b;
}

void keepBytes(Article &article, const Article &before)
{
    html::adoptOrigins(article.lead, before.lead);
    html::adoptOrigins(article.body, before.body);
    html::adoptOrigins(article.note, before.note);
}

} // namespace

ArticleTable::ArticleTable(Database &database, Clock clock)
    : m_database(database)
    , m_clock(std::move(clock))
{
}

Result<Article> ArticleTable::load(qint64 id)
{
    const Result<StoredArticle> stored = readArticle(m_database, id);
    return stored ? Result<Article>(parsed(*stored)) : std::unexpected(stored.error());
}

namespace {

Result<std::optional<qint64>> find(Statement &statement)
{
    const Result<bool> found = statement.step();
    if (!found)
        return std::unexpected(found.error());
    return *found ? std::optional(statement.integer(0)) : std::nullopt;
}

} // namespace

Result<std::optional<qint64>> ArticleTable::findBySlug(const QString &slug)
{
    Statement statement(m_database, "SELECT id FROM article WHERE slug = ?");
    return find(statement.bind(slug));
}

Result<std::optional<qint64>> ArticleTable::findByUuid(const QUuid &uuid)
{
    Statement statement(m_database, "SELECT id FROM article WHERE uuid = ?");
    return find(statement.bind(uuid.toString(QUuid::WithoutBraces)));
}

Result<Article> ArticleTable::save(const Article &article, const Saving &saving)
{
    Transaction transaction(m_database);
    if (const Outcome begun = transaction.begin(); !begun)
        return std::unexpected(begun.error());
    const Result<StoredArticle> stored = storedBefore(article);
    if (!stored)
        return std::unexpected(stored.error());
    const Article before = parsed(*stored);
    Result<Article> next = stamped(article, before);
    if (!next)
        return next;
    if (next->version != article.version)
        if (const Outcome written = write(*next, before, *stored, saving); !written)
            return std::unexpected(written.error());
    if (const Outcome ended = endJournal(next->uuid, saving.session); !ended)
        return std::unexpected(ended.error());
    if (const Outcome committed = transaction.commit(); !committed)
        return std::unexpected(committed.error());
    return next;
}

/// What is saved needs no journal any more.
Outcome ArticleTable::endJournal(const QUuid &uuid, const QString &session)
{
    if (session.isEmpty())
        return {};
    return Statement(m_database, "DELETE FROM journal WHERE uuid = ? AND session = ?")
        .bind(uuid.toString(QUuid::WithoutBraces))
        .bind(session)
        .run();
}

/// What stands in the archive where `article` is to be; nothing yet for a new one.
Result<StoredArticle> ArticleTable::storedBefore(const Article &article)
{
    if (article.id == 0)
        return StoredArticle{};
    Result<StoredArticle> saved = readArticle(m_database, article.id);
    if (saved && saved->article.version != article.version)
        return fail(ErrorCode::Conflict, QString::number(article.id),
                    QStringLiteral("version %1 was given, %2 is saved").arg(article.version).arg(saved->article.version));
    return saved;
}

/// The article as it is to be written over the saved one; of the given version where there is nothing to write.
Result<Article> ArticleTable::stamped(const Article &article, const Article &saved)
{
    Article next = article::tidied(article);
    if (const Outcome recalled = recallSite(m_database, next.source); !recalled)
        return std::unexpected(recalled.error());
    if (article.id != 0) {
        if (next.slug.isEmpty())
            next.slug = saved.slug;
        if (sameContent(saved, next))
            return saved;
        next.uuid = saved.uuid;
        next.created = saved.created;
        keepBytes(next, saved);
    }
    if (next.uuid.isNull())
        next.uuid = QUuid::createUuid();
    if (!next.created.isValid())
        next.created = m_clock();
    next.modified = m_clock();
    next.version = article.version + 1;
    const Result<QString> slug = freeSlug(next);
    if (!slug)
        return std::unexpected(slug.error());
    next.slug = *slug;
    return next;
}

Result<Article> ArticleTable::save(const PreparedArticle &prepared, const Saving &saving)
{
    if (m_database.isInTransaction())
        return prepared.stored.article.id == 0 ? add(prepared, saving) : replace(prepared, saving);
    Transaction transaction(m_database);
    if (const Outcome begun = transaction.begin(); !begun)
        return std::unexpected(begun.error());
    Result<Article> saved = prepared.stored.article.id == 0 ? add(prepared, saving) : replace(prepared, saving);
    if (!saved)
        return saved;
    if (const Outcome committed = transaction.commit(); !committed)
        return std::unexpected(committed.error());
    return saved;
}

Result<Article> ArticleTable::add(const PreparedArticle &prepared, const Saving &saving)
{
    Article next = prepared.stored.article;
    const QDateTime now = m_clock();
    if (const Outcome recalled = recallSite(m_database, next.source); !recalled)
        return std::unexpected(recalled.error());
    if (next.uuid.isNull())
        next.uuid = QUuid::createUuid();
    if (!next.created.isValid())
        next.created = now;
    if (!next.modified.isValid() || next.modified > now)
        next.modified = now;
    next.version = 1;
    const Result<QString> slug = freeSlug(next);
    if (!slug)
        return std::unexpected(slug.error());
    next.slug = *slug;
    if (const Outcome done = writeRow(next, prepared.headline); !done)
        return std::unexpected(done.error());
    if (const Outcome done = writeBytes(next.id, prepared.stored); !done)
        return std::unexpected(done.error());
    if (const Outcome done = writeNames(next); !done)
        return std::unexpected(done.error());
    if (const Outcome done = writeMediaUses(next.id, prepared.media); !done)
        return std::unexpected(done.error());
    if (!prepared.words.front().isNull())
        if (const Outcome done = writeIndex(m_database, next.id, prepared.words); !done)
            return std::unexpected(done.error());
    const Outcome logged = addFirstVersion(m_database, next, saving, now);
    return logged ? Result<Article>(next) : std::unexpected(logged.error());
}

Result<Article> ArticleTable::replace(const PreparedArticle &prepared, const Saving &saving)
{
    const Result<StoredArticle> stored = storedBefore(prepared.stored.article);
    if (!stored)
        return std::unexpected(stored.error());
    const Article before = parsed(*stored);
    const Article given = parsed(prepared.stored);
    Result<Article> next = stamped(given, before);
    if (!next)
        return next;
    const bool isSame = next->version == given.version && stored->body == prepared.stored.body;
    if (!isSame) {
        next->version = given.version + 1;
        next->modified = m_clock();
        if (const Outcome done = writeBytes(next->id, prepared.stored); !done)
            return std::unexpected(done.error());
        if (const Outcome done = write(*next, *next, *stored, saving); !done)
            return std::unexpected(done.error());
    }
    next->lead = next->body = next->note = {};
    return next;
}

Result<QString> ArticleTable::freeSlug(const Article &article)
{
    const QString wanted = article.slug.isEmpty() ? QStringLiteral("article") : article.slug;
    QString slug = wanted;
    // Where many have one, the numbers that were tried are not tried again.
    for (int number = m_slugNumbers.value(wanted, 2);; ++number) {
        const Result<std::optional<qint64>> holder = findBySlug(slug);
        if (!holder)
            return std::unexpected(holder.error());
        if (!*holder || **holder == article.id)
            return slug;
        if (number > 2)
            m_slugNumbers.insert(wanted, number);
        slug = QStringLiteral("%1-%2").arg(wanted).arg(number);
    }
}

Outcome ArticleTable::write(Article &article, const Article &before, const StoredArticle &stored, const Saving &saving)
{
    if (const Outcome done = writeRow(article, article::headline(article)); !done)
        return done;
    if (const Outcome done = writeText(article, before, stored); !done)
        return done;
    if (const Outcome done = writeNames(article); !done)
        return done;
    if (const Outcome done = writeMediaUses(article.id, shownMedia(article)); !done)
        return done;
    if (const Outcome done = writeIndex(m_database, article); !done)
        return done;
    // As the archive holds it, so that what a version is patched from is what will be read.
    const Result<StoredArticle> written = readArticle(m_database, article.id);
    return written ? addVersion(m_database, stored, *written, saving, article.modified) : std::unexpected(written.error());
}

Outcome ArticleTable::writeRow(Article &article, const QString &headline)
{
    const Result<qint64> source = sourceId(m_database, article.source);
    if (!source)
        return std::unexpected(source.error());
    Statement row(
        m_database,
        "INSERT INTO article (id, uuid, slug, status, language, title, headline, source_id, original_url, "
        "original_title, original_language, original_published, reposted, created, modified, version, trashed, kind, "
        "sticky, image, original_license, page_key) "
        "VALUES (nullif(?, 0), ?, ?, ?, ?, ?, ?, nullif(?, 0), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (id) DO UPDATE SET slug = excluded.slug, status = excluded.status, "
        "language = excluded.language, title = excluded.title, headline = excluded.headline, "
        "source_id = excluded.source_id, original_url = excluded.original_url, "
        "original_title = excluded.original_title, original_language = excluded.original_language, "
        "original_published = excluded.original_published, reposted = excluded.reposted, "
        "modified = excluded.modified, version = excluded.version, trashed = excluded.trashed, "
        "kind = excluded.kind, sticky = excluded.sticky, image = excluded.image, "
        "original_license = excluded.original_license, page_key = excluded.page_key "
        "RETURNING id");
    row.bind(article.id).bind(article.uuid.toString(QUuid::WithoutBraces)).bind(article.slug);
    row.bind(article::statusName(article.status)).bind(article.language).bind(article.title);
    row.bind(headline).bind(*source);
    row.bind(article.original.url).bind(article.original.title).bind(article.original.language);
    row.bind(article.original.published.toIso()).bind(isoDay(article.reposted));
    row.bind(isoTime(article.created)).bind(isoTime(article.modified)).bind(qint64(article.version));
    row.bind(article.trashed ? isoTime(article.modified) : QString());
    row.bind(article::kindName(article.kind)).bind(qint64(article.sticky)).bind(article.image);
    row.bind(article.original.license).bind(text::pageKey(article.original.url));
    const Result<bool> given = row.step();
    if (!given)
        return std::unexpected(given.error());
    article.id = row.integer(0);
    return row.run();
}

Outcome ArticleTable::writeBytes(qint64 article, const StoredArticle &texts)
{
    Statement row(m_database, "INSERT OR REPLACE INTO article_text (article_id, lead, body, note, classic) "
                              "VALUES (?, ?, ?, ?, ?)");
    row.bind(article).bindText(texts.lead).bindText(texts.body).bindText(texts.note).bind(qint64(texts.classic));
    return row.run();
}

/// Only the texts that say something else than before: not one byte of the others changes.
Outcome ArticleTable::writeText(const Article &article, const Article &before, const StoredArticle &stored)
{
    Statement row(m_database,
                  "INSERT OR IGNORE INTO article_text (article_id, lead, body, note) VALUES (?, '', '', '')");
    if (const Outcome made = row.bind(article.id).run(); !made)
        return made;
    const auto update = [&](const char *sql, const document::Document &text, const document::Document &saved,
                            const QByteArray &bytes) -> Outcome {
        if (text == saved)
            return {};
        // What a person has edited is HTML, whatever it was.
        return Statement(m_database, sql).bindText(html::rewritten(bytes, saved, text)).bind(article.id).run();
    };
    if (const Outcome done = update("UPDATE article_text SET lead = ? WHERE article_id = ?", article.lead, before.lead,
                                    stored.lead);
        !done)
        return done;
    if (const Outcome done = update("UPDATE article_text SET body = ?, classic = 0 WHERE article_id = ?", article.body, before.body,
                                    stored.body);
        !done)
        return done;
    return update("UPDATE article_text SET note = ? WHERE article_id = ?", article.note, before.note, stored.note);
}

Outcome ArticleTable::writeNames(const Article &article)
{
    if (const Outcome done = setPeople(m_database, article.id, "author", article.authors); !done)
        return done;
    if (const Outcome done = setPeople(m_database, article.id, "translator", article.translators); !done)
        return done;
    if (const Outcome done = setTerms(m_database, article.id, "category", article.categories); !done)
        return done;
    if (const Outcome done = setTerms(m_database, article.id, "tag", article.tags); !done)
        return done;
    return writeCorrections(article);
}

Outcome ArticleTable::writeCorrections(const Article &article)
{
    if (const Outcome done = Statement(m_database, "DELETE FROM correction WHERE article_id = ?").bind(article.id).run();
        !done)
        return done;
    for (size_t position = 0; position < article.corrections.size(); ++position) {
        const article::Correction &each = article.corrections[position];
        Statement row(m_database, "INSERT INTO correction (article_id, position, day, text) VALUES (?, ?, ?, ?)");
        row.bind(article.id).bind(static_cast<qint64>(position)).bind(each.day.toString(Qt::ISODate)).bind(each.text);
        if (const Outcome done = row.run(); !done)
            return done;
    }
    return {};
}

Outcome ArticleTable::writeMediaUses(qint64 article, const QStringList &hashes)
{
    if (const Outcome done = Statement(m_database, "DELETE FROM article_media WHERE article_id = ?").bind(article).run();
        !done)
        return done;
    for (const QString &hash : hashes) {
        Statement row(m_database, "INSERT OR IGNORE INTO article_media (article_id, sha256) VALUES (?, ?)");
        if (const Outcome done = row.bind(article).bind(hash).run(); !done)
            return done;
    }
    return {};
}

Outcome ArticleTable::setTrashed(qint64 id, bool trashed, const Saving &saving)
{
    Result<Article> article = load(id);
    if (!article)
        return std::unexpected(article.error());
    article->trashed = trashed;
    const Result<Article> saved = save(*article, saving);
    return saved ? Outcome() : std::unexpected(saved.error());
}

Outcome ArticleTable::remove(qint64 id)
{
    const Result<Article> article = load(id);
    if (!article)
        return std::unexpected(article.error());
    if (!article->trashed)
        return fail(ErrorCode::Invalid, article->slug, QStringLiteral("not in the trash"));
    Transaction transaction(m_database);
    if (const Outcome begun = transaction.begin(); !begun)
        return begun;
    if (const Outcome done = removeFromIndex(m_database, id); !done)
        return done;
    if (const Outcome done = Statement(m_database, "DELETE FROM article WHERE id = ?").bind(id).run(); !done)
        return done;
    Statement gone(m_database, "INSERT INTO removed_article (article_id) VALUES (?)");
    if (const Outcome done = gone.bind(id).run(); !done)
        return done;
    return transaction.commit();
}

Outcome ArticleTable::reindex(qint64 id)
{
    const Result<Article> article = load(id);
    return article ? writeIndex(m_database, *article) : std::unexpected(article.error());
}

} // namespace marbre::archive
