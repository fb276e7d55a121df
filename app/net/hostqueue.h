#pragma once

#include <QHash>
#include <QObject>
#include <QSet>
#include <QString>

#include <deque>
#include <functional>

namespace marbre::net {

/// Work that asks servers, several at once, but each only one thing at a time. In the thread of its making.
class HostQueue : public QObject
{
    Q_OBJECT

public:
    /// Begins, and calls `done` once when it has ended, well or not; later than it is begun, or at once.
    using Task = std::function<void(std::function<void()> done)>;

    /// `atOnce`: how many servers are asked at a time.
    explicit HostQueue(int atOnce, QObject *parent = nullptr);

    void add(const QString &host, Task task);
    /// What has not begun is not begun any more.
    void clear();
    [[nodiscard]] bool isBusy() const { return m_total > 0; }

signals:
    /// Of what was added since it was last idle.
    void progressed(qint64 done, qint64 total);
    /// Nothing runs, and nothing waits.
    void finished();

private:
    void beginNext();
    void begin(const QString &host);
    void end(const QString &host);

    const int m_atOnce;
    QHash<QString, std::deque<Task>> m_waiting; ///< by the host
    std::deque<QString> m_hosts; ///< whose turn it may be, each once
    QSet<QString> m_asked; ///< the hosts that are being asked
    qint64 m_done = 0;
    qint64 m_total = 0;
};

} // namespace marbre::net
