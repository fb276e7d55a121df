#pragma once

#include <QString>
#include <QStringView>

namespace marbre::text {

/// The part of an address that names an article: `a-z0-9` joined by single hyphens, at most 80 characters, cut
/// between words, never a name that a file system reserves (`con`, `nul`, …). Empty where `title` has no letter or
/// digit that can be written so.
[[nodiscard]] QString slugify(QStringView title);

/// True for what slugify could have given, apart from its length (1…200).
[[nodiscard]] bool isSlug(QStringView text);

} // namespace marbre::text
