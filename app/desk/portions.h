#pragma once

#include <functional>
#include <optional>

#include "archive/database.h"

namespace marbre::desk {

/// Says whether others have something to write in the same archive now. Called in the thread of long work.
using OthersWait = std::function<bool()>;

/// Returns once nobody waits any more, or after a second at most: who never ends stops nobody.
void giveWay(const OthersWait &othersWait);

/// The writes of long work as transactions that end soon, so that who writes meanwhile waits for a moment only.
class Portions
{
public:
    /// `most` writes are one transaction, fewer where others wait.
    Portions(archive::Database &database, OthersWait othersWait, int most);

    /// To be called before each write: opens a transaction where none is open.
    [[nodiscard]] Outcome begin();
    /// The open transaction is to be committed now.
    [[nodiscard]] bool isDue() const;
    /// What is not committed is rolled back.
    [[nodiscard]] Outcome commit();

private:
    archive::Database &m_database;
    OthersWait m_othersWait;
    int m_most;
    int m_writes = 0;
    std::optional<archive::Transaction> m_transaction;
};

} // namespace marbre::desk
