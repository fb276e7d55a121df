#include "feeds/feedtriage.h"

#include "desk/feeds.h"

namespace marbre::feeds {

using archive::FeedItem;
using archive::FeedItemState;

FeedTriage::FeedTriage(desk::Feeds &feeds, QObject *parent)
    : QObject(parent)
    , m_feeds(feeds)
{
}

bool FeedTriage::decide(const std::vector<FeedItem> &items, FeedItemState state)
{
    constexpr std::size_t most = 200;
    Step step;
    std::vector<qint64> ids;
    for (const FeedItem &item : items) {
        if (item.state == state)
            continue;
        step[item.state].push_back(item.id);
        ids.push_back(item.id);
    }
    if (ids.empty())
        return false;
    if (m_steps.size() == most)
        m_steps.erase(m_steps.begin());
    m_steps.push_back(std::move(step));
    mark(ids, state);
    emit changed();
    return true;
}

qint64 FeedTriage::undo()
{
    if (m_steps.empty())
        return 0;
    const Step step = std::move(m_steps.back());
    m_steps.pop_back();
    for (const auto &[state, ids] : step)
        mark(ids, state);
    emit changed();
    return step.begin()->second.front();
}

FeedItem FeedTriage::decided(FeedItem item) const
{
    if (const auto pending = m_pending.constFind(item.id); pending != m_pending.constEnd())
        item.state = pending->state;
    return item;
}

void FeedTriage::mark(const std::vector<qint64> &items, FeedItemState state)
{
    const int decision = ++m_decision;
    for (const qint64 id : items)
        m_pending.insert(id, {state, decision});
    QFuture<Outcome> marked = state == FeedItemState::Translating ? m_feeds.translate(items) : m_feeds.setState(items, state);
    marked.then(this, [=, this](const Outcome &done) {
        settle(items, decision);
        if (!done)
            emit failed(done.error());
    });
}

/// The archive has it, or will not have it; what was decided since is still on its way.
void FeedTriage::settle(const std::vector<qint64> &items, int decision)
{
    for (const qint64 id : items)
        if (m_pending.value(id).decision == decision)
            m_pending.remove(id);
}

} // namespace marbre::feeds
