#pragma once

#include <QIcon>
#include <QPalette>
#include <QString>

namespace marbre::editor {

/// `:/icons/editor/NAME.svg` in the palette's colour for text on buttons; in its accent where the button is checked.
[[nodiscard]] QIcon icon(const QString &name, const QPalette &palette);

/// A letter as an icon, for what each language names by another: B for bold, G for gras.
[[nodiscard]] QIcon letterIcon(const QString &letter, bool bold, bool italic, const QPalette &palette);

} // namespace marbre::editor
