#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

#include "base/error.h"

namespace marbre::site {

/// A file that a page is shown with.
struct Asset {
    QString path; ///< in the theme's folder: "une.css"
    QByteArray bytes;

    bool operator==(const Asset &) const = default;
};

struct CompiledTemplates;

/// A theme in memory. `article.mustache` is a page, `fragment.mustache` what one pastes into a CMS,
/// `list.mustache` a page of the site that leads to articles; any other template is a partial, by its path in the folder: `{{>fields}}`, `{{>parts/box}}`.
struct Theme {
    QString name; ///< as people read it: "Une"
    QString id; ///< the folder's name: "une"
    QHash<QString, QString> templates; ///< by path, without `.mustache`; lines that hold only a tag are joined
    std::vector<Asset> assets; ///< by path, in order

    std::shared_ptr<const CompiledTemplates> compiled; ///< what loadTheme made of `templates`; changes nothing but the time

    bool operator==(const Theme &other) const
    {
        return name == other.name && id == other.id && templates == other.templates && assets == other.assets;
    }
};

/// Reads a theme's folder (or a resource's, `:/themes/une`); hidden files are not part of it. NotFound: no such folder.
/// Invalid, with the file, the line and what was expected: a mistake in a template or in theme.json, a template that is
/// missing, unknown, not UTF-8 or includes itself; a file that links out of the folder, one of over 5 MB, more than 500
/// of them or 50 MB in all. Io: a file that cannot be read.
/// What is not in the folder is taken from `bases`, other such folders; the last one that has it gives it.
[[nodiscard]] Result<Theme> loadTheme(const QString &folder, const QStringList &bases = {});

} // namespace marbre::site
