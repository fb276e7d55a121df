#pragma once

#include "archive/archive.h"

namespace marbre::desk {

enum class Bringing {
    Stored,
    OnlyNamed, ///< nothing is written; addresses are those that the pictures would have
};

/// Brings the pictures that an article shows by the paths of files, as a site of Hugo's or Jekyll's has them, into the
/// archive, and shows them by its addresses: relative ones from the folder of `file`, which it was read from, absolute
/// ones from the site's `static` folder or its root; those of a note of Obsidian's in its vault, too. A path that leads
/// out of these folders, or to no picture, stays as it is. Fails as MediaStore::store.
[[nodiscard]] Outcome bringPictures(archive::Archive &archive, article::Article &article, const QString &file,
                                    Bringing bringing);

/// The Markdown files in a folder and in those within it, in the order of their paths, without Hugo's pages of lists
/// (`_index.md`).
[[nodiscard]] QStringList markdownFilesIn(const QString &folder);

} // namespace marbre::desk
