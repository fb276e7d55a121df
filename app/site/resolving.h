#pragma once

#include "document/document.h"
#include "site/page.h"

namespace marbre::site {

/// The document as a page shows it: every `media/…` address as `resolve` gives it, and no block comments of
/// WordPress's.
[[nodiscard]] document::Document resolved(document::Document document, const Resolve &resolve);

/// The same; of a picture of the archive the page names no files that stay on the Web, but those that `options.pictures`
/// gives, and its size; all but the first, which is mostly in sight, are loaded when the reader comes to them.
[[nodiscard]] document::Document shown(document::Document document, const PageOptions &options);

/// Where a picture's file of another width stands: of `media/ab/cdef….jpg`, `media/ab/cdef…-480.webp`.
[[nodiscard]] QString scaledAddress(const QString &media, int width);

} // namespace marbre::site
