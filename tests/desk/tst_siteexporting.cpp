#include <QDirIterator>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <random>

#include "desk/exporting.h"
#include "shelf.h"
#include "support/tidy.h"

using namespace marbre;
using namespace marbre::tests;
using article::Article;
using desk::ExportForm;

namespace {

const QString base = QStringLiteral("https://ex.example/lettres/");

using Tree = std::map<QString, QByteArray>;

/// Every file in a folder, by its address; the hidden ones, too.
Tree treeOf(const QString &folder)
{
    Tree tree;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        tree.emplace(file.mid(folder.size() + 1), bytesOf(file));
    }
    return tree;
}

Result<exporting::Report> exportTo(archive::Archive &archive, const QString &out, const QString &baseUrl = base,
                                   const QString &theme = QStringLiteral("une"))
{
    desk::ExportRequest request;
    request.theme = theme;
    request.form = ExportForm::Site;
    request.baseUrl = baseUrl;
    request.out = out;
    return desk::exportArticles(archive, request);
}

exporting::Report exported(archive::Archive &archive, const QString &out, const QString &baseUrl = base,
                           const QString &theme = QStringLiteral("une"))
{
    auto report = exportTo(archive, out, baseUrl, theme);
    if (!report)
        qFatal("%s: %s", qPrintable(report.error().where), qPrintable(report.error().detail));
    return std::move(*report);
}

QString pick(std::mt19937 &random, std::initializer_list<const char *> names)
{
    return QString::fromUtf8(*(names.begin() + random() % names.size()));
}

QStringList some(std::mt19937 &random, std::initializer_list<const char *> names)
{
    QStringList result;
    for (unsigned count = random() % 3; count > 0; --count)
        result.append(pick(random, names));
    return result;
}

/// Anything that an editor may do to an article, at random.
Article changed(Article article, std::mt19937 &random)
{
    switch (random() % 11) {
    case 0: article.title = pick(random, {"Le phare", "La marée", "L’été", "Le môle", "Une île"}); break;
    case 1: article.slug = QStringLiteral("adresse-%1").arg(random() % 40); break;
    case 2: article.status = random() % 3 ? article::Status::Published : article::Status::Draft; break;
    case 3: article.reposted = QDate(2019, 11, 1).addDays(int(random() % 120)); break;
    case 4: article.reposted = {}; break;
    case 5: article.categories = some(random, {"Presse", "Été", "ete", "Santé", "Mer"}); break;
    case 6: article.tags = some(random, {"un", "deux", "trois", "quatre"}); break;
    case 7: article.authors = some(random, {"Ada Lovelace", "Émile Zola", "Emile Zola"}); break;
    case 8:
        article.source.name = pick(random, {"", "Harbour Quarterly", "Le Phare"});
        article.source.url = article.source.name.isEmpty() ? QString() : QStringLiteral("https://%1.example").arg(random() % 3);
        break;
    case 9:
        article.kind = random() % 4 ? article::Kind::Post : article::Kind::Page;
        article.sticky = random() % 4 == 0;
        break;
    default: article.body = rich(QByteArray("<p>Un texte, ") + QByteArray::number(int(random() % 1000)) + ".</p>"); break;
    }
    return article;
}

Article published(std::mt19937 &random, int number)
{
    Article article = titled(QStringLiteral("Article %1").arg(number));
    article.status = article::Status::Published;
    article.language = QStringLiteral("fr");
    for (int i = 0; i < 12; ++i)
        article = changed(article, random);
    article.status = article::Status::Published;
    return article;
}

void work(archive::Archive &archive, std::mt19937 &random, int steps)
{
    for (int step = 0; step < steps; ++step) {
        const auto ids = *archive.list().ids({});
        archive::Filter trash;
        trash.trash = true;
        const auto thrown = *archive.list().ids(trash);
        if (random() % 6 == 0 || ids.empty()) {
            saved(archive, published(random, int(random() % 1000)));
        } else if (random() % 8 == 0) {
            QVERIFY(archive.articles().setTrashed(ids[random() % ids.size()], true));
        } else if (!thrown.empty() && random() % 3 == 0) {
            const qint64 id = thrown[random() % thrown.size()];
            QVERIFY(random() % 2 ? archive.articles().remove(id) : archive.articles().setTrashed(id, false));
        } else {
            saved(archive, changed(*archive.articles().load(ids[random() % ids.size()]), random));
        }
    }
}

} // namespace

/// The archive as a folder of pages that one puts on a server.
class TestSiteExporting : public QObject
{
    Q_OBJECT

private slots:
    void whatChangesIsAsIfAllWereMadeAnew_data();
    void whatChangesIsAsIfAllWereMadeAnew();
    void nothingToDoWritesNothing();
    void anEditWritesThePagesThatShowIt();
    void anotherThemeMakesAllAnew();
    void everyLinkLeadsToAFile_data();
    void everyLinkLeadsToAFile();
    void whatIsNotTheSitesStays();
    void anExportThatDidNotEndIsFinished();
    void theSearchIsReadAgainWhereItIsDamaged();
    void aFormerAddressLeadsOn();
    void feedsAndSitemapsNameWholeAddresses();
    void whatIsNotToBeIndexedIsInNoSitemap();
    void withoutAnAddressThereAreNoFeeds();
    void pagesAreValid_data() { everyLinkLeadsToAFile_data(); }
    void pagesAreValid();
};

void TestSiteExporting::whatChangesIsAsIfAllWereMadeAnew_data()
{
    QTest::addColumn<unsigned>("seed");
    QTest::addColumn<int>("first"); // number of an article
    for (unsigned seed = 1; seed <= 6; ++seed)
        QTest::addRow("seed %u", seed) << seed << 1;
    // Where the search's segments begin and end (export/searchindex.h).
    QTest::newRow("a small segment fills") << 7u << 480;
    QTest::newRow("a small segment is left") << 8u << 430;
    QTest::newRow("a segment fills") << 9u << 15970;
    QTest::newRow("a segment is left") << 10u << 15920;
}

void TestSiteExporting::whatChangesIsAsIfAllWereMadeAnew()
{
    QFETCH(unsigned, seed);
    std::mt19937 random(seed);
    const Shelf shelf;
    const auto archive = shelf.open();
    QFETCH(int, first);
    saved(*archive, published(random, 0));
    QVERIFY(archive->database().run("UPDATE sqlite_sequence SET seq = " + QByteArray::number(first) + " WHERE name = 'article'"));
    const int articles = int(20 + random() % 90);
    for (int i = 0; i < articles; ++i)
        saved(*archive, published(random, i));
    const QTemporaryDir place;
    exported(*archive, place.filePath(QStringLiteral("site")));
    for (int round = 0; round < 12; ++round) {
        work(*archive, random, int(random() % 5));
        if (QTest::currentTestFailed())
            return;
        exported(*archive, place.filePath(QStringLiteral("site")));
        const QString anew = place.filePath(QStringLiteral("anew-%1").arg(round));
        exported(*archive, anew);
        const Tree site = treeOf(place.filePath(QStringLiteral("site")));
        const Tree whole = treeOf(anew);
        for (const auto &[address, bytes] : whole) {
            if (!site.contains(address) && qEnvironmentVariableIsSet("MARBRE_KEEP"))
                QProcess::execute(QStringLiteral("cp"), {QStringLiteral("-rT"), place.path(), qEnvironmentVariable("MARBRE_KEEP")});
            QVERIFY2(site.contains(address), qPrintable(QStringLiteral("round %1: %2 is missing").arg(round).arg(address)));
            if (site.at(address) != bytes)
                qWarning("round %d: %s", round, qPrintable(address));
            if (site.at(address) != bytes && qEnvironmentVariableIsSet("MARBRE_KEEP"))
                QProcess::execute(QStringLiteral("cp"), {QStringLiteral("-rT"), place.path(), qEnvironmentVariable("MARBRE_KEEP")});
            QVERIFY(site.at(address) == bytes);
        }
        for (const auto &[address, bytes] : site)
            QVERIFY2(whole.contains(address), qPrintable(QStringLiteral("round %1: %2 is left").arg(round).arg(address)));
        QVERIFY(*archive::areListsExact(archive->database()));
    }
}

namespace {

void fill(archive::Archive &archive, int articles)
{
    for (int i = 0; i < articles; ++i) {
        Article article = titled(QStringLiteral("Article %1").arg(i));
        article.status = article::Status::Published;
        article.language = QStringLiteral("fr");
        article.reposted = QDate(2021, 1, 1).addDays(i);
        article.body = rich("<p>Un texte.</p>");
        article.categories = {i % 2 ? QStringLiteral("Presse") : QStringLiteral("Santé")};
        article.source.name = QStringLiteral("Harbour Quarterly");
        saved(archive, article);
    }
}

} // namespace

void TestSiteExporting::nothingToDoWritesNothing()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    fill(*archive, 50);
    const QTemporaryDir place;
    QVERIFY(exported(*archive, place.path()).written > 50);
    const Tree before = treeOf(place.path());
    const exporting::Report report = exported(*archive, place.path());
    QCOMPARE(report.written + report.removed, 0);
    QVERIFY(treeOf(place.path()) == before);
}

void TestSiteExporting::anEditWritesThePagesThatShowIt()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    fill(*archive, 200);
    const QTemporaryDir place;
    exported(*archive, place.path());
    Article article = *archive->articles().load(100);
    article.body = rich("<p>Un texte, et plus.</p>");
    saved(*archive, article);
    // Its page, and the lists that show its beginning: all, its category, source, year and month; of the search the file
    // with its text and that with its words.
    const exporting::Report report = exported(*archive, place.path());
    QCOMPARE(report.written, 6 + 2);
    QCOMPARE(report.removed, 0);
}

void TestSiteExporting::anotherThemeMakesAllAnew()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    fill(*archive, 30);
    const QTemporaryDir place;
    const QTemporaryDir anew;
    exported(*archive, place.path());
    exported(*archive, place.path(), base, QStringLiteral("revue"));
    exported(*archive, anew.path(), base, QStringLiteral("revue"));
    QVERIFY(treeOf(place.path()) == treeOf(anew.path()));
    QVERIFY(!QFileInfo(place.filePath(QStringLiteral("une"))).exists());
}

void TestSiteExporting::everyLinkLeadsToAFile_data()
{
    QTest::addColumn<QString>("theme");
    QTest::newRow("une") << "une";
    QTest::newRow("revue") << "revue";
}

void TestSiteExporting::everyLinkLeadsToAFile()
{
    QFETCH(QString, theme);
    std::mt19937 random(5);
    const Shelf shelf;
    const auto archive = shelf.open();
    for (int i = 0; i < 70; ++i)
        saved(*archive, published(random, i));
    const QTemporaryDir place;
    exported(*archive, place.path(), {}, theme);
    static const QRegularExpression link(QStringLiteral("(?:href|src)=\"([^\"#?]*)"));
    for (const auto &[address, bytes] : treeOf(place.path())) {
        if (!address.endsWith(QLatin1String(".html")))
            continue;
        for (auto links = link.globalMatch(QString::fromUtf8(bytes)); links.hasNext();) {
            const QString target = links.next().captured(1);
            if (target.isEmpty() || target.contains(QLatin1String("://")))
                continue;
            const QString file = QUrl::fromLocalFile(place.filePath(address)).resolved(QUrl(target)).toLocalFile();
            QVERIFY2(QFileInfo(file).isFile(), qPrintable(address + QStringLiteral(": ") + target));
        }
    }
}

void TestSiteExporting::whatIsNotTheSitesStays()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    fill(*archive, 3);
    const QTemporaryDir place;
    const QString theirs = place.filePath(QStringLiteral("notes.txt"));
    QFile note(theirs);
    QVERIFY(note.open(QIODevice::WriteOnly) && note.write("à moi"));
    note.close();
    exported(*archive, place.path());
    QVERIFY(archive->articles().setTrashed(2, true) && archive->articles().remove(2));
    exported(*archive, place.path());
    QCOMPARE(bytesOf(theirs), QByteArray("à moi"));
    // A file of theirs in the way of a page: nothing happens to it.
    QFile page(place.filePath(QStringLiteral("un-phare.html")));
    QVERIFY(page.open(QIODevice::WriteOnly) && page.write("à moi"));
    page.close();
    Article article = titled(QStringLiteral("Un phare"));
    article.status = article::Status::Published;
    saved(*archive, article);
    const auto refused = exportTo(*archive, place.path());
    QCOMPARE(codeOf(refused), code(ErrorCode::AlreadyExists));
    QCOMPARE(refused.error().where, page.fileName());
    QCOMPARE(bytesOf(page.fileName()), QByteArray("à moi"));
    // Out of the way, all is as it would have been.
    QVERIFY(page.remove());
    exported(*archive, place.path());
    const QTemporaryDir anew;
    exported(*archive, anew.path());
    Tree site = treeOf(place.path());
    site.erase(QStringLiteral("notes.txt"));
    QVERIFY(site == treeOf(anew.path()));
}

void TestSiteExporting::anExportThatDidNotEndIsFinished()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    fill(*archive, 160);
    const QTemporaryDir place;
    desk::ExportRequest request;
    request.form = ExportForm::Site;
    request.baseUrl = base;
    request.out = place.path();
    // Something foreign stands where a page of the home list is to be: it ends behind the articles.
    const QString foreign = place.filePath(QStringLiteral("page/1.html"));
    QVERIFY(QDir().mkpath(QFileInfo(foreign).path()));
    QFile file(foreign);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("theirs") == 6);
    file.close();
    QCOMPARE(codeOf(desk::exportArticles(*archive, request)), code(ErrorCode::AlreadyExists));
    QVERIFY(QFile::exists(place.filePath(QStringLiteral("article-3.html"))));
    QVERIFY(QFile::remove(foreign));
    request.cancel.cancel();
    QCOMPARE(codeOf(desk::exportArticles(*archive, request)), code(ErrorCode::Cancelled));
    // What was written and is not wanted any more goes, too.
    Article article = *archive->articles().load(4);
    article.status = article::Status::Draft;
    saved(*archive, article);
    exported(*archive, place.path());
    const QTemporaryDir anew;
    exported(*archive, anew.path());
    QVERIFY(treeOf(place.path()) == treeOf(anew.path()));
    QVERIFY(!QFile::exists(place.filePath(QStringLiteral("article-3.html"))));
}

void TestSiteExporting::theSearchIsReadAgainWhereItIsDamaged()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    fill(*archive, 20);
    const QTemporaryDir place;
    exported(*archive, place.path());
    for (const char *damaged : {"search/index.js", "search/n0/index.js", "search/n0/w-.js", "search/t/0/0.js"}) {
        Article article = *archive->articles().load(2);
        article.body = rich("<p>Un autre texte, cette fois " + QByteArray(damaged) + "</p>");
        saved(*archive, article);
        QVERIFY2(QFile::resize(place.filePath(QString::fromLatin1(damaged)), 7), damaged);
        exported(*archive, place.path());
        const QTemporaryDir anew;
        exported(*archive, anew.path());
        QVERIFY2(treeOf(place.path()) == treeOf(anew.path()), damaged);
    }
}

void TestSiteExporting::aFormerAddressLeadsOn()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    fill(*archive, 3);
    const QTemporaryDir place;
    exported(*archive, place.path());
    Article article = *archive->articles().load(2);
    article.slug = QStringLiteral("nouvelle-adresse");
    saved(*archive, article);
    exported(*archive, place.path());
    const QByteArray moved = bytesOf(place.filePath(QStringLiteral("article-1.html")));
    QVERIFY(moved.contains("<meta http-equiv=\"refresh\" content=\"0; url=nouvelle-adresse.html\">"));
    QVERIFY(moved.contains("<link rel=\"canonical\" href=\"https://ex.example/lettres/nouvelle-adresse.html\">"));
    // Another article takes the address: it leads on no longer.
    Article other = titled(QStringLiteral("Autre"));
    other.status = article::Status::Published;
    other.slug = QStringLiteral("article-1");
    saved(*archive, other);
    exported(*archive, place.path());
    QVERIFY(bytesOf(place.filePath(QStringLiteral("article-1.html"))).contains("<h1 itemprop=\"headline\">Autre</h1>"));
}

void TestSiteExporting::feedsAndSitemapsNameWholeAddresses()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    QVERIFY(archive->settings().setSite({QStringLiteral("Le Marbre"), QString()}));
    fill(*archive, 30);
    const QTemporaryDir place;
    exported(*archive, place.path());
    const QByteArray rss = bytesOf(place.filePath(QStringLiteral("feed.xml")));
    QCOMPARE(rss.count("<item>"), 20);
    QVERIFY(rss.contains("<link>https://ex.example/lettres/article-29.html</link>"));
    QVERIFY(rss.contains("<title>Le Marbre</title>"));
    QVERIFY(rss.contains("<pubDate>Sat, 30 Jan 2021 00:00:00 +0000</pubDate>"));
    const QByteArray atom = bytesOf(place.filePath(QStringLiteral("category/sante/atom.xml")));
    QCOMPARE(atom.count("<entry "), 15);
    QVERIFY(atom.contains("<title>Le Marbre – Santé</title>"));
    QVERIFY(bytesOf(place.filePath(QStringLiteral("sitemap.xml"))).contains("<loc>https://ex.example/lettres/sitemap-0.xml</loc>"));
    QCOMPARE(bytesOf(place.filePath(QStringLiteral("sitemap-0.xml"))).count("<loc>"), 30);
    QVERIFY(bytesOf(place.filePath(QStringLiteral("robots.txt"))).contains("Sitemap: https://ex.example/lettres/sitemap.xml\n"));
    QVERIFY(bytesOf(place.filePath(QStringLiteral("article-3.html"))).contains("type=\"application/rss+xml\""));
    QVERIFY(bytesOf(place.filePath(QStringLiteral("404.html"))).contains("href=\"/lettres/index.html\""));
}

void TestSiteExporting::whatIsNotToBeIndexedIsInNoSitemap()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    fill(*archive, 4);
    Article repost = *archive->articles().load(*archive->articles().findBySlug(QStringLiteral("article-2")).value());
    repost.original.url = QStringLiteral("https://phare.example/1");
    saved(*archive, repost);
    const QTemporaryDir place;
    const auto page = [&] { return bytesOf(place.filePath(QStringLiteral("article-2.html"))); };
    const auto inSitemap = [&] { return bytesOf(place.filePath(QStringLiteral("sitemap-0.xml"))).count("<loc>"); };
    exported(*archive, place.path());
    QCOMPARE(inSitemap(), 4);
    using article::RepostRule;
    for (const RepostRule rule : {RepostRule::Hidden, RepostRule::Original, RepostRule::Own}) {
        QVERIFY(archive->settings().setSite({{}, {}, {RepostRule::Own, {{QStringLiteral("Harbour Quarterly"), rule}}}}));
        const exporting::Report report = exported(*archive, place.path());
        QCOMPARE(page().contains("noindex"), rule == RepostRule::Hidden);
        QCOMPARE(page().contains("rel=\"canonical\" href=\"https://phare.example/1\""), rule == RepostRule::Original);
        QCOMPARE(inSitemap(), rule == RepostRule::Own ? 4 : 3);
        QVERIFY2(report.written <= 2, qPrintable(QString::number(report.written)));
        const QTemporaryDir anew;
        exported(*archive, anew.path());
        QVERIFY(treeOf(place.path()) == treeOf(anew.path()));
    }
}

void TestSiteExporting::withoutAnAddressThereAreNoFeeds()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    fill(*archive, 3);
    const QTemporaryDir place;
    exported(*archive, place.path());
    exported(*archive, place.path(), QString());
    for (const auto &[address, bytes] : treeOf(place.path()))
        QVERIFY2(!address.endsWith(QLatin1String(".xml")) && !bytes.contains("ex.example"), qPrintable(address));
}

void TestSiteExporting::pagesAreValid()
{
    QFETCH(QString, theme);
    std::mt19937 random(3);
    const Shelf shelf;
    const auto archive = shelf.open();
    for (int i = 0; i < 70; ++i)
        saved(*archive, published(random, i));
    const QTemporaryDir place;
    exported(*archive, place.path(), base, theme);
    for (const char *address : {"index.html", "page/1.html", "404.html", "search/index.html", "archive/2019/index.html", "archive/2019/12/index.html"}) {
        const QByteArray page = bytesOf(place.filePath(QString::fromLatin1(address)));
        QVERIFY2(!page.isEmpty(), address);
        QCOMPARE(tidied(page), QByteArray());
    }
}

QTEST_GUILESS_MAIN(TestSiteExporting)
#include "tst_siteexporting.moc"
