#include "export/siteexport.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

#include "export/entrystore.h"
#include "export/files.h"
#include "export/sitefolder.h"
#include "export/sitepages.h"
#include "export/siteplan.h"
#include "site/structureddata.h"
#include "text/slug.h"

namespace marbre::exporting {

using site::ListKind;

namespace {

constexpr int articlesAtOnce = 200;

QStringList ownMediaOf(const article::Article &article)
{
    QStringList addresses = article::mediaOf(article);
    addresses.removeIf([](const QString &address) { return !isMediaAddress(address); });
    addresses.sort();
    addresses.removeDuplicates();
    return addresses;
}

/// Of all that other pages say of an article.
QByteArray hashOf(const site::FeedEntry &entry)
{
    const site::ListEntry &said = entry.entry;
    const QJsonArray all{said.slug, said.headline, said.description, said.source,
                         QJsonArray::fromStringList(said.authors), said.language,
                         QJsonArray::fromStringList(entry.categories)};
    return QCryptographicHash::hash(QJsonDocument(all).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256)
        .toHex()
        .first(16);
}

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
        Report report = m_pages.take();
        report.written = m_folder.written();
        report.unchanged = m_folder.unchanged();
        report.removed = m_folder.removed();
        return report;
    }

private:
    Outcome prepare()
    {
        m_composer.setHasSearch(false);
        if (const Outcome opened = m_folder.open(); !opened)
            return opened;
        m_last = m_state.read();
        m_folder.setOwned([this](const QString &address) { return isOwned(address); });
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
        SitePlanner planner(m_source, m_state, m_last->lists);
        const auto changed = m_source.changedSince(m_last->moment);
        if (!changed)
            return std::unexpected(changed.error());
        std::map<qint64, ArticleState> states;
        for (const qint64 id : *changed) {
            const auto state = stateOf(id);
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
        const Outcome done = make(*plan, states);
        return done ? Result<bool>(true) : std::unexpected(done.error());
    }

    /// Nothing: it has no page.
    Result<std::optional<ArticleState>> stateOf(qint64 id)
    {
        const Result<article::Article> article = m_source.article(id);
        if (!article && article.error().code == ErrorCode::NotFound)
            return std::optional<ArticleState>();
        if (!article)
            return std::unexpected(article.error());
        if (article->trashed || article->status != article::Status::Published)
            return std::optional<ArticleState>();
        return stateOf(*article, SiteComposer::entryOf(*article));
    }

    Result<std::optional<ArticleState>> stateOf(const article::Article &article, const site::FeedEntry &entry)
    {
        ArticleState state;
        state.address = site::articleAddress(article.slug);
        state.reposted = positionOf(article).reposted;
        state.entry = hashOf(entry);
        if (isListed(article))
            state.lists = listsOf(article);
        state.media = ownMediaOf(article);
        const Result<QStringList> former = m_source.formerSlugs(article.id);
        if (!former)
            return std::unexpected(former.error());
        for (const QString &slug : *former)
            state.former.append(site::articleAddress(slug));
        state.modified = article.modified;
        return state;
    }

    Outcome make(const SitePlan &plan, const std::map<qint64, ArticleState> &states)
    {
        for (const qint64 id : plan.articles) {
            if (m_request.cancel.isCancelled())
                return fail(ErrorCode::Cancelled, m_request.out);
            const auto before = m_state.article(id);
            if (!before)
                return std::unexpected(before.error());
            if (*before)
                m_owned.insert((*before)->address);
            const Result<article::Article> article = m_source.article(id);
            if (!article)
                return std::unexpected(article.error());
            const auto state = states.find(id);
            const Outcome put = state == states.end() ? m_pages.page(*article) : m_pages.article(*article, state->second);
            if (!put)
                return put;
        }
        for (const auto &[list, numbers] : plan.pages)
            for (const int page : numbers)
                if (const Outcome put = m_pages.list(list, page); !put)
                    return put;
        for (const ListId &list : plan.feeds)
            if (const Outcome put = m_pages.feeds(list); !put)
                return put;
        if (const Outcome put = m_pages.finish(); !put)
            return put;
        return settle(plan, states);
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
            if (const Outcome removed = removeUnlessShown(address); !removed)
                return removed;
        for (const auto &[list, articles] : m_last->lists)
            if (!m_now.lists.contains(list))
                if (const Outcome removed = removeList(list, articles); !removed)
                    return removed;
        return {};
    }

    Outcome removeUnlessShown(const QString &address)
    {
        if (m_folder.isMade(address))
            return {};
        // Another article may show the file, or have taken the address.
        const Result<bool> isWanted =
            isMediaAddress(address) ? m_source.isShown(address) : m_source.isPublished(site::slugAt(address));
        if (!isWanted)
            return std::unexpected(isWanted.error());
        return *isWanted ? Outcome() : m_folder.remove(address);
    }

    Outcome removeList(const ListId &list, int articles)
    {
        for (const QString &address : addressesOf(list, articles))
            if (!m_folder.isMade(address))
                if (const Outcome removed = m_folder.remove(address); !removed)
                    return removed;
        return {};
    }

    QStringList addressesOf(const ListId &list, int articles) const
    {
        QStringList addresses;
        for (int page = 0; page <= site::numberedPages(articles); ++page)
            addresses.append(site::addressOf(m_composer.placeOf(list, page)));
        if (SiteComposer::mayHaveFeeds(list))
            addresses << site::feedAddress(m_composer.placeOf(list), false) << site::feedAddress(m_composer.placeOf(list), true);
        return addresses;
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
        m_pages.setTellsFiles(false);
        if (const Outcome opened = m_entries.open(); !opened)
            return std::unexpected(opened.error());
        if (const Outcome done = makeArticles(); !done)
            return std::unexpected(done.error());
        m_composer.setEntries([this](qint64 id) { return m_entries.entry(id); });
        for (const auto &[list, articles] : m_now.lists)
            for (int page = 0; page <= site::numberedPages(articles); ++page)
                if (const Outcome put = m_pages.list(list, page); !put)
                    return std::unexpected(put.error());
        if (!m_now.lists.contains({}))
            if (const Outcome put = m_pages.list({}, 0); !put)
                return std::unexpected(put.error());
        for (const auto &[list, articles] : m_now.lists)
            if (const Outcome put = m_pages.feeds(list); !put)
                return std::unexpected(put.error());
        if (const Outcome put = putSiteFiles(); !put)
            return std::unexpected(put.error());
        if (const Outcome put = m_pages.finish(); !put)
            return std::unexpected(put.error());
        const Outcome removed = removeRest();
        return removed ? Result<bool>(true) : std::unexpected(removed.error());
    }

    Outcome makeArticles()
    {
        const qint64 total = m_now.lists.contains({}) ? m_now.lists.at({}) : 0;
        qint64 done = 0;
        qint64 part = -1;
        for (qint64 last = 0;;) {
            const auto ids = m_source.published(last, articlesAtOnce);
            if (!ids)
                return std::unexpected(ids.error());
            for (const qint64 id : *ids) {
                if (m_request.cancel.isCancelled())
                    return fail(ErrorCode::Cancelled, m_request.out);
                if (part >= 0 && SiteState::partOf(id) != part)
                    if (const Outcome ended = endPart(part); !ended)
                        return ended;
                part = SiteState::partOf(id);
                if (const Outcome made = makeArticle(id); !made)
                    return made;
                if (m_request.progress)
                    m_request.progress(++done, total);
            }
            if (ids->size() < articlesAtOnce)
                return part >= 0 ? endPart(part) : Outcome();
            last = ids->back();
        }
    }

    Outcome makeArticle(qint64 id)
    {
        const Result<article::Article> article = m_source.article(id);
        if (!article)
            return std::unexpected(article.error());
        const site::FeedEntry entry = SiteComposer::entryOf(*article);
        auto state = stateOf(*article, entry);
        if (!state)
            return std::unexpected(state.error());
        if (isListed(*article))
            if (const Outcome kept = m_entries.add(id, entry); !kept)
                return kept;
        if (const Outcome put = m_pages.article(*article, **state); !put)
            return put;
        m_state.set(id, std::move(*state));
        return {};
    }

    Outcome endPart(qint64 part)
    {
        if (const Outcome put = m_pages.sitemap(m_state, part); !put)
            return put;
        return m_state.flush();
    }

    /// What an export before this one has left.
    Outcome removeRest()
    {
        if (!m_last && m_folder.interrupted().isEmpty())
            return {};
        const Outcome walked = forEachOwned([this](const QString &address) {
            return m_folder.isMade(address) ? Outcome() : m_folder.remove(address);
        });
        return walked;
    }

    /// Every file that the last export, or one that did not end, says is the site's.
    Outcome forEachOwned(const std::function<Outcome(const QString &)> &take) const
    {
        QStringList addresses = m_folder.interrupted();
        if (m_last) {
            addresses += m_last->files;
            for (const auto &[list, articles] : m_last->lists)
                addresses += addressesOf(list, articles);
            for (const qint64 part : m_before.parts())
                addresses.append(SitePages::sitemapOf(part));
        }
        for (const QString &address : std::as_const(addresses))
            if (const Outcome taken = take(address); !taken)
                return taken;
        if (!m_last)
            return {};
        return m_before.forEach([&](qint64, const ArticleState &state) -> Outcome {
            for (const QString &address : state.former + QStringList{state.address} + state.media)
                if (const Outcome taken = take(address); !taken)
                    return taken;
            return {};
        });
    }

    bool isOwned(const QString &address)
    {
        if (m_owned.contains(address))
            return true;
        if (m_last && m_last->files.contains(address))
            return true;
        if (const auto place = site::listAt(address)) {
            const auto list = m_composer.listAt(*place);
            const auto last = m_last && list ? m_last->lists.find(*list) : ListCounts::const_iterator();
            if (m_last && list && last != m_last->lists.end() && place->page <= site::numberedPages(last->second))
                return true;
        }
        if (!m_isOwnedKnown) {
            m_isOwnedKnown = true;
            const Outcome walked = forEachOwned([this](const QString &each) -> Outcome {
                m_ownedHashes.push_back(qHash(each));
                return {};
            });
            if (!walked)
                m_ownedHashes.clear();
            std::ranges::sort(m_ownedHashes);
        }
        return std::ranges::binary_search(m_ownedHashes, qHash(address));
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
    QSet<QString> m_owned;
    std::vector<size_t> m_ownedHashes;
    bool m_isOwnedKnown = false;
    SitePages m_pages{m_source, m_composer, m_folder, m_request.cancel};
};

} // namespace

Result<Report> exportSite(SiteSource &source, const site::Theme &theme, const SiteFacts &facts, const SiteRequest &request)
{
    return Export(source, theme, facts, request).run();
}

} // namespace marbre::exporting
