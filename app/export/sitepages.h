#pragma once

#include "base/job.h"
#include "export/report.h"
#include "export/sitecomposer.h"
#include "export/sitefolder.h"
#include "export/sitemedia.h"
#include "export/sitestate.h"

namespace marbre::exporting {

/// Puts the pages of a site into its folder.
class SitePages
{
public:
    SitePages(SiteSource &source, const SiteComposer &composer, SiteFolder &folder, CancelToken cancel);

    [[nodiscard]] const SiteComposer &composer() const { return m_composer; }

    /// An article's page alone.
    [[nodiscard]] Outcome page(const article::Article &article);
    /// The page, and before it what it shows; the pages at its former addresses; its warnings.
    [[nodiscard]] Outcome article(const article::Article &article, const ArticleState &state);
    /// What leads on from an address that an article had before, where there is one.
    [[nodiscard]] Outcome moved(const QString &address);
    /// A page of a list; where the list has no such page any more, its file goes.
    [[nodiscard]] Outcome list(const ListId &list, int page);
    /// Those that the list has.
    [[nodiscard]] Outcome feeds(const ListId &list);

    /// The articles of one part of the state; none where no address of the site is known. No articles, no file.
    [[nodiscard]] Outcome sitemap(SiteState &state, qint64 part);
    [[nodiscard]] static QString sitemapOf(qint64 part);
    /// What is for the programs that index the site: addresses and bytes.
    [[nodiscard]] std::vector<std::pair<QString, QByteArray>> forRobots(const SiteState &state) const;

    /// A whole site's files are not told one by one.
    void setTellsFiles(bool tells) { m_tellsFiles = tells; }
    [[nodiscard]] Report take() { return std::move(m_report); }

private:
    Outcome media(const MediaFile &file, const article::Article &article, std::vector<Warning> &warnings);

    SiteSource &m_source;
    const SiteComposer &m_composer;
    SiteFolder &m_folder;
    CancelToken m_cancel;
    bool m_tellsFiles = true;
    Report m_report;
};

} // namespace marbre::exporting
