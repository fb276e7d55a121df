#pragma once

#include <QDate>

#include <functional>
#include <optional>

#include "export/report.h"

namespace marbre::exporting {

/// A file of a site.
struct SiteFile {
    QString address; ///< in the site's folder
    QString title; ///< of a page; else empty
    QByteArray type; ///< MIME
    QByteArray bytes;
    QString leadsTo; ///< another file's address: nothing else stands at this one; else empty
};

/// Gives the files of a site one by one, and nothing at the end.
using NextSiteFile = std::function<Result<std::optional<SiteFile>>()>;

/// What a ZIM file says of itself (openzim.org, "Metadata").
struct ZimMetadata {
    QString title;
    QString description; ///< at most 80 characters count
    QString language; ///< BCP 47
    QString publisher;
    QDate date;
};

/// Writes a site as one ZIM file (openzim.org, "ZIM file format"), for Kiwix and its like, with an index of its words.
/// `out`: a file, or a folder for `site.zim`. The first page is `index.html`. Two runs give
/// the same files in it, but not the same bytes: its index has its own. DiskFull, ReadOnly, Io.
[[nodiscard]] Result<Report> exportZim(const NextSiteFile &next, const ZimMetadata &metadata, const Target &target);

} // namespace marbre::exporting
