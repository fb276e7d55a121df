#include "export/siteownership.h"

#include <algorithm>

#include "export/sitepages.h"

namespace marbre::exporting {

SiteOwnership::SiteOwnership(const SiteComposer &composer, const SiteState &before)
    : m_composer(composer)
    , m_before(before)
{
}

void SiteOwnership::setLast(const SiteState::Whole *last, QStringList interrupted)
{
    m_last = last;
    m_interrupted = std::move(interrupted);
}

void SiteOwnership::setSearch(const QStringList &addresses)
{
    m_search = addresses;
    m_added.unite(QSet<QString>(addresses.begin(), addresses.end()));
}

QStringList SiteOwnership::addressesOf(const ListId &list, int articles) const
{
    QStringList addresses;
    for (int page = 0; page <= site::numberedPages(articles, m_last->pageSize); ++page)
        addresses.append(site::addressOf(m_composer.placeOf(list, page)));
    if (SiteComposer::mayHaveFeeds(list))
        addresses << site::feedAddress(m_composer.placeOf(list), false) << site::feedAddress(m_composer.placeOf(list), true);
    return addresses;
}

Outcome SiteOwnership::forEach(const std::function<Outcome(const QString &address)> &take) const
{
    QStringList addresses = m_interrupted + m_search;
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

bool SiteOwnership::owns(const QString &address)
{
    if (m_added.contains(address))
        return true;
    if (m_last && m_last->files.contains(address))
        return true;
    if (m_last && (isOfAList(address) || isSitemap(address)))
        return true;
    if (!m_isRestKnown) {
        m_isRestKnown = true;
        const Outcome walked = forEach([this](const QString &each) -> Outcome {
            m_rest.push_back(qHash(each));
            return {};
        });
        if (!walked)
            m_rest.clear();
        std::ranges::sort(m_rest);
    }
    return std::ranges::binary_search(m_rest, qHash(address));
}

bool SiteOwnership::isOfAList(const QString &address) const
{
    const bool isFeed = address.endsWith(QLatin1String("feed.xml")) || address.endsWith(QLatin1String("atom.xml"));
    const QString page = isFeed ? address.chopped(8) + QStringLiteral("index.html") : address;
    const auto place = site::listAt(page);
    const auto list = place ? m_composer.listAt(*place) : std::nullopt;
    if (!list || (isFeed && !SiteComposer::mayHaveFeeds(*list)))
        return false;
    const auto last = m_last->lists.find(*list);
    return last != m_last->lists.end() && place->page <= site::numberedPages(last->second, m_last->pageSize);
}

bool SiteOwnership::isSitemap(const QString &address) const
{
    return address.startsWith(QLatin1String("sitemap-"))
        && std::ranges::any_of(m_before.parts(), [&](qint64 part) { return SitePages::sitemapOf(part) == address; });
}

} // namespace marbre::exporting
