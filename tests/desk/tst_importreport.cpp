#include <QDir>
#include <QTest>
#include <QThread>

#include <atomic>

#include "archive/check.h"
#include "desk/desk.h"
#include "desk/importreport.h"
#include "shelf.h"

using namespace marbre;
using namespace marbre::tests;
using article::Article;
using desk::ImportItem;
using desk::ImportOptions;
using desk::ImportReport;
using desk::ImportSource;
using import::Format;
using State = ImportItem::State;

namespace {

/// An export of posts with these titles, their bodies saying `word`; each is its number's.
QByteArray exportOf(int count, const QByteArray &word = "Un texte.")
{
    QByteArray xml = "<?xml version=\"1.0\"?><rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><language>fr</language>"
                     "<wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://ex.example</wp:base_blog_url>\n";
    for (int i = 1; i <= count; ++i)
        xml += "<item><title>Titre " + QByteArray::number(i) + "</title><guid>https://ex.example/?p=" + QByteArray::number(i)
            + "</guid><content:encoded><![CDATA[" + word + "]]></content:encoded><wp:post_id>" + QByteArray::number(i)
            + "</wp:post_id><wp:post_date>2021-05-03 08:30:00</wp:post_date><wp:status>publish</wp:status>"
              "<wp:post_type>post</wp:post_type></item>\n";
    return xml + "</channel></rss>";
}

ImportReport imported(archive::Archive &archive, const QStringList &paths, const ImportOptions &options = {})
{
    return desk::importAll(archive, desk::importSources(paths), options);
}

QByteArray allOf(const Shelf &shelf)
{
    return sql(shelf.database(), "SELECT uuid || slug || status || title || trashed FROM article ORDER BY id; "
                                 "SELECT body FROM article_text ORDER BY article_id; SELECT hash || kept FROM imported ORDER BY id");
}

} // namespace

/// What a mix of files and folders becomes, and how all of it is taken back.
class TestImportReport : public QObject
{
    Q_OBJECT

private slots:
    void eachFileIsTakenForWhatItIs();
    void aFolderIsItsArticles();
    void aSavedPagesFolderIsNoArticle();
    void aMixIsImportedAndGoodOnesBesideBad();
    void aPlanSaysWhatWouldBeDone();
    void theSameAgainIsNothingNew();
    void newArticlesMayBeDrafts();
    void progressGoesToTheEnd();
    void cancellingLeavesWholeArticlesThatAreTakenBack();
    void takingBackBringsBackWhatWas();
    void whatWasWorkedOnSinceStays();
    void whatIsTwiceInAFileIsTakenBackWhole();
    void whatWasThrownAwayByItComesBack();
    void whatIsTakenBackComesAgain();
    void savesComeFirst();
};

void TestImportReport::eachFileIsTakenForWhatItIs()
{
    const Shelf shelf;
    write(shelf.beside("a.xml"), exportOf(1));
    write(shelf.beside("a.txt"), "Un texte.");
    write(shelf.beside("a.html"), "<p>Une page.</p>");
    write(shelf.beside("a.md"), "# Un titre");
    write(shelf.beside("a.jsonl"), "{}");
    write(shelf.beside("page"), "<!DOCTYPE html><p>Une page.</p>");
    write(shelf.beside("a.png"), png());
    const auto formatOf = [&](const char *name) {
        const auto sources = desk::importSources({shelf.beside(name)});
        return sources.size() == 1 && !sources[0].error && sources[0].files == QStringList{shelf.beside(name)}
            ? import::nameOf(sources[0].format)
            : QString();
    };
    QCOMPARE(formatOf("a.xml"), QStringLiteral("wxr"));
    QCOMPARE(formatOf("a.txt"), QStringLiteral("text"));
    QCOMPARE(formatOf("a.html"), QStringLiteral("html"));
    QCOMPARE(formatOf("a.md"), QStringLiteral("markdown"));
    QCOMPARE(formatOf("a.jsonl"), QStringLiteral("jsonl"));
    QCOMPARE(formatOf("page"), QStringLiteral("html"));
    const auto none = desk::importSources({shelf.beside("a.png"), shelf.beside("none.txt")});
    QCOMPARE(code(none.at(0).error->code), code(ErrorCode::Unsupported));
    QCOMPARE(code(none.at(1).error->code), code(ErrorCode::NotFound));
}

void TestImportReport::aFolderIsItsArticles()
{
    const Shelf shelf;
    write(shelf.beside("site/content/a.md"), "# A");
    write(shelf.beside("site/content/_index.md"), "# Liste");
    write(shelf.beside("site/layouts/list.html"), "<p>{{ .Title }}</p>");
    write(shelf.beside("texts/b.txt"), "Un texte.");
    write(shelf.beside("texts/sub/c.html"), "<p>Une page.</p>");
    write(shelf.beside("texts/sub/style.css"), "p {}");
    write(shelf.beside("texts/LICENSE"), "Do what you want.");
    write(shelf.beside("empty/a.css"), "p {}");
    const auto site = desk::importSources({shelf.beside("site")});
    QCOMPARE(site.size(), 1U);
    QCOMPARE(site[0].files, QStringList{shelf.beside("site/content/a.md")});
    QCOMPARE(site[0].bytes, 3);
    const auto texts = desk::importSources({shelf.beside("texts/")});
    QCOMPARE(texts.size(), 2U);
    QCOMPARE(texts[0].path, shelf.beside("texts"));
    QCOMPARE(texts[0].files, QStringList{shelf.beside("texts/b.txt")});
    QCOMPARE(texts[1].files, QStringList{shelf.beside("texts/sub/c.html")});
    QCOMPARE(code(desk::importSources({shelf.beside("empty")}).at(0).error->code), code(ErrorCode::Unsupported));
}

void TestImportReport::aSavedPagesFolderIsNoArticle()
{
    const Shelf shelf;
    for (const char *name : {"d/La digue.html", "d/La digue_fichiers/frame.html", "d/La digue_fichiers/a/x.txt", "d/autre/La digue.html"})
        write(shelf.beside(name), "<p>Une page.</p>");
    const auto sources = desk::importSources({shelf.beside("d")});
    QCOMPARE(sources.size(), 1U);
    QCOMPARE(sources[0].files, (QStringList{shelf.beside("d/La digue.html"), shelf.beside("d/autre/La digue.html")}));
}

void TestImportReport::aMixIsImportedAndGoodOnesBesideBad()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    write(shelf.beside("a.xml"), exportOf(3));
    write(shelf.beside("b.txt"), "Un autre texte.");
    write(shelf.beside("c.md"), "");
    write(shelf.beside("d.png"), png());
    const ImportReport report = imported(
        *archive, {shelf.beside("d.png"), shelf.beside("a.xml"), shelf.beside("b.txt"), shelf.beside("c.md"), shelf.beside("none")});
    QCOMPARE(report.count(State::Created), 4);
    QCOMPARE(report.count(State::Failed), 3);
    QCOMPARE(report.items.size(), 7U);
    QCOMPARE(report.changes.size(), 4U);
    QVERIFY(!report.isCancelled && !report.isNothingNew());
    QVERIFY(archive::check(*archive)->empty());
}

void TestImportReport::aPlanSaysWhatWouldBeDone()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    write(shelf.beside("a.xml"), exportOf(12'000));
    ImportOptions options;
    options.dryRun = true;
    const ImportReport plan = imported(*archive, {shelf.beside("a.xml")}, options);
    QCOMPARE(plan.count(State::Created), 12'000);
    QCOMPARE(plan.items.size(), size_t(ImportReport::mostItems));
    QVERIFY(plan.changes.empty());
    QCOMPARE(sql(shelf.database(), "SELECT count(*) FROM article"), QByteArray("0"));
}

void TestImportReport::theSameAgainIsNothingNew()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    write(shelf.beside("a.xml"), exportOf(3));
    write(shelf.beside("b.txt"), "Un autre texte.");
    (void)imported(*archive, {shelf.beside("a.xml"), shelf.beside("b.txt")});
    const ImportReport again = imported(*archive, {shelf.beside("a.xml"), shelf.beside("b.txt")});
    QCOMPARE(again.count(State::Unchanged), 4);
    QVERIFY(again.isNothingNew() && again.changes.empty());
}

void TestImportReport::newArticlesMayBeDrafts()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    write(shelf.beside("a.xml"), exportOf(2));
    ImportOptions options;
    options.status = article::Status::Draft;
    (void)imported(*archive, {shelf.beside("a.xml")}, options);
    QCOMPARE(sql(shelf.database(), "SELECT DISTINCT status FROM article"), QByteArray("draft"));
    // What is brought up to date keeps the status that it has.
    Article second = *archive->articles().load(2);
    write(shelf.beside("a.xml"), exportOf(2, "Un texte neuf."));
    QCOMPARE(imported(*archive, {shelf.beside("a.xml")}, options).count(State::Updated), 2);
    QCOMPARE(sql(shelf.database(), "SELECT DISTINCT status FROM article"), QByteArray("draft"));
}

void TestImportReport::progressGoesToTheEnd()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    write(shelf.beside("a.xml"), exportOf(2000));
    const auto sources = desk::importSources({shelf.beside("a.xml")});
    std::vector<desk::ImportProgress> told;
    (void)desk::importAll(*archive, sources, {}, [&told](const desk::ImportProgress &progress) { told.push_back(progress); });
    QVERIFY(!told.empty());
    qint64 before = 0;
    for (const desk::ImportProgress &each : told) {
        QCOMPARE(each.allBytes, sources[0].bytes);
        QVERIFY(each.bytes <= each.allBytes);
        QVERIFY(each.isLooking || each.bytes >= before);
        before = each.isLooking ? 0 : each.bytes;
    }
}

void TestImportReport::cancellingLeavesWholeArticlesThatAreTakenBack()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    write(shelf.beside("a.txt"), "Le premier.");
    write(shelf.beside("b.xml"), exportOf(5000));
    (void)saved(*archive, fullArticle());
    const QByteArray before = allOf(shelf);
    ImportOptions options;
    const auto sources = desk::importSources({shelf.beside("a.txt"), shelf.beside("b.xml")});
    const ImportReport report = desk::importAll(*archive, sources, options, [&options](const desk::ImportProgress &progress) {
        if (progress.articles > 1)
            options.cancel.cancel();
    });
    QVERIFY(report.isCancelled);
    QVERIFY(report.count(State::Created) > 1 && report.count(State::Created) < 5001);
    QCOMPARE(sql(shelf.database(), "SELECT count(*) FROM article"), QByteArray::number(report.count(State::Created) + 1));
    QVERIFY(archive::check(*archive)->empty());
    const auto taken = desk::takeBack(*archive, report, {});
    QVERIFY(taken);
    QCOMPARE(*taken, (desk::TakenBack{int(report.count(State::Created)), 0, 0}));
    QCOMPARE(allOf(shelf), before);
    QVERIFY(archive::check(*archive)->empty());
}

void TestImportReport::takingBackBringsBackWhatWas()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    write(shelf.beside("a.xml"), exportOf(3));
    (void)imported(*archive, {shelf.beside("a.xml")});
    const auto saidBefore = archive->articles().load(2);
    const QByteArray memory = sql(shelf.database(), "SELECT hex(hash) || kept FROM imported ORDER BY id");
    write(shelf.beside("a.xml"), exportOf(4, "Un texte neuf."));
    const ImportReport report = imported(*archive, {shelf.beside("a.xml")});
    QCOMPARE(report.count(State::Updated), 3);
    QCOMPARE(report.count(State::Created), 1);
    const auto taken = desk::takeBack(*archive, report, {});
    QCOMPARE(*taken, (desk::TakenBack{1, 3, 0}));
    QCOMPARE(archive->articles().load(2)->body, saidBefore->body);
    QCOMPARE(archive->articles().load(2)->status, saidBefore->status);
    QCOMPARE(archive->list().ids({})->size(), 3U);
    QCOMPARE(sql(shelf.database(), "SELECT hex(hash) || kept FROM imported ORDER BY id"), memory);
    QVERIFY(archive::check(*archive)->empty());
}

void TestImportReport::whatWasWorkedOnSinceStays()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    write(shelf.beside("a.xml"), exportOf(3));
    const ImportReport report = imported(*archive, {shelf.beside("a.xml")});
    Article mine = *archive->articles().load(2);
    mine.title = QStringLiteral("À moi");
    (void)saved(*archive, mine);
    QVERIFY(archive->articles().setTrashed(3, true));
    QVERIFY(archive->articles().remove(3));
    QCOMPARE(*desk::takeBack(*archive, report, {}), (desk::TakenBack{1, 0, 1}));
    QCOMPARE(archive->articles().load(2)->title, QStringLiteral("À moi"));
}

void TestImportReport::whatIsTwiceInAFileIsTakenBackWhole()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    write(shelf.beside("a.xml"), exportOf(2));
    write(shelf.beside("b.xml"), exportOf(2, "Un texte neuf."));
    const ImportReport report = imported(*archive, {shelf.beside("a.xml"), shelf.beside("b.xml")});
    QCOMPARE(report.changes.size(), 4U);
    QCOMPARE(*desk::takeBack(*archive, report, {}), (desk::TakenBack{2, 0, 0}));
    QCOMPARE(sql(shelf.database(), "SELECT count(*) FROM article; SELECT count(*) FROM imported"), QByteArray("0\n0"));
}

void TestImportReport::whatWasThrownAwayByItComesBack()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    write(shelf.beside("a.xml"), exportOf(1));
    (void)imported(*archive, {shelf.beside("a.xml")});
    write(shelf.beside("a.xml"), exportOf(1).replace(">publish<", ">trash<"));
    const ImportReport report = imported(*archive, {shelf.beside("a.xml")});
    QVERIFY(archive->articles().load(1)->trashed);
    QCOMPARE(desk::takeBack(*archive, report, {})->restored, 1);
    QVERIFY(!archive->articles().load(1)->trashed);
}

void TestImportReport::whatIsTakenBackComesAgain()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    write(shelf.beside("a.xml"), exportOf(3));
    (void)imported(*archive, {shelf.beside("a.xml")});
    write(shelf.beside("a.xml"), exportOf(4, "Un texte neuf."));
    (void)desk::takeBack(*archive, imported(*archive, {shelf.beside("a.xml")}), {});
    const ImportReport again = imported(*archive, {shelf.beside("a.xml")});
    QCOMPARE(again.count(State::Updated), 3);
    QCOMPARE(again.count(State::Created), 1);
}

void TestImportReport::savesComeFirst()
{
    const Shelf shelf;
    auto desk = *desk::Desk::open(shelf.folder());
    write(shelf.beside("a.xml"), exportOf(6000));
    const auto sources = desk->importSources({shelf.beside("a.xml")}, {}).result();
    auto running = desk->importAll(*sources, {}, {});
    qint64 longest = 0;
    int during = 0;
    for (int i = 0; !running.isFinished(); ++i, ++during) {
        QElapsedTimer time;
        time.start();
        QVERIFY(desk->save(titled(QStringLiteral("Pendant %1").arg(i))).result());
        longest = std::max(longest, time.elapsed());
        QThread::msleep(20);
    }
    qInfo("%d saves during the import, the longest %lld ms", during, static_cast<long long>(longest));
    QVERIFY(during > 3);
    QVERIFY2(longest < 1000, qPrintable(QString::number(longest)));
    QCOMPARE(running.result()->count(State::Created), 6000);
}

QTEST_GUILESS_MAIN(TestImportReport)
#include "tst_importreport.moc"
