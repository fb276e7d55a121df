#pragma once

#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

#include "archive/database.h"
#include "archive/statement.h"
#include "base/clock.h"

namespace marbre::archive {

/// A source that the editor follows.
struct Feed {
    qint64 id = 0; ///< 0: it is not kept yet
    QString address; ///< http or https; no two feeds have the same
    QString title; ///< as it calls itself; empty: not known yet
    QString name; ///< as the editor calls it; empty: as it calls itself
    QString site; ///< the address of the site's page; empty: not known
    QString folder; ///< where it stands among the others, levels parted by '/'; empty: in none
    int every = 0; ///< minutes between two fetches; 0: only when a person asks
    QDateTime asked; ///< UTC; when it was last asked for; invalid: never
    QString etag; ///< the server's, for the next question (RFC 9110, 13.1)
    QString lastModified;
    std::optional<Error> trouble; ///< why nothing came then

    bool operator==(const Feed &) const = default;
};

/// What a feed is called: by the editor, by itself, or by its address.
[[nodiscard]] QString nameOf(const Feed &feed);

/// What a server has said of a feed.
struct FeedAnswer {
    QString title; ///< empty in these two: what is known stays
    QString site;
    QString etag;
    QString lastModified;

    bool operator==(const FeedAnswer &) const = default;
};

/// The feeds. What they have told of is in FeedItemTable.
class FeedTable
{
public:
    FeedTable(Database &database, Clock clock);

    /// By their folders, those in none first, then by their names.
    [[nodiscard]] Result<std::vector<Feed>> all();
    /// NotFound.
    [[nodiscard]] Result<Feed> load(qint64 id);
    /// Those that are fetched by themselves and whose time has come.
    [[nodiscard]] Result<std::vector<Feed>> due();
    /// Gives its number. AlreadyExists: a feed of this address; Invalid: none of the Web's.
    [[nodiscard]] Result<qint64> add(const Feed &feed);
    /// Its name, folder and minutes, as the editor sets them. NotFound.
    [[nodiscard]] Outcome arrange(const Feed &feed);
    /// With all that it has told of; what articles were made of it stays. NotFound.
    [[nodiscard]] Outcome remove(qint64 id);
    /// It has answered just now.
    [[nodiscard]] Outcome setAnswer(qint64 id, const FeedAnswer &answer);
    /// It was asked just now, and nothing came.
    [[nodiscard]] Outcome setTrouble(qint64 id, const Error &trouble);

private:
    [[nodiscard]] Result<std::vector<Feed>> read(Statement &row);
    [[nodiscard]] QString now() const { return m_clock().toString(Qt::ISODate); }

    Database &m_database;
    Clock m_clock;
};

} // namespace marbre::archive
