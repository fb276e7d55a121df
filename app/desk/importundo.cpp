#include "desk/importreport.h"

#include <map>
#include <unordered_map>

#include "desk/person.h"

namespace marbre::desk {

namespace {

class Undo
{
public:
    Undo(archive::Archive &archive, const ImportReport &report, const ImportOptions &options)
        : m_archive(archive)
        , m_options(options)
        , m_saving{archive::Cause::Import, person(), true, {}}
        , m_portions(archive.database(), options.othersWait, mostInTransaction)
    {
        for (const ImportChange &change : report.changes) {
            m_first.emplace(change.article, change);
            m_last[change.article] = change.version;
        }
        for (const archive::Imported &memory : report.memories)
            m_memories.emplace(memory.article, &memory);
    }

    Result<TakenBack> run()
    {
        qint64 done = 0;
        for (auto change = m_first.crbegin(); change != m_first.crend() && !m_options.cancel.isCancelled(); ++change) {
            if (const Outcome undone = undo(change->second); !undone)
                return std::unexpected(undone.error());
            if (m_portions.isDue())
                if (const Outcome committed = m_portions.commit(); !committed)
                    return std::unexpected(committed.error());
            if (m_options.progress)
                m_options.progress(++done, qint64(m_first.size()));
        }
        if (const Outcome committed = m_portions.commit(); !committed)
            return std::unexpected(committed.error());
        // Their rows are gone for good by now.
        if (const Outcome removed = m_archive.originals().removeFiles(m_copies); !removed)
            return std::unexpected(removed.error());
        return m_options.cancel.isCancelled() ? Result<TakenBack>(fail(ErrorCode::Cancelled, m_archive.folder())) : m_taken;
    }

private:
    Outcome undo(const ImportChange &change)
    {
        if (const Outcome begun = m_portions.begin(); !begun)
            return begun;
        const Result<article::Article> today = m_archive.articles().load(change.article);
        if (!today && today.error().code == ErrorCode::NotFound)
            return {};
        if (!today)
            return std::unexpected(today.error());
        if (today->version != m_last[change.article]) {
            ++m_taken.left;
            return {};
        }
        return change.version == 1 ? remove(change.article) : restore(change);
    }

    Outcome remove(qint64 article)
    {
        const auto copies = m_archive.originals().of(article);
        if (!copies)
            return std::unexpected(copies.error());
        m_copies.insert(m_copies.end(), copies->begin(), copies->end());
        ++m_taken.removed;
        const Outcome thrown = m_archive.articles().setTrashed(article, true, m_saving);
        return thrown ? m_archive.articles().remove(article) : thrown;
    }

    Outcome restore(const ImportChange &change)
    {
        Result<article::Article> before = m_archive.versions().at(change.article, change.version - 1);
        if (!before)
            return std::unexpected(before.error());
        before->trashed = change.wasTrashed;
        if (const auto saved = m_archive.articles().save(*before, m_saving); !saved)
            return std::unexpected(saved.error());
        ++m_taken.restored;
        const auto memory = m_memories.find(change.article);
        return memory == m_memories.end() ? Outcome() : m_archive.imports().remember(*memory->second);
    }

    static constexpr int mostInTransaction = 200;
    archive::Archive &m_archive;
    const ImportOptions &m_options;
    const archive::Saving m_saving;
    Portions m_portions;
    // An article may have been written twice: it goes back behind the first time. By its number.
    std::map<qint64, ImportChange> m_first;
    std::unordered_map<qint64, int> m_last; ///< its version
    std::unordered_map<qint64, const archive::Imported *> m_memories;
    std::vector<archive::FrozenPage> m_copies; ///< of the originals of articles that were removed
    TakenBack m_taken;
};

} // namespace

Result<TakenBack> takeBack(archive::Archive &archive, const ImportReport &report, const ImportOptions &options)
{
    return Undo(archive, report, options).run();
}

} // namespace marbre::desk
