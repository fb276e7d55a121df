#pragma once

#include <QString>

#include "document/attributes.h"
#include "document/block.h"
#include "html/tree.h"

namespace marbre::html {

/// ` name="value"` for each, in the order of the names; an attribute without a value has none.
[[nodiscard]] QString attributesHtml(const document::Attributes &attributes);
[[nodiscard]] QString imageHtml(const document::Image &image);
[[nodiscard]] QString linkStartHtml(const document::Link &link);

/// A comment that says something: block comments of WordPress's, its marks for "more" and for pages. Else empty.
[[nodiscard]] QString keptComment(const GumboNode &node);
/// `<!--more-->` and `<!--nextpage-->`.
[[nodiscard]] bool isMarkerComment(const GumboNode &node);

} // namespace marbre::html
