#pragma once

#include <QHash>
#include <QString>

#include <span>
#include <vector>

#include "base/error.h"
#include "site/themesettings.h"

namespace marbre::site {

/// What a template may say, in words: a variable that variables.cpp or listpage.cpp gives. A test holds the two together.
struct Explanation {
    enum class Kind {
        Text, ///< plain, for {{…}}
        Html, ///< markup, for {{{…}}}
        Flag, ///< yes or no, for a section
        Object, ///< a section is shown where it is there
        List, ///< a section is repeated for each
    };
    const char *name; ///< `site.home`; of what a list holds, `authors.name`
    Kind kind;
    const char *says;
    const char *example; ///< empty for what has members
};

/// On every page.
[[nodiscard]] std::span<const Explanation> surroundingExplanations();
/// In `article.mustache` and `fragment.mustache`.
[[nodiscard]] std::span<const Explanation> articleExplanations();
/// In `list.mustache`.
[[nodiscard]] std::span<const Explanation> listExplanations();

/// All of it for people who write themes, in Markdown.
[[nodiscard]] QString explainedInMarkdown();

/// Looks through `article`, `fragment` and `list`, and what they include, for variables that there are not where they
/// stand. Invalid, with `file:line` and the nearest that there is. The templates have passed checkPartials; they stand in
/// `folder`.
[[nodiscard]] Outcome checkVariables(const QHash<QString, QString> &templates, const std::vector<ThemeSetting> &settings,
                                     const QString &folder);

} // namespace marbre::site
