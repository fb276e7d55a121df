#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

#include "article/article.h"
#include "site/page.h"

namespace marbre::exporting {

/// The bytes behind `media/…`.
using ReadMedia = std::function<Result<QByteArray>(const QString &address)>;

/// What an editor should know of a page that was written all the same.
struct Warning {
    enum class Kind {
        MissingMedia, ///< a picture or recording of the archive that is not there
        MissingAlternativeText, ///< a picture for which nobody has written any
        MissingSource, ///< an article that does not say where it comes from
    };
    Kind kind = Kind::MissingMedia;
    QString slug;
    QString detail; ///< the picture's address

    bool operator==(const Warning &) const = default;
};

struct Report {
    int written = 0; ///< files
    int unchanged = 0; ///< files that already were as they should be
    int removed = 0;
    QStringList files; ///< of the articles, in their order
    std::vector<Warning> warnings;

    bool operator==(const Report &) const = default;
};

/// What is written, and where.
struct Target {
    QString out; ///< `NAME.html` for one article; else a folder, made as needed, for `SLUG.html` of each
    QString baseUrl;
    QString siteName;
};

/// Writes each article as a page: a complete HTML document, its style in the folder of the theme's name and its
/// pictures in `media/` beside it. A file is written whole or not at all, and not at all where it is already so; none
/// is removed; what a page shows is there before the page. A slug that is no safe name, or that two articles have, is
/// written under a name made from it. Invalid: several articles for one file, or a mistake in the theme. ReadOnly,
/// DiskFull, Io, AlreadyExists.
[[nodiscard]] Result<Report> exportPages(const std::vector<article::Article> &articles, const site::Theme &theme,
                                         const ReadMedia &readMedia, const Target &target);

/// Writes each article as a fragment, what one pastes into a CMS, its pictures in `media/` beside it. As exportPages.
[[nodiscard]] Result<Report> exportFragments(const std::vector<article::Article> &articles, const site::Theme &theme,
                                             const ReadMedia &readMedia, const Target &target);

/// A page whole in itself: its style inside, its pictures as `data:` addresses; one that is missing keeps the
/// archive's. Invalid: a mistake in the theme.
[[nodiscard]] Result<QByteArray> pageInOneFile(const article::Article &article, const site::Theme &theme,
                                               const ReadMedia &readMedia, const Target &target);

/// A fragment, its pictures' addresses as they are in the archive. Invalid: a mistake in the theme.
[[nodiscard]] Result<QByteArray> fragmentText(const article::Article &article, const site::Theme &theme,
                                              const Target &target);

} // namespace marbre::exporting
