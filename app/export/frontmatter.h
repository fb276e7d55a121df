#pragma once

#include <QString>

#include "article/article.h"

namespace marbre::exporting {

/// What stands above the text of a Markdown file, as YAML 1.2 (yaml.org/spec) between two lines of three hyphens: Hugo's
/// names (gohugo.io, "Front matter"), and under `params` all else that is known of the article; lead and note are
/// Markdown there. What is not known is left out.
[[nodiscard]] QString frontMatter(const article::Article &article);

/// A text in double quotes, as YAML and JSON read it.
[[nodiscard]] QString quoted(const QString &text);

} // namespace marbre::exporting
