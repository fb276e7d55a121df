#include "desk/wxrimporting.h"

#include <QFile>

#include "archive/articleindex.h"
#include "desk/person.h"
#include "desk/portions.h"
#include "desk/wxrfeed.h"
#include "desk/wxrfiles.h"

namespace marbre::desk {

using archive::Imported;
using article::Article;
using State = ImportItem::State;

namespace {

const auto wordpress = QStringLiteral("wordpress");
constexpr int mostInTransaction = 1000;

/// The same but for what the archive gives an article.
bool sameContent(Article given, const Article &saved)
{
    given.id = saved.id;
    given.uuid = saved.uuid;
    given.created = saved.created;
    given.modified = saved.modified;
    given.version = saved.version;
    if (given.slug.isEmpty() || saved.slug.startsWith(given.slug + u'-'))
        given.slug = saved.slug;
    if (given.source.url.isEmpty())
        given.source.url = saved.source.url;
    return given == saved;
}

class WxrImport
{
public:
    WxrImport(archive::Archive &archive, const ImportOptions &options, const std::function<void(const ImportItem &)> &take)
        : m_archive(archive)
        , m_options(options)
        , m_take(take)
        , m_saving{archive::Cause::Import, person(), true, {}}
        , m_portions(archive.database(), options.othersWait, mostInTransaction)
    {
    }

    Outcome write(WxrFeed &feed, qint64 bytes)
    {
        for (std::vector<WxrReady> batch = feed.take(); !batch.empty(); batch = feed.take()) {
            if (m_options.progress)
                m_options.progress(feed.position(), bytes);
            for (WxrReady &ready : batch) {
                if (m_options.cancel.isCancelled())
                    return leave();
                if (const Outcome done = writeOne(ready); !done)
                    return done;
            }
        }
        return commit();
    }

private:
    Outcome writeOne(WxrReady &ready)
    {
        if (!m_options.dryRun)
            if (const Outcome begun = m_portions.begin(); !begun)
                return begun;
        Result<ImportItem> item = imported(ready);
        if (!item)
            return std::unexpected(item.error());
        m_told.push_back(std::move(*item));
        const bool isTold = m_options.dryRun && m_told.size() >= size_t(mostInTransaction);
        return isTold || m_portions.isDue() ? commit() : Outcome();
    }

    Outcome writeWords()
    {
        for (const auto &[article, words] : std::exchange(m_words, {}))
            if (const Outcome indexed = archive::writeIndex(m_archive.database(), article, words); !indexed)
                return indexed;
        return {};
    }

    Outcome commit()
    {
        if (const Outcome indexed = writeWords(); !indexed)
            return indexed;
        if (const Outcome committed = m_portions.commit(); !committed)
            return committed;
        for (const ImportItem &item : m_told)
            m_take(item);
        m_told.clear();
        return {};
    }

    /// What is done is whole: it stays.
    Outcome leave()
    {
        const Outcome committed = commit();
        return committed ? fail(ErrorCode::Cancelled, m_archive.folder()) : committed;
    }

    Result<ImportItem> imported(WxrReady &ready)
    {
        ImportItem item{State::Unchanged, ready.file, 0, ready.title, std::move(ready.warnings), {}};
        Imported memory{{wordpress, ready.site, ready.key}, 0, ready.hash, ready.kept};
        const auto known = m_archive.imports().find(memory.key);
        if (!known)
            return std::unexpected(known.error());
        if (ready.isKnown && *known) {
            item.id = (*known)->article;
            return item;
        }
        if (const Outcome done = setImage(ready); !done)
            return std::unexpected(done.error());
        const auto id = *known ? Result<std::optional<qint64>>((*known)->article) : findByUuid(ready);
        if (!id)
            return std::unexpected(id.error());
        const Outcome done = *id ? takeAgain(ready, **id, *known, memory, item) : create(ready, memory, item);
        return done ? Result<ImportItem>(std::move(item)) : std::unexpected(done.error());
    }

    /// Marbre's own article, out of an export of Marbre's; a copy that was made of it in WordPress is another.
    Result<std::optional<qint64>> findByUuid(WxrReady &ready)
    {
        auto id = m_archive.articles().findByUuid(ready.prepared.stored.article.uuid);
        const auto before = id && *id ? m_archive.imports().ofArticle(**id) : Result<std::optional<Imported>>();
        if (!before)
            return std::unexpected(before.error());
        const bool isCopy = *before && (*before)->key.site == ready.site && (*before)->key.key != ready.key;
        if (!isCopy)
            return id;
        ready.prepared.stored.article.uuid = QUuid();
        return std::nullopt;
    }

    /// The picture that stands for the article, now that the files are known.
    Outcome setImage(WxrReady &ready)
    {
        Article &article = ready.prepared.stored.article;
        if (ready.thumbnail.isEmpty() || !article.image.isEmpty())
            return {};
        const auto file = m_archive.imports().fileNumbered(wordpress, ready.site, ready.thumbnail);
        if (!file)
            return std::unexpected(file.error());
        if (!*file)
            return {};
        article.image = (*file)->address.isEmpty() ? (*file)->url : (*file)->address;
        if (const QString hash = archive::mediaHash(article.image); !hash.isEmpty())
            ready.prepared.media.append(hash);
        return {};
    }

    /// Its words go into the index with those of many: FTS5 writes down what it has whenever a statement that may fail
    /// half-way follows (SQLite documentation, "The Virtual Table Mechanism", 2.19), and nearly every one is such.
    Outcome create(WxrReady &ready, Imported &memory, ImportItem &item)
    {
        item.state = State::Created;
        if (m_options.status)
            ready.prepared.stored.article.status = *m_options.status;
        if (m_options.dryRun)
            return {};
        archive::IndexWords words;
        words.swap(ready.prepared.words);
        if (const Outcome saved = save(ready, memory, item); !saved)
            return saved;
        m_words.emplace_back(item.id, std::move(words));
        return {};
    }

    /// What the archive has already: brought up to date, or left as a person has made it.
    Outcome takeAgain(WxrReady &ready, qint64 id, const std::optional<Imported> &known, Imported &memory, ImportItem &item)
    {
        item.id = id;
        memory.article = id;
        const Result<Article> saved = m_archive.articles().load(id);
        if (!saved)
            return std::unexpected(saved.error());
        const bool isNews = !known || known->hash != memory.hash;
        if (m_options.status)
            ready.prepared.stored.article.status = saved->status;
        if (sameContent(archive::parsed(ready.prepared.stored), *saved)) {
            item.state = known && isNews ? State::Updated : State::Unchanged;
            return isNews && !m_options.dryRun ? m_archive.imports().remember(memory) : Outcome();
        }
        const Result<bool> isUntouched = m_archive.versions().isOnlyImported(id);
        if (!isUntouched)
            return std::unexpected(isUntouched.error());
        if (!*isUntouched) {
            item.state = State::Skipped;
            item.warnings.push_back({import::Warning::Kind::WorkedOn, int(ready.line), item.title});
            return {};
        }
        item.state = State::Updated;
        ready.prepared.stored.article.id = id;
        ready.prepared.stored.article.version = saved->version;
        if (m_options.dryRun)
            return {};
        // It may be of this transaction itself, where a file has it twice.
        if (const Outcome indexed = writeWords(); !indexed)
            return indexed;
        if (const Outcome written = save(ready, memory, item); !written)
            return written;
        item.change->wasTrashed = saved->trashed;
        item.memory = known;
        return {};
    }

    Outcome save(const WxrReady &ready, Imported &memory, ImportItem &item)
    {
        const Result<Article> saved = m_archive.articles().save(ready.prepared, m_saving);
        if (!saved)
            return std::unexpected(saved.error());
        item.id = memory.article = saved->id;
        item.change = ImportChange{saved->id, saved->version};
        return m_archive.imports().remember(memory);
    }

    archive::Archive &m_archive;
    const ImportOptions &m_options;
    const std::function<void(const ImportItem &)> &m_take;
    const archive::Saving m_saving;
    Portions m_portions;
    std::vector<std::pair<qint64, archive::IndexWords>> m_words; ///< of new articles, not in the index yet
    std::vector<ImportItem> m_told; ///< once the transaction is whole
};

Result<WxrHashes> knownHashes(archive::Archive &archive, const WxrSurvey &survey)
{
    WxrHashes known;
    if (survey.hasNewFiles)
        return known;
    for (const QString &site : survey.sites) {
        auto hashes = archive.imports().hashes(wordpress, site);
        if (!hashes)
            return std::unexpected(hashes.error());
        known.insert(site, std::move(*hashes));
    }
    return known;
}

} // namespace

Result<WxrReport> importWxr(archive::Archive &archive, const QStringList &files, const ImportOptions &options,
                            const std::function<void(const ImportItem &)> &take)
{
    Result<WxrSurvey> survey = surveyWxr(archive, files, options);
    if (!survey)
        return std::unexpected(survey.error());
    Result<WxrHashes> known = knownHashes(archive, *survey);
    if (!known)
        return std::unexpected(known.error());
    WxrFeed feed(files, std::move(*known), survey->mappings);
    if (const Outcome written = WxrImport(archive, options, take).write(feed, survey->bytes); !written)
        return std::unexpected(written.error());
    WxrReport report{survey->posts,  survey->pages, survey->files, survey->stored, std::move(survey->fields),
                     std::move(survey->warnings), feed.errors()};
    report.warnings.insert(report.warnings.end(), feed.warnings().begin(), feed.warnings().end());
    return report;
}

bool isWxr(const QByteArray &bytes, const ImportOptions &options)
{
    constexpr qsizetype looked = 8192;
    return options.format ? options.format == import::Format::Wxr : import::looksLikeWxr(bytes.left(looked));
}

bool isWxr(const QString &name, const ImportOptions &options)
{
    constexpr qint64 looked = 8192;
    QFile file(name);
    const bool isAsked = options.format == import::Format::Wxr;
    return isAsked || (file.open(QIODevice::ReadOnly) && isWxr(file.read(looked), options));
}

} // namespace marbre::desk
