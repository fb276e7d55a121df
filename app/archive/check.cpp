#include "archive/check.h"

#include <QCryptographicHash>
#include <QFile>

#include "archive/statement.h"

namespace marbre::archive {

namespace {

using Faults = std::vector<Fault>;

Outcome collect(Statement &statement, const std::function<void(const Statement &)> &take)
{
    for (;;) {
        const Result<bool> row = statement.step();
        if (!row)
            return std::unexpected(row.error());
        if (!*row)
            return {};
        take(statement);
    }
}

Outcome checkDatabase(Database &database, Faults &faults)
{
    Statement integrity(database, "PRAGMA integrity_check");
    const Outcome checked = collect(integrity, [&](const Statement &row) {
        if (row.text(0) != QLatin1String("ok"))
            faults.push_back({Fault::Kind::Database, {}, row.text(0)});
    });
    if (!checked)
        return checked;
    Statement references(database, "PRAGMA foreign_key_check");
    return collect(references, [&](const Statement &row) {
        faults.push_back({Fault::Kind::Reference, row.text(0), QStringLiteral("row %1 names a %2 that is not there")
                                                                  .arg(row.integer(1))
                                                                  .arg(row.text(2))});
    });
}

void checkMediaFile(const QString &folder, const QString &address, const QString &sha256, Faults &faults)
{
    QFile file(folder + u'/' + address);
    if (!file.open(QIODevice::ReadOnly)) {
        faults.push_back({Fault::Kind::MissingMedia, address, file.errorString()});
        return;
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!hash.addData(&file) || QString::fromLatin1(hash.result().toHex()) != sha256)
        faults.push_back({Fault::Kind::AlteredMedia, address, {}});
}

Outcome checkMedia(Archive &archive, Faults &faults)
{
    Statement media(archive.database(), "SELECT sha256, extension FROM media ORDER BY sha256");
    return collect(media, [&](const Statement &row) {
        const QString hash = row.text(0);
        const QString address = QStringLiteral("media/%1/%2.%3").arg(hash.left(2), hash.mid(2), row.text(1));
        checkMediaFile(archive.folder(), address, hash, faults);
    });
}

void checkShownMedia(Archive &archive, const article::Article &article, Faults &faults)
{
    for (const document::Document *part : {&article.lead, &article.body, &article.note})
        for (const QString &address : document::mediaOf(*part))
            if (!QFile::exists(archive.folder() + u'/' + address))
                faults.push_back({Fault::Kind::MissingMedia, address, article.slug});
}

Outcome checkIndex(Archive &archive, const article::Article &article, Faults &faults)
{
    Statement row(archive.database(), "SELECT title, body FROM article_index WHERE rowid = ?");
    const Result<bool> found = row.bind(article.id).step();
    if (!found)
        return std::unexpected(found.error());
    if (!*found || row.text(0) != article.title || row.text(1) != document::toPlainText(article.body))
        faults.push_back({Fault::Kind::Index, article.slug, {}});
    return {};
}

Outcome checkArticles(Archive &archive, Faults &faults, const CancelToken &cancel, const Progress &progress)
{
    std::vector<qint64> ids;
    Statement all(archive.database(), "SELECT id FROM article ORDER BY id");
    if (const Outcome done = collect(all, [&](const Statement &row) { ids.push_back(row.integer(0)); }); !done)
        return done;
    for (size_t i = 0; i < ids.size(); ++i) {
        if (cancel.isCancelled())
            return fail(ErrorCode::Cancelled, archive.folder());
        const Result<article::Article> article = archive.articles().load(ids[i]);
        if (!article)
            return std::unexpected(article.error());
        checkShownMedia(archive, *article, faults);
        if (const Outcome done = checkIndex(archive, *article, faults); !done)
            return done;
        if (progress)
            progress(static_cast<qint64>(i) + 1, static_cast<qint64>(ids.size()));
    }
    return {};
}

Outcome repairIndex(Archive &archive, Faults &faults)
{
    for (auto fault = faults.begin(); fault != faults.end();) {
        if (fault->kind != Fault::Kind::Index) {
            ++fault;
            continue;
        }
        const Result<std::optional<qint64>> id = archive.articles().findBySlug(fault->where);
        if (!id)
            return std::unexpected(id.error());
        if (const Outcome done = archive.articles().reindex(id->value_or(0)); !done)
            return done;
        fault = faults.erase(fault);
    }
    return {};
}

} // namespace

Result<Faults> check(Archive &archive, bool repair, const CancelToken &cancel, const Progress &progress)
{
    Faults faults;
    if (const Outcome done = checkDatabase(archive.database(), faults); !done)
        return std::unexpected(done.error());
    if (const Outcome done = checkMedia(archive, faults); !done)
        return std::unexpected(done.error());
    if (const Outcome done = checkArticles(archive, faults, cancel, progress); !done)
        return std::unexpected(done.error());
    if (repair)
        if (const Outcome done = repairIndex(archive, faults); !done)
            return std::unexpected(done.error());
    return faults;
}

} // namespace marbre::archive
