#pragma once

#include <QByteArray>
#include <QSet>
#include <QString>
#include <QStringList>

#include "base/error.h"

namespace marbre::exporting {

/// Makes a folder and those above it, where they are not there yet. AlreadyExists: a file has the name of one; ReadOnly,
/// DiskFull, Io.
[[nodiscard]] Outcome makeFolder(const QString &folder);

/// Puts bytes into a file, its folders made as needed: compared first, then written beside and renamed, so that a file
/// is whole or as it was. True where it was written, false where it already held them. AlreadyExists: a folder, a
/// device or the like has the file's name, or a file that of a folder; ReadOnly, DiskFull, Io.
[[nodiscard]] Result<bool> writeIfDifferent(const QString &path, const QByteArray &bytes);

/// A name that any system takes for a file (no separators, no reserved names, at most 200 characters), from a slug.
[[nodiscard]] QString safeFileName(const QString &slug);

/// One safe name for each slug, in their order, all different: a slug that is a safe name keeps it, the first of
/// several that are equal; the others get the next free number (`name-2`, `name-3`…).
[[nodiscard]] QStringList fileNames(const QStringList &slugs);

/// The same one by one, for articles that come one by one: none is known before.
class FreeNames
{
public:
    [[nodiscard]] QString next(const QString &slug);

private:
    QSet<QString> m_taken;
};

/// The file of a form that is one file: `out`, or `name` in it where it is a folder or ends with a slash.
[[nodiscard]] QString fileIn(const QString &out, const QString &name);

/// True for the address of one of the archive's media that stays in its folder: `media/ab/cdef.jpg`, no `..`.
[[nodiscard]] bool isMediaAddress(const QString &address);

} // namespace marbre::exporting
