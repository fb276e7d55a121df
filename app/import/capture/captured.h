#pragma once

#include "article/article.h"
#include "import/capture/capture.h"

namespace marbre::import {

/// The article that a captured page is: its text, and the page as its original, with the best value of every field. The
/// lead is what the page says of itself, unless the text begins with it. Not saved; tidied.
[[nodiscard]] article::Article captured(const CapturedPage &page);

/// A page that was made for the Web, and not by a person's editor: it says to machines what its title is, and has a
/// text.
[[nodiscard]] bool isWebPage(const CapturedPage &page);

} // namespace marbre::import
