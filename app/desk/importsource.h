#pragma once

#include <QStringList>

#include <vector>

#include "base/job.h"
#include "import/import.h"

namespace marbre::desk {

/// A file, or the files of one form in a folder, that are to be imported.
struct ImportSource {
    QString path; ///< of the file or folder
    import::Format format = import::Format::Text;
    QStringList files; ///< what is read: the file itself, or those in the folder
    qint64 bytes = 0; ///< of them
    std::optional<Error> error; ///< why nothing can be imported of it; `files` is then empty

    bool operator==(const ImportSource &) const = default;
};

/// What files and folders are taken for, by their names and first bytes. Of a folder and those within it: its Markdown
/// files, as a site of Hugo's or Jekyll's has them; where it has none, every file of a form that Marbre knows, but for
/// those that a browser has saved beside a page. A folder of several forms comes once for each; another archive is one.
/// Cancelled: what was looked at so far.
[[nodiscard]] std::vector<ImportSource> importSources(const QStringList &paths, const CancelToken &cancel = {});

} // namespace marbre::desk
