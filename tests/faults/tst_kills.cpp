#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <unistd.h>

#include "deeds.h"
#include "writer.h"

using namespace marbre;
using namespace marbre::tests;

namespace {

constexpr int usualRounds = 160; // of all deeds together; in some the program has ended before it is killed

/// What is counted of one deed.
struct Count {
    int kills = 0;
    int ended = 0; ///< before they could be killed
    qsizetype told = 0;
    qsizetype lost = 0;
    qsizetype unopened = 0;
};

quint32 seed()
{
    static const quint32 value = qEnvironmentVariableIsSet("MARBRE_FAULT_SEED")
        ? qEnvironmentVariable("MARBRE_FAULT_SEED").toUInt()
        : QRandomGenerator::system()->generate();
    return value;
}

} // namespace

/// A program that is killed at any instant leaves an archive that opens, without a fault, with all that it told of.
class TestKills : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void whatWasToldIsThereAfterAKill_data();
    void whatWasToldIsThereAfterAKill();
    void cleanupTestCase();

private:
    Count m_all;
    QRandomGenerator m_random;
};

void TestKills::initTestCase()
{
    m_random.seed(seed());
    qInfo("MARBRE_FAULT_SEED=%u", seed());
}

void TestKills::whatWasToldIsThereAfterAKill_data()
{
    QTest::addColumn<int>("deed");
    const std::vector<Deed> all = deeds(Size::Large);
    for (size_t i = 0; i < all.size(); ++i)
        QTest::newRow(qPrintable(all[i].name)) << static_cast<int>(i);
}

void TestKills::whatWasToldIsThereAfterAKill()
{
    QFETCH(int, deed);
    const std::vector<Deed> all = deeds(Size::Large);
    const Deed &done = all[static_cast<size_t>(deed)];
    Place place(done);
    QElapsedTimer timer;
    timer.start();
    Doing undisturbed(done, place.renewed());
    QVERIFY(undisturbed.ends(60'000));
    const qint64 lasts = timer.nsecsElapsed() / 1000;
    const int kills = std::max(1, std::max(roundsWanted(), usualRounds) / static_cast<int>(all.size()));
    Count count;
    QString wrong;
    for (int round = 0; round < kills; ++round) {
        const QString folder = place.renewed();
        const auto instant = static_cast<useconds_t>(m_random.bounded(lasts));
        timer.start();
        Doing doing(done, folder);
        ::usleep(instant - std::min<useconds_t>(instant, static_cast<useconds_t>(timer.nsecsElapsed() / 1000)));
        doing.kill();
        const Ended ended = doing.ended();
        const QString found = done.wrong(folder, ended);
        count.kills += ended.killed ? 1 : 0;
        count.ended += ended.killed ? 0 : 1;
        count.told += ended.out.count('\n');
        count.lost += found.count(QStringLiteral("lost: "));
        count.unopened += found.count(QStringLiteral(" does not open: "));
        if (!found.isEmpty())
            wrong += QStringLiteral("round %1, after %2 µs:\n%3").arg(round).arg(instant).arg(found);
    }
    qInfo("%s: %d killed within %lld ms, %d had ended; told %lld, lost %lld, not opened %lld", qPrintable(done.name),
          count.kills, lasts / 1000, count.ended, static_cast<long long>(count.told),
          static_cast<long long>(count.lost), static_cast<long long>(count.unopened));
    m_all = {m_all.kills + count.kills, m_all.ended + count.ended, m_all.told + count.told, m_all.lost + count.lost,
             m_all.unopened + count.unopened};
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void TestKills::cleanupTestCase()
{
    qInfo("all: %d killed, %d had ended; told %lld, lost %lld, archives that did not open %lld", m_all.kills,
          m_all.ended, static_cast<long long>(m_all.told), static_cast<long long>(m_all.lost),
          static_cast<long long>(m_all.unopened));
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (const QString role = arguments.value(1); role == u"--save" || role == u"--store" || role == u"--throw")
        return actAsWriter(arguments);
    TestKills test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_kills.moc"
