#include "archive/storedarticle.h"

#include "archive/nametable.h"
#include "archive/statement.h"
#include "html/html.h"

namespace marbre::archive {

using article::Article;

namespace {

QDateTime timeFromIso(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate).toUTC();
}

void takeRow(const Statement &row, Article &article)
{
    article.id = row.integer(0);
    article.uuid = QUuid::fromString(row.text(1));
    article.slug = row.text(2);
    article.status = article::statusFromName(row.text(3)).value_or(article::Status::Draft);
    article.language = row.text(4);
    article.title = row.text(5);
    article.source = {row.text(6), row.text(7)};
    article.original = {row.text(8), row.text(9), row.text(10),
                        text::PartialDate::fromIso(row.text(11)).value_or(text::PartialDate()), row.text(20)};
    if (const QDate day = QDate::fromString(row.text(12), Qt::ISODate); day.isValid())
        article.reposted = day;
    article.created = timeFromIso(row.text(13));
    article.modified = timeFromIso(row.text(14));
    article.version = static_cast<int>(row.integer(15));
    article.trashed = !row.text(16).isEmpty();
    article.kind = article::kindFromName(row.text(17)).value_or(article::Kind::Post);
    article.sticky = row.integer(18) != 0;
    article.image = row.text(19);
}

Outcome readRow(Database &database, qint64 id, Article &article)
{
    Statement row(database,
                  "SELECT article.id, uuid, slug, status, language, title, coalesce(source.name, ''), "
                  "coalesce(source.url, ''), original_url, original_title, original_language, original_published, "
                  "reposted, created, modified, version, trashed, kind, sticky, image, original_license "
                  "FROM article LEFT JOIN source ON source.id = source_id WHERE article.id = ?");
    const Result<bool> found = row.bind(id).step();
    if (!found)
        return std::unexpected(found.error());
    if (!*found)
        return fail(ErrorCode::NotFound, QString::number(id), database.file());
    takeRow(row, article);
    return {};
}

Outcome readTexts(Database &database, StoredArticle &stored)
{
    Statement text(database, "SELECT lead, body, note, classic FROM article_text WHERE article_id = ?");
    const Result<bool> found = text.bind(stored.article.id).step();
    if (!found)
        return std::unexpected(found.error());
    if (*found) {
        stored.lead = text.utf8(0);
        stored.body = text.utf8(1);
        stored.note = text.utf8(2);
        stored.classic = text.integer(3) != 0;
    }
    return {};
}

Outcome readNames(Database &database, Article &article)
{
    const auto take = [](QStringList &into, Result<QStringList> names) -> Outcome {
        if (!names)
            return std::unexpected(names.error());
        into = std::move(*names);
        return {};
    };
    if (const Outcome done = take(article.authors, peopleOf(database, article.id, "author")); !done)
        return done;
    if (const Outcome done = take(article.translators, peopleOf(database, article.id, "translator")); !done)
        return done;
    if (const Outcome done = take(article.categories, termsOf(database, article.id, "category")); !done)
        return done;
    return take(article.tags, termsOf(database, article.id, "tag"));
}

Outcome readCorrections(Database &database, Article &article)
{
    Statement row(database, "SELECT day, text FROM correction WHERE article_id = ? ORDER BY position");
    row.bind(article.id);
    return row.forEachRow([&] {
        article.corrections.push_back({QDate::fromString(row.text(0), Qt::ISODate), row.text(1)});
    });
}

} // namespace

Result<StoredArticle> readArticle(Database &database, qint64 id)
{
    StoredArticle stored;
    if (const Outcome done = readRow(database, id, stored.article); !done)
        return std::unexpected(done.error());
    if (const Outcome done = readTexts(database, stored); !done)
        return std::unexpected(done.error());
    if (const Outcome done = readNames(database, stored.article); !done)
        return std::unexpected(done.error());
    if (const Outcome done = readCorrections(database, stored.article); !done)
        return std::unexpected(done.error());
    return stored;
}

Article parsed(const StoredArticle &stored)
{
    Article article = stored.article;
    article.lead = html::read(stored.lead).document;
    article.body = html::read(stored.body, {{}, stored.classic}).document;
    article.note = html::read(stored.note).document;
    return article;
}

StoredArticle stored(const Article &article)
{
    StoredArticle result{article, html::write(article.lead), html::write(article.body), html::write(article.note), false};
    result.article.lead = {};
    result.article.body = {};
    result.article.note = {};
    return result;
}

} // namespace marbre::archive
