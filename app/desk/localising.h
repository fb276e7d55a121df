#pragma once

#include "archive/archive.h"
#include "article/article.h"

namespace marbre::desk {

/// The article as one shows it: a picture that stands at the address of a file of an imported site is the archive's own
/// where the import brought it. The text in the archive stays as it came. Without such files nothing changes.
[[nodiscard]] Result<article::Article> withLocalPictures(archive::Archive &archive, article::Article article);

} // namespace marbre::desk
