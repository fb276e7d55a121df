#pragma once

#include "document/document.h"

namespace marbre::import::capture {

/// Takes off what meant something on its page alone: class names, ids that nothing links to, what links tell browsers.
/// No block has an origin afterwards.
void takeOffNames(document::Document &document);

} // namespace marbre::import::capture
