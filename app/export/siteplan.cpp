#include "export/siteplan.h"

#include <algorithm>

#include "export/sitecomposer.h"

namespace marbre::exporting {

using site::ListKind;

namespace {

bool has(const std::optional<ArticleState> &state, const ListId &list)
{
    return state && std::ranges::binary_search(state->lists, list);
}

bool isSubject(const ListId &list)
{
    return list.kind == ListKind::Category || list.kind == ListKind::Tag;
}

int countIn(const ListCounts &lists, const ListId &list)
{
    const auto found = lists.find(list);
    return found == lists.end() ? 0 : found->second;
}

} // namespace

SitePlanner::SitePlanner(SiteSource &source, SiteState &state, ListCounts lists, int pageSize)
    : m_source(source)
    , m_state(state)
    , m_before(std::move(lists))
    , m_pageSize(pageSize)
{
    m_plan.lists = m_before;
}

void SitePlanner::count(const std::optional<ArticleState> &state, int by)
{
    if (!state)
        return;
    for (const ListId &list : state->lists)
        if ((m_plan.lists[list] += by) <= 0)
            m_plan.lists.erase(list);
}

Outcome SitePlanner::add(qint64 id, const std::optional<ArticleState> &now)
{
    const auto before = m_state.article(id);
    if (!before)
        return std::unexpected(before.error());
    if (!*before && !now)
        return {};
    count(*before, -1);
    count(now, 1);
    m_plan.changed.insert(id);
    if (now)
        m_plan.articles.insert(id);
    m_changes.push_back({id, *before, now});
    return {};
}

Outcome SitePlanner::addSource(const QString &name)
{
    const auto ids = m_source.withSource(name);
    if (!ids)
        return std::unexpected(ids.error());
    m_plan.articles.insert(ids->begin(), ids->end());
    return {};
}

Result<SitePlan> SitePlanner::finish()
{
    for (const Change &change : m_changes) {
        if (const Outcome added = addNear(change); !added)
            return std::unexpected(added.error());
        std::set<ListId> lists;
        for (const auto &state : {change.before, change.now})
            if (state)
                lists.insert(state->lists.begin(), state->lists.end());
        for (const ListId &list : lists)
            if (const Outcome added = addPages(change, list); !added)
                return std::unexpected(added.error());
    }
    addEnds();
    return std::move(m_plan);
}

/// The articles whose pages lead to this one, or did.
Outcome SitePlanner::addNear(const Change &change)
{
    const bool isSame = change.before && change.now && change.before->entry == change.now->entry
        && change.before->reposted == change.now->reposted && change.before->lists == change.now->lists;
    if (isSame)
        return {};
    for (const auto &state : {change.before, change.now}) {
        if (!state || state->lists.empty())
            continue;
        if (const Outcome added = addAround({state->reposted, change.id}, state->lists); !added)
            return added;
    }
    return {};
}

Outcome SitePlanner::addAround(const ListPosition &position, const std::vector<ListId> &lists)
{
    const auto take = [this](const Result<std::vector<qint64>> &ids) -> Outcome {
        if (!ids)
            return std::unexpected(ids.error());
        m_plan.articles.insert(ids->begin(), ids->end());
        return {};
    };
    if (const Outcome done = take(m_source.before({}, position, 1)); !done)
        return done;
    if (const Outcome done = take(m_source.behind({}, position, 1)); !done)
        return done;
    for (const ListId &list : lists)
        if (isSubject(list))
            if (const Outcome done = take(m_source.behind(list, position, SiteComposer::mostRelated)); !done)
                return done;
    return {};
}

int SitePlanner::pagesOf(const ListCounts &lists, const ListId &list) const
{
    return site::numberedPages(countIn(lists, list), m_pageSize);
}

Result<int> SitePlanner::pageOf(const ListId &list, const ListPosition &position) const
{
    const Result<int> rank = m_source.countBefore(list, position);
    if (!rank)
        return rank;
    const int page = *rank / m_pageSize + 1;
    return page <= pagesOf(m_plan.lists, list) ? page : 0;
}

/// Where an article came, went or moved, what is newer has moved, too; where it is the same, its page shows it anew.
Outcome SitePlanner::addPages(const Change &change, const ListId &list)
{
    if (list.kind == ListKind::Home || list.kind == ListKind::Category)
        m_plan.feeds.insert(list);
    const bool isThere = has(change.now, list);
    const bool wasThere = has(change.before, list);
    const bool stays = isThere && wasThere && change.before->reposted == change.now->reposted;
    if (stays && change.before->entry == change.now->entry)
        return {};
    for (const auto &state : {change.before, change.now}) {
        if (!has(state, list))
            continue;
        const Result<int> page = pageOf(list, {state->reposted, change.id});
        if (!page)
            return std::unexpected(page.error());
        if (stays)
            m_plan.pages[list].insert(*page);
        else
            addFrom(list, *page);
    }
    return {};
}

/// A page and all that are newer, down to those that the list has lost.
void SitePlanner::addFrom(const ListId &list, int page)
{
    std::set<int> &pages = m_plan.pages[list];
    pages.insert(0);
    const int last = std::max(pagesOf(m_before, list), pagesOf(m_plan.lists, list));
    // The last one leads to the list's own address, or did.
    const int lastOfBoth = std::min(pagesOf(m_before, list), pagesOf(m_plan.lists, list));
    const int first = page == 0 ? lastOfBoth : std::min(page, lastOfBoth);
    for (int each = std::max(first, 1); each <= last; ++each)
        pages.insert(each);
}

/// What tells of other lists: the home page of the years and categories, a year of its months.
void SitePlanner::addEnds()
{
    m_plan.pages[{}].insert(0);
    std::set<ListId> years;
    for (const auto &[list, pages] : m_plan.pages)
        if (list.kind == ListKind::Month)
            years.insert({ListKind::Year, list.name.left(4)});
    for (const ListId &year : years)
        m_plan.pages[year].insert(0);
}

} // namespace marbre::exporting
