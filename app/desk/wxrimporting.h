#pragma once

#include "desk/importing.h"

namespace marbre::desk {

/// What became of WordPress exports.
struct WxrReport {
    int posts = 0; ///< that the files hold; of other kinds than pages
    int pages = 0;
    int files = 0; ///< attachments
    int stored = 0; ///< of these, pictures that the archive has now
    std::vector<import::MetaField> fields; ///< custom ones, of all articles
    std::vector<std::pair<QString, import::Warning>> warnings; ///< of no article, by file
    std::vector<Error> errors; ///< files that could not be read
};

/// Imports the exports of a WordPress site, or of several. What custom fields mean is told by `options.mapping`, else by
/// what was said of the site before, else by their names. `take` is called with each article once it is saved (for a dry
/// run, once it is known what would become of it). An article is found again by its site, number and guid, or by Marbre's
/// own UUID: what is new in the file replaces what was imported, and what a person has worked on since stays
/// (Warning::WorkedOn). Many articles are one transaction; where one fails or the work is cancelled (Cancelled), those that
/// were told of are saved, and the next import goes on from there.
[[nodiscard]] Result<WxrReport> importWxr(archive::Archive &archive, const QStringList &files, const ImportOptions &options,
                                          const std::function<void(const ImportItem &)> &take);

/// True for a file that is to be imported so.
[[nodiscard]] bool isWxr(const QString &file, const ImportOptions &options);
/// The same of bytes at hand.
[[nodiscard]] bool isWxr(const QByteArray &bytes, const ImportOptions &options);

} // namespace marbre::desk
