#pragma once

#include <kainjow/mustache.hpp>

#include "site/page.h"

namespace marbre::site {

/// What every page says of the site around it, its style and its language: `language` is the page's.
void putSite(kainjow::mustache::data &variables, const Theme &theme, const PageOptions &options, const QString &language);

/// All that a template may say of an article, but its body. Values are plain text, escaped by `{{…}}`; those that are
/// HTML already, for `{{{…}}}`, are `lead`, `note.attributes`, `note.first`, `note.rest`, `jsonLd` and `style`. What is
/// not known is not set, so that a section on it is left out.
[[nodiscard]] kainjow::mustache::data articleVariables(const article::Article &article, const Theme &theme,
                                                       const PageOptions &options);

} // namespace marbre::site
