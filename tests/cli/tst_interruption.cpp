#include <QProcess>
#include <QTest>

#include <csignal>

#include "program.h"
#include "shelf.h"

using namespace marbre;
using namespace marbre::tests;

namespace {

constexpr int files = 3000;

/// An import that has begun to write.
class LongImport
{
public:
    explicit LongImport(const Shelf &shelf)
    {
        QStringList arguments{QStringLiteral("--archive"), shelf.folder(), QStringLiteral("import")};
        for (int i = 0; i < files; ++i) {
            const QString file = shelf.beside("in") + QStringLiteral("/%1.txt").arg(i);
            write(file, "Article numéro " + QByteArray::number(i) + ".\n\nTexte.\n");
            arguments.append(file);
        }
        m_process.setProcessEnvironment(environment());
        m_process.start(programFile(), arguments);
    }

    /// Sends the signal when the first articles are told of.
    bool interrupt(int signal)
    {
        if (!m_process.waitForReadyRead(60'000))
            return false;
        ::kill(static_cast<pid_t>(m_process.processId()), signal);
        return m_process.waitForFinished(60'000);
    }

    QProcess &process() { return m_process; }

private:
    QProcess m_process;
};

} // namespace

/// What a signal leaves behind.
class TestInterruption : public QObject
{
    Q_OBJECT

private slots:
    void anImportStopsBetweenTwoArticles_data();
    void anImportStopsBetweenTwoArticles();
    void anImportThatIsKilledLeavesAWholeArchive();
};

void TestInterruption::anImportStopsBetweenTwoArticles_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
}

void TestInterruption::anImportStopsBetweenTwoArticles()
{
    QFETCH(int, signal);
    const Shelf shelf;
    LongImport import(shelf);
    QVERIFY(import.interrupt(signal));
    QCOMPARE(import.process().exitStatus(), QProcess::NormalExit);
    QCOMPARE(import.process().exitCode(), 130);
    const QByteArray err = import.process().readAllStandardError();
    QVERIFY2(areMessages(err) && err.count('\n') == 1, err.constData());
    // What it has told of is what is there.
    const auto articles = shelf.open()->list().ids({})->size();
    QVERIFY(articles > 0 && articles < files);
    QCOMPARE(static_cast<size_t>(import.process().readAllStandardOutput().count("created ")), articles);
    QCOMPARE(runOn(shelf.folder(), {QStringLiteral("check")}).status, 0);
    const Ran again =
        runOn(shelf.folder(), {QStringLiteral("import"), shelf.beside("in/0.txt"), shelf.beside("in/2999.txt")});
    QVERIFY2(again.out.startsWith("unchanged 1 ") && again.out.contains("\ncreated "), again.out.constData());
}

void TestInterruption::anImportThatIsKilledLeavesAWholeArchive()
{
    const Shelf shelf;
    LongImport import(shelf);
    QVERIFY(import.interrupt(SIGKILL));
    QCOMPARE(runOn(shelf.folder(), {QStringLiteral("check")}).status, 0);
    QVERIFY(!shelf.open()->list().ids({})->empty());
}

QTEST_GUILESS_MAIN(TestInterruption)
#include "tst_interruption.moc"
