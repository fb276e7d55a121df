#pragma once

#include <optional>
#include <vector>

#include "archive/database.h"
#include "article/article.h"
#include "base/clock.h"

namespace marbre::archive {

/// What is being typed in an article, before it is saved.
struct JournalEntry {
    article::Article article; ///< its UUID, version (0: the archive does not know it) and content
    QString session; ///< of the window that wrote it
    QDateTime written; ///< UTC
};

/// What is typed and not saved yet: on the disk within a moment, apart from the saved article. ArticleTable::save takes an
/// entry away once its session has saved what it holds.
class Journal
{
public:
    Journal(Database &database, Clock clock);

    /// Replaces what this session has written of this article.
    [[nodiscard]] Outcome write(const article::Article &article, const QString &session);
    [[nodiscard]] Outcome remove(const QUuid &article, const QString &session);
    /// Every entry, the latest first. One whose record is damaged is left out and stays where it is.
    [[nodiscard]] Result<std::vector<JournalEntry>> entries();

private:
    Database &m_database;
    Clock m_clock;
};

} // namespace marbre::archive
