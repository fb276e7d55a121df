#pragma once

#include <QHash>
#include <QObject>

#include <map>
#include <vector>

#include "archive/feeditemtable.h"
#include "base/error.h"

namespace marbre::desk {
class Feeds;
}

namespace marbre::feeds {

/// What the editor makes of items, each decision one step of undo. A decision counts at once, before the archive has it.
class FeedTriage : public QObject
{
    Q_OBJECT

public:
    explicit FeedTriage(desk::Feeds &feeds, QObject *parent = nullptr);

    /// What is to be translated gets its articles; those that were made stay, whatever becomes of the item. False: there is
    /// nothing to change.
    bool decide(const std::vector<archive::FeedItem> &items, archive::FeedItemState state);
    [[nodiscard]] bool canUndo() const { return !m_steps.empty(); }
    /// Gives an item of the step that was undone; 0: there was none.
    qint64 undo();
    /// The item as the archive has it, in the state that it will be in.
    [[nodiscard]] archive::FeedItem decided(archive::FeedItem item) const;

signals:
    /// Items are decided otherwise.
    void changed();
    void failed(const marbre::Error &error);

private:
    /// The items of a step by what they were.
    using Step = std::map<archive::FeedItemState, std::vector<qint64>>;
    struct Pending {
        archive::FeedItemState state = archive::FeedItemState::New;
        int decision = 0;
    };
    void mark(const std::vector<qint64> &items, archive::FeedItemState state);
    void settle(const std::vector<qint64> &items, int decision);

    desk::Feeds &m_feeds;
    std::vector<Step> m_steps;
    QHash<qint64, Pending> m_pending; ///< what is on its way into the archive
    int m_decision = 0; ///< counts them
};

} // namespace marbre::feeds
