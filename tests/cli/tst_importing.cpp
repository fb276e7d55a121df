#include <QDir>
#include <QTest>

#include "program.h"
#include "shelf.h"

using namespace marbre;
using namespace marbre::tests;

namespace {

const QString elekta = QStringLiteral(MARBRE_SOURCE "/resources/sample/elekta.txt");

const QString phare = QStringLiteral(MARBRE_SOURCE "/tests/import/fixtures/phare.wxr");

QStringList import(const QStringList &arguments)
{
    return QStringList{QStringLiteral("import")} + arguments;
}

} // namespace

/// marbre-cli import
class TestImporting : public QObject
{
    Q_OBJECT

private slots:
    void aFolderIsItsMarkdownFiles();
    void anArchiveIsMadeWhereThereIsNone();
    void theSameAgainIsUnchanged();
    void everyRecordIsALine();
    void aFileThatFailsDoesNotStopTheOthers();
    void standardInputIsAFile();
    void aDryRunWritesNothing();
    void aFormatMayBeGiven();
    void otherPeoplesFoldersAreRefused();
    void warningsAreMessages();
    void namesOfFilesAreTheSystems();
    void aWordpressExportIsKnownAndSummedUp();
    void aWordpressExportMayComeByStandardInput();
    void uploadsAreAFolder();
    void aFieldIsGivenAMeaning();
};

void TestImporting::aFolderIsItsMarkdownFiles()
{
    const Shelf shelf;
    write(shelf.beside("site/content/un.md"), "---\ntitle: Un\n---\nTexte.\n");
    write(shelf.beside("site/content/deux.md"), "# Deux\n\nTexte.\n");
    QDir().mkpath(shelf.beside("empty"));
    const Ran ran = runOn(shelf.folder(), {QStringLiteral("import"), shelf.beside("site")});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.out, QByteArray("created 1 Deux\ncreated 2 Un\n"));
    const Ran empty = runOn(shelf.folder(), {QStringLiteral("import"), shelf.beside("empty")});
    QCOMPARE(empty.status, 1);
    QVERIFY2(areMessages(empty.err), empty.err.constData());
}

void TestImporting::anArchiveIsMadeWhereThereIsNone()
{
    const QTemporaryDir place;
    const QString folder = place.filePath(QStringLiteral("a/b.marbre"));
    const Ran ran = runOn(folder, import({elekta}));
    QCOMPARE(ran.status, 0);
    QVERIFY2(ran.out.startsWith("created 1 Le fournisseur suédois"), ran.out.constData());
    QVERIFY(ran.err.isEmpty());
    const auto archive = archive::Archive::open(folder);
    QVERIFY(archive);
    QCOMPARE((*archive)->articles().load(1)->reposted, QDate(2021, 5, 3));
}

void TestImporting::theSameAgainIsUnchanged()
{
    const Shelf shelf;
    QVERIFY(runOn(shelf.folder(), import({elekta})).out.startsWith("created 1 "));
    QVERIFY(runOn(shelf.folder(), import({elekta})).out.startsWith("unchanged 1 "));
    write(shelf.beside("a.txt"), bytesOf(elekta).replace("STEVE", "STEPHEN"));
    QVERIFY(runOn(shelf.folder(), import({shelf.beside("a.txt")})).out.startsWith("updated 1 "));
    QVERIFY(runOn(shelf.folder(), import({elekta})).out.startsWith("updated 1 "));
    // What a person has worked on is left as it is.
    {
        const auto archive = shelf.open();
        article::Article article = *archive->articles().load(1);
        article.tags = {QStringLiteral("soins")};
        saved(*archive, article);
    }
    QVERIFY(runOn(shelf.folder(), import({shelf.beside("a.txt")})).out.startsWith("skipped 1 "));
}

void TestImporting::everyRecordIsALine()
{
    const Shelf shelf;
    write(shelf.beside("a.html"), "<h1>Un\n titre  long</h1><p>Texte.</p>");
    write(shelf.beside("b.txt"), "Deux.");
    const Ran plain = runOn(shelf.folder(), import({shelf.beside("a.html"), shelf.beside("b.txt")}));
    QCOMPARE(plain.out, QByteArray("created 1 Un titre long\ncreated 2 Deux.\n"));
    const Ran json =
        runOn(shelf.folder(), import({QStringLiteral("--json"), shelf.beside("a.html"), shelf.beside("b.txt")}));
    QCOMPARE(json.status, 0);
    QCOMPARE(jsonLines(json.out),
             (QList<QJsonObject>{{{QStringLiteral("state"), QStringLiteral("unchanged")},
                                  {QStringLiteral("id"), 1},
                                  {QStringLiteral("title"), QStringLiteral("Un titre long")},
                                  {QStringLiteral("file"), shelf.beside("a.html")}},
                                 {{QStringLiteral("state"), QStringLiteral("unchanged")},
                                  {QStringLiteral("id"), 2},
                                  {QStringLiteral("title"), QStringLiteral("Deux.")},
                                  {QStringLiteral("file"), shelf.beside("b.txt")}}}));
}

void TestImporting::aFileThatFailsDoesNotStopTheOthers()
{
    const Shelf shelf;
    write(shelf.beside("empty.txt"), {});
    const Ran ran = runOn(shelf.folder(), import({shelf.beside("none.txt"), elekta, shelf.beside("empty.txt")}));
    QCOMPARE(ran.status, 1);
    QCOMPARE(ran.out.count('\n'), 1);
    QVERIFY(ran.out.startsWith("created 1 "));
    QVERIFY2(areMessages(ran.err), ran.err.constData());
    QCOMPARE(ran.err.count('\n'), 2);
    QVERIFY(ran.err.contains("/none.txt: it does not exist; "));
    QVERIFY(ran.err.contains("/empty.txt: "));
}

void TestImporting::standardInputIsAFile()
{
    const Shelf shelf;
    const Ran ran = runOn(shelf.folder(), import({QStringLiteral("-")}), bytesOf(elekta));
    QCOMPARE(ran.status, 0);
    QVERIFY(ran.out.startsWith("created 1 Le fournisseur"));
    QVERIFY(runOn(shelf.folder(), import({elekta})).out.startsWith("unchanged 1 "));
    const QByteArray page = "<!DOCTYPE html><title>Page</title><p>Texte.</p>";
    QVERIFY(runOn(shelf.folder(), import({QStringLiteral("-")}), page).out.startsWith("created 2 Page"));
    const Ran empty = runOn(shelf.folder(), import({QStringLiteral("-")}));
    QCOMPARE(empty.status, 1);
    QVERIFY2(empty.err.startsWith("marbre-cli: -: "), empty.err.constData());
}

void TestImporting::aDryRunWritesNothing()
{
    const Shelf shelf;
    const QByteArray before = bytesOf(shelf.database());
    const Ran ran = runOn(shelf.folder(), import({QStringLiteral("--dry-run"), elekta}));
    QCOMPARE(ran.status, 0);
    QVERIFY(ran.out.startsWith("created 0 Le fournisseur"));
    QCOMPARE(bytesOf(shelf.database()), before);
    const QTemporaryDir place;
    const Ran none = runOn(place.filePath(QStringLiteral("x.marbre")), import({QStringLiteral("--dry-run"), elekta}));
    QCOMPARE(none.status, 0);
    QVERIFY(none.out.startsWith("created 0 Le fournisseur"));
    QVERIFY(contentsOf(place.path()).isEmpty());
}

void TestImporting::aFormatMayBeGiven()
{
    const Shelf shelf;
    write(shelf.beside("a.txt"), "<p>Un <b>mot</b>.</p>");
    const Ran html =
        runOn(shelf.folder(), import({shelf.beside("a.txt"), QStringLiteral("--format"), QStringLiteral("html")}));
    QCOMPARE(html.out, QByteArray("created 1 Un mot.\n"));
    const Ran text = runOn(shelf.folder(), import({QStringLiteral("--format=text"), shelf.beside("a.txt")}));
    QCOMPARE(text.out, QByteArray("created 2 <p>Un <b>mot</b>.</p>\n"));
}

void TestImporting::otherPeoplesFoldersAreRefused()
{
    const QTemporaryDir place;
    write(place.filePath(QStringLiteral("theirs/a.txt")), "theirs");
    const Contents before = contentsOf(place.path());
    const Ran ran = runOn(place.filePath(QStringLiteral("theirs")), import({elekta}));
    QCOMPARE(ran.status, 1);
    QVERIFY2(areMessages(ran.err), ran.err.constData());
    QCOMPARE(contentsOf(place.path()), before);
}

void TestImporting::warningsAreMessages()
{
    const Shelf shelf;
    const Ran ran =
        runOn(shelf.folder(), import({QStringLiteral("-")}), "Un texte.\n\nPOSTÉ LE\n\n31/02/2021\n\nSuite.\n");
    QCOMPARE(ran.status, 0);
    QVERIFY(ran.out.startsWith("created 1 "));
    QVERIFY2(areMessages(ran.err) && ran.err.contains("31/02/2021") && ran.err.contains("line "), ran.err.constData());
}

void TestImporting::namesOfFilesAreTheSystems()
{
    const Shelf shelf;
    const QString name = QFileInfo(shelf.folder()).path() + QString::fromUtf8("/Été à l’ombre (1)\u00a0?.txt");
    write(name, "Un texte.");
    QCOMPARE(runOn(shelf.folder(), import({name})).out, QByteArray("created 1 Un texte.\n"));
}

void TestImporting::aWordpressExportIsKnownAndSummedUp()
{
    const Shelf shelf;
    const Ran ran = runOn(shelf.folder(), import({phare}));
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.out.split('\n').first(), QByteArray("created 1 La digue tient & résiste"));
    QCOMPARE(ran.out.count("created "), 4);
    QVERIFY2(areMessages(ran.err), ran.err.constData());
    QVERIFY(ran.err.contains("phare.wxr: line 134: not imported, being no articles: 1 nav_menu_item; "));
    QVERIFY(ran.err.contains("3 posts, 1 pages, 1 files of which 0 are in the archive; created 4, updated 0, unchanged 0, skipped 0\n"));
    const Ran again = runOn(shelf.folder(), import({phare, elekta, QStringLiteral("--json")}));
    QCOMPARE(jsonLines(again.out).size(), 5);
    QCOMPARE(jsonLines(again.out).last()[QLatin1String("state")].toString(), QStringLiteral("unchanged"));
}

void TestImporting::aWordpressExportMayComeByStandardInput()
{
    const Shelf shelf;
    const Ran ran = runOn(shelf.folder(), import({QStringLiteral("-"), QStringLiteral("--format"), QStringLiteral("wxr")}), bytesOf(phare));
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.out.count("created "), 4);
    QCOMPARE(runOn(shelf.folder(), import({QStringLiteral("--format"), QStringLiteral("wxr"), elekta})).status, 1);
}

void TestImporting::uploadsAreAFolder()
{
    const Shelf shelf;
    QCOMPARE(runOn(shelf.folder(), import({phare, QStringLiteral("--uploads"), QStringLiteral("/nowhere/at/all")})).status, 2);
}

void TestImporting::aFieldIsGivenAMeaning()
{
    const Shelf shelf;
    const auto map = [](const char *said) { return import({phare, QStringLiteral("--map"), QLatin1String(said)}); };
    for (const char *wrong : {"source", "source=nothing", "=", "source="}) {
        const Ran ran = runOn(shelf.folder(), map(wrong));
        QCOMPARE(ran.status, 2);
        QVERIFY2(areMessages(ran.err) && ran.err.contains("license"), ran.err.constData());
    }
    QCOMPARE(runOn(shelf.folder(), map("a=b=none")).status, 0);
}

QTEST_GUILESS_MAIN(TestImporting)
#include "tst_importing.moc"
