#pragma once

#include <QStringList>

#include "article/article.h"
#include "site/theme.h"

namespace marbre::tests {

/// The paragraphs of the sample text, in order.
[[nodiscard]] QStringList elektaParagraphs();

/// The sample as an article, made by hand from its fields; it has no title, no category and no address of the original.
[[nodiscard]] article::Article elekta();

/// The same with every field filled: a translation from English, with terms, people and addresses.
[[nodiscard]] article::Article fullElekta();

/// A theme that comes with Marbre.
[[nodiscard]] site::Theme themeOf(const QString &name);
[[nodiscard]] site::Theme une();

} // namespace marbre::tests
