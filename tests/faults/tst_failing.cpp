#include <QFile>
#include <QSet>
#include <QTest>

#include <algorithm>

#include "deeds.h"
#include "program.h"
#include "shelf.h"
#include "writer.h"

using namespace marbre;
using namespace marbre::tests;

namespace {

constexpr int usualCalls = 9; // of each deed in each way, when not all are asked for

/// How a call fails.
struct Way {
    const char *name;
    const char *with;
    const char *on;
};
constexpr Way ways[] = {{"no room, once", "ENOSPC", "once"},
                        {"no room from then on", "ENOSPC", "always"},
                        {"an error, once", "EIO", "once"},
                        {"errors from then on", "EIO", "always"},
                        {"killed there", "KILL", "once"}};

/// What is counted of one deed, or of all.
struct Count {
    int runs = 0;
    int failed = 0;
    int done = 0;
    int killed = 0;
    qsizetype lost = 0;
    qsizetype unopened = 0;
};

/// Does the deed with its call `at` failing; 0: with none. Gives the calls that were made, a line each.
Ended doWith(const Deed &deed, const QString &place, const Way &way, int at, QList<QByteArray> &calls)
{
    const QString log = place + QStringLiteral(".log");
    QFile::remove(log);
    Doing doing(deed, place,
                {{QStringLiteral("LD_PRELOAD"), QStringLiteral(MARBRE_FAILING)},
                 {QStringLiteral("ASAN_OPTIONS"), QStringLiteral("verify_asan_link_order=0")},
                 {QStringLiteral("MARBRE_FAIL_UNDER"), place},
                 {QStringLiteral("MARBRE_FAIL_LOG"), log},
                 {QStringLiteral("MARBRE_FAIL_AT"), QString::number(at)},
                 {QStringLiteral("MARBRE_FAIL_WITH"), QLatin1String(way.with)},
                 {QStringLiteral("MARBRE_FAIL_ON"), QLatin1String(way.on)}});
    doing.ends(60'000);
    calls = bytesOf(log).split('\n');
    calls.removeLast();
    return doing.ended();
}

/// It has told of its failure in one sentence, or done it all; only who is killed ends otherwise.
QString wrongEnd(const Deed &deed, const Way &way, const Ended &ended)
{
    if (ended.killed)
        return QByteArrayView(way.with) == "KILL" ? QString() : QStringLiteral("it crashed\n");
    const bool isTold = deed.isOfProgram ? areMessages(ended.err) && ended.err.count('\n') == 1 : !ended.err.isEmpty();
    const bool isQuiet = ended.err.isEmpty() || (deed.sumsUp && ended.err.count('\n') == 1);
    if (ended.status == 0 ? isQuiet : isTold)
        return {};
    return QStringLiteral("status %1, and told: %2\n").arg(ended.status).arg(QString::fromUtf8(ended.err));
}

/// The numbers of the calls to be tried: all, or some at even distances, the first and the last among them. In the
/// first way also the last call of each kind on each file: what closes a file, or puts it in its place, is made once.
QList<int> numbersOf(const QList<QByteArray> &calls, const Way &way)
{
    const int all = static_cast<int>(calls.size());
    const int tried = roundsWanted() > 0 ? all : std::min(all, usualCalls);
    QSet<int> numbers;
    for (int i = 0; i < tried; ++i)
        numbers.insert(1 + i * (all - 1) / std::max(1, tried - 1));
    for (int i = 0; &way == &ways[0] && i < all; ++i)
        if (calls.lastIndexOf(calls[i]) == i)
            numbers.insert(i + 1);
    QList<int> sorted = numbers.values();
    std::ranges::sort(sorted);
    return sorted;
}

} // namespace

/// Wherever a call to the system fails, what was there stays, the program tells of it in a sentence, and the archive
/// opens without a fault.
class TestFailing : public QObject
{
    Q_OBJECT

private slots:
    void whereverItFailsNothingIsLost_data();
    void whereverItFailsNothingIsLost();
    void aFileSystemThatCannotExchangeIsDoneWithout();
    void cleanupTestCase();

private:
    Count m_all;
};

void TestFailing::whereverItFailsNothingIsLost_data()
{
    QTest::addColumn<int>("deed");
    const std::vector<Deed> all = deeds(Size::Small);
    for (size_t i = 0; i < all.size(); ++i)
        QTest::newRow(qPrintable(all[i].name)) << static_cast<int>(i);
}

void TestFailing::whereverItFailsNothingIsLost()
{
    QFETCH(int, deed);
    const std::vector<Deed> all = deeds(Size::Small);
    const Deed &done = all[static_cast<size_t>(deed)];
    Place place(done);
    QList<QByteArray> undisturbed;
    QString folder = place.renewed();
    const Ended whole = doWith(done, folder, ways[0], 0, undisturbed);
    QCOMPARE(whole.status, 0);
    QVERIFY(undisturbed.size() > 3);
    QCOMPARE(done.wrong(folder, whole), QString());
    Count count;
    QString wrong;
    for (const Way &way : ways) {
        for (const int number : numbersOf(undisturbed, way)) {
            folder = place.renewed();
            QList<QByteArray> calls;
            const Ended ended = doWith(done, folder, way, number, calls);
            const QString found = wrongEnd(done, way, ended) + done.wrong(folder, ended);
            ++count.runs;
            ++(ended.killed ? count.killed : ended.status == 0 ? count.done : count.failed);
            count.lost += found.count(QStringLiteral("lost: "));
            count.unopened += found.count(QStringLiteral(" does not open: "));
            if (!found.isEmpty())
                wrong += QStringLiteral("%1, call %2 (%3):\n%4")
                             .arg(QLatin1String(way.name))
                             .arg(number)
                             .arg(QString::fromUtf8(calls.value(number - 1)), found);
        }
    }
    qInfo("%s: %lld calls, %d runs: %d failed and told, %d done all the same, %d killed; lost %lld, not opened %lld",
          qPrintable(done.name), static_cast<long long>(undisturbed.size()), count.runs, count.failed, count.done,
          count.killed, static_cast<long long>(count.lost), static_cast<long long>(count.unopened));
    m_all = {m_all.runs + count.runs,     m_all.failed + count.failed, m_all.done + count.done,
             m_all.killed + count.killed, m_all.lost + count.lost,     m_all.unopened + count.unopened};
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

/// renameat2(2): EINVAL where the file system does not know the flag.
void TestFailing::aFileSystemThatCannotExchangeIsDoneWithout()
{
    const Way unknown{"not known", "EINVAL", "once"};
    for (const Deed &done : deeds(Size::Small)) {
        if (done.name != u"restoring a backup")
            continue;
        Place place(done);
        QList<QByteArray> calls;
        QCOMPARE(doWith(done, place.renewed(), unknown, 0, calls).status, 0);
        const auto isExchange = [](const QByteArray &call) { return call.startsWith("renameat2 "); };
        const auto first = std::ranges::find_if(calls, isExchange);
        QVERIFY(first != calls.end());
        const QString folder = place.renewed();
        const Ended ended = doWith(done, folder, unknown, static_cast<int>(first - calls.begin()) + 1, calls);
        QCOMPARE(ended.status, 0);
        QCOMPARE(done.wrong(folder, ended), QString());
    }
}

void TestFailing::cleanupTestCase()
{
    qInfo(
        "all: %d runs: %d failed and told, %d done all the same, %d killed; lost %lld, archives that did not open %lld",
        m_all.runs, m_all.failed, m_all.done, m_all.killed, static_cast<long long>(m_all.lost),
        static_cast<long long>(m_all.unopened));
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (const QString role = arguments.value(1); role == u"--save" || role == u"--store" || role == u"--throw")
        return actAsWriter(arguments);
    TestFailing test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_failing.moc"
