#include <QRegularExpression>
#include <QTest>

#include "desk/exporting.h"
#include "shelf.h"
#include "support/peer.h"

using namespace marbre;
using namespace marbre::tests;
using article::Article;
using desk::ExportForm;
using desk::ExportRequest;

namespace {

/// Enough articles for a second page of the home.
void fill(archive::Archive &archive)
{
    QVERIFY(
        archive.settings().setSite({QStringLiteral("Le Petit Journal"), QStringLiteral("https://journal.example/")}));
    QVERIFY(archive.media().store(png()));
    for (int i = 1; i <= 45; ++i) {
        Article article = fullArticle();
        article.title = QStringLiteral("Article %1 & « suite »").arg(i);
        article.status = article::Status::Published;
        article.reposted = QDate(2021, 1 + i % 12, 1 + i % 28);
        if (i == 7)
            article.body = rich("<figure><img src=\"" + archive::mediaAddress(png())->toUtf8()
                                + "\" alt=\"Un point\"></figure><p>Texte.</p>");
        saved(archive, article);
    }
    saved(archive, titled(QStringLiteral("Brouillon")));
}

Result<exporting::Report> exported(archive::Archive &archive, const QString &out)
{
    return desk::exportArticles(archive, {{}, ExportForm::Zim, QStringLiteral("une"), {}, out});
}

QStringList pathsIn(const QString &zim)
{
    return QString::fromUtf8(runPeer(QStringLiteral("zimdump"), {QStringLiteral("list"), zim}).said)
        .split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

/// The site as a ZIM file.
class TestZim : public QObject
{
    Q_OBJECT

private slots:
    void everyPageThatAReaderReachesIsInIt();
    void aFormerAddressLeadsOn();
    void zimcheckFindsNothing();
    void theSameSiteHasTheSameFiles();
    void aSiteWithoutAnArticleIsTold();
    void stoppingLeavesNothing();
};

void TestZim::everyPageThatAReaderReachesIsInIt()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    fill(*archive);
    const auto report = exported(*archive, shelf.beside("out/journal.zim"));
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QCOMPARE(report->written, 1);
    QVERIFY(report->warnings.empty());
    QCOMPARE(namesIn(shelf.beside("out")), QStringList{QStringLiteral("journal.zim")});
    NEEDS_PEER("zimdump");
    const QStringList paths = pathsIn(shelf.beside("out/journal.zim"));
    for (const char *path : {"index.html", "page/1.html", "article-1-suite.html", "article-25-suite.html",
                             "category/sante/index.html", "archive/2021/index.html", "une/une.css"})
        QVERIFY2(paths.contains(QLatin1String(path)), path);
    QVERIFY(paths.contains(*archive::mediaAddress(png())));
    QVERIFY(!paths.contains(QStringLiteral("brouillon.html")));
}

void TestZim::aFormerAddressLeadsOn()
{
    NEEDS_PEER("zimdump");
    const Shelf shelf;
    const auto archive = shelf.open();
    fill(*archive);
    Article article = *archive->articles().load(3);
    const QString before = article.slug + QStringLiteral(".html");
    article.slug = QStringLiteral("nouvelle-adresse");
    saved(*archive, article);
    QVERIFY(exported(*archive, shelf.beside("journal.zim")));
    const auto detailsOf = [&shelf](const QString &address) {
        return QString::fromUtf8(runPeer(QStringLiteral("zimdump"), {QStringLiteral("list"), QStringLiteral("--details"),
                                                                     QStringLiteral("--url=") + address, shelf.beside("journal.zim")})
                                     .said);
    };
    static const QRegularExpression redirect(QStringLiteral("type: +redirect\\s+\\* redirect index: (\\d+)"));
    static const QRegularExpression index(QStringLiteral("\\* idx: +(\\d+)"));
    const QString to = redirect.match(detailsOf(before)).captured(1);
    QVERIFY2(!to.isEmpty(), qPrintable(detailsOf(before)));
    QCOMPARE(index.match(detailsOf(QStringLiteral("nouvelle-adresse.html"))).captured(1), to);
}

void TestZim::zimcheckFindsNothing()
{
    NEEDS_PEER("zimcheck");
    const Shelf shelf;
    const auto archive = shelf.open();
    fill(*archive);
    Article moved = *archive->articles().load(3);
    moved.slug = QStringLiteral("nouvelle-adresse");
    saved(*archive, moved);
    QVERIFY(exported(*archive, shelf.beside("journal.zim")));
    const auto ran = runPeer(QStringLiteral("zimcheck"), {QStringLiteral("--all"), shelf.beside("journal.zim")});
    QVERIFY2(ran.status == 0 && ran.said.contains("Pass"), ran.said.constData());
    QVERIFY2(!ran.said.contains("[ERROR]") && !ran.said.contains("[WARNING]"), ran.said.constData());
}

void TestZim::theSameSiteHasTheSameFiles()
{
    NEEDS_PEER("zimdump");
    const Shelf shelf;
    const auto archive = shelf.open();
    fill(*archive);
    QVERIFY(exported(*archive, shelf.beside("one.zim")));
    QVERIFY(exported(*archive, shelf.beside("two.zim")));
    QCOMPARE(pathsIn(shelf.beside("one.zim")), pathsIn(shelf.beside("two.zim")));
}

void TestZim::aSiteWithoutAnArticleIsTold()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    QCOMPARE(codeOf(exported(*archive, shelf.beside("a.zim"))), code(ErrorCode::Invalid));
    QVERIFY(!QFile::exists(shelf.beside("a.zim")));
}

void TestZim::stoppingLeavesNothing()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    fill(*archive);
    ExportRequest request{{}, ExportForm::Zim, QStringLiteral("une"), {}, shelf.beside("out/a.zim")};
    request.progress = [&](qint64 done, qint64) {
        if (done == 5)
            request.cancel.cancel();
    };
    QCOMPARE(codeOf(desk::exportArticles(*archive, request)), code(ErrorCode::Cancelled));
    QCOMPARE(namesIn(shelf.beside("out")), QStringList());
}

QTEST_GUILESS_MAIN(TestZim)
#include "tst_zim.moc"
