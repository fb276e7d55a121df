#pragma once

#include <QPalette>

#include "archive/articlelist.h"

class QPainter;
class QRectF;

namespace marbre::models {

/// What was sent has the colour of what is published, where it is the version of now; else that of what is to be done.
[[nodiscard]] QColor sentColour(archive::SentSign sign);
/// The sign of what was sent: an arrow out of the archive, as large as the box.
void drawSentArrow(QPainter &painter, const QRectF &box, archive::SentSign sign);

} // namespace marbre::models
