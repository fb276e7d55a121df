#pragma once

#include "document/document.h"
#include "site/page.h"

namespace marbre::site {

/// The document as a page shows it: every `media/…` address as `resolve` gives it, and no block comments of
/// WordPress's.
[[nodiscard]] document::Document resolved(document::Document document, const Resolve &resolve);

} // namespace marbre::site
