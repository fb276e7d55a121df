#pragma once

#include <QSet>

#include <deque>

#include "base/job.h"
#include "desk/sitereader.h"
#include "export/zim.h"

namespace marbre::desk {

/// Walks a site from its first page along the ways that its pages show, so that what is written is what a reader can
/// reach: each file once, in the order in which a reader meets it, and behind an article the addresses that it had
/// before. Ways out of the site, and those that lead nowhere,
/// are passed over.
class SiteCrawl
{
public:
    SiteCrawl(SiteReader &reader, CancelToken cancel, Progress progress);

    /// As NextSiteFile. Cancelled.
    [[nodiscard]] Result<std::optional<exporting::SiteFile>> next();
    /// Pictures that a page shows and that are not there.
    [[nodiscard]] const std::vector<exporting::Warning> &warnings() const { return m_warnings; }

private:
    void follow(const QString &page, const QByteArray &html);
    [[nodiscard]] Outcome addFormer(const exporting::SiteFile &page);

    SiteReader &m_reader;
    CancelToken m_cancel;
    Progress m_progress;
    std::deque<QString> m_ahead;
    std::deque<exporting::SiteFile> m_former;
    QSet<QString> m_known;
    std::vector<exporting::Warning> m_warnings;
    qint64 m_done = 0;
};

} // namespace marbre::desk
