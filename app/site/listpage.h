#pragma once

#include <vector>

#include "site/page.h"
#include "site/siteaddress.h"
#include "text/partialdate.h"

namespace marbre::site {

/// What a list says of an article.
struct ListEntry {
    QString slug;
    QString headline;
    QString description;
    QString source;
    QStringList authors;
    QString language; ///< BCP 47
    std::optional<QDate> reposted;

    bool operator==(const ListEntry &) const = default;
};
/// `descriptionLength`: in characters, at most.
[[nodiscard]] ListEntry entryOf(const article::Article &article, qsizetype descriptionLength = 220);

/// A page of the site that leads to articles.
struct ListPage {
    ListPlace place;
    QString name; ///< of the category, author…; of a search, what is looked for; of a time and of all, empty
    std::vector<ListEntry> entries; ///< in the order in which they are shown
    int pages = 0; ///< numbered ones; of a search: all
    std::vector<SiteLink> categories; ///< that lead on from here, most articles first
    std::vector<SiteLink> times; ///< years or months, latest first
    bool isMissing = false; ///< it stands for a page that is not there
};

/// The page in the theme's `list` template. `options.site` says where it stands. Invalid as renderArticle.
[[nodiscard]] Result<QByteArray> renderList(const ListPage &page, const Theme &theme, const PageOptions &options);

} // namespace marbre::site
