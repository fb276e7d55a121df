#include <QProcess>
#include <QTest>

#include "program.h"

using namespace marbre::tests;

/// `marbre-cli typography`
class TestTypographyCommand : public QObject
{
    Q_OBJECT

private slots:
    void aTextIsSetByItsProfile_data();
    void aTextIsSetByItsProfile();
    void anyBytesAreAText();
    void explanationsStandInsteadOfTheText();
    void nothingToExplainIsNothing();
    void aWrongProfileIsTold_data();
    void aWrongProfileIsTold();
    void noArchiveIsNeeded();
};

void TestTypographyCommand::aTextIsSetByItsProfile_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *arguments, const char *before, const char *after) {
        QTest::addRow("%s %s", arguments, before) << QString::fromLatin1(arguments).split(u' ', Qt::SkipEmptyParts)
                                                  << QByteArray(before) << QByteArray(after);
    };
    row("--lang fr", "L'un !", "L’un\u202F!");
    row("--lang fr-CA", "L'un !\n", "L’un!\n");
    row("--lang fr_CH", "\"L'un\"", "«\u202FL’un\u202F»");
    row("--lang en-GB", "\"It's\"", "“It’s”");
    row("--profile fr-FR", "L'un : \"x\"", "L’un\u00A0: «\u00A0x\u00A0»");
    row("--profile EN --lang fr", "\"It's\" !", "“It’s”!");
    row("", "Le marbre est dans la montagne: l'or.", "Le marbre est dans la montagne\u00A0: l’or.");
    row("", "The marble is in the mountain and it's \"white\".", "The marble is in the mountain and it’s “white”.");
    row("", "L'un !", "L’un\u202F!");
    row("--lang fr", "", "");
    row("--lang fr", "un\r\n\r\nl'un\r\n", "un\r\n\r\nl’un\r\n");
}

void TestTypographyCommand::aTextIsSetByItsProfile()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const Ran ran = run(QStringList{QStringLiteral("typography")} + arguments, before);
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.out, after);
    QVERIFY(ran.err.isEmpty());
    QCOMPARE(run(QStringList{QStringLiteral("typography")} + arguments, after).out, after);
}

void TestTypographyCommand::anyBytesAreAText()
{
    const Ran ran = run({QStringLiteral("typography")}, QByteArray("l'\xC3\xA9t\xC3 \xFF\x80 !\n\x01\x00!", 15));
    QCOMPARE(ran.status, 0);
    QVERIFY(!ran.out.isEmpty());
}

void TestTypographyCommand::explanationsStandInsteadOfTheText()
{
    const Ran ran =
        run({QStringLiteral("typography"), QStringLiteral("--lang"), QStringLiteral("fr"), QStringLiteral("--explain")},
            "Oui !\n😀 la 2ème fois, l'un; 20 %\n");
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.out,
             QByteArray("1:4 space-before-exclamation Oui ! → Oui[U+202F]!\n"
                        "2:7 ordinal 2ème → 2e\n"
                        "2:18 apostrophe l'un; → l’un;\n"
                        "2:21 space-before-semicolon l'un; → l'un[U+202F];\n"
                        "2:25 space-before-percent 20 % → 20[U+00A0]%\n"));
    QVERIFY(ran.err.isEmpty());
}

void TestTypographyCommand::nothingToExplainIsNothing()
{
    const Ran ran = run({QStringLiteral("typography"), QStringLiteral("--explain")}, "un\n");
    QCOMPARE(ran.status, 0);
    QVERIFY(ran.out.isEmpty() && ran.err.isEmpty());
}

void TestTypographyCommand::aWrongProfileIsTold_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("word");
    for (const char *line : {"--profile xx", "--lang xx", "--lang de", "--profile fr-XX", "--bogus", "extra"})
        QTest::newRow(line) << QString::fromLatin1(line).split(u' ') << QByteArray(line).split(' ').last();
}

void TestTypographyCommand::aWrongProfileIsTold()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, word);
    const Ran ran = run(QStringList{QStringLiteral("typography")} + arguments, "l'un");
    QCOMPARE(ran.status, 2);
    QVERIFY(ran.out.isEmpty());
    QVERIFY2(areMessages(ran.err) && ran.err.contains(word), ran.err.constData());
}

void TestTypographyCommand::noArchiveIsNeeded()
{
    QCOMPARE(runOn(QStringLiteral("/nonexistent"), {QStringLiteral("typography")}, "l'un").out, QByteArray("l’un"));
    const Ran help = run({QStringLiteral("typography"), QStringLiteral("--help")});
    QCOMPARE(help.status, 0);
    QVERIFY(help.out.contains("--explain") && help.out.contains("Instead of the text"));
}

QTEST_GUILESS_MAIN(TestTypographyCommand)
#include "tst_typography.moc"
