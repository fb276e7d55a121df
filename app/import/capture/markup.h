#pragma once

#include "import/capture/fields.h"
#include "import/capture/page.h"
#include "import/capture/regions.h"

namespace marbre::import::capture {

/// Adds what attributes of the page's elements say: microdata (HTML standard, 5) and RDFa (property="…") in the words
/// of schema.org and Dublin Core; microformats' class names (h-entry, hAtom).
void readMarkup(const Page &page, const Regions &regions, PageFields &fields);

/// Adds what `rel` says: canonical, license.
void readLinks(const Page &page, const Regions &regions, PageFields &fields);

} // namespace marbre::import::capture
