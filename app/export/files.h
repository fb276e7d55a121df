#pragma once

#include <QByteArray>
#include <QString>

#include "base/error.h"

namespace marbre::exporting {

/// Puts bytes into a file, its folders made as needed: compared first, then written beside and renamed. True where it
/// was written, false where it already held them. AlreadyExists: a folder stands there; ReadOnly, DiskFull, Io.
[[nodiscard]] Result<bool> writeIfDifferent(const QString &path, const QByteArray &bytes);

/// A name that any system takes for a file (no separators, no reserved names, at most 200 characters), from a slug.
[[nodiscard]] QString safeFileName(const QString &slug);

} // namespace marbre::exporting
