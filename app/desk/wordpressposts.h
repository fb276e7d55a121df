#pragma once

#include "archive/archive.h"
#include "export/report.h"
#include "sending/wordpresspost.h"
#include "site/theme.h"

namespace marbre::desk {

/// The archive's articles as posts of a WordPress. The archive must outlive it.
class WordpressPosts
{
public:
    /// Reads what all posts share. Fails as desk::chosenTheme and the archive do.
    [[nodiscard]] static Result<WordpressPosts> open(archive::Archive &archive, const archive::Target &target);

    /// NotFound; Invalid: the article is in the trash, or nobody has written anything.
    [[nodiscard]] Result<sending::WordpressPost> post(qint64 article);

private:
    WordpressPosts(archive::Archive &archive, const archive::Target &target, site::Theme theme);
    [[nodiscard]] Result<QString> contentOf(const article::Article &article) const;
    [[nodiscard]] Result<std::vector<sending::PostMedia>> mediaOf(const article::Article &article, const QString &content);
    [[nodiscard]] Result<QString> dateOf(const article::Article &article);

    archive::Archive &m_archive;
    bool m_isBodyAlone;
    site::Theme m_theme;
    exporting::Target m_site;
    QHash<QString, sending::PostCategory> m_categories;
};

/// The number that an article had in the very WordPress that it was imported from, at this address; 0: none.
[[nodiscard]] Result<qint64> wordpressNumber(archive::Archive &archive, const QUuid &article, const QString &address);

} // namespace marbre::desk
