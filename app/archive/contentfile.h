#pragma once

#include <QByteArray>
#include <QString>

#include "base/error.h"

namespace marbre::archive {

/// Writes a file of the archive that is named by its content, unless it is there as it should be. It is whole and in its
/// place, or not there; its folder is made. Fails as the disk does.
[[nodiscard]] Outcome writeContentFile(const QString &path, const QByteArray &bytes);

} // namespace marbre::archive
