#include "desk/courier.h"

#include <algorithm>

namespace marbre::desk {

namespace {

constexpr int longestPause = 30 * 60'000; // milliseconds

/// Another program that sends ends, too.
bool comesAgain(ErrorCode code)
{
    return mayPass(code) || code == ErrorCode::Locked;
}

} // namespace

Courier::Courier(Outbox &outbox, archive::Archive &reader)
    : m_outbox(outbox)
    , m_reader(reader)
{
    m_waiting.setSingleShot(true);
    connect(&m_waiting, &QTimer::timeout, this, &Courier::next);
    connect(&outbox, &Outbox::changed, this, &Courier::next);
    connect(&outbox, &Outbox::begun, this, [this](qint64 article) {
        if (Order *order = find(m_served)) {
            order->journey.article = article;
            emit changed();
        }
    });
    connect(&outbox, &Outbox::sent, this, [this](const SendItem &item) {
        if (Order *order = find(m_served))
            order->journey.arrived += item.result && item.result->kind != sending::SendResult::Kind::Conflict;
    });
    connect(&outbox, &Outbox::progressed, this, [this](qint64 done, qint64 total) {
        if (Order *order = find(m_served)) {
            order->journey.done = done;
            order->journey.total = total;
            emit changed();
        }
    });
}

void Courier::resume()
{
    for (const qint64 target : m_reader.settings().orders().value_or(std::vector<qint64>()))
        if (!find(target))
            m_orders.push_back({target, {}, m_firstPause, {}});
    next();
}

void Courier::order(qint64 target, const QString &secret)
{
    if (m_served == target)
        return;
    std::erase_if(m_orders, [target](const Order &each) { return each.target == target; });
    m_orders.push_back({target, secret, m_firstPause, {}});
    write();
    next();
}

void Courier::stop(qint64 target)
{
    if (m_served == target)
        m_outbox.cancel();
    else if (find(target))
        forget(target);
}

std::optional<Courier::Journey> Courier::journey(qint64 target) const
{
    const auto found = std::ranges::find(m_orders, target, &Order::target);
    return found == m_orders.end() ? std::nullopt : std::optional(found->journey);
}

Courier::Order *Courier::find(qint64 target)
{
    const auto found = std::ranges::find(m_orders, target, &Order::target);
    return found == m_orders.end() ? nullptr : &*found;
}

/// The first whose time has come; else the clock is set for it.
void Courier::next()
{
    if (m_served != 0 || m_orders.empty() || m_outbox.isBusy())
        return;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto first = std::ranges::min_element(m_orders, {}, [&](const Order &each) {
        return each.journey.next.isValid() ? std::max<qint64>(now.msecsTo(each.journey.next), 0) : 0;
    });
    const qint64 left = first->journey.next.isValid() ? now.msecsTo(first->journey.next) : 0;
    if (left > 0)
        m_waiting.start(int(left));
    else
        setOut(*first);
}

void Courier::setOut(Order &order)
{
    const qint64 id = order.target;
    const auto target = m_reader.targets().load(id);
    if (!target) { // it was removed
        forget(id);
        next();
        return;
    }
    m_served = id;
    order.journey = {.isOnItsWay = true};
    m_outbox.send(*target, std::exchange(order.secret, {})).then(this, [this, id](const Outcome &done) { settle(id, done); });
    emit changed();
}

void Courier::settle(qint64 target, const Outcome &outcome)
{
    m_served = 0;
    Order *order = find(target);
    if (order && !outcome && comesAgain(outcome.error().code)) {
        waitFor(*order, outcome.error());
    } else {
        const int arrived = order ? order->journey.arrived : 0;
        forget(target);
        emit ended(target, outcome, arrived);
    }
    next();
}

void Courier::waitFor(Order &order, const Error &trouble)
{
    order.journey = {.trouble = trouble, .next = QDateTime::currentDateTimeUtc().addMSecs(order.pause)};
    order.pause = std::min(2 * order.pause, longestPause);
    emit changed();
}

void Courier::forget(qint64 target)
{
    std::erase_if(m_orders, [target](const Order &each) { return each.target == target; });
    write();
    emit changed();
}

void Courier::write()
{
    std::vector<qint64> targets;
    for (const Order &each : m_orders)
        targets.push_back(each.target);
    m_outbox.setOrders(targets);
}

} // namespace marbre::desk
