#pragma once

#include <QString>
#include <QStringList>

#include <vector>

#include "archive/searchquery.h"

namespace marbre::archive {

/// True for a term that the full-text index answers.
[[nodiscard]] bool isText(const QueryTerm &term);

/// A term as an FTS5 expression (SQLite documentation, "FTS5", 3). `languages`: those whose stems the index may hold.
[[nodiscard]] QString matchExpression(const QueryTerm &term, const QStringList &languages);
[[nodiscard]] QString matchExpression(const std::vector<QueryTerm> &alternatives, const QStringList &languages);

} // namespace marbre::archive
