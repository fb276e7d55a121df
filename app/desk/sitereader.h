#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include "desk/archivesite.h"
#include "export/sitecomposer.h"

namespace marbre::desk {

/// What stands at an address of the site.
struct Served {
    QByteArray bytes;
    QByteArray type; ///< MIME, with the character set of a text
};

/// The archive as the site that it is: what is published, each page composed when it is asked for, by the code that
/// export uses; nothing is written.
class SiteReader
{
public:
    SiteReader(archive::Archive &archive, site::Theme theme, exporting::SiteFacts facts);

    /// `address`: in the site's folder (site/siteaddress.h), or a file of the theme's, or `media/…`; empty is the home
    /// page. `words`: of a search. NotFound.
    [[nodiscard]] Result<Served> serve(const QString &address, const QString &words = {});
    /// From now on the archive stays as it is: its names and lists are asked for once, so that all pages together cost in
    /// proportion to their number.
    void freeze() { m_isFrozen = true; }
    /// The site's name and address, once something has been served.
    [[nodiscard]] const archive::Site &site() const { return m_site; }

private:
    [[nodiscard]] Outcome learn();
    [[nodiscard]] Result<Served> article(const QString &slug);
    [[nodiscard]] Result<QByteArray> search(const QString &words, int page);

    archive::Archive &m_archive;
    ArchiveSite m_source;
    exporting::SiteComposer m_composer;
    std::optional<exporting::Moment> m_learned;
    [[nodiscard]] Result<Served> list(const site::ListPlace &place, const QString &words);
    [[nodiscard]] Outcome learnNames();
    [[nodiscard]] Result<archive::Filter> filterOf(const site::ListPlace &place, const QString &words) const;
    [[nodiscard]] Result<std::vector<qint64>> idsIn(const site::ListPlace &place, const archive::Filter &filter);
    [[nodiscard]] Result<std::vector<archive::Count>> months();
    Outcome putStickyFirst(std::vector<qint64> &ids, archive::Filter filter);
    [[nodiscard]] Result<std::vector<site::ListEntry>> entries(const std::vector<qint64> &ids, int page);
    [[nodiscard]] Outcome addWays(site::ListPage &page);
    [[nodiscard]] site::SiteContext contextAt(const QString &address) const;
    [[nodiscard]] site::PageOptions optionsIn(const site::SiteContext &context) const;

    archive::Archive &m_archive;
    site::Theme m_theme;
    archive::Site m_site;
    QString m_language;
    std::vector<archive::Count> m_categories;
    bool m_isFrozen = false;
    bool m_isLearned = false;
    QHash<QString, std::vector<qint64>> m_lists; ///< of a frozen archive, by the address of their first page
    std::optional<std::vector<archive::Count>> m_months; ///< the same
    site::NameKeys m_keys[4]; ///< of categories, tags, authors and sources
};

} // namespace marbre::desk
