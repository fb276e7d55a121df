#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <vector>

#include "base/error.h"

namespace marbre::site {

/// A file that a page is shown with.
struct Asset {
    QString path; ///< in the theme's folder: "une.css"
    QByteArray bytes;

    bool operator==(const Asset &) const = default;
};

/// A theme in memory. `article.mustache` is a page, `fragment.mustache` what one pastes into a CMS; any other template
/// is a partial, by its file's name.
struct Theme {
    QString name;                       ///< as people read it: "Une"
    QString id;                         ///< the folder's name: "une"
    QHash<QString, QString> templates;  ///< by file name, without `.mustache`
    std::vector<Asset> assets;          ///< by path, in order

    bool operator==(const Theme &) const = default;
};

/// Reads a theme's folder (or a resource's, `:/themes/une`). NotFound; Invalid, with the file, the line and what was
/// expected, for a mistake in a template or in theme.json, and for a file that links out of the folder or is over 5 MB.
[[nodiscard]] Result<Theme> loadTheme(const QString &folder);

} // namespace marbre::site
