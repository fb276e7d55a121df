#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

#include "article/repostrule.h"
#include "base/error.h"

namespace marbre::exporting {

/// The bytes behind `media/…`.
using ReadMedia = std::function<Result<QByteArray>(const QString &address)>;

/// What an editor should know of a page that was written all the same.
struct Warning {
    enum class Kind {
        MissingMedia, ///< a picture or recording of the archive that is not there
        MissingAlternativeText, ///< a picture for which nobody has written any
        MissingSource, ///< an article that does not say where it comes from
        MissingLicense, ///< a repost that does not say by what right
        BrokenLink, ///< a link into the site, to where nothing is published
    };
    Kind kind = Kind::MissingMedia;
    QString slug;
    QString detail; ///< the picture's or the link's address

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
    QString out; ///< a file or a folder, as each form says
    QString baseUrl;
    QString siteName;
    article::RepostRules reposts; ///< whose a repost is said to be
};

} // namespace marbre::exporting
