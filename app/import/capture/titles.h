#pragma once

#include <QStringList>

#include "import/capture/fields.h"
#include "import/capture/page.h"
#include "import/capture/regions.h"

namespace marbre::import::capture {

/// A line such as "Title - Section | Site", parted.
struct TitleLine {
    QString title;
    QString site; ///< what stood behind it; empty: nothing did
};

/// What a `title` says less the site's name: by the heading, where the page repeats a part of the line there; by the
/// site's names, where these are known; else a short last part behind a bar or a dash is taken for one.
[[nodiscard]] TitleLine partedTitle(const QString &line, const QStringList &siteNames, const QString &heading);

/// Adds the heading's words and the `title` element's, and takes the site's name off all titles that were found.
void readTitles(const Page &page, const Regions &regions, PageFields &fields);

/// The words of the `title` element that is the page's (not one of a drawing).
[[nodiscard]] QString titleElement(const Page &page);

} // namespace marbre::import::capture
