#pragma once

#include <QByteArray>
#include <QMimeData>
#include <QStringList>

#include "document/document.h"

namespace marbre::editor {

/// The bytes of the pictures that a clipboard or a drop holds: as they are where it has them in a format of the web,
/// else as PNG; of files, those with a picture's name.
[[nodiscard]] std::vector<QByteArray> picturesIn(const QMimeData &source);

/// Of a picture, in pixels; invalid: it is none that can be read.
[[nodiscard]] QSize pictureSize(const QByteArray &bytes);
/// A figure of one picture, its size read from the bytes.
[[nodiscard]] document::Block figureOf(const QString &src, const QByteArray &bytes);

} // namespace marbre::editor
