#include "net/hostqueue.h"

#include <QPointer>

namespace marbre::net {

HostQueue::HostQueue(int atOnce, QObject *parent)
    : QObject(parent)
    , m_atOnce(atOnce)
{
}

void HostQueue::add(const QString &host, Task task)
{
    ++m_total;
    if (!m_waiting.contains(host) && !m_asked.contains(host))
        m_hosts.push_back(host);
    m_waiting[host].push_back(std::move(task));
    emit progressed(m_done, m_total);
    // Not before the caller is done: a task may end at once, and the caller may add more.
    QMetaObject::invokeMethod(this, &HostQueue::beginNext, Qt::QueuedConnection);
}

void HostQueue::clear()
{
    for (const std::deque<Task> &tasks : m_waiting)
        m_total -= qint64(tasks.size());
    m_waiting.clear();
    m_hosts.clear();
    if (m_asked.isEmpty())
        m_total = m_done = 0;
}

void HostQueue::beginNext()
{
    while (m_asked.size() < m_atOnce && !m_hosts.empty()) {
        const QString host = m_hosts.front();
        m_hosts.pop_front();
        begin(host);
    }
}

void HostQueue::begin(const QString &host)
{
    const auto tasks = m_waiting.find(host);
    const Task task = std::move(tasks->front());
    tasks->pop_front();
    if (tasks->empty())
        m_waiting.erase(tasks);
    m_asked.insert(host);
    task([queue = QPointer(this), host] {
        if (queue)
            QMetaObject::invokeMethod(
                queue, [queue, host] { queue->end(host); }, Qt::QueuedConnection);
    });
}

void HostQueue::end(const QString &host)
{
    m_asked.remove(host);
    if (m_waiting.contains(host))
        m_hosts.push_back(host);
    ++m_done;
    emit progressed(m_done, m_total);
    beginNext();
    if (!m_asked.isEmpty() || !m_hosts.empty())
        return;
    m_done = m_total = 0;
    emit finished();
}

} // namespace marbre::net
