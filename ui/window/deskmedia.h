#pragma once

#include <memory>

#include "article/article.h"
#include "editor/richeditor.h"

namespace marbre::desk {
class Desk;
}

namespace marbre::window {

/// An archive's pictures, for an editor to keep and show them; none once the archive is closed.
[[nodiscard]] editor::RichEditor::Media mediaOf(desk::Desk &desk);
/// The article with the archive's pictures for those that stand at an imported site's addresses (desk/localising.h).
[[nodiscard]] std::shared_ptr<const article::Article> asShown(desk::Desk &desk, const std::shared_ptr<const article::Article> &article);

} // namespace marbre::window
