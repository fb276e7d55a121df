#include <QTest>

#include <atomic>
#include <chrono>
#include <memory>
#include <thread>
#include <vector>

#include "base/threads.h"

using namespace marbre;

class TestThreads : public QObject
{
    Q_OBJECT

private slots:
    void eachTaskIsDoneOnce();
    void whatAThreadWorksWithStaysInIt();
    void aFailureEndsItAndIsToldOn();
    void whereNothingCanBeginNothingIsDone();
    void thisThreadIsCalledMeanwhile();
};

void TestThreads::eachTaskIsDoneOnce()
{
    std::vector<std::atomic_int> done(10'000);
    QVERIFY(inThreads(done.size(), [&]() -> Result<DoTask> {
        return DoTask([&](std::size_t task) -> Outcome { return ++done[task], Outcome(); });
    }));
    for (const std::atomic_int &times : done)
        QCOMPARE(times.load(), 1);
    QVERIFY(inThreads(0, []() -> Result<DoTask> { return fail(ErrorCode::Io, {}); }));
}

void TestThreads::whatAThreadWorksWithStaysInIt()
{
    struct Bound {
        std::thread::id thread = std::this_thread::get_id();
        std::atomic_int *strangers = nullptr;
        ~Bound() { *strangers += thread != std::this_thread::get_id(); }
    };
    std::atomic_int strangers = 0;
    QVERIFY(inThreads(1000, [&]() -> Result<DoTask> {
        auto bound = std::make_shared<Bound>();
        bound->strangers = &strangers;
        return DoTask([bound](std::size_t) -> Outcome {
            *bound->strangers += bound->thread != std::this_thread::get_id();
            return {};
        });
    }));
    QCOMPARE(strangers.load(), 0);
}

void TestThreads::aFailureEndsItAndIsToldOn()
{
    std::atomic_int done = 0;
    const Outcome failed = inThreads(1'000'000, [&]() -> Result<DoTask> {
        return DoTask([&](std::size_t task) -> Outcome {
            ++done;
            return task == 7 ? fail(ErrorCode::Invalid, QStringLiteral("7")) : Outcome();
        });
    });
    QVERIFY(!failed);
    QCOMPARE(failed.error().where, QStringLiteral("7"));
    QVERIFY(done < 1'000'000);
}

void TestThreads::whereNothingCanBeginNothingIsDone()
{
    const Outcome failed = inThreads(5, []() -> Result<DoTask> { return fail(ErrorCode::Locked, QStringLiteral("here")); });
    QVERIFY(!failed);
    QVERIFY(failed.error().code == ErrorCode::Locked);
}

void TestThreads::thisThreadIsCalledMeanwhile()
{
    const auto here = std::this_thread::get_id();
    std::atomic_bool called = false;
    bool isHere = true;
    QVERIFY(inThreads(
        1,
        [&]() -> Result<DoTask> {
            return DoTask([&](std::size_t) -> Outcome {
                while (!called)
                    std::this_thread::sleep_for(std::chrono::milliseconds(1));
                return {};
            });
        },
        [&] {
            isHere = isHere && std::this_thread::get_id() == here;
            called = true;
        }));
    QVERIFY(isHere);
}

QTEST_GUILESS_MAIN(TestThreads)
#include "tst_threads.moc"
