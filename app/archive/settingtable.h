#pragma once

#include <QMap>
#include <QStringList>

#include <vector>

#include "archive/database.h"
#include "article/repostrule.h"
#include "base/clock.h"

namespace marbre::archive {

/// The site that an archive's pages are for. Empty: not said.
struct Site {
    QString name;
    QString url; ///< where the pages stand, for their canonical addresses
    article::RepostRules reposts; ///< whose a repost in its own language is said to be

    bool operator==(const Site &) const = default;
};

/// The theme of an archive's pages, and what was chosen about it.
struct ThemeChoice {
    QString name; ///< empty: not chosen
    QMap<QString, QString> values; ///< by the theme's settings

    bool operator==(const ThemeChoice &) const = default;
};

/// What an archive remembers beside its articles. An archive that is read, and was written by a Marbre that knew none of
/// this, remembers nothing.
class SettingTable
{
public:
    SettingTable(Database &database, Clock clock);

    [[nodiscard]] Result<Site> site();
    [[nodiscard]] Outcome setSite(const Site &site);

    [[nodiscard]] Result<ThemeChoice> theme();
    /// The values are kept with the name: what was chosen about another theme stays.
    [[nodiscard]] Outcome setTheme(const ThemeChoice &choice);
    /// What was chosen about a theme, whether it is the archive's or not.
    [[nodiscard]] Result<QMap<QString, QString>> themeValues(const QString &name);

    /// Names this archive, and every copy of it, for as long as it lives.
    [[nodiscard]] Result<QString> identity();

    /// The targets that a person has told to get what waits for them, and that have not got it yet, in the order in which
    /// they are served.
    [[nodiscard]] Result<std::vector<qint64>> orders();
    [[nodiscard]] Outcome setOrders(const std::vector<qint64> &targets);

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
