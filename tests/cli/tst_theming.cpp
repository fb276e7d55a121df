#include <QTest>

#include "program.h"
#include "shelf.h"

using namespace marbre;
using namespace marbre::tests;

/// `marbre-cli theme`
class TestThemeCommand : public QObject
{
    Q_OBJECT

private slots:
    void themesAreListed();
    void aThemeIsChosenWithWhatIsChosenAboutIt();
    void whatDoesNotFitIsTold_data();
    void whatDoesNotFitIsTold();
    void aFolderIsCheckedAndRendered();
    void aCopyIsMade();
    void variablesAreExplainedWithoutAnArchive();
};

void TestThemeCommand::themesAreListed()
{
    const Shelf shelf;
    const Ran ran = runOn(shelf.folder(), {QStringLiteral("theme")});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.out, QByteArray("  revue\tRevue\tmarbre\n* une\tUne\tmarbre\n"));
    const QList<QJsonObject> lines = jsonLines(runOn(shelf.folder(), {QStringLiteral("theme"), QStringLiteral("--json")}).out);
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[1].value(QStringLiteral("id")).toString(), QStringLiteral("une"));
    QVERIFY(lines[1].value(QStringLiteral("chosen")).toBool());
}

void TestThemeCommand::aThemeIsChosenWithWhatIsChosenAboutIt()
{
    const Shelf shelf;
    saved(*shelf.open(), fullArticle());
    QCOMPARE(runOn(shelf.folder(), {QStringLiteral("theme"), QStringLiteral("revue"), QStringLiteral("--set"), QStringLiteral("dates=iso")}).status, 0);
    QCOMPARE(runOn(shelf.folder(), {QStringLiteral("theme"), QStringLiteral("--set"), QStringLiteral("initial=no")}).status, 0);
    const QByteArray settings = runOn(shelf.folder(), {QStringLiteral("theme"), QStringLiteral("--settings")}).out;
    QVERIFY(settings.contains("dates\tiso\tone of long, numeric, iso\n"));
    QVERIFY(settings.contains("initial\tno\tyes or no\n"));
    const QStringList page{QStringLiteral("export"), QStringLiteral("--article"), QStringLiteral("1"), QStringLiteral("--out"), QStringLiteral("-")};
    QVERIFY(runOn(shelf.folder(), page).out.contains("class=\"piece\""));
    QVERIFY(runOn(shelf.folder(), page + QStringList{QStringLiteral("--theme"), QStringLiteral("une")}).out.contains("class=\"article\""));
}

void TestThemeCommand::whatDoesNotFitIsTold_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no such theme") << QStringList{QStringLiteral("none")};
    QTest::newRow("no such setting") << QStringList{QStringLiteral("--set"), QStringLiteral("colour=red")};
    QTest::newRow("no such value") << QStringList{QStringLiteral("--set"), QStringLiteral("accent=red")};
    QTest::newRow("no value") << QStringList{QStringLiteral("--set"), QStringLiteral("accent")};
    QTest::newRow("no such copy") << QStringList{QStringLiteral("--copy"), QStringLiteral("none")};
    QTest::newRow("no such folder") << QStringList{QStringLiteral("--check"), QStringLiteral("/no/such/folder")};
}

void TestThemeCommand::whatDoesNotFitIsTold()
{
    QFETCH(QStringList, arguments);
    const Shelf shelf;
    const Ran ran = runOn(shelf.folder(), QStringList{QStringLiteral("theme")} + arguments);
    QCOMPARE(ran.status, 1);
    QVERIFY2(areMessages(ran.err), ran.err.constData());
    QCOMPARE(*shelf.open()->settings().theme(), archive::ThemeChoice());
}

void TestThemeCommand::aFolderIsCheckedAndRendered()
{
    const Shelf shelf;
    saved(*shelf.open(), fullArticle());
    const QString folder = shelf.beside("mine");
    write(folder + QStringLiteral("/article.mustache"), "MINE {{headline}}\n{{{body}}}");
    QCOMPARE(runOn(shelf.folder(), {QStringLiteral("theme"), QStringLiteral("--check"), folder}).status, 0);
    const Ran page = runOn(shelf.folder(), {QStringLiteral("export"), QStringLiteral("--article"), QStringLiteral("1"), QStringLiteral("--out"),
                                            QStringLiteral("-"), QStringLiteral("--theme"), folder});
    QVERIFY2(page.out.startsWith("MINE "), page.err.constData());
    write(folder + QStringLiteral("/article.mustache"), "\n{{headlin}}");
    const Ran ran = runOn(shelf.folder(), {QStringLiteral("theme"), QStringLiteral("--check"), folder});
    QCOMPARE(ran.status, 1);
    QVERIFY2(ran.err.contains("/mine/article.mustache:2: ") && ran.err.contains("{{headline}} was expected"), ran.err.constData());
}

void TestThemeCommand::aCopyIsMade()
{
    const Shelf shelf;
    const Ran ran = runOn(shelf.folder(), {QStringLiteral("theme"), QStringLiteral("--copy"), QStringLiteral("une")});
    QCOMPARE(ran.out, shelf.folder().toUtf8() + "/themes/une-2\n");
    QVERIFY(runOn(shelf.folder(), {QStringLiteral("theme")}).out.startsWith("  une-2\tUne 2\tarchive\n"));
}

void TestThemeCommand::variablesAreExplainedWithoutAnArchive()
{
    const Ran ran = run({QStringLiteral("theme"), QStringLiteral("--variables")});
    QCOMPARE(ran.status, 0);
    QVERIFY(ran.out.contains("| `{{headline}}` | text |"));
}

QTEST_GUILESS_MAIN(TestThemeCommand)
#include "tst_theming.moc"
