#pragma once

#include <set>

#include "export/sitestate.h"

namespace marbre::exporting {

/// What an export after some changes has to make anew.
struct SitePlan {
    std::set<qint64> articles; ///< pages
    std::map<ListId, std::set<int>> pages; ///< of lists; those that are no longer there are to be removed
    std::set<ListId> feeds;
    std::set<qint64> changed; ///< articles that are not as the state has them
    ListCounts lists; ///< as they are now
};

/// Finds it from what the articles were and what they are.
class SitePlanner
{
public:
    /// `pageSize`: how many articles stand on a page of a list, before and now.
    SitePlanner(SiteSource &source, SiteState &state, ListCounts lists, int pageSize);

    /// An article that has changed: `now` is nothing where it has no page any more. All must be told before finish().
    [[nodiscard]] Outcome add(qint64 id, const std::optional<ArticleState> &now);
    /// Pages of a source whose site has another address.
    [[nodiscard]] Outcome addSource(const QString &name);
    [[nodiscard]] Result<SitePlan> finish();

private:
    struct Change {
        qint64 id = 0;
        std::optional<ArticleState> before;
        std::optional<ArticleState> now;
    };
    void count(const std::optional<ArticleState> &state, int by);
    [[nodiscard]] Outcome addNear(const Change &change);
    [[nodiscard]] Outcome addAround(const ListPosition &position, const std::vector<ListId> &lists);
    [[nodiscard]] Outcome addPages(const Change &change, const ListId &list);
    [[nodiscard]] Result<int> pageOf(const ListId &list, const ListPosition &position) const;
    [[nodiscard]] int pagesOf(const ListCounts &lists, const ListId &list) const;
    void addFrom(const ListId &list, int page);
    void addEnds();

    SiteSource &m_source;
    SiteState &m_state;
    ListCounts m_before;
    int m_pageSize;
    SitePlan m_plan;
    std::vector<Change> m_changes;
};

} // namespace marbre::exporting
