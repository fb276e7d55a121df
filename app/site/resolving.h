#pragma once

#include "document/document.h"
#include "site/page.h"

namespace marbre::site {

/// The document with every `media/…` address as `resolve` gives it.
[[nodiscard]] document::Document resolved(document::Document document, const Resolve &resolve);

} // namespace marbre::site
