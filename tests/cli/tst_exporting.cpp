#include <QTest>

#include "program.h"
#include "shelf.h"

using namespace marbre;
using namespace marbre::tests;
using article::Article;

namespace {

QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(u' ');
}

} // namespace

/// marbre-cli export and clean
class TestExporting : public QObject
{
    Q_OBJECT

private slots:
    void everyArticleIsWritten();
    void aSecondRunWritesNothing();
    void theArticlesThatAreNamedAreWritten();
    void oneArticleGoesToStandardOutput();
    void standardOutputTakesOneArticle();
    void whatAReaderWouldMissIsTold();
    void whatStandsInTheWayIsTold();
    void everyFormIsWritten_data();
    void everyFormIsWritten();
    void whatIsNoTextDoesNotGoToStandardOutput();
    void aSiteOfNothingIsTold();
    void anUnknownFormIsToldWithThoseThatThereAre();
    void anArchiveLeavesAsJsonLinesAndComesBack();
    void htmlIsCleaned_data();
    void htmlIsCleaned();
    void cleaningNeedsNoArchive();
};

void TestExporting::everyArticleIsWritten()
{
    const Shelf shelf;
    {
        const auto archive = shelf.open();
        saved(*archive, fullArticle());
        Article second = fullArticle();
        second.title = QStringLiteral("Un autre");
        saved(*archive, second);
        const Article gone = saved(*archive, titled(QStringLiteral("Parti")));
        QVERIFY(archive->articles().setTrashed(gone.id, true));
    }
    const Ran ran = runOn(shelf.folder(), {QStringLiteral("export"), QStringLiteral("--out"), shelf.beside("out")});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.out, QByteArray("written 3 unchanged 0 removed 0\n"));
    QVERIFY2(ran.err.isEmpty(), ran.err.constData());
    QVERIFY(bytesOf(shelf.beside("out/un-autre.html")).startsWith("<!DOCTYPE html>"));
    QVERIFY(!QFile::exists(shelf.beside("out/parti.html")));
}

void TestExporting::aSecondRunWritesNothing()
{
    const Shelf shelf;
    saved(*shelf.open(), fullArticle());
    const QStringList arguments{QStringLiteral("export"), QStringLiteral("--format"), QStringLiteral("fragment"),
                                QStringLiteral("--out"), shelf.beside("out")};
    QCOMPARE(runOn(shelf.folder(), arguments).out, QByteArray("written 1 unchanged 0 removed 0\n"));
    QCOMPARE(runOn(shelf.folder(), arguments).out, QByteArray("written 0 unchanged 1 removed 0\n"));
}

void TestExporting::theArticlesThatAreNamedAreWritten()
{
    const Shelf shelf;
    {
        const auto archive = shelf.open();
        for (const char *title : {"Un", "Deux", "Trois"})
            saved(*archive, titled(QString::fromLatin1(title)));
    }
    const Ran ran =
        runOn(shelf.folder(),
              words("export --article 1 --article trois --format fragment --out") + QStringList{shelf.beside("out")});
    QCOMPARE(ran.status, 0);
    QCOMPARE(namesIn(shelf.beside("out")), (QStringList{QStringLiteral("trois.html"), QStringLiteral("un.html")}));
    const Ran page = runOn(shelf.folder(),
                           words("export --article deux --base-url https://site.example --out")
                               + QStringList{shelf.beside("page.html")});
    QCOMPARE(page.status, 0);
    QVERIFY(bytesOf(shelf.beside("page.html")).contains("https://site.example/deux.html"));
}

void TestExporting::oneArticleGoesToStandardOutput()
{
    const Shelf shelf;
    saved(*shelf.open(), fullArticle());
    const Ran page = runOn(shelf.folder(), words("export --article 1 --out -"));
    QCOMPARE(page.status, 0);
    QVERIFY(page.out.startsWith("<!DOCTYPE html>") && page.out.endsWith("</html>\n"));
    const Ran fragment = runOn(shelf.folder(), words("export --article 1 --format fragment --out -"));
    QVERIFY(fragment.out.contains("<strong>suédois</strong>") && !fragment.out.contains("<html"));
    QVERIFY(runOn(shelf.folder(), words("export --format text --out -")).out.startsWith("Elekta se remet"));
    // The only article need not be named.
    QCOMPARE(runOn(shelf.folder(), words("export --out -")).out, page.out);
}

void TestExporting::standardOutputTakesOneArticle()
{
    const Shelf shelf;
    QCOMPARE(runOn(shelf.folder(), words("export --out -")).status, 2);
    {
        const auto archive = shelf.open();
        saved(*archive, titled(QStringLiteral("Un")));
        saved(*archive, titled(QStringLiteral("Deux")));
    }
    const Ran ran = runOn(shelf.folder(), words("export --out -"));
    QCOMPARE(ran.status, 2);
    QVERIFY2(ran.out.isEmpty() && areMessages(ran.err), ran.err.constData());
}

void TestExporting::whatAReaderWouldMissIsTold()
{
    const Shelf shelf;
    Article article = titled(QStringLiteral("Un"));
    article.body = rich("<p><img src=\"" + archive::mediaAddress(png())->toUtf8() + "\"> Texte.</p>");
    saved(*shelf.open(), article);
    const Ran ran = runOn(shelf.folder(), {QStringLiteral("export"), QStringLiteral("--out"), shelf.beside("out")});
    QCOMPARE(ran.status, 0);
    QVERIFY2(areMessages(ran.err), ran.err.constData());
    QCOMPARE(ran.err.count("marbre-cli: un: "), 3); // no source, no picture, no words for it
}

void TestExporting::whatStandsInTheWayIsTold()
{
    const Shelf shelf;
    saved(*shelf.open(), fullArticle());
    write(shelf.beside("file"), "theirs");
    const Ran ran = runOn(shelf.folder(), {QStringLiteral("export"), QStringLiteral("--out"), shelf.beside("file")});
    QCOMPARE(ran.status, 1);
    QVERIFY2(ran.out.isEmpty() && areMessages(ran.err), ran.err.constData());
    QCOMPARE(bytesOf(shelf.beside("file")), QByteArray("theirs"));
}

void TestExporting::everyFormIsWritten_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QStringList>("files");
    const auto row = [](const char *form, const QStringList &files) { QTest::newRow(form) << QString::fromLatin1(form) << files; };
    row("fragment", {QStringLiteral("un.html")});
    row("gutenberg", {QStringLiteral("un.html")});
    row("classic", {QStringLiteral("un.html")});
    row("text", {QStringLiteral("un.txt")});
    row("markdown", {QStringLiteral("content/posts/un.md"), QStringLiteral("hugo.toml")});
    row("epub", {QStringLiteral("articles.epub")});
    row("zim", {QStringLiteral("site.zim")});
    row("jsonl", {QStringLiteral("articles.jsonl")});
}

void TestExporting::everyFormIsWritten()
{
    QFETCH(QString, form);
    QFETCH(QStringList, files);
    const Shelf shelf;
    Article article = fullArticle();
    article.title = QStringLiteral("Un");
    article.status = article::Status::Published;
    saved(*shelf.open(), article);
    const QString out = shelf.beside("out/");
    const Ran ran = runOn(shelf.folder(), {QStringLiteral("export"), QStringLiteral("--format"), form, QStringLiteral("--out"), out});
    QCOMPARE(ran.status, 0);
    QVERIFY2(ran.err.isEmpty(), ran.err.constData());
    QCOMPARE(ran.out, QStringLiteral("written %1 unchanged 0 removed 0\n").arg(files.size()).toUtf8());
    for (const QString &file : files)
        QVERIFY2(!bytesOf(out + file).isEmpty(), qPrintable(file));
}

void TestExporting::whatIsNoTextDoesNotGoToStandardOutput()
{
    const Shelf shelf;
    saved(*shelf.open(), fullArticle());
    for (const char *form : {"epub", "zim"}) {
        const Ran ran = runOn(shelf.folder(), words("export --out - --format") + QStringList{QLatin1String(form)});
        QCOMPARE(ran.status, 1);
        QVERIFY2(ran.out.isEmpty() && areMessages(ran.err), ran.err.constData());
    }
    for (const char *form : {"zim", "site"})
        QCOMPARE(runOn(shelf.folder(), words("export --article 1 --out a --format") + QStringList{QLatin1String(form)}).status, 2);
}

void TestExporting::aSiteOfNothingIsTold()
{
    const Shelf shelf;
    (void)shelf.open();
    const QStringList site = words("export --format site --out") + QStringList{shelf.beside("www")};
    const Ran empty = runOn(shelf.folder(), site);
    QCOMPARE(empty.status, 0);
    QVERIFY2(empty.err.contains("nothing is published") && areMessages(empty.err), empty.err.constData());
    Article article = fullArticle();
    article.status = article::Status::Published;
    saved(*shelf.open(), article);
    QVERIFY(!runOn(shelf.folder(), site).err.contains("nothing is published"));
}

void TestExporting::anUnknownFormIsToldWithThoseThatThereAre()
{
    const Shelf shelf;
    const Ran ran = runOn(shelf.folder(), words("export --format wordstar --out -"));
    QCOMPARE(ran.status, 2);
    QVERIFY2(areMessages(ran.err) && ran.err.contains("jsonl"), ran.err.constData());
}

void TestExporting::anArchiveLeavesAsJsonLinesAndComesBack()
{
    const Shelf shelf;
    {
        const auto archive = shelf.open();
        saved(*archive, fullArticle());
        const Article thrown = saved(*archive, titled(QStringLiteral("Jeté")));
        QVERIFY(archive->articles().setTrashed(thrown.id, true));
    }
    const QString file = shelf.beside("all.jsonl");
    QCOMPARE(runOn(shelf.folder(), words("export --format jsonl --out") + QStringList{file}).out,
             QByteArray("written 1 unchanged 0 removed 0\n"));
    const QString copy = shelf.beside("Copy.marbre");
    const Ran ran = runOn(copy, QStringList{QStringLiteral("import"), file});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.out.count("created "), 2);
    const auto texts = [](const QString &archive) {
        QJsonObject json = jsonLines(runOn(archive, words("show --json 1")).out).value(0);
        json.remove(QStringLiteral("modified"));
        return json;
    };
    QCOMPARE(texts(copy), texts(shelf.folder()));
    const Ran again = runOn(copy, words("import --format jsonl -"), bytesOf(file) + "noise\n");
    QCOMPARE(again.status, 1);
    QCOMPARE(again.out.count("unchanged "), 1);
    QVERIFY2(areMessages(again.err) && again.err.contains("line 4"), again.err.constData());
}

void TestExporting::htmlIsCleaned_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("output");
    const auto row = [](const char *name, const char *arguments, const char *input, const char *output) {
        QTest::newRow(name) << words(arguments) << QByteArray(input) << QByteArray(output);
    };
    row("nothing", "clean", "", "");
    row("a script", "clean", "<p onclick=\"x()\">Un<script>alert(1)</script> mot</p>", "<p>Un mot</p>\n");
    row("old tags", "clean", "<p><b>gras</b>", "<p><strong>gras</strong></p>\n");
    row("letters", "clean", "<p>&eacute;t&#233;&nbsp;: œuvre 🗞</p>", "<p>été&nbsp;: œuvre 🗞</p>\n");
    row("relative", "clean --base-url https://example.org/a/", "<p><a href=\"../b\">b</a></p>",
        "<p><a href=\"https://example.org/b\">b</a></p>\n");
    row("canonical already", "clean", "<h2>Titre</h2>\n<p>Texte.</p>\n", "<h2>Titre</h2>\n<p>Texte.</p>\n");
}

void TestExporting::htmlIsCleaned()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, input);
    QFETCH(QByteArray, output);
    const Ran ran = run(arguments, input);
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.out, output);
    QVERIFY(ran.err.isEmpty());
    QCOMPARE(run(arguments, output).out, output);
}

void TestExporting::cleaningNeedsNoArchive()
{
    QProcessEnvironment wrong = environment();
    wrong.insert(QStringLiteral("MARBRE_ARCHIVE"), QStringLiteral("/nonexistent"));
    QCOMPARE(run({QStringLiteral("clean")}, "<p>a</p>", wrong).out, QByteArray("<p>a</p>\n"));
}

QTEST_GUILESS_MAIN(TestExporting)
#include "tst_exporting.moc"
