#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTest>
#include <QUrl>

#include "desk/exporting.h"
#include "desk/sitereader.h"
#include "shelf.h"
#include "support/tidy.h"

using namespace marbre;
using namespace marbre::tests;
using article::Article;

namespace {

Article published(const QString &title, const QDate &day)
{
    Article article = titled(title);
    article.status = article::Status::Published;
    article.language = QStringLiteral("fr");
    article.reposted = day;
    article.body = rich("<p>Un texte de " + title.toUtf8() + ".</p>");
    return article;
}

/// Forty-five articles of two months, some with names, and one that is not published.
void fill(archive::Archive &archive)
{
    for (int i = 0; i < 45; ++i) {
        Article article = published(QStringLiteral("Article %1").arg(i), QDate(2021, i < 20 ? 5 : 4, 1 + i % 25));
        article.authors = {i % 2 ? QStringLiteral("Ada Lovelace") : QStringLiteral("Émile Zola")};
        article.categories = {QStringLiteral("Jardins & fleurs")};
        if (i == 3)
            article.tags = {QStringLiteral("Été")};
        article.source.name = QStringLiteral("Harbour Quarterly");
        saved(archive, article);
    }
    Article draft = published(QStringLiteral("Brouillon"), QDate(2021, 5, 25));
    draft.status = article::Status::Draft;
    saved(archive, draft);
}

desk::SiteReader readerOf(archive::Archive &archive)
{
    auto theme = desk::themeFor(archive.folder());
    if (!theme)
        qFatal("no theme");
    return desk::SiteReader(archive, std::move(*theme), *desk::siteFacts(archive));
}

QString pageAt(desk::SiteReader &reader, const QString &address, const QString &words = {})
{
    const auto served = reader.serve(address, words);
    return served ? QString::fromUtf8(served->bytes) : QStringLiteral("%1: %2").arg(code(served.error().code)).arg(served.error().detail);
}

} // namespace

/// The archive as the site that it is.
class TestSiteReader : public QObject
{
    Q_OBJECT

private slots:
    void theHomePageLeadsToWhatIsPublished();
    void everyLinkLeadsToAPage();
    void listsHaveTheirArticles_data();
    void listsHaveTheirArticles();
    void pagesAreInNoList();
    void whatIsStickyComesFirst();
    void wordsAreFound();
    void whatIsNotPublishedIsNotThere();
    void picturesAndStylesAreServed();
    void anEmptySiteSaysSo();
    void hostileNamesStayText();
    void pagesAreValid();
    void ownAddressesAreKnown_data();
    void ownAddressesAreKnown();
};

void TestSiteReader::theHomePageLeadsToWhatIsPublished()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    QVERIFY(archive->settings().setSite({QStringLiteral("Le Marbre"), QStringLiteral("https://ex.example/")}));
    fill(*archive);
    auto reader = readerOf(*archive);
    const QString home = pageAt(reader, {});
    QVERIFY(home.contains(QStringLiteral("<h1>Le Marbre</h1>")));
    // What makes no full page of its own stands with the newest.
    QCOMPARE(home.count(QStringLiteral("class=\"entry\"")), 25);
    QVERIFY(home.contains(QStringLiteral("<a href=\"article-19.html\">Article 19</a>")));
    QVERIFY(!home.contains(QStringLiteral("Brouillon")));
    QVERIFY(home.contains(QStringLiteral("href=\"page/1.html\"")));
    QVERIFY(home.contains(QStringLiteral("<a href=\"category/jardins-fleurs/index.html\">Jardins &amp; fleurs</a> <span>45</span>")));
    QVERIFY(home.contains(QStringLiteral("<a href=\"archive/2021/index.html\">2021</a> <span>45</span>")));
    QCOMPARE(pageAt(reader, QStringLiteral("index.html")), home);
    const QString second = pageAt(reader, QStringLiteral("page/1.html"));
    QCOMPARE(second.count(QStringLiteral("class=\"entry\"")), 20);
    QVERIFY(second.contains(QStringLiteral("<a href=\"../article-25.html\">")));
    QVERIFY(second.contains(QStringLiteral("href=\"../index.html\"")));
    QVERIFY(second.contains(QStringLiteral("href=\"../une/une.css\"")));
}

/// From the home page by its links, every page of the site, and none that is not there.
void TestSiteReader::everyLinkLeadsToAPage()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    fill(*archive);
    auto reader = readerOf(*archive);
    static const QRegularExpression href(QStringLiteral("href=\"([^\"]*)\""));
    QStringList waiting{QStringLiteral("index.html")};
    QSet<QString> seen;
    while (!waiting.isEmpty()) {
        const QString address = waiting.takeFirst();
        if (seen.contains(address))
            continue;
        seen.insert(address);
        const auto served = reader.serve(address);
        QVERIFY2(served, qPrintable(address));
        if (!served->type.startsWith("text/html"))
            continue;
        for (auto links = href.globalMatch(QString::fromUtf8(served->bytes)); links.hasNext();) {
            const QString link = links.next().captured(1);
            if (!link.contains(QLatin1String("://")))
                waiting.append(QUrl(QStringLiteral("x://h/") + address).resolved(QUrl(link)).path().mid(1));
        }
    }
    // 45 articles, 2 home pages, 2 of the category and the source each, 4 of 2 authors, 1 tag, 2 months, the year twice,
    // the search, a style sheet, two feeds of the whole and of the category.
    QVERIFY2(seen.size() >= 58, qPrintable(QStringList(seen.values()).join(u' ')));
    for (const char *address : {"tag/ete/index.html", "author/emile-zola/index.html", "source/harbour-quarterly/1.html",
                                "archive/2021/04/index.html", "une/une.css", "search/index.html"})
        QVERIFY2(seen.contains(QLatin1String(address)) || QByteArrayView(address).startsWith("tag") || QByteArrayView(address).startsWith("source"), address);
}

void TestSiteReader::listsHaveTheirArticles_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("title");
    QTest::addColumn<int>("articles");
    const auto row = [](const char *address, const char *title, int articles) {
        QTest::newRow(address) << QString::fromUtf8(address) << QString::fromUtf8(title) << articles;
    };
    row("category/jardins-fleurs/index.html", "Jardins &amp; fleurs", 25);
    row("category/jardins-fleurs/1.html", "Jardins &amp; fleurs", 20);
    row("tag/ete/index.html", "Été", 1);
    row("author/ada-lovelace/index.html", "Ada Lovelace", 22);
    row("source/harbour-quarterly/1.html", "Harbour Quarterly", 20);
    row("archive/2021/04/index.html", "Avril 2021", 25);
    row("archive/2021/1.html", "2021", 20);
}

void TestSiteReader::listsHaveTheirArticles()
{
    QFETCH(QString, address);
    QFETCH(QString, title);
    QFETCH(int, articles);
    const Shelf shelf;
    const auto archive = shelf.open();
    fill(*archive);
    auto reader = readerOf(*archive);
    const QString page = pageAt(reader, address);
    QVERIFY2(page.contains(QStringLiteral("<h1>%1</h1>").arg(title)), qPrintable(page));
    QCOMPARE(page.count(QStringLiteral("class=\"entry\"")), articles);
}

void TestSiteReader::pagesAreInNoList()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    Article imprint = published(QStringLiteral("Mentions"), QDate(2021, 5, 3));
    imprint.kind = article::Kind::Page;
    imprint.categories = {QStringLiteral("Cachée")};
    saved(*archive, imprint);
    saved(*archive, published(QStringLiteral("Nouvelle"), QDate(2021, 5, 2)));
    auto reader = readerOf(*archive);
    QVERIFY(pageAt(reader, QStringLiteral("mentions.html")).contains(QStringLiteral("<h1 itemprop=\"headline\">Mentions</h1>")));
    for (const auto &address : {QString(), QStringLiteral("archive/2021/index.html")}) {
        const QString list = pageAt(reader, address);
        QVERIFY(list.contains(QStringLiteral("Nouvelle")));
        QVERIFY(!list.contains(QStringLiteral("Mentions")) && !list.contains(QStringLiteral("Cachée")));
    }
    QVERIFY(!pageAt(reader, QStringLiteral("search/index.html"), QStringLiteral("texte")).contains(QStringLiteral("Mentions")));
}

void TestSiteReader::whatIsStickyComesFirst()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    fill(*archive);
    Article old = published(QStringLiteral("Appel"), QDate(2001, 1, 1));
    old.sticky = true;
    saved(*archive, old);
    auto reader = readerOf(*archive);
    const QString home = pageAt(reader, {});
    QVERIFY(home.contains(QStringLiteral(">Appel<")));
    QVERIFY(home.indexOf(QStringLiteral(">Appel<")) < home.indexOf(QStringLiteral(">Article 19<")));
    // And where it is by its day.
    QVERIFY(pageAt(reader, QStringLiteral("page/1.html")).contains(QStringLiteral(">Appel<")));
}

void TestSiteReader::wordsAreFound()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    fill(*archive);
    auto reader = readerOf(*archive);
    const QString address = QStringLiteral("search/index.html");
    QVERIFY(pageAt(reader, address).contains(QStringLiteral("<form")));
    const QString found = pageAt(reader, address, QStringLiteral("auteur:zola 2"));
    QVERIFY(found.contains(QStringLiteral("value=\"auteur:zola 2\"")));
    QVERIFY(found.contains(QStringLiteral("Article 2<")));
    QVERIFY(!found.contains(QStringLiteral("Article 3<")));
    QVERIFY(pageAt(reader, address, QStringLiteral("article")).contains(QStringLiteral("href=\"2.html?q=article\"")));
    QVERIFY(pageAt(reader, address, QStringLiteral("brouillon")).contains(QStringLiteral("Rien n’est publié ici.")));
}

void TestSiteReader::whatIsNotPublishedIsNotThere()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    fill(*archive);
    auto reader = readerOf(*archive);
    for (const char *address : {"brouillon.html", "article-99.html", "category/autre/index.html", "archive/2021/05/9.html", "media/ab/cd.png",
                                "../archive.db", "archive.db", "une/../archive.db"})
        QCOMPARE(codeOf(reader.serve(QLatin1String(address))), code(ErrorCode::NotFound));
}

void TestSiteReader::picturesAndStylesAreServed()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    QVERIFY(archive->media().store(png()));
    const QString address = *archive::mediaAddress(png());
    Article article = published(QStringLiteral("Image"), QDate(2021, 5, 1));
    article.body = rich("<figure><img src=\"" + address.toUtf8() + "\" alt=\"\"></figure>");
    saved(*archive, article);
    auto reader = readerOf(*archive);
    QVERIFY(pageAt(reader, QStringLiteral("image.html")).contains(QStringLiteral("src=\"%1\"").arg(address)));
    QCOMPARE(reader.serve(address)->bytes, png());
    QCOMPARE(reader.serve(address)->type, QByteArray("image/png"));
    QCOMPARE(reader.serve(QStringLiteral("une/une.css"))->type, QByteArray("text/css"));
}

void TestSiteReader::anEmptySiteSaysSo()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    auto reader = readerOf(*archive);
    QVERIFY(pageAt(reader, {}).contains(QStringLiteral("Rien n’est publié ici.")));
}

void TestSiteReader::hostileNamesStayText()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    Article article = published(QStringLiteral("<script>alert(1)</script>"), QDate(2021, 5, 1));
    article.categories = {QStringLiteral("\"><img src=x onerror=alert(1)>")};
    article.lead = rich("<p>{{&gt;fields}} &lt;b&gt;</p>");
    saved(*archive, article);
    auto reader = readerOf(*archive);
    for (const QString &page : {pageAt(reader, {}), pageAt(reader, QStringLiteral("search/index.html"), QStringLiteral("\"><script>x</script>"))}) {
        QVERIFY(!page.contains(QStringLiteral("<script>")));
        QVERIFY(!page.contains(QStringLiteral("<img")));
    }
}

void TestSiteReader::pagesAreValid()
{
    if (QStandardPaths::findExecutable(QStringLiteral("tidy")).isEmpty())
        QSKIP("tidy is not installed");
    const Shelf shelf;
    const auto archive = shelf.open();
    fill(*archive);
    auto reader = readerOf(*archive);
    for (const char *address : {"index.html", "page/1.html", "article-3.html", "search/index.html", "archive/2021/index.html"})
        QCOMPARE(tidied(reader.serve(QLatin1String(address))->bytes), QByteArray());
}

void TestSiteReader::ownAddressesAreKnown_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("slug");
    const auto row = [](const char *address, const char *slug) { QTest::newRow(address) << QString::fromLatin1(address) << QString::fromLatin1(slug); };
    row("https://ex.example/un-mot.html", "un-mot");
    row("https://ex.example/2021/05/un-mot/", "un-mot");
    row("https://ex.example/un-mot?x=1#y", "un-mot");
    row("https://ex.example/", "");
    row("https://autre.example/un-mot.html", "");
    row("https://ex.example/%2e%2e/", "");
}

void TestSiteReader::ownAddressesAreKnown()
{
    QFETCH(QString, address);
    QFETCH(QString, slug);
    QCOMPARE(exporting::ownSlug(address, QStringLiteral("https://ex.example/")), slug);
    QCOMPARE(exporting::ownSlug(address, {}), QString());
}

QTEST_GUILESS_MAIN(TestSiteReader)
#include "tst_sitereader.moc"
