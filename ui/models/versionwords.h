#pragma once

#include <QPalette>
#include <QString>

#include "archive/versiontable.h"

namespace marbre::models {

/// When, by whom, what: two lines of a list.
[[nodiscard]] QString labelOf(const archive::Version &version);

enum class Layout { OneText, SideBySide };
/// What differs between two states of an article, as HTML for a text view: removed words struck, added ones marked.
[[nodiscard]] QString comparison(const article::Article &before, const article::Article &after, Layout layout,
                                 const QPalette &palette);

} // namespace marbre::models
