#pragma once

#include "archive/database.h"
#include "article/article.h"

namespace marbre::archive {

/// An article as the archive holds it: its texts are the bytes that stand there, not read yet.
struct StoredArticle {
    article::Article article; ///< lead, body and note are empty
    QByteArray lead; ///< HTML, UTF-8
    QByteArray body;
    QByteArray note;
    bool classic = false; ///< the body is a WordPress post of before its block editor (html::ReadOptions::wordpress)
};

/// NotFound where there is no such article.
[[nodiscard]] Result<StoredArticle> readArticle(Database &database, qint64 id);

/// The same with its texts read.
[[nodiscard]] article::Article parsed(const StoredArticle &stored);
/// What `article` would be stored as.
[[nodiscard]] StoredArticle stored(const article::Article &article);

} // namespace marbre::archive
