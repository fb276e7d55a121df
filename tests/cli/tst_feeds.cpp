#include <QFile>
#include <QTest>

#include "import/opml.h"
#include "loopserver.h"
#include "program.h"
#include "shelf.h"

using namespace marbre;
using namespace marbre::tests;

namespace {

const QByteArray page =
    "<!DOCTYPE html><html lang=en><head><title>A title of some words - The Site</title>"
    "<meta property=og:title content='A title of some words'></head><body><article><h1>A title of some words</h1>"
    "<p>The first paragraph is long enough, with a comma or two, to be what an article is made of.</p>"
    "<p>The second one is, too, and says that the quick brown fox jumps over the lazy dog.</p></article></body></html>";

/// The program runs beside the server, which answers meanwhile.
Ran ranOn(const Shelf &shelf, const QStringList &arguments)
{
    QProcess process;
    process.setProcessEnvironment(environment());
    process.start(programFile(), QStringList{QStringLiteral("--archive"), shelf.folder(), QStringLiteral("feeds")} + arguments);
    if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 20'000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QByteArray rss(const LoopServer &server)
{
    return "<rss><channel><title>Journal</title><item><title>One</title><link>" + server.url(QStringLiteral("/1")).toEncoded()
        + "</link><pubDate>Tue, 27 Apr 2021 06:00:00 GMT</pubDate></item><item><title>Two</title><link>http://127.0.0.1:9/</link></item></channel></rss>";
}

} // namespace

/// marbre-cli feeds
class TestFeeds : public QObject
{
    Q_OBJECT

private slots:
    void aFeedIsFollowedListedAndFetched();
    void anItemBecomesAnArticle();
    void listsComeInAndGoOut();
    void whatIsWrongIsTold_data();
    void whatIsWrongIsTold();
};

void TestFeeds::aFeedIsFollowedListedAndFetched()
{
    const Shelf shelf;
    LoopServer server;
    const QString address = server.url(QStringLiteral("/feed")).toString();
    server.serve(QStringLiteral("/feed"), rss(server));
    Ran ran = ranOn(shelf, {QStringLiteral("--follow"), address, QStringLiteral("--folder"), QStringLiteral("Presse")});
    QVERIFY2(ran.status == 0, ran.err.constData());
    QCOMPARE(ran.out, "followed\t1\tJournal\t" + address.toUtf8() + '\n');
    ran = ranOn(shelf, {QStringLiteral("--list")});
    QCOMPARE(ran.out, "1\t2\tJournal\t" + address.toUtf8() + "\t\n");
    QCOMPARE(ranOn(shelf, {QStringLiteral("--items"), QStringLiteral("--limit"), QStringLiteral("1")}).out.count('\n'), 1);
    const QList<QJsonObject> items = jsonLines(ranOn(shelf, {QStringLiteral("--items"), QStringLiteral("--json")}).out);
    QCOMPARE(items.size(), 2);
    QCOMPARE(items[1].value(QLatin1String("published")).toString(), QStringLiteral("2021-04-27"));
    QCOMPARE(ranOn(shelf, {QStringLiteral("--fetch")}).out, QByteArray("fetched 1 failed 0 new 0 articles 0 waiting 0\n"));
    server.serve(QStringLiteral("/feed"), {}, {}, "500 Oops");
    ran = ranOn(shelf, {QStringLiteral("--fetch"), QStringLiteral("--feed"), QStringLiteral("1")});
    QCOMPARE(ran.status, 1);
    QVERIFY2(areMessages(ran.err), ran.err.constData());
    QCOMPARE(ranOn(shelf, {QStringLiteral("--unfollow"), QStringLiteral("1")}).status, 0);
    QCOMPARE(ranOn(shelf, {QStringLiteral("--list")}).out, QByteArray());
}

void TestFeeds::anItemBecomesAnArticle()
{
    const Shelf shelf;
    LoopServer server;
    server.serve(QStringLiteral("/feed"), rss(server));
    server.serve(QStringLiteral("/1"), page);
    QCOMPARE(ranOn(shelf, {QStringLiteral("--follow"), server.url(QStringLiteral("/feed")).toString()}).status, 0);
    // The one whose server does not answer waits.
    const Ran ran = ranOn(shelf, {QStringLiteral("--mark"), QStringLiteral("translating"), QStringLiteral("--item"), QStringLiteral("1"),
                                  QStringLiteral("2"), QStringLiteral("--into"), QStringLiteral("fr")});
    QCOMPARE(ran.out, QByteArray("fetched 0 failed 0 new 0 articles 1 waiting 1\n"));
    QCOMPARE(ran.status, 1);
    const auto archive = shelf.open();
    const article::Article article = *archive->articles().load(archive->feedItems().load(1)->number);
    QCOMPARE(article.title, QStringLiteral("A title of some words"));
    QCOMPARE(article.language, QStringLiteral("fr"));
    QCOMPARE(ranOn(shelf, {QStringLiteral("--mark"), QStringLiteral("read"), QStringLiteral("--item"), QStringLiteral("2")}).status, 0);
    QVERIFY(archive->feedItems().waiting()->empty());
}

void TestFeeds::listsComeInAndGoOut()
{
    const Shelf shelf;
    write(shelf.beside("in.opml"), "<opml><body><outline text='F'><outline text='a' xmlUrl='https://example.org/a'/></outline><outline xmlUrl='x'/></body></opml>");
    QCOMPARE(ranOn(shelf, {QStringLiteral("--import"), shelf.beside("in.opml")}).out, QByteArray("added 1 known 0 unusable 1\n"));
    QCOMPARE(ranOn(shelf, {QStringLiteral("--import"), shelf.beside("in.opml")}).out, QByteArray("added 0 known 1 unusable 1\n"));
    const auto list = import::readOpml(ranOn(shelf, {QStringLiteral("--export")}).out);
    QVERIFY(list);
    QVERIFY(list->feeds == (std::vector<import::ListedFeed>{{QStringLiteral("https://example.org/a"), QStringLiteral("a"), {}, QStringLiteral("F")}}));
}

void TestFeeds::whatIsWrongIsTold_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<int>("status");
    QTest::newRow("nothing to do") << QString() << 2;
    QTest::newRow("two things") << QStringLiteral("--list --items") << 2;
    QTest::newRow("no such state") << QStringLiteral("--mark lost --item 1") << 2;
    QTest::newRow("no such item") << QStringLiteral("--mark read --item 7") << 1;
    QTest::newRow("no such feed") << QStringLiteral("--fetch --feed 7") << 1;
    QTest::newRow("none to leave") << QStringLiteral("--unfollow 7") << 1;
    QTest::newRow("no address") << QStringLiteral("--follow phare") << 1;
    QTest::newRow("no list") << QStringLiteral("--import /nonexistent") << 1;
}

void TestFeeds::whatIsWrongIsTold()
{
    QFETCH(QString, arguments);
    QFETCH(int, status);
    const Shelf shelf;
    const Ran ran = ranOn(shelf, arguments.split(u' ', Qt::SkipEmptyParts));
    QCOMPARE(ran.status, status);
    QVERIFY2(!ran.err.isEmpty() && areMessages(ran.err), ran.err.constData());
}

QTEST_GUILESS_MAIN(TestFeeds)
#include "tst_feeds.moc"
