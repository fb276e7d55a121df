#pragma once

#include <QStringList>

#include "archive/database.h"
#include "base/clock.h"

namespace marbre::archive {

/// The site that an archive's pages are for. Empty: not said.
struct Site {
    QString name;
    QString url; ///< where the pages stand, for their canonical addresses

    bool operator==(const Site &) const = default;
};

/// What an archive remembers beside its articles. An archive that is read, and was written by a Marbre that knew none of
/// this, remembers nothing.
class SettingTable
{
public:
    SettingTable(Database &database, Clock clock);

    [[nodiscard]] Result<Site> site();
    [[nodiscard]] Outcome setSite(const Site &site);

    /// Queries (archive/searchquery.h) that a person wants at hand, in alphabetical order.
    [[nodiscard]] Result<QStringList> savedSearches();
    /// Twice is once; an empty query is none.
    [[nodiscard]] Outcome saveSearch(const QString &query);
    [[nodiscard]] Outcome forgetSearch(const QString &query);

    /// Words that the spelling takes for right, in alphabetical order.
    [[nodiscard]] Result<QStringList> knownWords();
    /// Twice is once; an empty word is none.
    [[nodiscard]] Outcome learn(const QString &word);
    [[nodiscard]] Outcome forget(const QString &word);

private:
    [[nodiscard]] Result<bool> isThere();
    [[nodiscard]] Result<QString> value(const QString &name);
    [[nodiscard]] Outcome set(const QString &name, const QString &value);

    Database &m_database;
    Clock m_clock;
};

} // namespace marbre::archive
