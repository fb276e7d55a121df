#pragma once

#include "import/capture/fields.h"
#include "import/capture/page.h"

namespace marbre::import::capture {

/// Adds what the page's `meta` elements say: Open Graph and its article:*, Dublin Core, Twitter cards, the tags of
/// readers and indexes (Parsely, Sailthru, Highwire Press), plain names (author, description, date…).
void readMetaTags(const Page &page, PageFields &fields);

} // namespace marbre::import::capture
