#pragma once

#include <QByteArray>
#include <QString>

#include "archive/archive.h"
#include "site/listpage.h"
#include "site/theme.h"

namespace marbre::desk {

/// What stands at an address of the site.
struct Served {
    QByteArray bytes;
    QByteArray type; ///< MIME, with the character set of a text
};

/// The archive as the site that it is: what is published, each page rendered when it is asked for, by the code that
/// export uses; nothing is written.
class SiteReader
{
public:
    SiteReader(archive::Archive &archive, site::Theme theme);

    /// `address`: in the site's folder (site/siteaddress.h), or a file of the theme's, or `media/…`; empty is the home
    /// page. `words`: of a search. NotFound.
    [[nodiscard]] Result<Served> serve(const QString &address, const QString &words = {});

private:
    [[nodiscard]] Result<Served> article(const QString &slug);
    [[nodiscard]] Result<Served> list(const site::ListPlace &place, const QString &words);
    [[nodiscard]] Outcome learnNames();
    [[nodiscard]] Result<archive::Filter> filterOf(const site::ListPlace &place, const QString &words) const;
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
    site::NameKeys m_keys[4]; ///< of categories, tags, authors and sources
};

/// The slug of the article that an address of the web leads to, where it is one of the site's own: of `https://SITE/…/SLUG/`
/// or `…/SLUG.html`. Empty: it leads elsewhere.
[[nodiscard]] QString ownSlug(const QString &address, const archive::Site &site);

} // namespace marbre::desk
