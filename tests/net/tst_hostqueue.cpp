#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <memory>

#include "net/hostqueue.h"

using namespace marbre;
using net::HostQueue;

namespace {

/// What was done, and how much of it at once.
struct Diary {
    QStringList done;
    QHash<QString, int> open; ///< by the host
    int mostHosts = 0;
    int mostOfOne = 0;
};

HostQueue::Task task(Diary &diary, const QString &host, const QString &name, QObject &context)
{
    return [&diary, host, name, &context](const std::function<void()> &done) {
        ++diary.open[host];
        diary.mostOfOne = std::max(diary.mostOfOne, diary.open[host]);
        const auto isOpen = [](int count) { return count > 0; };
        diary.mostHosts = std::max(diary.mostHosts, int(std::ranges::count_if(diary.open, isOpen)));
        QTimer::singleShot(5, &context, [&diary, host, name, done] {
            --diary.open[host];
            diary.done.append(name);
            done();
        });
    };
}

} // namespace

/// Several servers at once, each asked only one thing at a time.
class TestHostQueue : public QObject
{
    Q_OBJECT

private slots:
    void oneHostIsAskedOneThingAtATime();
    void severalHostsAreAskedAtOnce();
    void whatEndsAtOnceIsNoStack();
    void whatIsClearedDoesNotBegin();
    void itGoesOnAfterItWasCleared();
    void whoIsGoneIsNotCalled();
};

void TestHostQueue::oneHostIsAskedOneThingAtATime()
{
    HostQueue queue(4);
    Diary diary;
    QSignalSpy finished(&queue, &HostQueue::finished);
    for (const char *name : {"1", "2", "3"})
        queue.add(QStringLiteral("a"), task(diary, QStringLiteral("a"), QString::fromLatin1(name), queue));
    QVERIFY(queue.isBusy());
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(diary.done, (QStringList{QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")}));
    QCOMPARE(diary.mostOfOne, 1);
    QVERIFY(!queue.isBusy());
}

void TestHostQueue::severalHostsAreAskedAtOnce()
{
    HostQueue queue(3);
    Diary diary;
    QSignalSpy finished(&queue, &HostQueue::finished);
    QSignalSpy progressed(&queue, &HostQueue::progressed);
    for (int i = 0; i < 40; ++i) {
        const QString host = QString::number(i % 8);
        queue.add(host, task(diary, host, QString::number(i), queue));
    }
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(diary.done.size(), 40);
    QCOMPARE(diary.mostHosts, 3);
    QCOMPARE(diary.mostOfOne, 1);
    QCOMPARE(progressed.last(), (QVariantList{40, 40}));
}

void TestHostQueue::whatEndsAtOnceIsNoStack()
{
    HostQueue queue(2);
    QSignalSpy finished(&queue, &HostQueue::finished);
    int count = 0;
    for (int i = 0; i < 20'000; ++i)
        queue.add(QStringLiteral("a"), [&](const std::function<void()> &done) {
            ++count;
            done();
        });
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(count, 20'000);
}

void TestHostQueue::whatIsClearedDoesNotBegin()
{
    HostQueue queue(1);
    Diary diary;
    QSignalSpy finished(&queue, &HostQueue::finished);
    for (const char *host : {"a", "a", "b"})
        queue.add(QString::fromLatin1(host), task(diary, QString::fromLatin1(host), QString::fromLatin1(host), queue));
    QTRY_COMPARE(diary.open.value(QStringLiteral("a")), 1);
    queue.clear();
    QVERIFY(queue.isBusy());
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(diary.done, QStringList{QStringLiteral("a")});
    // What had not begun at all leaves nothing behind.
    queue.add(QStringLiteral("a"), task(diary, QStringLiteral("a"), QStringLiteral("x"), queue));
    queue.clear();
    QVERIFY(!queue.isBusy());
}

void TestHostQueue::itGoesOnAfterItWasCleared()
{
    HostQueue queue(1);
    Diary diary;
    QSignalSpy finished(&queue, &HostQueue::finished);
    for (const char *host : {"a", "b"})
        queue.add(QString::fromLatin1(host), task(diary, QString::fromLatin1(host), QStringLiteral("1"), queue));
    queue.clear();
    for (const char *host : {"a", "b"})
        queue.add(QString::fromLatin1(host), task(diary, QString::fromLatin1(host), QStringLiteral("2"), queue));
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(diary.done, (QStringList{QStringLiteral("2"), QStringLiteral("2")}));
}

void TestHostQueue::whoIsGoneIsNotCalled()
{
    std::function<void()> late;
    {
        HostQueue queue(1);
        queue.add(QStringLiteral("a"), [&](const std::function<void()> &done) { late = done; });
        QTRY_VERIFY(late);
    }
    late();
    QCoreApplication::processEvents();
}

QTEST_GUILESS_MAIN(TestHostQueue)
#include "tst_hostqueue.moc"
