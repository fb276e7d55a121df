#pragma once

#include <vector>

#include "import/capture/fields.h"
#include "import/capture/page.h"
#include "import/capture/regions.h"

namespace marbre::import::capture {

/// Adds the names that a reader sees at the heading: elements that are called byline or author, links to an author
/// (`rel`), and lines that begin as one does (« By », « Par »). Those that stand side by side are one byline.
void readBylines(const Page &page, const Regions &regions, PageFields &fields);

/// Adds the dates that a reader sees: `time` elements, elements that are called date, dates in short lines at the
/// heading. The nearer to it, the surer; what says that it is an update is hardly one.
void readDates(const Page &page, const Regions &regions, PageFields &fields);

/// Adds the lead that stands under the heading: an element that is called lead, standfirst, chapô…
void readLead(const Page &page, const Regions &regions, PageFields &fields);

/// The lines at the heading that say who wrote and when, and nothing else: what they say stands in the fields.
[[nodiscard]] std::vector<int> bylineNodes(const Page &page, const Regions &regions);

} // namespace marbre::import::capture
