#include <QTest>

#include "base/pace.h"

using namespace marbre;

/// How fast work goes, and what is left of it.
class TestPace : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsKnownAtFirst();
    void anEvenPaceIsTold();
    void itFollowsTheLastSeconds();
    void whatStandsStillHasNoEnd();
};

void TestPace::nothingIsKnownAtFirst()
{
    Pace pace;
    QVERIFY(!pace.perSecond() && !pace.secondsTo(100));
    pace.add(0, 0);
    pace.add(900, 90);
    QVERIFY(!pace.perSecond());
}

void TestPace::anEvenPaceIsTold()
{
    Pace pace;
    for (int second = 0; second <= 60; ++second)
        pace.add(second * 1000, second * 50);
    QCOMPARE(pace.perSecond(), 50.0);
    QCOMPARE(pace.secondsTo(3500), 10);
    QCOMPARE(pace.secondsTo(3000), 0);
    QCOMPARE(pace.secondsTo(1), 0);
}

void TestPace::itFollowsTheLastSeconds()
{
    Pace pace;
    for (int second = 0; second <= 30; ++second)
        pace.add(second * 1000, second * 50);
    for (int second = 1; second <= 10; ++second)
        pace.add(30'000 + second * 1000, 1500 + second * 10);
    QCOMPARE(pace.perSecond(), 10.0);
}

void TestPace::whatStandsStillHasNoEnd()
{
    Pace pace;
    pace.add(0, 7);
    pace.add(5000, 7);
    QCOMPARE(pace.perSecond(), 0.0);
    QVERIFY(!pace.secondsTo(8));
}

QTEST_APPLESS_MAIN(TestPace)
#include "tst_pace.moc"
