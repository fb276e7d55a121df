#include <QProcess>
#include <QTest>

#include "program.h"
#include "shelf.h"

using namespace marbre;
using namespace marbre::tests;

/// How the program is called, what it needs, and how it says what is wrong.
class TestUsage : public QObject
{
    Q_OBJECT

private slots:
    void helpAndVersionAreGiven();
    void aWrongCommandLineIsTold_data();
    void aWrongCommandLineIsTold();
    void whatFailsIsTold_data();
    void whatFailsIsTold();
    void theArchiveIsTheOneThatIsNamed();
    void theArchiveIsTheOneThatTheWindowOpened();
    void aFullStandardOutputIsAFailure_data();
    void aFullStandardOutputIsAFailure();
    void neitherWidgetsNorWebEngineAreLinked();
};

void TestUsage::helpAndVersionAreGiven()
{
    const Ran help = run({QStringLiteral("--help")});
    QCOMPARE(help.status, 0);
    for (const char *command : {"import", "list", "show", "export", "check", "clean", "typography", "--archive"})
        QVERIFY2(help.out.contains(command), command);
    QVERIFY(help.err.isEmpty());
    QCOMPARE(run({QStringLiteral("import"), QStringLiteral("--help")}).status, 0);
    const Ran version = run({QStringLiteral("--version")});
    QCOMPARE(version.status, 0);
    QVERIFY(version.out.trimmed().contains('.'));
}

void TestUsage::aWrongCommandLineIsTold_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("word");
    const auto row = [](const char *line, const char *word) {
        QTest::newRow(*line ? line : "nothing")
            << QString::fromLatin1(line).split(u' ', Qt::SkipEmptyParts) << QByteArray(word);
    };
    row("", "subcommand");
    row("unknown", "unknown");
    row("list --bogus", "--bogus");
    row("list extra", "extra");
    row("list --status lost", "lost");
    row("list --year twenty", "twenty");
    row("list --year 0", "0");
    row("show", "ID|SLUG");
    row("import", "FILE");
    row("import --format rtf x.rtf", "rtf");
    row("export", "--out");
    row("export --out x --format pdf", "pdf");
    row("--archive", "--archive");
}

void TestUsage::aWrongCommandLineIsTold()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, word);
    const Shelf shelf;
    QProcessEnvironment named = environment();
    named.insert(QStringLiteral("MARBRE_ARCHIVE"), shelf.folder());
    const Ran ran = run(arguments, {}, named);
    QCOMPARE(ran.status, 2);
    QVERIFY(ran.out.isEmpty());
    QVERIFY2(areMessages(ran.err) && ran.err.contains(word), ran.err.constData());
}

void TestUsage::whatFailsIsTold_data()
{
    QTest::addColumn<QString>("archive");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("where");
    const auto row = [](const char *name, const char *archive, const char *line, const char *where) {
        QTest::newRow(name) << QString::fromLatin1(archive) << QString::fromLatin1(line).split(u' ')
                            << QByteArray(where);
    };
    row("an archive that does not exist: list", "none", "list", "none");
    row("an archive that does not exist: show", "none", "show 1", "none");
    row("an archive that does not exist: check", "none", "check", "none");
    row("an archive that does not exist: export", "none", "export --out x", "none");
    row("a folder that is no archive", "folder", "list", "folder");
    row("a file", "file", "list", "file");
    row("a newer schema", "newer.marbre", "list", "newer.marbre");
    row("no such number", "Test.marbre", "show 99", "99");
    row("no such slug", "Test.marbre", "show none", "none");
    row("no such file", "Test.marbre", "import none.txt", "none.txt");
    row("no such theme", "Test.marbre", "export --out x --theme none", "none");
    row("no such article to export", "Test.marbre", "export --out x --article 99", "99");
}

void TestUsage::whatFailsIsTold()
{
    QFETCH(QString, archive);
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, where);
    const Shelf shelf;
    const QString place = QFileInfo(shelf.folder()).path() + u'/';
    write(place + QStringLiteral("folder/theirs"), "theirs");
    write(place + QStringLiteral("file"), "theirs");
    QVERIFY(archive::Archive::create(place + QStringLiteral("newer.marbre")));
    sql(place + QStringLiteral("newer.marbre/archive.db"), "PRAGMA user_version = 99");
    const QStringList before = namesIn(QFileInfo(shelf.folder()).path());
    const Ran ran = runOn(place + archive, arguments);
    QCOMPARE(ran.status, 1);
    QVERIFY(ran.out.isEmpty());
    QVERIFY2(areMessages(ran.err) && (ran.err.contains(where + ": ") || ran.err.contains(where + "/archive.db: ")),
             ran.err.constData());
    QCOMPARE(namesIn(QFileInfo(shelf.folder()).path()), before);
}

void TestUsage::theArchiveIsTheOneThatIsNamed()
{
    const Shelf first;
    const Shelf second;
    saved(*first.open(), titled(QStringLiteral("Premier")));
    saved(*second.open(), titled(QStringLiteral("Second")));
    QProcessEnvironment named = environment();
    named.insert(QStringLiteral("MARBRE_ARCHIVE"), first.folder());
    QVERIFY(run({QStringLiteral("list")}, {}, named).out.contains("Premier"));
    // The option goes before what the environment says.
    const Ran both = run({QStringLiteral("--archive"), second.folder(), QStringLiteral("list")}, {}, named);
    QVERIFY(both.out.contains("Second") && !both.out.contains("Premier"));
    const Ran none = run({QStringLiteral("list")});
    QCOMPARE(none.status, 1);
    QVERIFY2(areMessages(none.err) && none.err.contains("--archive"), none.err.constData());
}

void TestUsage::theArchiveIsTheOneThatTheWindowOpened()
{
    const Shelf shelf;
    saved(*shelf.open(), titled(QStringLiteral("Un")));
    QProcessEnvironment remembered = environment();
    remembered.insert(QStringLiteral("XDG_CONFIG_HOME"), shelf.beside("config"));
    write(shelf.beside("config/marbre/marbre.conf"), "[archive]\nlast=" + shelf.folder().toUtf8() + "\n");
    QVERIFY(run({QStringLiteral("list")}, {}, remembered).out.contains("Un"));
}

void TestUsage::aFullStandardOutputIsAFailure_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const char *line : {"list", "list --json", "show 1", "show 1 --json", "export --article 1 --out -", "clean",
                             "typography --lang fr"})
        QTest::newRow(line) << QString::fromLatin1(line).split(u' ');
}

void TestUsage::aFullStandardOutputIsAFailure()
{
    QFETCH(QStringList, arguments);
    const Shelf shelf;
    saved(*shelf.open(), fullArticle());
    QProcess process;
    process.setProcessEnvironment(environment());
    process.setStandardOutputFile(QStringLiteral("/dev/full"));
    process.start(programFile(), QStringList{QStringLiteral("--archive"), shelf.folder()} + arguments);
    process.write("<p>Un mot.</p>");
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 1);
    const QByteArray err = process.readAllStandardError();
    QVERIFY2(areMessages(err), err.constData());
}

void TestUsage::neitherWidgetsNorWebEngineAreLinked()
{
    QProcess ldd;
    ldd.start(QStringLiteral("ldd"), {programFile()});
    QVERIFY(ldd.waitForFinished());
    const QByteArray libraries = ldd.readAllStandardOutput();
    QVERIFY(libraries.contains("libQt6Core"));
    for (const char *name : {"Qt6Widgets", "WebEngine", "Qt6Qml", "Qt6Quick", "libX11", "libxcb"})
        QVERIFY2(!libraries.contains(name), libraries.constData());
}

QTEST_GUILESS_MAIN(TestUsage)
#include "tst_usage.moc"
