#pragma once

#include "site/listpage.h"
#include "site/page.h"
#include "site/value.h"

namespace marbre::site {

/// Sets a value where there is one; a section on it shows only then.
void put(Value &object, const char *name, const QString &value);

/// What pages of one folder and language have in common: the site around them, the theme's style, and Marbre's own words.
/// `language` is the page's.
[[nodiscard]] Value surroundings(const Theme &theme, const PageOptions &options, const QString &language);
/// Those that the page's context has already, or else made for it.
[[nodiscard]] std::shared_ptr<const Value> surroundingsOf(const Theme &theme, const PageOptions &options,
                                                          const QString &language);

/// All that a template may say of an article, but its body and its surroundings. Values are plain text, escaped by
/// `{{…}}`; those that are HTML already, for `{{{…}}}`, are `lead`, `note.attributes`, `note.first`, `note.rest`, `jsonLd`
/// and the surroundings' `style`. What is not known is not set, so that a section on it is left out.
[[nodiscard]] Value articleVariables(const article::Article &article, const Theme &theme, const PageOptions &options);

/// The same of a list. What each of all these is, explanations.h says.
[[nodiscard]] Value listVariables(const ListPage &page, const Theme &theme, const PageOptions &options);

} // namespace marbre::site
