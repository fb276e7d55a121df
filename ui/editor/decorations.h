#pragma once

#include <QColor>
#include <QPainter>
#include <QPalette>
#include <QTextBlock>
#include <QTextDocument>

#include <functional>

#include "bridge/look.h"

namespace marbre::editor {

/// Words of less weight, lines and grounds: mixed from the palette's ink and paper, so that they suit light and dark.
[[nodiscard]] QColor soft(const QPalette &palette);
[[nodiscard]] QColor hairline(const QPalette &palette);
[[nodiscard]] QColor shade(const QPalette &palette);

/// Paints what stands behind and beside the text: bars of quotes, grounds of notes and code, bullets and numbers.
/// `clip` in the document's coordinates; the painter too.
void paintDecorations(QPainter &painter, const QTextDocument &text, const QRectF &clip, const QPalette &palette,
                      const bridge::Look &look);

/// Visits the blocks that show in `clip`, with their places, in the document's coordinates.
void forEachBlockIn(const QTextDocument &text, const QRectF &clip,
                    const std::function<void(const QTextBlock &, const QRectF &)> &visit);

} // namespace marbre::editor
