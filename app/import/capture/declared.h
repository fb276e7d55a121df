#pragma once

#include <QString>

#include <vector>

#include "import/capture/sieve.h"

namespace marbre::import::capture {

/// The elements that the page itself calls its article's text (`itemprop` or `property` articleBody), in reading order.
[[nodiscard]] std::vector<int> declaredBodies(const Sieve &sieve);

/// The smallest element that holds nearly all paragraphs that begin as the article's words do somewhere; -1: too few
/// do. Of the roots, it says whether they hold these paragraphs, too: then they are as good, and it is -1.
[[nodiscard]] int holderOf(const Sieve &sieve, const QString &articleBody, const std::vector<int> &roots);

/// The node stands in what calls itself the page's article or main part.
[[nodiscard]] bool isInLandmark(const Page &page, int node);

} // namespace marbre::import::capture
