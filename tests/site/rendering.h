#pragma once

#include <QByteArray>

#include "article/article.h"
#include "site/page.h"

namespace marbre::tests {

/// The article's page in a theme that comes with Marbre; it cannot fail.
[[nodiscard]] QByteArray pageOf(const article::Article &article, const site::PageOptions &options = {},
                                const QString &theme = QStringLiteral("une"));

/// The article's fragment in the same theme.
[[nodiscard]] QByteArray fragmentOf(const article::Article &article);

/// A text with a block of most kinds, and the archive's picture `media/ab/cd.jpg`.
[[nodiscard]] document::Document richText();

} // namespace marbre::tests
