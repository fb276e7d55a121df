#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include "promises.h"

/// What fuzzing has found worth keeping, without the fuzzer.
class TestCorpus : public QObject
{
    Q_OBJECT

private slots:
    void everyPromiseIsKept_data();
    void everyPromiseIsKept();
};

void TestCorpus::everyPromiseIsKept_data()
{
    QTest::addColumn<QString>("path");
    const QDir corpus(QStringLiteral(MARBRE_CORPUS));
    for (const QString &name : corpus.entryList(QDir::Files, QDir::Name))
        QTest::newRow(qPrintable(name)) << corpus.filePath(name);
}

void TestCorpus::everyPromiseIsKept()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QElapsedTimer timer;
    timer.start();
    const QString broken = marbre::tests::brokenPromise(file.readAll());
    QVERIFY2(broken.isEmpty(), qPrintable(broken));
    QVERIFY(timer.elapsed() < 5000);
}

QTEST_MAIN(TestCorpus)
#include "tst_corpus.moc"
