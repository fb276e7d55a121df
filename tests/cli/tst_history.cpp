#include <QTest>

#include "program.h"
#include "shelf.h"

using namespace marbre;
using namespace marbre::tests;

/// `marbre-cli history` and `restore`.
class TestHistory : public QObject
{
    Q_OBJECT

private slots:
    void aVersionIsALine();
    void aVersionIsRestored();
    void whatIsNotThereIsTold();
};

namespace {

qint64 twoVersions(const Shelf &shelf)
{
    const auto archive = shelf.open();
    article::Article article = saved(*archive, titled(QStringLiteral("Un")));
    shelf.time().pass(3600);
    article.title = QStringLiteral("Deux");
    return saved(*archive, article).id;
}

} // namespace

void TestHistory::aVersionIsALine()
{
    const Shelf shelf;
    QCOMPARE(twoVersions(shelf), 1);
    const Ran ran = runOn(shelf.folder(), {QStringLiteral("history"), QStringLiteral("un")});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.out, QByteArray("2\t2021-05-03T09:30:00Z\t\tedit\ttitle\t\n1\t2021-05-03T08:30:00Z\t\tedit\t\t\n"));
    const Ran json = runOn(shelf.folder(), {QStringLiteral("history"), QStringLiteral("1"), QStringLiteral("--json")});
    QVERIFY(json.out.startsWith(R"({"began":"2021-05-03T09:30:00Z","bytes":)"));
    QVERIFY(json.out.contains(R"("changed":["title"])"));
}

void TestHistory::aVersionIsRestored()
{
    const Shelf shelf;
    twoVersions(shelf);
    const QStringList restore{QStringLiteral("restore"), QStringLiteral("1"), QStringLiteral("1")};
    QCOMPARE(runOn(shelf.folder(), restore).out, QByteArray("restored\t1\t1\n"));
    QCOMPARE(shelf.open()->articles().load(1)->title, QStringLiteral("Un"));
    QVERIFY(runOn(shelf.folder(), {QStringLiteral("history"), QStringLiteral("1")}).out.contains("\trestore\t"));
}

void TestHistory::whatIsNotThereIsTold()
{
    const Shelf shelf;
    twoVersions(shelf);
    const Ran version = runOn(shelf.folder(), {QStringLiteral("restore"), QStringLiteral("1"), QStringLiteral("7")});
    QCOMPARE(version.status, 1);
    QCOMPARE(version.err, QByteArray("marbre-cli: 1: it has no version 7; see marbre-cli history 1\n"));
    QCOMPARE(runOn(shelf.folder(), {QStringLiteral("history"), QStringLiteral("9")}).status, 1);
    QCOMPARE(runOn(shelf.folder(), {QStringLiteral("restore"), QStringLiteral("1"), QStringLiteral("x")}).status, 2);
}

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
