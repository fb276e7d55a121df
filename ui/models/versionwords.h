#pragma once

#include <QPalette>
#include <QString>

#include <optional>

#include "archive/versiontable.h"

namespace marbre::models {

/// When, by whom, what: two lines of a list.
[[nodiscard]] QString labelOf(const archive::Version &version);

enum class Layout { OneText, SideBySide };
/// Whether each difference of a text has a link that takes it back; its address is for passageAt.
enum class Links { None, TakeBack };
/// What differs between two states of an article, as HTML for a text view: removed words struck, added ones marked.
[[nodiscard]] QString comparison(const article::Article &before, const article::Article &after, Layout layout,
                                 const QPalette &palette, Links links = Links::None);
/// The difference that a link of a comparison of these two names.
[[nodiscard]] std::optional<archive::Passage> passageAt(const QString &link, const article::Article &before,
                                                        const article::Article &after);

} // namespace marbre::models
