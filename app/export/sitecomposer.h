#pragma once

#include <functional>
#include <unordered_map>

#include "export/report.h"
#include "export/sitesource.h"
#include "article/repostrule.h"
#include "site/feed.h"
#include "site/theme.h"

namespace marbre::exporting {

/// What a site says of itself.
struct SiteFacts {
    QString name;
    QString baseUrl; ///< empty: not known; there are no feeds and no sitemaps then
    article::RepostRules reposts; ///< whose a repost is said to be

    bool operator==(const SiteFacts &) const = default;
};

/// Makes the pages of a site, each from the source alone: the same whether it is exported, served or read offline. Used
/// in one thread.
class SiteComposer
{
public:
    SiteComposer(SiteSource &source, site::Theme theme, SiteFacts facts);
    /// As the other, from another source of the same archive: for another thread.
    SiteComposer(const SiteComposer &other, SiteSource &source);

    /// What every page needs to know: the lists that there are. To be called first, and again when they have changed.
    [[nodiscard]] Outcome learn(ListCounts lists);
    [[nodiscard]] const ListCounts &lists() const { return m_lists; }
    [[nodiscard]] const std::vector<site::SiteLink> &navigation() const { return m_navigation; }
    /// A hash of what every page is made from, whatever its own articles.
    [[nodiscard]] QByteArray made() const;
    [[nodiscard]] const site::Theme &theme() const { return m_theme; }
    /// How many articles stand on a page of a list.
    [[nodiscard]] int pageSize() const { return m_pageSize; }
    [[nodiscard]] const SiteFacts &facts() const { return m_facts; }

    /// What lists and feeds say of an article.
    [[nodiscard]] static site::FeedEntry entryOf(const article::Article &article);
    /// Where entries come from; without, each is made from its article.
    using Entries = std::function<Result<site::FeedEntry>(qint64 article)>;
    void setEntries(Entries entries) { m_entries = std::move(entries); }
    /// A site in a folder answers no search by itself: a script does, at this address in the folder.
    void setSearchScript(const QString &address) { m_searchScript = address; }

    [[nodiscard]] Result<QByteArray> article(const article::Article &article) const;
    /// NotFound: there is no such page.
    [[nodiscard]] Result<QByteArray> list(const ListId &list, int page) const;
    /// What a search found, best first, on its page (0, 2…) of so many.
    [[nodiscard]] Result<QByteArray> search(const QString &words, const std::vector<qint64> &found, int page, int pages) const;
    [[nodiscard]] Result<QByteArray> feed(const ListId &list, bool isAtom) const;
    /// For the address of an article that has another now.
    [[nodiscard]] QByteArray moved(const QString &from, const article::Article &article) const;
    [[nodiscard]] Result<QByteArray> notFound() const;
    /// Where the search's script answers.
    [[nodiscard]] Result<QByteArray> searchPage() const;

    /// Where a list stands.
    [[nodiscard]] site::ListPlace placeOf(const ListId &list, int page = 0) const;
    /// The list that stands there; nothing where there is none.
    [[nodiscard]] std::optional<ListId> listAt(const site::ListPlace &place) const;
    [[nodiscard]] site::PageOptions optionsAt(const site::SiteContext &context) const;
    [[nodiscard]] site::SiteContext contextAt(const QString &address, const QString &language) const;
    /// True for lists that have feeds of their own, where the site's address is known.
    [[nodiscard]] static bool mayHaveFeeds(const ListId &list);
    [[nodiscard]] bool hasFeeds(const ListId &list) const { return !m_facts.baseUrl.isEmpty() && mayHaveFeeds(list); }

    /// What is wrong with an article's page: links that lead nowhere in the site, pictures and the like.
    [[nodiscard]] Result<std::vector<Warning>> warnings(const article::Article &article) const;

    /// Articles that a page names besides its own: related(X) never holds more.
    static constexpr int mostRelated = 3;

private:
    SiteComposer(const SiteComposer &other) = default;
    [[nodiscard]] Result<site::FeedEntry> entry(qint64 article) const;
    [[nodiscard]] Outcome addWays(site::SiteContext &context, const article::Article &article) const;
    [[nodiscard]] Result<std::vector<site::SiteLink>> related(const article::Article &article) const;
    [[nodiscard]] Result<site::SiteLink> linkTo(qint64 article) const;
    void addSurroundings(site::SiteContext &context, const QString &language) const;
    [[nodiscard]] Result<std::vector<qint64>> idsOn(const ListId &list, int page, int articles) const;
    /// That of the newest article; empty where there is none.
    [[nodiscard]] Result<QString> newestLanguage() const;
    void addTimes(site::ListPage &page, const QString &language) const;
    [[nodiscard]] Result<QByteArray> pageWith(site::ListPage page, const std::vector<qint64> &ids) const;

    SiteSource *m_source;
    site::Theme m_theme;
    int m_pageSize;
    SiteFacts m_facts;
    ListCounts m_lists;
    std::map<site::ListKind, site::NameKeys> m_keys;
    std::vector<site::SiteLink> m_navigation;
    std::vector<site::SiteLink> m_categories; ///< most articles first
    Entries m_entries;
    QString m_searchScript;
    mutable std::unordered_map<qint64, site::FeedEntry> m_made; ///< entries: the newest articles stand in many lists
    mutable std::map<QStringList, std::shared_ptr<const site::Value>> m_surroundings; ///< by all that they depend on
};

/// The address of an article that a link of the Web leads to, where it is one of the site's own: of `https://SITE/…/SLUG/`
/// or `…/SLUG.html`, its slug. Empty: it leads elsewhere.
[[nodiscard]] QString ownSlug(const QString &address, const QString &baseUrl);

} // namespace marbre::exporting
