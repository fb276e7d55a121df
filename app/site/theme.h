#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

#include "base/error.h"
#include "site/themesettings.h"
#include "text/partialdate.h"

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

    ThemePictures pictures; ///< of an article
    std::vector<ThemeSetting> settings; ///< what may be chosen about it
    ThemeValues values; ///< of each setting: what was chosen, or its standard

    std::shared_ptr<const CompiledTemplates> compiled; ///< what loadTheme made of `templates`; changes nothing but the time

    bool operator==(const Theme &other) const
    {
        return name == other.name && id == other.id && templates == other.templates && assets == other.assets
            && pictures == other.pictures && settings == other.settings && values == other.values;
    }
};

/// Reads a theme's folder (or a resource's, `:/themes/une`); hidden files are not part of it. NotFound: no such folder.
/// Invalid, with the file, the line and what was expected: a mistake in a template or in theme.json, a variable that there
/// is not (explanations.h), a template that is missing, unknown, not UTF-8 or includes itself; a file that links out of the folder, one of over 5 MB, more than 500
/// of them or 50 MB in all. Io: a file that cannot be read.
/// What is not in the folder is taken from `bases`, other such folders; the last one that has it gives it.
[[nodiscard]] Result<Theme> loadTheme(const QString &folder, const QStringList &bases = {});

/// The theme as a person wants it: with a style sheet of its own, after all others, for what is not as the theme has it.
[[nodiscard]] Theme withValues(Theme theme, const ThemeValues &chosen);

/// How many articles stand on a page of a list: the setting `pageSize`, where the theme has it.
[[nodiscard]] int pageSizeOf(const Theme &theme);
/// A day as the setting `dates` wants it: `numeric`, `iso`, or else in words.
[[nodiscard]] QString dayIn(const text::PartialDate &date, QStringView language, const Theme &theme);

} // namespace marbre::site
