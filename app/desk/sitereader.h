#pragma once

#include <QByteArray>
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

    /// Where the article at an address stood before; empty for what is no article's address.
    [[nodiscard]] Result<QStringList> formerAddresses(const QString &address);

    /// The page for an address where there is none.
    [[nodiscard]] Result<QByteArray> notFound();

private:
    [[nodiscard]] Outcome learn();
    [[nodiscard]] Result<Served> article(const QString &slug);
    [[nodiscard]] Result<QByteArray> search(const QString &words, int page);

    archive::Archive &m_archive;
    ArchiveSite m_source;
    exporting::SiteComposer m_composer;
    std::optional<exporting::Moment> m_learned;
};

} // namespace marbre::desk
