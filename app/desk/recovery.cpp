#include "desk/recovery.h"

#include <QDir>

#include <ranges>

#include "desk/person.h"

namespace marbre::desk {

using archive::Archive;
using archive::JournalEntry;
using article::Article;

namespace {

QString lockFile(const QString &folder, const QString &session)
{
    return folder + QStringLiteral("/open/") + session;
}

bool isAtWork(const QString &folder, const QString &session)
{
    const QString file = lockFile(folder, session);
    if (!QFile::exists(file))
        return false;
    QLockFile lock(file);
    lock.setStaleLockTime(0); // only a process that is gone leaves a stale one
    return !lock.tryLock(0) && lock.error() == QLockFile::LockFailedError;
}

/// The saved article has gone on, or is gone: what was typed becomes a new one, still in the journal.
Result<Article> part(Archive &archive, const JournalEntry &entry, const QString &title)
{
    Article own = entry.article;
    own.uuid = QUuid::createUuid();
    own.version = 0;
    own.slug.clear();
    own.title = title.arg(article::headline(own));
    archive::Transaction transaction(archive.database());
    if (const Outcome begun = transaction.begin(); !begun)
        return std::unexpected(begun.error());
    if (const Outcome kept = archive.journal().write(own, entry.session); !kept)
        return std::unexpected(kept.error());
    if (const Outcome gone = archive.journal().remove(entry.article.uuid, entry.session); !gone)
        return std::unexpected(gone.error());
    if (const Outcome done = transaction.commit(); !done)
        return std::unexpected(done.error());
    return own;
}

Result<std::optional<Recovered>> recover(Archive &archive, const JournalEntry &entry, const QString &partedTitle)
{
    Article typed = entry.article;
    Recovered recovered;
    const auto id = archive.articles().findByUuid(typed.uuid);
    if (!id)
        return std::unexpected(id.error());
    std::optional<Article> saved;
    if (*id) {
        Result<Article> loaded = archive.articles().load(**id);
        if (!loaded)
            return std::unexpected(loaded.error());
        saved = std::move(*loaded);
    }
    if (saved ? saved->version != typed.version : typed.version != 0) {
        Result<Article> own = part(archive, entry, partedTitle);
        if (!own)
            return std::unexpected(own.error());
        typed = std::move(*own);
        recovered.parted = true;
        saved.reset();
    }
    if (!saved && article::isBlank(typed)) {
        const Outcome gone = archive.journal().remove(typed.uuid, entry.session);
        return gone ? Result<std::optional<Recovered>>(std::nullopt) : std::unexpected(gone.error());
    }
    typed.id = saved ? saved->id : 0;
    typed.version = saved ? saved->version : 0;
    typed.created = saved ? saved->created : QDateTime();
    typed.trashed = saved && saved->trashed;
    const Result<Article> kept =
        archive.articles().save(typed, {archive::Cause::Restore, person(), false, entry.session});
    if (!kept)
        return std::unexpected(kept.error());
    if (saved && kept->version == saved->version)
        return std::nullopt; // it was saved to the letter
    recovered.article = kept->id;
    recovered.title = article::headline(*kept);
    recovered.before = saved ? saved->version : 0;
    return recovered;
}

} // namespace

std::unique_ptr<QLockFile> holdSession(const QString &folder, const QString &session)
{
    QDir(folder).mkdir(QStringLiteral("open"));
    auto lock = std::make_unique<QLockFile>(lockFile(folder, session));
    lock->setStaleLockTime(0);
    return lock->tryLock(0) ? std::move(lock) : nullptr;
}

Result<std::vector<Recovered>> recover(Archive &archive, const QString &partedTitle)
{
    const auto entries = archive.journal().entries();
    if (!entries)
        return std::unexpected(entries.error());
    std::vector<Recovered> all;
    std::optional<Error> failure;
    for (const JournalEntry &entry : *entries | std::views::reverse) {
        if (isAtWork(archive.folder(), entry.session))
            continue;
        const auto recovered = recover(archive, entry, partedTitle);
        if (!recovered)
            failure = failure.value_or(recovered.error());
        else if (*recovered)
            all.push_back(**recovered);
    }
    if (failure)
        return std::unexpected(*failure);
    return all;
}

} // namespace marbre::desk
