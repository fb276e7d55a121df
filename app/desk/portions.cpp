#include "desk/portions.h"

#include <QDeadlineTimer>
#include <QThread>

namespace marbre::desk {

void giveWay(const OthersWait &othersWait)
{
    constexpr int longest = 1000; // milliseconds
    constexpr unsigned long look = 1; // millisecond
    const QDeadlineTimer end(longest);
    while (othersWait && othersWait() && !end.hasExpired())
        QThread::msleep(look);
}

Portions::Portions(archive::Database &database, OthersWait othersWait, int most)
    : m_database(database)
    , m_othersWait(std::move(othersWait))
    , m_most(most)
{
}

Outcome Portions::begin()
{
    ++m_writes;
    if (m_transaction)
        return {};
    giveWay(m_othersWait);
    m_transaction.emplace(m_database);
    const Outcome begun = m_transaction->begin();
    if (!begun)
        m_transaction.reset();
    return begun;
}

bool Portions::isDue() const
{
    return m_transaction && (m_writes >= m_most || (m_othersWait && m_othersWait()));
}

Outcome Portions::commit()
{
    m_writes = 0;
    const Outcome committed = m_transaction ? m_transaction->commit() : Outcome();
    m_transaction.reset();
    return committed;
}

} // namespace marbre::desk
