#pragma once

#include <QStringList>

#include "archive/articleindex.h"
#include "archive/storedarticle.h"

namespace marbre::archive {

/// An article made ready to be saved, which may be done in any thread: as it will be stored, and what is made of its
/// texts.
struct PreparedArticle {
    StoredArticle stored; ///< tidied
    QString headline;
    QStringList media; ///< SHA-256 of the archive's files that it shows
    IndexWords words; ///< the first one null: who saves it calls writeIndex() before the commit
};

/// `body` are the bytes that the article's body was read from, as `classic` says; they are stored as they are.
[[nodiscard]] PreparedArticle prepared(const article::Article &article, const QByteArray &body, bool classic);

/// The SHA-256 of the archive's files that an article shows.
[[nodiscard]] QStringList shownMedia(const article::Article &article);

} // namespace marbre::archive
