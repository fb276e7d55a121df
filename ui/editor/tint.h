#pragma once

#include <QPainter>
#include <QPalette>
#include <QTextBlock>
#include <QTextCursor>

#include <optional>
#include <vector>

#include "text/find.h"

namespace marbre::editor {

/// What is looked for, to be tinted in a text; only what is on the screen is searched for it.
struct Tint {
    text::Search search;
    std::optional<QTextCursor> within;
};

/// Where the characters of a block from `from` up to `to` stand, one area for each line that they are on.
[[nodiscard]] std::vector<QRectF> areasOf(const QTextBlock &block, int from, int to, const QPointF &origin);

/// The quiet ground of a space that does not break; none for any other character.
[[nodiscard]] std::optional<QColor> spaceTint(QChar c, const QPalette &palette);

/// The grounds of the hits in a block, to be painted behind the text. `origin`: of the block's layout, in the
/// painter's coordinates.
void paintHits(QPainter &painter, const QTextBlock &block, const QPointF &origin, const Tint &tint);
/// The frame around what is selected where that is a hit, to be painted over the text: the hit that one is at.
void paintCurrentHit(QPainter &painter, const QTextCursor &selection, const QPointF &origin, const Tint &tint,
                     const QPalette &palette);

} // namespace marbre::editor
