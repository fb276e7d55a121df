#pragma once

#include <vector>

#include "import/capture/sieve.h"

namespace marbre::import::capture {

/// How strictly a page is searched for its article; what finds too little is tried again less strictly.
struct Strictness {
    bool unlikely = true; ///< parts of the frame by their names go before the search
    bool hints = true; ///< names count in the search
    bool conditions = true; ///< boxes that look like chaff go from what was found
};

/// Takes out what is never text: what is hidden, scripts, forms' fields; and the parts of the page's frame by their
/// elements and, where `unlikely`, by their names.
void takeOutFrame(Sieve &sieve, bool unlikely);

/// Takes chaff out of a part of the article: boxes of links, lists of other articles, empty boxes, tools for sharing,
/// advertisements; figures, tables of data and code stay.
void takeOutChaff(Sieve &sieve, int root, const Strictness &strictness);

} // namespace marbre::import::capture
