#pragma once

#include <QFont>
#include <QRect>
#include <QString>

class QPainter;
class QStyleOptionViewItem;

namespace marbre::list {

/// What the rows of lists of texts have in common, so that they look alike.

/// How many lines of a title are shown.
inline constexpr int titleLines = 2;

[[nodiscard]] QFont titleFont(const QFont &base);
[[nodiscard]] QFont smallFont(const QFont &base);
/// The title in at most two lines, the last one elided. Gives where what follows it begins.
int drawTitle(QPainter &painter, const QRect &area, const QString &title, const QFont &font);
/// One line, elided.
void drawSmall(QPainter &painter, const QRect &area, const QString &text);
/// The row's ground, with the mark of one that is chosen, and the line under it.
void drawBackground(QPainter &painter, const QStyleOptionViewItem &option);

} // namespace marbre::list
