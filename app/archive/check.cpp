#include "archive/check.h"

#include <QCryptographicHash>
#include <QFile>

#include <algorithm>

#include "archive/articleindex.h"
#include "archive/statement.h"

namespace marbre::archive {

namespace {

using Faults = std::vector<Fault>;

Outcome checkDatabase(Database &database, Faults &faults)
{
    Statement integrity(database, "PRAGMA integrity_check");
    const Outcome checked = integrity.forEachRow([&] {
        if (integrity.text(0) == QLatin1String("ok"))
            return;
        // One row may tell of several faults, a line each, under a line with the name of the database.
        for (const QString &line : integrity.text(0).split(u'\n', Qt::SkipEmptyParts))
            if (!line.startsWith(QLatin1String("***")))
                faults.push_back({Fault::Kind::Database, {}, line});
    });
    if (!checked)
        return checked;
    Statement references(database, "PRAGMA foreign_key_check");
    return references.forEachRow([&] {
        faults.push_back({Fault::Kind::Reference, references.text(0),
                          QStringLiteral("row %1 names a %2 that is not there").arg(references.integer(1)).arg(references.text(2))});
    });
}

/// What is wrong with a file that is named by its content.
struct FileFaults {
    Fault::Kind missing;
    Fault::Kind altered;
};
constexpr FileFaults ofMedia{Fault::Kind::MissingMedia, Fault::Kind::AlteredMedia};
constexpr FileFaults ofOriginals{Fault::Kind::MissingOriginal, Fault::Kind::AlteredOriginal};

void checkFile(const QString &folder, const QString &address, const QString &sha256, const FileFaults &kinds,
               Faults &faults)
{
    QFile file(folder + u'/' + address);
    if (!file.open(QIODevice::ReadOnly)) {
        faults.push_back({kinds.missing, address, file.errorString()});
        return;
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!hash.addData(&file) || QString::fromLatin1(hash.result().toHex()) != sha256)
        faults.push_back({kinds.altered, address, {}});
}

/// `sql` gives the hash and the extension of every file of a folder.
Outcome checkFiles(Archive &archive, const char *folder, const char *sql, const FileFaults &kinds, Faults &faults,
                   const CancelToken &cancel)
{
    std::vector<std::pair<QString, QString>> files; // addresses and hashes
    Statement row(archive.database(), sql);
    const Outcome listed = row.forEachRow([&] {
        const QString hash = row.text(0);
        files.emplace_back(QStringLiteral("%1/%2/%3.%4").arg(QLatin1String(folder), hash.left(2), hash.mid(2), row.text(1)),
                           hash);
    });
    for (const auto &[address, hash] : files) {
        if (cancel.isCancelled())
            return fail(ErrorCode::Cancelled, archive.folder());
        checkFile(archive.folder(), address, hash, kinds, faults);
    }
    return listed;
}

void checkShownMedia(Archive &archive, const article::Article &article, Faults &faults)
{
    for (const document::Document *part : {&article.lead, &article.body, &article.note})
        for (const QString &address : document::mediaOf(*part))
            if (!isMediaAddress(address) || !QFile::exists(archive.folder() + u'/' + address))
                faults.push_back({Fault::Kind::MissingMedia, address, article.slug});
    if (isMediaAddress(article.image) && !QFile::exists(archive.folder() + u'/' + article.image))
        faults.push_back({Fault::Kind::MissingMedia, article.image, article.slug});
}

Outcome checkArticle(Archive &archive, qint64 id, Faults &faults)
{
    const Result<article::Article> article = archive.articles().load(id);
    if (!article)
        return std::unexpected(article.error());
    checkShownMedia(archive, *article, faults);
    const Result<bool> indexed = isIndexed(archive.database(), *article);
    if (!indexed)
        return std::unexpected(indexed.error());
    if (!*indexed)
        faults.push_back({Fault::Kind::Index, article->slug, {}});
    const Result<std::vector<int>> damaged = archive.versions().damaged(id);
    if (!damaged)
        return std::unexpected(damaged.error());
    if (!damaged->empty())
        faults.push_back({Fault::Kind::Version, article->slug, QStringLiteral("version %1 and what was before").arg(damaged->front())});
    return {};
}

Outcome checkArticles(Archive &archive, Faults &faults, const CancelToken &cancel, const Progress &progress)
{
    std::vector<qint64> ids;
    Statement all(archive.database(), "SELECT id FROM article ORDER BY id");
    if (const Outcome done = all.forEachRow([&] { ids.push_back(all.integer(0)); }); !done)
        return done;
    for (size_t i = 0; i < ids.size(); ++i) {
        if (cancel.isCancelled())
            return fail(ErrorCode::Cancelled, archive.folder());
        if (const Outcome done = checkArticle(archive, ids[i], faults); !done)
            return done;
        if (progress)
            progress(static_cast<qint64>(i) + 1, static_cast<qint64>(ids.size()));
    }
    return {};
}

Outcome checkIndex(Database &database, Faults &faults)
{
    const Outcome verified = verifyIndex(database);
    if (!verified && verified.error().code == ErrorCode::Corrupt)
        faults.push_back({Fault::Kind::Index, {}, QStringLiteral("the index differs from its words")});
    else if (!verified && verified.error().code != ErrorCode::ReadOnly)
        return verified;
    const auto strays = strayIndexRows(database);
    if (!strays)
        return std::unexpected(strays.error());
    for (const qint64 row : *strays)
        faults.push_back({Fault::Kind::Index, {}, QStringLiteral("row %1 has no article").arg(row)});
    return {};
}

Outcome checkLists(Database &database, Faults &faults)
{
    const Result<bool> isExact = areListsExact(database);
    if (!isExact)
        return std::unexpected(isExact.error());
    if (!*isExact)
        faults.push_back({Fault::Kind::Lists, {}, QStringLiteral("the site's lists differ from its articles")});
    return {};
}

Outcome repairLists(Database &database, Faults &faults)
{
    if (std::erase_if(faults, [](const Fault &fault) { return fault.kind == Fault::Kind::Lists; }) == 0)
        return {};
    return rebuildLists(database);
}

Outcome removeStrays(Database &database)
{
    const auto strays = strayIndexRows(database);
    if (!strays)
        return std::unexpected(strays.error());
    for (const qint64 row : *strays)
        if (const Outcome done = removeFromIndex(database, row); !done)
            return done;
    return {};
}

Outcome reindex(Archive &archive, const QString &slug)
{
    const Result<std::optional<qint64>> id = archive.articles().findBySlug(slug);
    if (!id)
        return std::unexpected(id.error());
    return archive.articles().reindex(id->value_or(0));
}

Outcome repairIndex(Archive &archive, Faults &faults)
{
    const auto isOfIndex = [](const Fault &fault) { return fault.kind == Fault::Kind::Index; };
    if (std::ranges::none_of(faults, isOfIndex))
        return {};
    Transaction transaction(archive.database());
    if (const Outcome begun = transaction.begin(); !begun)
        return begun;
    // From its own words first: rows cannot be taken out of an index that differs from them.
    if (const Outcome rebuilt = rebuildIndex(archive.database()); !rebuilt)
        return rebuilt;
    if (const Outcome removed = removeStrays(archive.database()); !removed)
        return removed;
    for (const Fault &fault : faults)
        if (isOfIndex(fault) && !fault.where.isEmpty())
            if (const Outcome done = reindex(archive, fault.where); !done)
                return done;
    if (const Outcome committed = transaction.commit(); !committed)
        return committed;
    std::erase_if(faults, isOfIndex);
    return {};
}

} // namespace

Result<Faults> check(Archive &archive, bool repair, const CancelToken &cancel, const Progress &progress)
{
    Faults faults;
    if (const Outcome done = checkDatabase(archive.database(), faults); !done)
        return std::unexpected(done.error());
    if (const Outcome done = checkFiles(archive, "media", "SELECT sha256, extension FROM media ORDER BY sha256", ofMedia,
                                        faults, cancel);
        !done)
        return std::unexpected(done.error());
    if (const Outcome done = checkFiles(archive, "originals",
                                        "SELECT DISTINCT sha256, extension FROM original_copy ORDER BY sha256",
                                        ofOriginals, faults, cancel);
        !done)
        return std::unexpected(done.error());
    if (const Outcome done = checkArticles(archive, faults, cancel, progress); !done)
        return std::unexpected(done.error());
    if (const Outcome done = checkIndex(archive.database(), faults); !done)
        return std::unexpected(done.error());
    if (const Outcome done = checkLists(archive.database(), faults); !done)
        return std::unexpected(done.error());
    if (!repair)
        return faults;
    if (const Outcome done = repairIndex(archive, faults); !done)
        return std::unexpected(done.error());
    if (const Outcome done = repairLists(archive.database(), faults); !done)
        return std::unexpected(done.error());
    return faults;
}

} // namespace marbre::archive
