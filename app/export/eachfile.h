#pragma once

#include "export/articlestream.h"
#include "export/report.h"

namespace marbre::exporting {

/// A form of one file an article.
struct EachFile {
    QString suffix; ///< ".txt"
    std::function<Result<QByteArray>(const article::Article &article)> render;
    ReadMedia readMedia = {}; ///< empty: pictures are not written
    QString folder = {}; ///< within the one that is named, with a slash at its end: "content/posts/"
    QString mediaFolder = {}; ///< the same, for `media/`
};

/// Writes each article as `SLUG` and the suffix in a folder that is made as needed, or, one alone, to the file that `out`
/// names by ending so; its pictures in `media/` beside it. A slug that is no safe name, or that another article had, is
/// written under a name made from it. A file is written whole or not at all, and not at all where it is already so.
/// Invalid: several articles for one file. ReadOnly, DiskFull, Io, AlreadyExists.
[[nodiscard]] Result<Report> exportEach(const NextArticle &next, const Target &target, const EachFile &form);

} // namespace marbre::exporting
