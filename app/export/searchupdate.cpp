#include "export/searchupdate.h"

#include <QFile>

#include <algorithm>

namespace marbre::exporting {

SearchUpdate::SearchUpdate(SiteSource &source, SiteState &state, const SitePlan &plan, const States &states)
    : m_source(source)
    , m_state(state)
    , m_plan(plan)
    , m_states(states)
    , m_articles(plan.changed)
{
}

Outcome SearchUpdate::apply(SiteFolder &folder, SiteOwnership &owned)
{
    m_folder = &folder;
    m_owned = &owned;
    const auto last = SearchIndex::read(folder);
    if (!last)
        return fail(ErrorCode::Corrupt, folder.path(searchIndexAddress));
    m_index = *last;
    owned.add(searchIndexAddress);
    // Parts are not changed all at once: an export that does not end is made anew.
    if (const Outcome begun = folder.beginChange(searchIndexAddress); !begun)
        return begun;
    const Result<qint64> lastOne = lastArticle();
    if (!lastOne)
        return std::unexpected(lastOne.error());
    m_newestBefore = m_index.newest;
    m_newest = m_index.newest = newestFrom(*lastOne);
    if (m_newest != m_newestBefore && !m_index.segments.empty()) {
        if (const Outcome added = addFrom(std::min(m_newest, m_newestBefore)); !added)
            return added;
        if (const Outcome removed = removeSegment(searchSegmentOf(m_newestBefore, m_newestBefore)); !removed)
            return removed;
    }
    qint64 before = 0;
    for (const qint64 article : m_articles) {
        if (article / articlesInASegment != std::exchange(before, article) / articlesInASegment)
            if (const Outcome ended = endSegments(); !ended)
                return ended;
        if (const Outcome changed = change(article); !changed)
            return changed;
    }
    if (const Outcome ended = endTexts(); !ended)
        return ended;
    if (const Outcome ended = endSegments(); !ended)
        return ended;
    const auto listed = m_plan.lists.find({});
    m_index.articles = listed == m_plan.lists.end() ? 0 : listed->second;
    return m_index.write(folder);
}

/// The greatest number of an article that has a page now; 0: there is none.
Result<qint64> SearchUpdate::lastArticle()
{
    const qint64 changed = m_states.empty() ? 0 : m_states.rbegin()->first;
    std::vector<qint64> parts = m_state.parts();
    for (auto number = parts.rbegin(); number != parts.rend(); ++number) {
        const auto part = m_state.part(*number);
        if (!part)
            return std::unexpected(part.error());
        for (auto each = part->rbegin(); each != part->rend(); ++each)
            if (!m_plan.changed.contains(each->first))
                return std::max(changed, each->first);
    }
    return changed;
}

Outcome SearchUpdate::addFrom(qint64 article)
{
    for (const qint64 number : m_state.parts()) {
        if (number < SiteState::partOf(article))
            continue;
        const auto part = m_state.part(number);
        if (!part)
            return std::unexpected(part.error());
        for (const auto &[id, state] : *part)
            if (id >= article)
                m_articles.insert(id);
    }
    return {};
}

Result<bool> SearchUpdate::wasListed(qint64 article)
{
    const auto state = m_state.article(article);
    return state ? Result<bool>(*state && !(*state)->lists.empty()) : std::unexpected(state.error());
}

bool SearchUpdate::isListedNow(qint64 article, bool wasListed) const
{
    if (!m_plan.changed.contains(article))
        return wasListed;
    const auto state = m_states.find(article);
    return state != m_states.end() && !state->second.lists.empty();
}

Outcome SearchUpdate::change(qint64 article)
{
    const Result<bool> wasThere = wasListed(article);
    if (!wasThere)
        return std::unexpected(wasThere.error());
    const bool isThere = isListedNow(article, *wasThere);
    if (!*wasThere && !isThere)
        return {};
    if (const Outcome opened = openTexts(article); !opened)
        return opened;
    if (*wasThere && !m_file.texts.contains(article))
        return fail(ErrorCode::Corrupt, m_folder->path(m_file.address));
    const std::vector<SearchWord> before = *wasThere ? m_words.of(m_file.texts.at(article)) : std::vector<SearchWord>();
    if (m_plan.changed.contains(article)) {
        m_file.texts.erase(article);
        m_file.isChanged = true;
    }
    if (isThere && !m_file.texts.contains(article)) {
        const Result<article::Article> now = m_source.article(article);
        if (!now)
            return std::unexpected(now.error());
        m_file.texts.emplace(article, searchTextOf(*now));
    }
    const std::vector<SearchWord> now = isThere ? m_words.of(m_file.texts.at(article)) : std::vector<SearchWord>();
    const QString from = *wasThere ? searchSegmentOf(article, m_newestBefore) : QString();
    const QString to = isThere ? searchSegmentOf(article, m_newest) : QString();
    const bool isMoved = from != to;
    if (isMoved && m_index.segments.contains(from))
        note(from, article, before, {});
    if (isThere)
        note(to, article, isMoved ? std::vector<SearchWord>() : before, now);
    return {};
}

void SearchUpdate::note(const QString &segment, qint64 article, const std::vector<SearchWord> &before,
                        const std::vector<SearchWord> &now)
{
    std::vector<SearchWord> gone;
    std::ranges::set_difference(before, now, std::back_inserter(gone), {}, &SearchWord::key, &SearchWord::key);
    std::vector<SearchWord> come;
    const auto asKeyAndWeight = [](const SearchWord &word) { return std::pair(std::string_view(word.key), word.weight); };
    std::ranges::set_difference(now, before, std::back_inserter(come), {}, asKeyAndWeight, asKeyAndWeight);
    for (const SearchWord &word : gone)
        m_changes[segment][word.key].push_back(searchChange(article, noWeight));
    for (const SearchWord &word : come)
        m_changes[segment][word.key].push_back(searchChange(article, word.weight));
}

Outcome SearchUpdate::openTexts(qint64 article)
{
    const QString address = searchTextAddress(article);
    if (address == m_file.address)
        return {};
    if (const Outcome ended = endTexts(); !ended)
        return ended;
    m_file = {address, {}, false};
    QFile file(m_folder->path(address));
    if (!file.exists())
        return {};
    auto texts = readSearchTexts(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    if (!texts)
        return fail(ErrorCode::Corrupt, file.fileName());
    m_owned->add(address);
    m_file.texts = std::move(*texts);
    return {};
}

Outcome SearchUpdate::endTexts()
{
    if (!m_file.isChanged)
        return {};
    if (m_file.texts.empty())
        return m_folder->remove(m_file.address);
    QByteArrayList lines;
    for (const auto &[id, text] : m_file.texts)
        lines.append(searchTextLine(id, text));
    return m_folder->put(m_file.address, searchTextFile(m_file.texts.begin()->first, lines));
}

Outcome SearchUpdate::endSegments()
{
    for (const auto &[name, changes] : std::exchange(m_changes, {})) {
        SearchSegment segment(*m_folder, name);
        if (const Outcome opened = m_index.segments.contains(name) ? segment.open() : Outcome(); !opened)
            return opened;
        for (const QString &address : segment.addresses())
            m_owned->add(address);
        if (const Outcome applied = segment.apply(changes); !applied)
            return applied;
        if (segment.isEmpty())
            m_index.segments.erase(name);
        else
            m_index.segments.insert(name);
    }
    return {};
}

Outcome SearchUpdate::removeSegment(const QString &name)
{
    SearchSegment segment(*m_folder, name);
    if (const Outcome opened = segment.open(); !opened)
        return opened;
    m_index.segments.erase(name);
    return segment.remove();
}

} // namespace marbre::exporting
