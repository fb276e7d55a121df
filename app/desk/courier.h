#pragma once

#include <QDateTime>
#include <QObject>
#include <QTimer>

#include <optional>
#include <vector>

#include "desk/outbox.h"

namespace marbre::desk {

/// Carries what waits in the outbox to where it is to go. A person orders it, target by target; it goes as soon as it can:
/// again after a while where a server does not answer, and at the next start where the program ends before.
class Courier : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    Courier(Outbox &outbox, archive::Archive &reader);

    /// Goes on with what was ordered before the program ended.
    void resume();
    /// What waits for a target goes now; a secret that is given is known until the archive is closed.
    void order(qint64 target, const QString &secret = {});
    /// The target gets nothing more until it is ordered anew.
    void stop(qint64 target);

    struct Journey {
        bool isOnItsWay = false; ///< else it waits for its turn, or for a server that has not answered
        qint64 article = 0; ///< that is being sent
        qint64 done = 0; ///< articles, or bytes of a site
        qint64 total = 0; ///< 0: not known yet
        int arrived = 0; ///< articles
        std::optional<Error> trouble; ///< why the last attempt has failed
        QDateTime next; ///< of the next attempt after that, UTC

        bool operator==(const Journey &) const = default;
    };
    /// Nothing where none is ordered.
    [[nodiscard]] std::optional<Journey> journey(qint64 target) const;
    /// Before the second attempt, in milliseconds; each pause is twice as long as the one before, half an hour at most.
    void setFirstPause(int milliseconds) { m_firstPause = milliseconds; }

signals:
    /// A journey is another, or goes on.
    void changed();
    /// All has been dealt with (what failed for itself waits, with why), or nothing can be without a person. `arrived`:
    /// articles.
    void ended(qint64 target, const marbre::Outcome &outcome, int arrived);

private:
    struct Order {
        qint64 target = 0;
        QString secret;
        int pause = 0;
        Journey journey;
    };
    void next();
    void setOut(Order &order);
    void settle(qint64 target, const Outcome &outcome);
    void waitFor(Order &order, const Error &trouble);
    void forget(qint64 target);
    void write();
    [[nodiscard]] Order *find(qint64 target);

    Outbox &m_outbox;
    archive::Archive &m_reader;
    std::vector<Order> m_orders;
    qint64 m_served = 0; ///< the target that is being sent to; 0: none
    int m_firstPause = 60'000;
    QTimer m_waiting;
};

} // namespace marbre::desk
