#pragma once

#include <QString>
#include <QStringList>

#include <vector>

#include "article/article.h"

namespace marbre::tests {

/// Articles in several languages, each with its key as its slug, and queries with what they must find among them
/// (fixtures/judged).
[[nodiscard]] std::vector<article::Article> judgedArticles();

struct Judgement {
    QString query;
    QStringList found; ///< slugs
    QStringList notFound;
    QString first; ///< of what is found; empty: any
    QString why;
};
[[nodiscard]] std::vector<Judgement> judgements();

} // namespace marbre::tests
