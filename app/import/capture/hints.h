#pragma once

#include <QString>

#include "import/capture/page.h"

namespace marbre::import::capture {

/// No reader sees it: hidden by an attribute or its style (HTML standard, 6.1), a dialog over the page.
[[nodiscard]] bool isHidden(const Page &page, int node);

/// It calls itself, by class, id or role, a part of the page's frame: comments, navigation, advertising… and nothing
/// that an article might be called.
[[nodiscard]] bool isUnlikely(const Page &page, int node, const QString &hints);

/// It calls itself a tool of the page: sharing, newsletters, printing, related articles.
[[nodiscard]] bool isTool(const QString &hints);

/// 25 for each of class and id that sounds like text, −25 for each that sounds like anything else.
[[nodiscard]] int hintWeight(const Page &page, int node);

} // namespace marbre::import::capture
