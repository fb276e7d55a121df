#include <QApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

#include <csignal>

#include "archive/archive.h"
#include "archive/check.h"
#include "desk/recovery.h"
#include "editor/richeditor.h"
#include "window/appearance.h"
#include "window/interfacelanguage.h"
#include "window/mainwindow.h"
#include "window/writingpane.h"
#include "windowtest/bench.h"

using namespace marbre;

namespace {

constexpr int keyInterval = 25; // milliseconds

/// The child: types into a new article in the real window and says each key, with the time, as it is typed.
int typeUntilKilled(const QString &archive)
{
    window::InterfaceLanguage language;
    window::Appearance appearance;
    window::MainWindow window(appearance, language);
    if (!window.openArchive(archive))
        return 1;
    window.show();
    if (!QTest::qWaitForWindowExposed(&window))
        return 1;
    window.actions().newArticle->trigger();
    QWidget *body = window.writing()->body();
    body->setFocus();
    QTextStream out(stdout);
    for (int typed = 1;; ++typed) {
        QTest::sendKeyEvent(QTest::Click, body, Qt::Key_unknown, QStringLiteral("x"), Qt::NoModifier);
        out << QDateTime::currentMSecsSinceEpoch() << ' ' << typed << Qt::endl;
        QTest::qWait(keyInterval);
    }
}

struct Typing {
    int typedASecondBefore = 0; ///< the last second may be lost, no more
    bool started = false;
};

Typing readTyping(const QByteArray &output, qint64 killed)
{
    Typing typing;
    for (const QByteArray &line : output.split('\n')) {
        const QList<QByteArray> parts = line.split(' ');
        if (parts.size() != 2)
            continue;
        typing.started = true;
        if (parts[0].toLongLong() <= killed - 1000)
            typing.typedASecondBefore = parts[1].toInt();
    }
    return typing;
}

} // namespace

class TestCrash : public QObject
{
    Q_OBJECT

private slots:
    void killedWhileTypingLosesAtMostTheLastSecond();
};

void TestCrash::killedWhileTypingLosesAtMostTheLastSecond()
{
    constexpr int rounds = 8;
    for (int round = 0; round < rounds; ++round) {
        QTemporaryDir folder;
        const QString archive = folder.filePath(QStringLiteral("A.marbre"));
        QVERIFY(archive::Archive::create(archive));
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--type"), archive});
        QVERIFY(child.waitForReadyRead(20000));
        QTest::qWait(1200 + QRandomGenerator::global()->bounded(1500));
        const qint64 killed = QDateTime::currentMSecsSinceEpoch();
        ::kill(static_cast<pid_t>(child.processId()), SIGKILL);
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        const Typing typing = readTyping(child.readAllStandardOutput(), killed);
        QVERIFY(typing.started);
        const auto opened = archive::Archive::open(archive);
        QVERIFY(opened);
        QVERIFY(desk::recover(**opened, QStringLiteral("%1")));
        const auto ids = (*opened)->list().ids({});
        QVERIFY(ids && (!ids->empty() || typing.typedASecondBefore == 0));
        const qsizetype kept =
            ids->empty() ? 0 : document::toPlainText((*opened)->articles().load(ids->front())->body).size();
        QVERIFY2(kept >= typing.typedASecondBefore,
                 qPrintable(QStringLiteral("%1 kept of %2").arg(kept).arg(typing.typedASecondBefore)));
        const auto faults = archive::check(**opened);
        QVERIFY(faults && faults->empty());
    }
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    prepareWindowTest();
    const QStringList arguments = QApplication::arguments();
    if (arguments.value(1) == QLatin1String("--type"))
        return typeUntilKilled(arguments.value(2));
    TestCrash test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_crash.moc"
