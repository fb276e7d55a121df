#include <QTest>
#include <QThread>

#include "desk/archivethread.h"
#include "shelf.h"

using namespace marbre;
using namespace marbre::tests;
using desk::ArchiveThread;

/// The thread that an archive lives in.
class TestThread : public QObject
{
    Q_OBJECT

private slots:
    void workIsDoneElsewhereAndInOrder();
    void whatWasGivenIsDoneBeforeTheEnd();
    void openingFailsAsTheArchiveDoes_data();
    void openingFailsAsTheArchiveDoes();
    void afterTheEndTheFolderIsWhole();
};

void TestThread::workIsDoneElsewhereAndInOrder()
{
    const Shelf shelf;
    const auto thread = ArchiveThread::open(shelf.folder(), shelf.time().clock());
    QVERIFY(thread);
    auto order = std::make_shared<QList<int>>();
    QList<QFuture<QThread *>> futures;
    for (int i = 0; i < 100; ++i)
        futures.append((*thread)->run([order, i](archive::Archive &) {
            order->append(i);
            return QThread::currentThread();
        }));
    for (int i = 0; i < 100; ++i) {
        QVERIFY(futures[i].result() != QThread::currentThread());
        QCOMPARE(futures[i].result(), futures[0].result());
    }
    for (int i = 0; i < 100; ++i)
        QCOMPARE(order->at(i), i);
}

void TestThread::whatWasGivenIsDoneBeforeTheEnd()
{
    const Shelf shelf;
    {
        const auto thread = ArchiveThread::open(shelf.folder(), shelf.time().clock());
        QVERIFY(thread);
        for (int i = 0; i < 20; ++i)
            (*thread)->run([i](archive::Archive &archive) {
                QThread::msleep(2);
                return archive.articles().save(titled(QString::number(i)));
            });
    }
    QCOMPARE(shelf.open()->list().ids({})->size(), 20U);
}

void TestThread::openingFailsAsTheArchiveDoes_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("expected");
    QTest::newRow("not there") << "none" << code(ErrorCode::NotFound);
    QTest::newRow("no archive") << "." << code(ErrorCode::NotAnArchive);
}

void TestThread::openingFailsAsTheArchiveDoes()
{
    QFETCH(QString, path);
    QFETCH(int, expected);
    const QTemporaryDir place;
    QCOMPARE(codeOf(ArchiveThread::open(place.filePath(path), systemClock())), expected);
}

void TestThread::afterTheEndTheFolderIsWhole()
{
    const Shelf shelf;
    auto thread = ArchiveThread::open(shelf.folder(), shelf.time().clock());
    QVERIFY(thread);
    (*thread)->run([](archive::Archive &archive) { return archive.articles().save(titled(QStringLiteral("Un"))); });
    thread->reset();
    QCOMPARE(contentsOf(shelf.folder()).keys(), (QStringList{QStringLiteral("archive.db"), QStringLiteral("media/")}));
}

QTEST_GUILESS_MAIN(TestThread)
#include "tst_thread.moc"
