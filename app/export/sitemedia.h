#pragma once

#include <vector>

#include "export/sitesource.h"
#include "site/theme.h"

namespace marbre::exporting {

/// A file that an article's page shows.
struct MediaFile {
    QString address; ///< in the site's folder
    QString media; ///< the archive's file: the same, or what it was scaled from
    int width = 0; ///< pixels; 0: the archive's file as it is
};

/// The archive's files that an article shows, by their addresses, and of its pictures those in other widths that the theme
/// asks for. What is missing is told as if it were there.
[[nodiscard]] Result<std::vector<MediaFile>> mediaFilesOf(SiteSource &source, const article::Article &article,
                                                          const site::Theme &theme);
/// NotFound.
[[nodiscard]] Result<QByteArray> bytesOf(SiteSource &source, const MediaFile &file);

/// SiteSource's answers about the file of the site at `address`, or the one that it was scaled from.
[[nodiscard]] Result<bool> isShown(SiteSource &source, const QString &address);
[[nodiscard]] Result<bool> mayStandElsewhere(SiteSource &source, const QString &address);

} // namespace marbre::exporting
