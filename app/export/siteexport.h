#pragma once

#include "base/job.h"
#include "export/report.h"
#include "export/sitecomposer.h"
#include "export/sitehands.h"

namespace marbre::exporting {

struct SiteRequest {
    QString out; ///< the site's folder, made as needed
    CancelToken cancel = {};
    Progress progress = {}; ///< by articles; may be empty
    AnotherSource another = {}; ///< may be empty: one thread does it all
};

/// Writes the whole site into a folder: what has changed since the last export there, and nothing else; what is gone is
/// removed. The files are the same, byte for byte, as if the folder had been empty. An export that does not end leaves
/// every file whole, and the next one finishes it. `.marbre` in the folder says what the site's own files are: all else
/// stays. AlreadyExists: a file that is not the site's own has the name of one; ReadOnly, DiskFull, Io; Invalid: a
/// mistake in the theme; Cancelled.
[[nodiscard]] Result<Report> exportSite(SiteSource &source, const site::Theme &theme, const SiteFacts &facts,
                                        const SiteRequest &request);

} // namespace marbre::exporting
