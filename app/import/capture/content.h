#pragma once

#include <QString>

#include "document/document.h"
#include "import/capture/page.h"
#include "import/capture/regions.h"

namespace marbre::import::capture {

/// What extraction is told besides the page.
struct ContentOptions {
    QString baseUrl; ///< relative addresses are resolved against it
    QString title; ///< a heading that says it again is left out
    QString articleBody; ///< what the page gives machines as the article's words; empty: nothing
};

/// The main content of a page: its text with headings, lists, tables, quotes, code, figures and films, without what
/// stands around it on the page. Never fails; a page without text gives an empty Document.
[[nodiscard]] document::Document contentOf(const Page &page, const Regions &regions, const ContentOptions &options);

} // namespace marbre::import::capture
