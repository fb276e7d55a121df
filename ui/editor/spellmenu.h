#pragma once

#include "editor/spellmarks.h"

class QMenu;

namespace marbre::editor {

/// Puts before what a menu holds what can be done about a word: suggestions, which come when they are found, learning
/// and ignoring it.
void addSpellingActions(QMenu &menu, Spelling &spelling, const Misspelling &mistake);

} // namespace marbre::editor
