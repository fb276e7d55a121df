#pragma once

#include <QDateTime>
#include <QUuid>

#include <optional>
#include <vector>

#include "archive/database.h"
#include "archive/statement.h"
#include "base/clock.h"

namespace marbre::archive {

/// What waits to be sent to a target.
struct OutboxItem {
    qint64 id = 0;
    qint64 target = 0;
    QUuid article; ///< null: the whole site
    qint64 number = 0; ///< the article's; 0: it is gone, or the whole site
    QString headline;
    QDateTime queued; ///< UTC
    QByteArray overwrite; ///< the state of the copy there that a person has seen and lets go (sending/wordpresspost.h)
    std::optional<Error> trouble; ///< why it was not sent when it was last tried; nothing: it was not tried yet

    bool operator==(const OutboxItem &) const = default;
};

/// How much waits for a target.
struct OutboxCount {
    qint64 target = 0;
    int waiting = 0;
    int troubled = 0; ///< of these: tried, and not sent

    bool operator==(const OutboxCount &) const = default;
};

/// The queue of what is to be sent. It stays until it is sent or taken back, whatever becomes of the program.
class OutboxTable
{
public:
    OutboxTable(Database &database, Clock clock);

    /// Twice is once; what had failed is to be tried again. NotFound: no such article.
    [[nodiscard]] Outcome add(qint64 target, const std::vector<qint64> &articles);
    /// The same for the whole site.
    [[nodiscard]] Outcome addSite(qint64 target);
    /// In the order in which they are sent.
    [[nodiscard]] Result<std::vector<OutboxItem>> items();
    /// With a limit, the first ones.
    [[nodiscard]] Result<std::vector<OutboxItem>> itemsOf(qint64 target, int limit = -1);
    /// True where an article waits, for any target.
    [[nodiscard]] Result<bool> holds(const QUuid &article);
    /// Of the targets that something waits for.
    [[nodiscard]] Result<std::vector<OutboxCount>> counts();
    [[nodiscard]] Outcome setTrouble(qint64 item, const Error &trouble);
    /// The copy there, as it was seen, may be written over.
    [[nodiscard]] Outcome allowOverwriting(qint64 item, const QByteArray &state);
    /// It is to be tried again.
    [[nodiscard]] Outcome retry(qint64 item);
    [[nodiscard]] Outcome remove(qint64 item);

private:
    [[nodiscard]] Outcome addOne(qint64 target, const QString &uuid);
    [[nodiscard]] Result<std::vector<OutboxItem>> read(Statement &row);

    Database &m_database;
    Clock m_clock;
};

} // namespace marbre::archive
