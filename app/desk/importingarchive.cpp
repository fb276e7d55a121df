#include "desk/importingarchive.h"

#include <QFileInfo>

#include <span>

#include "desk/person.h"
#include "html/html.h"

namespace marbre::desk {

using archive::Archive;
using article::Article;
using State = ImportItem::State;

namespace {

/// The same, but for what an archive gives an article.
bool isSame(Article one, const Article &other)
{
    one.id = other.id;
    one.slug = other.slug;
    one.created = other.created;
    one.modified = other.modified;
    one.version = other.version;
    one.trashed = other.trashed;
    return one == other;
}

/// Whether an article of `archive` was once as `state` is.
Result<bool> wasOnce(Archive &archive, qint64 id, const Article &state)
{
    const auto versions = archive.versions().of(id);
    if (!versions)
        return std::unexpected(versions.error());
    for (const archive::Version &version : *versions) {
        const Result<Article> before = archive.versions().at(id, version.version);
        if (before && isSame(*before, state))
            return true;
    }
    return false;
}

class ArchiveImport
{
public:
    ArchiveImport(Archive &archive, Archive &other, const ImportOptions &options)
        : m_archive(archive)
        , m_other(other)
        , m_options(options)
    {
    }

    ImportItem bring(qint64 id)
    {
        ImportItem item;
        item.file = m_other.folder();
        const Result<Article> article = m_other.articles().load(id);
        const Outcome done = article ? place(*article, item) : std::unexpected(article.error());
        if (!done) {
            item.state = State::Failed;
            item.error = done.error();
        }
        return item;
    }

private:
    Outcome place(const Article &given, ImportItem &item)
    {
        item.title = article::headline(given);
        const auto id = m_archive.articles().findByUuid(given.uuid);
        if (!id)
            return std::unexpected(id.error());
        if (!*id) {
            item.state = State::Created;
            return save(given, {}, item);
        }
        item.id = **id;
        const Result<Article> saved = m_archive.articles().load(**id);
        if (!saved)
            return std::unexpected(saved.error());
        const Result<State> state = stateOf(given, *saved);
        if (!state)
            return std::unexpected(state.error());
        item.state = *state;
        if (*state == State::Skipped && !saved->trashed)
            item.warnings.push_back({import::Warning::Kind::WorkedOn, 0, item.title});
        return *state == State::Updated ? save(given, *saved, item) : Outcome();
    }

    /// What is to become of an article that both have.
    Result<State> stateOf(const Article &given, const Article &saved)
    {
        if (isSame(given, saved))
            return State::Unchanged;
        if (saved.trashed)
            return State::Skipped;
        const Result<bool> isOlder = wasOnce(m_archive, saved.id, given);
        if (!isOlder)
            return std::unexpected(isOlder.error());
        if (*isOlder)
            return State::Unchanged;
        const Result<bool> isNewer = wasOnce(m_other, given.id, saved);
        if (!isNewer)
            return std::unexpected(isNewer.error());
        return *isNewer ? State::Updated : State::Skipped;
    }

    /// `saved` is the one that it takes the place of; without a number where it is new.
    Outcome save(Article given, const Article &saved, ImportItem &item)
    {
        if (m_options.dryRun)
            return {};
        if (const Outcome brought = bringMedia(given); !brought)
            return brought;
        const qint64 theirs = given.id;
        if (saved.id == 0)
            given.status = m_options.status.value_or(given.status);
        giveWay(m_options.othersWait);
        given.id = saved.id;
        given.version = saved.version;
        const auto done = m_archive.articles().save(archive::prepared(given, html::write(given.body), false), {archive::Cause::Import, person(), true, {}});
        if (!done)
            return std::unexpected(done.error());
        item.id = done->id;
        item.change = ImportChange{done->id, done->version};
        if (const Outcome remembered = remember(theirs, done->id); !remembered)
            return remembered;
        return given.trashed && saved.id == 0 ? m_archive.articles().setTrashed(done->id, true) : Outcome();
    }

    Outcome bringMedia(const Article &article)
    {
        for (const QString &address : article::mediaOf(article)) {
            const auto bytes = archive::readMedia(m_other.folder(), address);
            if (!bytes) // the other archive's own fault: the text comes all the same
                continue;
            if (const Outcome stored = m_archive.media().store(*bytes); !stored)
                return stored;
            if (const Outcome described = describe(address); !described)
                return described;
        }
        return {};
    }

    /// What is said there of a picture, where nothing is said here.
    Outcome describe(const QString &address)
    {
        const auto theirs = m_other.mediaTable().rows(std::span(&address, 1));
        const auto ours = m_archive.mediaTable().rows(std::span(&address, 1));
        if (!theirs || !ours)
            return std::unexpected((theirs ? ours : theirs).error());
        const bool isNew = !theirs->empty() && !ours->empty() && ours->front().words == archive::MediaWords{};
        return isNew && theirs->front().words != archive::MediaWords{}
            ? m_archive.mediaTable().describe(address, theirs->front().words)
            : Outcome();
    }

    Outcome remember(qint64 theirs, qint64 ours)
    {
        auto memory = m_other.imports().ofArticle(theirs);
        if (!memory)
            return std::unexpected(memory.error());
        if (!*memory)
            return {};
        (*memory)->article = ours;
        return m_archive.imports().remember(**memory);
    }

    Archive &m_archive;
    Archive &m_other;
    const ImportOptions &m_options;
};

/// The articles, the oldest first, and those in the trash.
Result<std::vector<qint64>> allOf(Archive &archive)
{
    std::vector<qint64> all;
    for (const bool trash : {false, true}) {
        archive::Filter filter;
        filter.trash = trash;
        const auto ids = archive.list().ids(filter);
        if (!ids)
            return ids;
        all.insert(all.end(), ids->rbegin(), ids->rend());
    }
    return all;
}

void refuse(const QString &folder, const Error &error, const ImportTell &tell)
{
    ImportItem item;
    item.file = folder;
    item.error = error;
    tell(item);
}

} // namespace

bool isArchive(const QString &path)
{
    return QFileInfo(path + QStringLiteral("/archive.db")).isFile();
}

void importArchive(Archive &archive, const QString &folder, const ImportOptions &options, const ImportTell &tell)
{
    if (QFileInfo(folder).canonicalFilePath() == QFileInfo(archive.folder()).canonicalFilePath())
        return refuse(folder, {ErrorCode::Invalid, folder, QStringLiteral("it is this archive itself"), {}}, tell);
    const auto other = Archive::openUntouched(folder);
    if (!other)
        return refuse(folder, other.error(), tell);
    const auto ids = allOf(**other);
    if (!ids)
        return refuse(folder, ids.error(), tell);
    ArchiveImport import(archive, **other, options);
    for (qint64 done = 0; const qint64 id : *ids) {
        if (options.cancel.isCancelled() || !tell(import.bring(id)))
            return;
        if (options.progress)
            options.progress(++done, qint64(ids->size()));
    }
}

} // namespace marbre::desk
