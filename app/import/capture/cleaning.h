#pragma once

#include <vector>

#include "import/capture/sieve.h"

namespace marbre::import::capture {

/// How strictly a page is searched for its article; what finds too little is tried again less strictly.
struct Strictness {
    bool unlikely = true; ///< parts of the frame by their names go before the search
    bool hints = true; ///< names count in the search
    bool conditions = true; ///< boxes that look like chaff go from what was found
    bool hidden = true; ///< what is hidden until a script shows it goes, too
};

/// Takes out what is never text: scripts, forms' fields, what is hidden; and the parts of the page's frame by their names,
/// but for one that holds most of the page and the heading: a wrapper that is named after one of them.
void takeOutFrame(Sieve &sieve, const Strictness &strictness, int heading);

/// Takes chaff out of a part of the article: boxes of links, lists of other articles, empty boxes, tools for sharing,
/// advertisements; figures, tables of data and code stay.
void takeOutChaff(Sieve &sieve, int root, const Strictness &strictness);

} // namespace marbre::import::capture
