#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

#include "desk/feeds.h"
#include "loopserver.h"
#include "shelf.h"

using namespace marbre;
using namespace marbre::tests;
using archive::Feed;
using archive::FeedItem;
using archive::FeedItemState;
using desk::FeedRound;
using desk::Feeds;

namespace {

const QByteArray asFeed = "Content-Type: application/rss+xml\r\n";

QByteArray item(const QByteArray &title, const QByteArray &link, const QByteArray &more = {})
{
    return "<item><title>" + title + "</title><link>" + link + "</link><guid isPermaLink='false'>" + title + "</guid>"
        + "<pubDate>Tue, 27 Apr 2021 06:00:00 GMT</pubDate><description>&lt;p onclick='x()'&gt;What " + title
        + " says&lt;script&gt;x()&lt;/script&gt;</description>" + more + "</item>";
}

QByteArray rss(const QByteArray &items, const QByteArray &title = "The Journal")
{
    return "<rss version='2.0'><channel><title>" + title + "</title><link>https://example.org/</link><language>en</language>" + items
        + "</channel></rss>";
}

const QByteArray page =
    "<!DOCTYPE html><html lang=en><head><title>A title of some words - The Site</title>"
    "<meta property=og:site_name content='The Site'><meta property=og:title content='A title of some words'></head><body><article>"
    "<h1>A title of some words</h1><p class=byline>By Ann Lee</p><figure><img src=/a.png alt='A red point'></figure>"
    "<p>The first paragraph is long enough, with a comma or two, to be what an article is made of.</p>"
    "<p>The second one is, too, and says that the quick brown fox jumps over the lazy dog.</p>"
    "<p>The third one adds that it did so on a day on which it rained, as it does there.</p></article></body></html>";

/// An archive at work, with a server to ask.
struct Newsroom {
    Shelf shelf;
    LoopServer server;
    std::unique_ptr<desk::ArchiveThread> writer = std::move(*desk::ArchiveThread::open(shelf.folder(), shelf.time().clock()));
    std::unique_ptr<desk::ArchiveThread> background =
        std::move(*desk::ArchiveThread::open(shelf.folder(), shelf.time().clock(), archive::Access::ReadOnly));
    std::unique_ptr<archive::Archive> reader = shelf.open(archive::Access::ReadOnly);
    Feeds feeds{*writer, *background};
    QSignalSpy finished{&feeds, &Feeds::finished};

    [[nodiscard]] QByteArray at(const char *path) const { return server.url(QLatin1String(path)).toEncoded(); }

    /// What comes of following an address, or that nothing did within ten seconds.
    Result<Feed> followed(const QString &address, const CancelToken &cancel = {})
    {
        Feed wish;
        wish.address = address;
        const auto future = feeds.subscribe(wish, cancel);
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 10'000))
            return fail(ErrorCode::Io, {}, QStringLiteral("it hangs"));
        return future.result();
    }

    Result<Feed> followed(const char *path) { return followed(server.url(QLatin1String(path)).toString()); }

    /// The round that ends next.
    FeedRound round()
    {
        const bool ends = !finished.isEmpty() || finished.wait(10'000);
        return ends ? finished.takeFirst().first().value<FeedRound>() : FeedRound{-1};
    }

    std::vector<FeedItem> items()
    {
        return reader->feedItems().rows(*reader->feedItems().ids({})).value_or(std::vector<FeedItem>());
    }

    Feed feed() { return reader->feeds().all()->front(); }
};

} // namespace

/// Feeds that are followed, from a server that does not always mean well.
class TestFeeds : public QObject
{
    Q_OBJECT

private slots:
    void aFeedIsFollowedByItsAddress();
    void aFeedIsFollowedByThePageThatNamesIt();
    void whatIsNoFeedIsTold_data();
    void whatIsNoFeedIsTold();
    void followingCanBeStopped();
    void aListIsFollowedWithoutAskingAnybody();
    void nothingIsFetchedUnlessItIsAskedFor();
    void itemsAreCleanedAndCalledSomething();
    void whatIsShownStaysInTheList();
    void whatIsUnchangedIsNotSentAgain();
    void aRoundBringsWhatIsNew();
    void aFailureIsKeptWithItsFeedAndStopsNoOther();
    void aServerIsAskedOneThingAtATime();
    void aRoundCanBeStopped();
    void onlyWhatIsDueIsFetchedByItself();
    void anItemBecomesAnArticleOfItsPage();
    void anItemWhosePageIsGoneBecomesWhatTheFeedSays();
    void anItemWithoutAPageBecomesWhatTheFeedSays();
    void offlineItWaitsForTheNextRound();
    void whatIsInTheArchiveAlreadyIsNotMadeTwice();
    void whoChangesTheirMindGetsNoArticle();
    void aFeedThatIsRemovedMeanwhileIsNoFailure();
    void leavingInTheMiddleLosesNothing();
};

void TestFeeds::aFeedIsFollowedByItsAddress()
{
    Newsroom room;
    room.server.serve(QStringLiteral("/feed"), rss(item("One", "https://example.org/1") + item("Two", "https://example.org/2")),
                      asFeed + "ETag: \"7\"\r\n");
    const auto feed = room.followed("/feed");
    QVERIFY2(feed, feed ? "" : qPrintable(feed.error().detail));
    QCOMPARE(feed->title, QStringLiteral("The Journal"));
    QCOMPARE(feed->site, QStringLiteral("https://example.org/"));
    QCOMPARE(feed->etag, QStringLiteral("\"7\""));
    QCOMPARE(room.items().size(), std::size_t(2));
    QCOMPARE(room.reader->feedItems().counts()->value(feed->id).fresh, 2);
    const auto again = room.followed("/feed");
    QCOMPARE(codeOf(again), code(ErrorCode::AlreadyExists));
    QCOMPARE(room.items().size(), std::size_t(2));
}

void TestFeeds::aFeedIsFollowedByThePageThatNamesIt()
{
    Newsroom room;
    room.server.serve(QStringLiteral("/blog/"),
                      "<!DOCTYPE html><link rel='stylesheet' href='x'><link rel='alternate' type='text/html' hreflang=fr href='fr'>"
                      "<link rel='Alternate home' type='application/atom+xml; charset=utf-8' href='../feed'>"
                      "<link rel='alternate' type='application/rss+xml' href='comments'>");
    room.server.serve(QStringLiteral("/feed"), rss(item("One", "https://example.org/1")));
    const auto feed = room.followed("/blog/");
    QVERIFY2(feed, feed ? "" : qPrintable(feed.error().detail));
    QCOMPARE(feed->address, room.server.url(QStringLiteral("/feed")).toString());
    QCOMPARE(room.items().size(), std::size_t(1));
    // Also by what a browser once made of a feed's link.
    room.server.serve(QStringLiteral("/other"), rss({}));
    QVERIFY(room.followed(QStringLiteral(" feed:%1 ").arg(QString::fromLatin1(room.at("/other")))));
}

void TestFeeds::whatIsNoFeedIsTold_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<int>("error");
    QTest::newRow("a page without a feed") << QStringLiteral("/page") << code(ErrorCode::NotUnderstood);
    QTest::newRow("a page whose feed is none") << QStringLiteral("/wrong") << code(ErrorCode::NotUnderstood);
    QTest::newRow("a page whose feed is a file") << QStringLiteral("/file") << code(ErrorCode::NotUnderstood);
    QTest::newRow("noise") << QStringLiteral("/noise") << code(ErrorCode::NotUnderstood);
    QTest::newRow("nothing") << QStringLiteral("/empty") << code(ErrorCode::NotUnderstood);
    QTest::newRow("not there") << QStringLiteral("/gone") << code(ErrorCode::NotFound);
    QTest::newRow("leads to a file") << QStringLiteral("/redirect") << code(ErrorCode::Unsupported);
    QTest::newRow("no address") << QStringLiteral("le phare") << code(ErrorCode::Unsupported);
    QTest::newRow("a file") << QStringLiteral("file:///etc/passwd") << code(ErrorCode::Unsupported);
}

void TestFeeds::whatIsNoFeedIsTold()
{
    QFETCH(QString, address);
    QFETCH(int, error);
    Newsroom room;
    room.server.serve(QStringLiteral("/page"), page);
    room.server.serve(QStringLiteral("/wrong"), "<link rel=alternate type=application/rss+xml href=/page>");
    room.server.serve(QStringLiteral("/file"), "<link rel=alternate type=application/rss+xml href=file:///etc/passwd>");
    room.server.serve(QStringLiteral("/noise"), QByteArray(5000, '\xff'));
    room.server.serve(QStringLiteral("/empty"), {});
    room.server.redirect(QStringLiteral("/redirect"), "file:///etc/passwd");
    const QString whole = address.startsWith(u'/') ? room.server.url(address).toString() : address;
    QCOMPARE(codeOf(room.followed(whole)), error);
    QVERIFY(room.reader->feeds().all()->empty());
}

void TestFeeds::followingCanBeStopped()
{
    Newsroom room;
    const CancelToken cancel;
    room.server.serveBy(QStringLiteral("/slow"), [&](QTcpSocket &, const QByteArray &) { cancel.cancel(); });
    QCOMPARE(codeOf(room.followed(room.server.url(QStringLiteral("/slow")).toString(), cancel)), code(ErrorCode::Cancelled));
}

void TestFeeds::aListIsFollowedWithoutAskingAnybody()
{
    Newsroom room;
    const QString address = room.server.url(QStringLiteral("/feed")).toString();
    const std::vector<import::ListedFeed> list{{address, QStringLiteral("Le Journal"), {}, QStringLiteral("Presse")},
                                               {address + u'2', {}, {}, {}}};
    const auto taken = room.feeds.subscribeAll(list);
    QTRY_VERIFY(taken.isFinished());
    QVERIFY(*taken.result() == (desk::FeedsTaken{2, 0}));
    const auto again = room.feeds.subscribeAll(list);
    QTRY_VERIFY(again.isFinished());
    QVERIFY(*again.result() == (desk::FeedsTaken{0, 2}));
    const std::vector<Feed> feeds = *room.reader->feeds().all();
    QCOMPARE(feeds.size(), std::size_t(2));
    QCOMPARE(archive::nameOf(feeds[1]), QStringLiteral("Le Journal"));
    QCOMPARE(feeds[1].folder, QStringLiteral("Presse"));
    QVERIFY(room.server.requests(QStringLiteral("/feed")).isEmpty());
}

void TestFeeds::nothingIsFetchedUnlessItIsAskedFor()
{
    Newsroom room;
    room.server.serve(QStringLiteral("/feed"), rss({}));
    QVERIFY(room.followed("/feed"));
    room.feeds.refreshDue();
    QTest::qWait(100);
    QCOMPARE(room.server.requests(QStringLiteral("/feed")).size(), 1);
    QVERIFY(!room.feeds.isBusy());
}

void TestFeeds::itemsAreCleanedAndCalledSomething()
{
    Newsroom room;
    room.server.serve(QStringLiteral("/feed"),
                      rss("<item><link>https://example.org/1</link><description>" + QByteArray("&lt;b&gt;A toot&lt;/b&gt; of many words. ").repeated(9)
                          + "</description></item><item><title>Two</title><guid>" + QByteArray(5000, 'x') + "</guid><description>&lt;p&gt;&lt;a href='/x'&gt;There"
                            "&lt;/a&gt;&lt;img src=javascript:x() onerror=x()&gt;</description><link>https://example.org/2</link></item><item></item>"));
    QVERIFY(room.followed("/feed"));
    const std::vector<FeedItem> items = room.items();
    QCOMPARE(items.size(), std::size_t(2));
    QVERIFY2(items[1].title.startsWith(QStringLiteral("A toot of many words.")) && items[1].title.endsWith(u'…') && items[1].title.size() < 110,
             qPrintable(items[1].title));
    QCOMPARE(items[0].key.size(), 64);
    const archive::FeedItemText text = *room.reader->feedItems().text(items[0].id);
    QVERIFY2(text.summary.contains("href=\"" + room.at("/x") + '"') && !text.summary.contains("x()"), text.summary.constData());
}

void TestFeeds::whatIsShownStaysInTheList()
{
    Newsroom room;
    room.server.serve(QStringLiteral("/feed"), rss(item("One", "https://example.org/1") + item("Two", "https://example.org/2")));
    QVERIFY(room.followed("/feed"));
    const std::vector<qint64> all = *room.reader->feedItems().ids({});
    const auto marked = room.feeds.setState({all[0]}, FeedItemState::Read);
    const archive::FeedFilter isNew{0, {}, FeedItemState::New, {}};
    const auto listed = [&](const std::vector<qint64> &shown) {
        const auto found = room.feeds.items(isNew, shown);
        return QTest::qWaitFor([&] { return found.isFinished(); }) ? found.result().value_or(std::vector<qint64>()) : std::vector<qint64>();
    };
    QTRY_VERIFY(marked.isFinished());
    QCOMPARE(listed({}), std::vector{all[1]});
    QCOMPARE(listed({all[0]}), all);
    QCOMPARE(listed({all[0], 700}), all); // 700 is gone
}

void TestFeeds::whatIsUnchangedIsNotSentAgain()
{
    Newsroom room;
    int sent = 0;
    room.server.serveBy(QStringLiteral("/feed"), [&](QTcpSocket &socket, const QByteArray &request) {
        const bool known = request.contains("If-None-Match: \"7\"\r\n") && request.contains("If-Modified-Since: Thu");
        const QByteArray body = rss(item("One", "https://example.org/1"));
        sent += int(!known);
        socket.write(known ? QByteArray("HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n")
                           : "HTTP/1.1 200 OK\r\nETag: \"7\"\r\nLast-Modified: Thu, 29 Apr 2021 08:00:00 GMT\r\nConnection: close\r\n\r\n" + body);
        socket.disconnectFromHost();
    });
    QVERIFY(room.followed("/feed"));
    room.shelf.time().pass(3600);
    for (int round = 0; round < 2; ++round) { // the server need not say its tag again
        room.feeds.refreshAll();
        QVERIFY(room.round() == FeedRound{1});
    }
    QCOMPARE(sent, 1);
    QCOMPARE(room.feed().asked, *room.shelf.time().now);
    QCOMPARE(room.items().size(), std::size_t(1));
}

void TestFeeds::aRoundBringsWhatIsNew()
{
    Newsroom room;
    room.server.serve(QStringLiteral("/feed"), rss(item("One", "https://example.org/1")));
    QVERIFY(room.followed("/feed"));
    room.server.serve(QStringLiteral("/feed"), rss(item("Two", "https://example.org/2") + item("One", "https://example.org/1")));
    QSignalSpy progressed(&room.feeds, &Feeds::progressed);
    room.feeds.refreshAll();
    const FeedRound round = room.round();
    QCOMPARE(round.asked, 1);
    QCOMPARE(round.fresh, 1);
    QCOMPARE(progressed.last(), (QVariantList{1, 1}));
    QCOMPARE(room.items().size(), std::size_t(2));
}

void TestFeeds::aFailureIsKeptWithItsFeedAndStopsNoOther()
{
    Newsroom room;
    for (const char *path : {"/a", "/b", "/c"}) {
        room.server.serve(QLatin1String(path), rss(item("One", "https://example.org/1"), path));
        QVERIFY(room.followed(path));
    }
    room.server.serve(QStringLiteral("/a"), "<p>Sorry", "Content-Type: text/html\r\n", "500 Oops");
    room.server.serve(QStringLiteral("/b"), "<p>Parked");
    room.server.serve(QStringLiteral("/c"), rss(item("New", "https://example.org/2")));
    room.feeds.refreshAll();
    QVERIFY(room.round() == (FeedRound{3, 2, 1}));
    const std::vector<Feed> feeds = *room.reader->feeds().all();
    QVERIFY(feeds[0].trouble && feeds[0].trouble->code == ErrorCode::ServerFailed);
    QVERIFY(feeds[1].trouble && feeds[1].trouble->code == ErrorCode::NotUnderstood);
    QVERIFY(!feeds[2].trouble);
    // What was there can be read all the same.
    QCOMPARE(room.items().size(), std::size_t(4));
    room.server.serve(QStringLiteral("/a"), rss({}));
    room.feeds.refresh({feeds[0]});
    QVERIFY(room.round() == FeedRound{1});
    QVERIFY(!room.reader->feeds().load(feeds[0].id)->trouble);
}

void TestFeeds::aServerIsAskedOneThingAtATime()
{
    Newsroom room;
    int open = 0;
    int most = 0;
    std::vector<import::ListedFeed> list;
    for (int i = 0; i < 6; ++i) {
        const QString path = QStringLiteral("/%1").arg(i);
        list.push_back({room.server.url(path).toString(), {}, {}, {}});
        room.server.serveBy(path, [&](QTcpSocket &socket, const QByteArray &) {
            most = std::max(most, ++open);
            QTimer::singleShot(20, &socket, [&open, &socket] {
                --open;
                socket.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + rss({}));
                socket.disconnectFromHost();
            });
        });
    }
    const auto taken = room.feeds.subscribeAll(list);
    QTRY_VERIFY(taken.isFinished());
    room.feeds.refreshAll();
    QVERIFY(room.round() == FeedRound{6});
    QCOMPARE(most, 1);
}

void TestFeeds::aRoundCanBeStopped()
{
    Newsroom room;
    room.server.serve(QStringLiteral("/a"), rss({}, "a"));
    room.server.serve(QStringLiteral("/b"), rss({}, "b"));
    QVERIFY(room.followed("/a"));
    QVERIFY(room.followed("/b"));
    room.server.serveBy(QStringLiteral("/a"), [&](QTcpSocket &, const QByteArray &) { room.feeds.cancel(); });
    room.feeds.refreshAll();
    const FeedRound round = room.round();
    QVERIFY(round.wasStopped);
    QCOMPARE(round.asked, 0);
    QVERIFY(!room.feeds.isBusy());
    QCOMPARE(room.server.requests(QStringLiteral("/b")).size(), 1);
    QVERIFY(!room.feed().trouble);
    // And asked for again.
    room.server.serve(QStringLiteral("/a"), rss({}, "a"));
    room.feeds.refreshAll();
    QVERIFY(room.round() == FeedRound{2});
    // Before anything has begun.
    room.feeds.refresh({room.feed()});
    room.feeds.cancel();
    QVERIFY(room.round().wasStopped);
    QVERIFY(!room.feeds.isBusy());
}

void TestFeeds::onlyWhatIsDueIsFetchedByItself()
{
    Newsroom room;
    room.server.serve(QStringLiteral("/a"), rss({}, "a"));
    room.server.serve(QStringLiteral("/b"), rss({}, "b"));
    QVERIFY(room.followed("/b"));
    Feed hourly = *room.followed("/a");
    hourly.every = 60;
    const auto arranged = room.feeds.arrange(hourly);
    QTRY_VERIFY(arranged.isFinished());
    room.feeds.refreshDue();
    QTest::qWait(100);
    QVERIFY(room.finished.isEmpty());
    room.shelf.time().pass(3600);
    room.feeds.refreshDue();
    QVERIFY(room.round() == FeedRound{1});
    QCOMPARE(room.server.requests(QStringLiteral("/a")).size(), 2);
    QCOMPARE(room.server.requests(QStringLiteral("/b")).size(), 1);
}

void TestFeeds::anItemBecomesAnArticleOfItsPage()
{
    Newsroom room;
    room.feeds.setLanguage(QStringLiteral("fr"));
    room.server.serve(QStringLiteral("/1"), page);
    room.server.serve(QStringLiteral("/a.png"), png(), "Content-Type: image/png\r\n");
    room.server.serve(QStringLiteral("/feed"), rss(item("One", room.at("/1"))));
    QVERIFY(room.followed("/feed"));
    QVERIFY(room.server.requests(QStringLiteral("/1")).isEmpty());
    QSignalSpy made(&room.feeds, &Feeds::articleMade);
    room.feeds.translate({room.items().front().id});
    const FeedRound round = room.round();
    QCOMPARE(round.articles, 1);
    const FeedItem item = room.items().front();
    QVERIFY(item.state == FeedItemState::Translating);
    QCOMPARE(made.first().first().toLongLong(), item.number);
    const article::Article article = *room.reader->articles().load(item.number);
    QCOMPARE(article.title, QStringLiteral("A title of some words"));
    QVERIFY(article.status == article::Status::Translating);
    QCOMPARE(article.language, QStringLiteral("fr"));
    QCOMPARE(article.original.language, QStringLiteral("en"));
    QCOMPARE(article.original.url, room.server.url(QStringLiteral("/1")).toString());
    QCOMPARE(article.original.published.toIso(), QStringLiteral("2021-04-27")); // the page does not say it
    QCOMPARE(article.authors, QStringList{QStringLiteral("Ann Lee")});
    QCOMPARE(document::mediaOf(article.body).size(), 1);
    QVERIFY(document::mediaOf(article.body).first().startsWith(QStringLiteral("media/")));
    QCOMPARE(room.reader->originals().of(article.id)->size(), std::size_t(1));
    // It is made once, whatever is pressed.
    room.feeds.translate({item.id});
    room.feeds.refreshAll();
    QCOMPARE(room.round().articles, 0);
    QCOMPARE(room.server.requests(QStringLiteral("/1")).size(), 1);
}

void TestFeeds::anItemWhosePageIsGoneBecomesWhatTheFeedSays()
{
    Newsroom room;
    room.server.serve(QStringLiteral("/film"), "x", "Content-Type: video/mp4\r\n");
    room.server.serve(QStringLiteral("/script"), "<!DOCTYPE html><title>App</title><script>go()</script>");
    room.server.serve(QStringLiteral("/wall"), "<p>Pay", "Content-Type: text/html\r\n", "403 Forbidden");
    room.server.serve(QStringLiteral("/feed"),
                      rss(item("Gone", room.at("/gone")) + item("Film", room.at("/film")) + item("Script", room.at("/script")) + item("Wall", room.at("/wall"))));
    QVERIFY(room.followed("/feed"));
    room.feeds.translate(*room.reader->feedItems().ids({}));
    QCOMPARE(room.round().articles, 4);
    for (const FeedItem &item : room.items()) {
        const article::Article article = *room.reader->articles().load(item.number);
        QCOMPARE(article.title, item.title);
        QCOMPARE(document::toPlainText(article.body), QStringLiteral("What %1 says").arg(item.title));
        QCOMPARE(article.source.name, QStringLiteral("The Journal"));
        QCOMPARE(article.original.url, item.link);
        QVERIFY(article.status == article::Status::Translating);
    }
}

void TestFeeds::anItemWithoutAPageBecomesWhatTheFeedSays()
{
    Newsroom room;
    room.server.serve(QStringLiteral("/feed"), rss("<item><title>Note</title><description>Words</description></item>"));
    QVERIFY(room.followed("/feed"));
    room.feeds.translate({room.items().front().id});
    QCOMPARE(room.round().articles, 1);
}

void TestFeeds::offlineItWaitsForTheNextRound()
{
    Newsroom room;
    room.server.serve(QStringLiteral("/1"), "<p>Later", "Content-Type: text/html\r\n", "503 Later");
    room.server.serve(QStringLiteral("/feed"), rss(item("One", room.at("/1"))));
    QVERIFY(room.followed("/feed"));
    room.feeds.translate({room.items().front().id});
    const FeedRound first = room.round();
    QCOMPARE(first.waiting, 1);
    QCOMPARE(first.articles, 0);
    FeedItem item = room.items().front();
    QVERIFY(item.state == FeedItemState::Translating);
    QVERIFY(item.article.isNull());
    QVERIFY(item.trouble && item.trouble->code == ErrorCode::ServerFailed);
    room.server.serve(QStringLiteral("/1"), page);
    room.feeds.refreshAll();
    QCOMPARE(room.round().articles, 1);
    item = room.items().front();
    QVERIFY(item.number > 0);
    QVERIFY(!item.trouble);
}

void TestFeeds::whatIsInTheArchiveAlreadyIsNotMadeTwice()
{
    Newsroom room;
    room.server.serve(QStringLiteral("/1"), page);
    room.server.serve(QStringLiteral("/feed"), rss(item("One", room.at("/1"))));
    QVERIFY(room.followed("/feed"));
    article::Article known = titled(QStringLiteral("Déjà là"));
    known.original.url = room.server.url(QStringLiteral("/1")).toString() + QStringLiteral("?utm_source=rss");
    qint64 id = 0;
    {
        const auto archive = room.shelf.open();
        id = saved(*archive, known).id;
    }
    room.feeds.translate({room.items().front().id});
    QCOMPARE(room.round().articles, 1);
    QCOMPARE(room.items().front().number, id);
    QVERIFY(room.server.requests(QStringLiteral("/1")).isEmpty());
}

void TestFeeds::whoChangesTheirMindGetsNoArticle()
{
    Newsroom room;
    const auto answer = std::make_shared<std::function<void()>>();
    room.server.serveBy(QStringLiteral("/1"), [answer](QTcpSocket &socket, const QByteArray &) {
        *answer = [&socket] {
            socket.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n" + page);
            socket.disconnectFromHost();
        };
    });
    room.server.serve(QStringLiteral("/feed"), rss(item("One", room.at("/1"))));
    QVERIFY(room.followed("/feed"));
    const qint64 id = room.items().front().id;
    room.feeds.translate({id});
    QTRY_VERIFY(*answer);
    const auto marked = room.feeds.setState({id}, FeedItemState::Skipped);
    QTRY_VERIFY(marked.isFinished());
    (*answer)();
    QCOMPARE(room.round().articles, 0);
    QVERIFY(room.items().front().article.isNull());
    QVERIFY(room.items().front().state == FeedItemState::Skipped);
}

void TestFeeds::aFeedThatIsRemovedMeanwhileIsNoFailure()
{
    Newsroom room;
    room.server.serve(QStringLiteral("/feed"), rss({}));
    const Feed feed = *room.followed("/feed");
    QSignalSpy failed(&room.feeds, &Feeds::failed);
    room.server.serveBy(QStringLiteral("/feed"), [&](QTcpSocket &socket, const QByteArray &) {
        room.feeds.remove(feed.id);
        socket.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + rss(item("One", "https://example.org/1")));
        socket.disconnectFromHost();
    });
    room.feeds.refreshAll();
    QVERIFY(room.round().asked == 1);
    QVERIFY(failed.isEmpty());
    QVERIFY(room.reader->feeds().all()->empty());
    QVERIFY(room.items().empty());
}

void TestFeeds::leavingInTheMiddleLosesNothing()
{
    const Shelf shelf;
    LoopServer server;
    server.serveBy(QStringLiteral("/1"), [](QTcpSocket &, const QByteArray &) {});
    server.serve(QStringLiteral("/feed"), rss(item("One", server.url(QStringLiteral("/1")).toEncoded())));
    auto writer = std::move(*desk::ArchiveThread::open(shelf.folder(), shelf.time().clock()));
    {
        Feeds feeds(*writer, *writer);
        Feed wish;
        wish.address = server.url(QStringLiteral("/feed")).toString();
        const auto followed = feeds.subscribe(wish, {});
        QTRY_VERIFY(followed.isFinished());
        feeds.translate(*shelf.open()->feedItems().ids({}));
        QTRY_COMPARE(server.requests(QStringLiteral("/1")).size(), 1);
    }
    writer.reset();
    QCOMPARE(shelf.open()->feedItems().waiting()->size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(TestFeeds)
#include "tst_feeds.moc"
