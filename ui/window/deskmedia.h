#pragma once

#include "editor/richeditor.h"

namespace marbre::desk {
class Desk;
}

namespace marbre::window {

/// An archive's pictures, for an editor to keep and show them; none once the archive is closed.
[[nodiscard]] editor::RichEditor::Media mediaOf(desk::Desk &desk);

} // namespace marbre::window
