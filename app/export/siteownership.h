#pragma once

#include <QSet>

#include "export/sitecomposer.h"
#include "export/sitestate.h"

namespace marbre::exporting {

/// Says which files of a folder are the site's, by what the last export there left: only these are written over or
/// removed.
class SiteOwnership
{
public:
    /// Both must outlive it.
    SiteOwnership(const SiteComposer &composer, const SiteState &before);

    /// What the last export said (null: there was none; must outlive this), and what one that did not end wrote.
    void setLast(const SiteState::Whole *last, QStringList interrupted);
    /// One more that is known to be the site's.
    void add(const QString &address) { m_added.insert(address); }

    /// The files of its search, where they are to be made anew.
    void setSearch(const QStringList &addresses);

    [[nodiscard]] bool owns(const QString &address);
    /// Every file that the last export, or one that did not end, says is the site's; some may come twice.
    [[nodiscard]] Outcome forEach(const std::function<Outcome(const QString &address)> &take) const;
    /// The pages and feeds that a list of so many articles had at the last export.
    [[nodiscard]] QStringList addressesOf(const ListId &list, int articles) const;

private:
    [[nodiscard]] bool isOfAList(const QString &address) const;
    [[nodiscard]] bool isSitemap(const QString &address) const;

    const SiteComposer &m_composer;
    const SiteState &m_before;
    const SiteState::Whole *m_last = nullptr;
    QStringList m_interrupted;
    QSet<QString> m_added;
    QStringList m_search;
    std::vector<size_t> m_rest; ///< hashes of all of them, sorted: read only where nothing else says it
    bool m_isRestKnown = false;
};

} // namespace marbre::exporting
