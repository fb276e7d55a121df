#include "export/siteexport.h"

#include <algorithm>
#include <atomic>
#include <mutex>

#include "export/articlestate.h"
#include "export/entrystore.h"
#include "export/files.h"
#include "export/searchbuild.h"
#include "export/searchscript.h"
#include "export/searchupdate.h"
#include "export/sitefolder.h"
#include "export/sitehands.h"
#include "export/siteownership.h"
#include "export/sitepages.h"
#include "export/siteplan.h"
#include "site/structureddata.h"
#include "text/slug.h"

namespace marbre::exporting {

using site::ListKind;

namespace {

constexpr int idsAtOnce = 5000;
constexpr int pagesAtOnce = 64;

/// Pages of a list, and its feeds.
struct ListTask {
    ListId list;
    int first = 0;
    int last = 0;
    bool hasFeeds = false;
};

class Export
{
public:
    Export(SiteSource &source, const site::Theme &theme, const SiteFacts &facts, const SiteRequest &request)
        : m_source(source)
        , m_request(request)
        , m_composer(source, theme, facts)
        , m_folder(request.out)
        , m_state(request.out)
        , m_before(request.out)
    {
    }

    Result<Report> run()
    {
        if (const Outcome done = prepare(); !done)
            return std::unexpected(done.error());
        Result<bool> isDone = update();
        if (isDone && !*isDone)
            isDone = makeAll();
        if (!isDone)
            return std::unexpected(isDone.error());
        if (const Outcome done = end(); !done)
            return std::unexpected(done.error());
        Report report = m_hands.take();
        report.written = m_folder.written();
        report.unchanged = m_folder.unchanged();
        report.removed = m_folder.removed();
        return report;
    }

private:
    Outcome prepare()
    {
        m_composer.setSearchScript(searchScriptAddress);
        m_now.pageSize = m_composer.pageSize();
        if (const Outcome opened = m_folder.open(); !opened)
            return opened;
        m_last = m_state.read();
        m_owned.setLast(m_last ? &*m_last : nullptr, m_folder.interrupted());
        m_folder.setOwned([this](const QString &address) { return m_owned.owns(address); });
        const Result<Moment> now = m_source.now();
        if (!now)
            return std::unexpected(now.error());
        m_now.moment = *now;
        auto sources = m_source.sourceAddresses();
        if (!sources)
            return std::unexpected(sources.error());
        m_now.sources = std::move(*sources);
        return {};
    }

    Outcome learn(ListCounts lists)
    {
        m_now.lists = std::move(lists);
        if (const Outcome learned = m_composer.learn(m_now.lists); !learned)
            return learned;
        m_now.made = m_composer.made();
        return {};
    }

    /// Makes what has changed; false where all is to be made anew.
    Result<bool> update()
    {
        const bool isKnown = m_last && m_folder.interrupted().isEmpty() && m_last->moment.lineage == m_now.moment.lineage
            && m_last->moment.version <= m_now.moment.version && m_last->moment.removal <= m_now.moment.removal;
        if (!isKnown)
            return false;
        SitePlanner planner(m_source, m_state, m_last->lists, m_composer.pageSize());
        const auto changed = m_source.changedSince(m_last->moment);
        if (!changed)
            return std::unexpected(changed.error());
        std::map<qint64, ArticleState> states;
        for (const qint64 id : *changed) {
            const auto state = stateOf(m_source, m_composer, id);
            if (!state)
                return std::unexpected(state.error());
            if (const Outcome added = planner.add(id, *state); !added)
                return std::unexpected(added.error());
            if (*state)
                states.emplace(id, std::move(**state));
        }
        for (const auto &[name, address] : m_now.sources)
            if (const auto last = m_last->sources.find(name); last == m_last->sources.end() || last->second != address)
                if (const Outcome added = planner.addSource(name); !added)
                    return std::unexpected(added.error());
        const Result<SitePlan> plan = planner.finish();
        if (!plan)
            return std::unexpected(plan.error());
        if (const Outcome learned = learn(plan->lists); !learned)
            return std::unexpected(learned.error());
        if (m_now.made != m_last->made)
            return false;
        if (plan->articles.empty() && plan->changed.empty())
            return true;
        SearchUpdate search(m_source, m_state, *plan, states);
        if (const Outcome searched = search.apply(m_folder, m_owned); !searched)
            return searched.error().code == ErrorCode::Corrupt ? Result<bool>(false) : std::unexpected(searched.error());
        const Outcome done = make(*plan, states);
        return done ? Result<bool>(true) : std::unexpected(done.error());
    }

    Outcome make(const SitePlan &plan, const std::map<qint64, ArticleState> &states)
    {
        const std::vector<qint64> articles(plan.articles.begin(), plan.articles.end());
        for (const qint64 id : articles) {
            const auto before = m_state.article(id);
            if (!before)
                return std::unexpected(before.error());
            if (*before)
                m_owned.add((*before)->address);
        }
        const auto makeOne = [&](SiteSource &source, SitePages &pages, size_t at) -> Outcome {
            const Result<article::Article> article = source.article(articles[at]);
            if (!article)
                return std::unexpected(article.error());
            const auto state = states.find(articles[at]);
            return state == states.end() ? pages.page(*article) : pages.article(*article, state->second);
        };
        if (const Outcome made = m_hands.forEach(articles.size(), makeOne); !made)
            return made;
        if (const Outcome made = makeLists(plan); !made)
            return made;
        return settle(plan, states);
    }

    /// Pages that a list no longer has are removed after all others were made: another may come to stand in their folder.
    Outcome makeLists(const SitePlan &plan)
    {
        std::vector<ListTask> tasks;
        QStringList gone;
        for (const auto &[list, numbers] : plan.pages) {
            const int last = lastPage(list);
            for (const int page : numbers)
                if (page <= last)
                    tasks.push_back({list, page, page, false});
                else
                    gone.append(site::addressOf(m_composer.placeOf(list, page)));
        }
        for (const ListId &list : plan.feeds)
            tasks.push_back({list, 0, -1, true});
        if (const Outcome made = makeLists(tasks); !made)
            return made;
        for (const QString &address : std::as_const(gone))
            if (const Outcome removed = m_folder.remove(address); !removed)
                return removed;
        return {};
    }

    Outcome makeLists(const std::vector<ListTask> &tasks)
    {
        return m_hands.forEach(tasks.size(), [&](SiteSource &, SitePages &pages, size_t at) -> Outcome {
            const ListTask &task = tasks[at];
            for (int page = task.first; page <= task.last; ++page)
                if (const Outcome put = pages.list(task.list, page); !put)
                    return put;
            return task.hasFeeds ? pages.feeds(task.list) : Outcome();
        });
    }

    /// -1: there is no such list any more. The home page is always there.
    int lastPage(const ListId &list) const
    {
        const auto known = m_now.lists.find(list);
        if (known == m_now.lists.end())
            return list == ListId() ? 0 : -1;
        return site::numberedPages(known->second, m_composer.pageSize());
    }

    /// The state of what has changed; what is gone goes.
    Outcome settle(const SitePlan &plan, const std::map<qint64, ArticleState> &states)
    {
        std::set<qint64> parts;
        QStringList gone;
        for (const qint64 id : plan.changed) {
            const auto before = m_state.article(id);
            if (!before)
                return std::unexpected(before.error());
            if (*before) {
                gone += (*before)->former + QStringList{(*before)->address} + (*before)->media;
                for (const QString &address : (*before)->former + QStringList{(*before)->address})
                    if (!m_folder.isMade(address))
                        if (const Outcome put = m_pages.moved(address); !put)
                            return put;
            }
            const auto now = states.find(id);
            m_state.set(id, now == states.end() ? std::optional<ArticleState>() : now->second);
            parts.insert(SiteState::partOf(id));
        }
        for (const qint64 part : parts)
            if (const Outcome put = m_pages.sitemap(m_state, part); !put)
                return put;
        if (const Outcome put = putSiteFiles(); !put)
            return put;
        for (const QString &address : std::as_const(gone))
            if (const Outcome removed = removeUnlessShown(address, plan.changed); !removed)
                return removed;
        for (const auto &[list, articles] : m_last->lists)
            if (!m_now.lists.contains(list))
                if (const Outcome removed = removeList(list, articles); !removed)
                    return removed;
        return {};
    }

    Outcome removeUnlessShown(const QString &address, const std::set<qint64> &changed)
    {
        if (m_folder.isMade(address))
            return {};
        // Another article may show the file, or have taken the address.
        const Result<bool> isWanted =
            isMediaAddress(address) ? isShown(m_source, address) : m_source.isPublished(site::slugAt(address));
        if (!isWanted)
            return std::unexpected(isWanted.error());
        if (*isWanted)
            return {};
        const Result<bool> isStated = isMediaAddress(address) ? isInState(address, changed) : false;
        if (!isStated)
            return std::unexpected(isStated.error());
        return *isStated ? Outcome() : m_folder.remove(address);
    }

    /// Of a file that articles may show by the address where it once stood, the archive does not know which ones do.
    Result<bool> isInState(const QString &address, const std::set<qint64> &changed)
    {
        const Result<bool> mayBe = mayStandElsewhere(m_source, address);
        if (!mayBe || !*mayBe)
            return mayBe;
        for (const qint64 id : changed) {
            const auto state = m_state.article(id);
            if (!state)
                return std::unexpected(state.error());
            if (*state && (*state)->media.contains(address))
                return true;
        }
        bool isFound = false;
        const Outcome walked = m_state.forEach([&](qint64 id, const ArticleState &state) -> Outcome {
            isFound |= !changed.contains(id) && state.media.contains(address);
            return {};
        });
        return walked ? Result<bool>(isFound) : std::unexpected(walked.error());
    }

    Outcome removeList(const ListId &list, int articles)
    {
        for (const QString &address : m_owned.addressesOf(list, articles))
            if (!m_folder.isMade(address))
                if (const Outcome removed = m_folder.remove(address); !removed)
                    return removed;
        return {};
    }

    Result<bool> makeAll()
    {
        auto lists = m_source.lists();
        if (!lists)
            return std::unexpected(lists.error());
        if (const Outcome learned = learn(std::move(*lists)); !learned)
            return std::unexpected(learned.error());
        if (const Outcome begun = m_state.beginAnew(); !begun)
            return std::unexpected(begun.error());
        m_hands.setTellsFiles(false);
        if (const Outcome opened = m_entries.open(); !opened)
            return std::unexpected(opened.error());
        if (m_last)
            m_owned.setSearch(SearchIndex::filesIn(m_folder));
        if (const Outcome done = makeArticles(); !done)
            return std::unexpected(done.error());
        if (const Outcome done = m_search.finish(); !done)
            return std::unexpected(done.error());
        m_composer.setEntries([this](qint64 id) { return m_entries.entry(id); });
        if (const Outcome done = makeLists(allLists()); !done)
            return std::unexpected(done.error());
        if (const Outcome put = putSiteFiles(); !put)
            return std::unexpected(put.error());
        const Outcome removed = removeRest();
        return removed ? Result<bool>(true) : std::unexpected(removed.error());
    }

    std::vector<ListTask> allLists() const
    {
        std::vector<ListTask> tasks;
        ListCounts lists = m_now.lists;
        lists.try_emplace(ListId(), 0);
        for (const auto &[list, articles] : lists)
            for (int last = site::numberedPages(articles, m_composer.pageSize()), page = 0; page <= last; page += pagesAtOnce)
                tasks.push_back({list, page, std::min(page + pagesAtOnce - 1, last), page == 0});
        return tasks;
    }

    Outcome makeArticles()
    {
        m_total = m_now.lists.contains({}) ? m_now.lists.at({}) : 0;
        std::vector<qint64> parts;
        qint64 last = 0;
        for (;;) {
            const auto ids = m_source.published(last, idsAtOnce);
            if (!ids)
                return std::unexpected(ids.error());
            for (const qint64 id : *ids)
                if (parts.empty() || parts.back() != SiteState::partOf(id))
                    parts.push_back(SiteState::partOf(id));
            last = ids->empty() ? last : ids->back();
            if (ids->size() < idsAtOnce)
                break;
        }
        m_search.begin(parts, last);
        m_hands.setMeanwhile([this] {
            if (m_request.progress && m_total > 0)
                m_request.progress(m_done, m_total);
        });
        return m_hands.forEach(parts.size(), [&](SiteSource &source, SitePages &pages, size_t at) {
            return makePart(source, pages, parts[at]);
        }, SiteState::articlesInAPart);
    }

    struct Made {
        qint64 id = 0;
        site::FeedEntry entry;
        std::optional<SearchBuild::Made> search; ///< of one in lists
        ArticleState state;
    };

    Outcome makePart(SiteSource &source, SitePages &pages, qint64 part)
    {
        const auto ids = source.published(part * SiteState::articlesInAPart - 1, SiteState::articlesInAPart);
        if (!ids)
            return std::unexpected(ids.error());
        std::vector<Made> all;
        for (const qint64 id : *ids) {
            if (m_request.cancel.isCancelled())
                return fail(ErrorCode::Cancelled, m_request.out);
            if (SiteState::partOf(id) != part)
                break;
            auto made = makeArticle(source, pages, id);
            if (!made)
                return std::unexpected(made.error());
            all.push_back(std::move(*made));
            ++m_done;
        }
        return keep(pages, part, std::move(all));
    }

    Result<Made> makeArticle(SiteSource &source, SitePages &pages, qint64 id)
    {
        const Result<article::Article> article = source.article(id);
        if (!article)
            return std::unexpected(article.error());
        Made made{id, SiteComposer::entryOf(*article), {}, {}};
        if (isListed(*article))
            made.search = m_search.made(*article);
        auto state = stateOf(source, pages.composer(), *article, made.entry);
        if (!state)
            return std::unexpected(state.error());
        if (const Outcome put = pages.article(*article, *state); !put)
            return std::unexpected(put.error());
        made.state = std::move(*state);
        return made;
    }

    Outcome keep(SitePages &pages, qint64 part, std::vector<Made> all)
    {
        std::vector<SearchBuild::Made> found;
        for (Made &made : all)
            if (made.search)
                found.push_back(std::move(*made.search));
        if (const Outcome taken = m_search.take(part, found); !taken)
            return taken;
        const std::lock_guard lock(m_busy);
        for (Made &made : all) {
            if (made.search)
                if (const Outcome added = m_entries.add(made.id, made.entry); !added)
                    return added;
            m_state.set(made.id, std::move(made.state));
        }
        if (const Outcome put = pages.sitemap(m_state, part); !put)
            return put;
        return m_state.flush();
    }

    /// What an export before this one has left.
    Outcome removeRest()
    {
        if (!m_last && m_folder.interrupted().isEmpty())
            return {};
        const Outcome walked = m_owned.forEach([this](const QString &address) {
            return m_folder.isMade(address) ? Outcome() : m_folder.remove(address);
        });
        return walked;
    }

    Outcome putSiteFile(const QString &address, const QByteArray &bytes)
    {
        m_now.files.append(address);
        return m_folder.put(address, bytes);
    }

    /// What stands beside the pages.
    Outcome putSiteFiles()
    {
        const site::Theme &theme = m_composer.theme();
        for (const site::Asset &asset : theme.assets)
            if (const Outcome put = putSiteFile(theme.id + u'/' + asset.path, asset.bytes); !put)
                return put;
        const Result<QByteArray> notFound = m_composer.notFound();
        if (!notFound)
            return std::unexpected(notFound.error());
        if (const Outcome put = putSiteFile(QStringLiteral("404.html"), *notFound); !put)
            return put;
        const Result<QByteArray> search = m_composer.searchPage();
        if (!search)
            return std::unexpected(search.error());
        if (const Outcome put = putSiteFile(site::addressOf({ListKind::Search, {}, 0}), *search); !put)
            return put;
        if (const Outcome put = putSiteFile(searchScriptAddress, searchScript()); !put)
            return put;
        for (const auto &[address, bytes] : m_pages.forRobots(m_state))
            if (const Outcome put = putSiteFile(address, bytes); !put)
                return put;
        return {};
    }

    /// The state last: until it is there, the journal says what was written.
    Outcome end()
    {
        if (m_last && m_now.files.isEmpty())
            m_now.files = m_last->files;
        m_now.files.sort();
        if (const Outcome written = m_state.write(m_now); !written)
            return written;
        return m_folder.finish();
    }

    SiteSource &m_source;
    const SiteRequest &m_request;
    SiteComposer m_composer;
    SiteFolder m_folder;
    SiteState m_state;
    SiteState m_before; ///< as the last export left it
    std::optional<SiteState::Whole> m_last;
    SiteState::Whole m_now;
    EntryStore m_entries;
    SearchBuild m_search{m_folder};
    SiteOwnership m_owned{m_composer, m_before};
    SitePages m_pages{m_source, m_composer, m_folder, m_request.cancel};
    SiteHands m_hands{m_source, m_composer, m_folder, m_request.another, m_request.cancel};
    std::mutex m_busy; ///< the state and the entries, while threads add to them
    std::atomic<qint64> m_done = 0; ///< articles
    qint64 m_total = 0;
};

} // namespace

Result<Report> exportSite(SiteSource &source, const site::Theme &theme, const SiteFacts &facts, const SiteRequest &request)
{
    return Export(source, theme, facts, request).run();
}

} // namespace marbre::exporting
