#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

#include "loopserver.h"
#include "net/fetching.h"

using namespace marbre;
using namespace marbre::tests;
using net::Answer;
using net::Fetcher;
using net::Request;

namespace {

/// What comes of a question, or that nothing did within ten seconds.
Result<Answer> asked(const Request &request, const CancelToken &cancel = {})
{
    Fetcher fetcher;
    const QFuture<Result<Answer>> future = fetcher.fetch(request, cancel);
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 10'000))
        return fail(ErrorCode::Io, {}, QStringLiteral("it hangs"));
    return future.result();
}

Result<Answer> asked(const QUrl &url)
{
    return asked(Request{url});
}

int codeOf(const Result<Answer> &answer)
{
    return answer ? -1 : static_cast<int>(answer.error().code);
}

constexpr int code(ErrorCode value)
{
    return static_cast<int>(value);
}

/// Gzip of "<p>Bonjour</p>".
const QByteArray gzipped = QByteArray::fromHex("1f8b0800000000000203b329b073cacfcbca2f2d"
                                               "b2d12fb003001e1d87ae0e000000");

} // namespace

/// Single files of the Web, from a server that does not always mean well.
class TestFetching : public QObject
{
    Q_OBJECT

private slots:
    void aPageComesWithWhatTheServerSays();
    void aPageThatIsUnchangedIsNotSentAgain();
    void redirectsAreFollowed();
    void redirectsLeadNowhereElse_data();
    void redirectsLeadNowhereElse();
    void redirectsEnd();
    void whatIsNotThereIsTold_data();
    void whatIsNotThereIsTold();
    void anotherTypeIsNotWaitedFor();
    void whatIsTooLargeIsStopped();
    void whatHasComeIsTold();
    void whatNeverEndsIsStopped();
    void whatUnpacksWithoutEndIsStopped();
    void whatNeverAnswersIsStopped();
    void aServerThatBreaksOffIsTold();
    void aPersonStopsIt();
    void aFetcherThatGoesAnswersFirst();
    void otherSchemesAreRefused_data();
    void otherSchemesAreRefused();
    void noCookieIsKept();
    void anAddressIsWhatPeopleTypeForOne_data();
    void anAddressIsWhatPeopleTypeForOne();
};

void TestFetching::aPageComesWithWhatTheServerSays()
{
    LoopServer server;
    server.serve(QStringLiteral("/a"), "<p>\xe9t\xe9",
                 "Content-Type: Text/HTML; Charset=\"ISO-8859-1\"\r\nETag: \"7\"\r\n"
                 "Last-Modified: Thu, 29 Apr 2021 08:00:00 GMT\r\n");
    const auto answer = asked(server.url(QStringLiteral("/a")));
    QVERIFY(answer);
    QCOMPARE(answer->bytes, QByteArray("<p>\xe9t\xe9"));
    QCOMPARE(answer->url, server.url(QStringLiteral("/a")).toString());
    QCOMPARE(answer->type, QStringLiteral("text/html"));
    QCOMPARE(answer->charset, QStringLiteral("ISO-8859-1"));
    QCOMPARE(answer->etag, QStringLiteral("\"7\""));
    QCOMPARE(answer->lastModified, QStringLiteral("Thu, 29 Apr 2021 08:00:00 GMT"));
    QVERIFY(!answer->isUnchanged);
}

void TestFetching::aPageThatIsUnchangedIsNotSentAgain()
{
    LoopServer server;
    server.serveBy(QStringLiteral("/a"), [](QTcpSocket &socket, const QByteArray &request) {
        const bool known = request.contains("If-None-Match: \"7\"\r\n") && request.contains("If-Modified-Since: Thu");
        socket.write(known ? QByteArray("HTTP/1.1 304 Not Modified\r\nETag: \"7\"\r\nConnection: close\r\n\r\n")
                           : QByteArray("HTTP/1.1 500 No\r\nConnection: close\r\n\r\n"));
        socket.disconnectFromHost();
    });
    Request request{server.url(QStringLiteral("/a"))};
    request.etag = QStringLiteral("\"7\"");
    request.lastModified = QStringLiteral("Thu, 29 Apr 2021 08:00:00 GMT");
    const auto answer = asked(request);
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
    QVERIFY(answer->isUnchanged);
    QVERIFY(answer->bytes.isEmpty());
    QCOMPARE(answer->etag, QStringLiteral("\"7\""));
}

void TestFetching::redirectsAreFollowed()
{
    LoopServer server;
    server.redirect(QStringLiteral("/a"), "b/c?d=%C3%A9#e");
    server.redirect(QStringLiteral("/b/c?d=%C3%A9"), server.url(QStringLiteral("/end")).toEncoded());
    server.serve(QStringLiteral("/end"), "<p>");
    const auto answer = asked(server.url(QStringLiteral("/a")));
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
    QCOMPARE(answer->bytes, QByteArray("<p>"));
    QCOMPARE(answer->url, server.url(QStringLiteral("/end")).toString());
}

void TestFetching::redirectsLeadNowhereElse_data()
{
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("a file") << QByteArray("file:///etc/passwd");
    QTest::newRow("a file server") << QByteArray("ftp://127.0.0.1/x");
    QTest::newRow("data") << QByteArray("data:text/html,<p>x");
    QTest::newRow("script") << QByteArray("javascript:alert(1)");
    QTest::newRow("a resource of the program") << QByteArray("qrc:/migrations/0001.sql");
    QTest::newRow("nothing") << QByteArray("http://");
}

void TestFetching::redirectsLeadNowhereElse()
{
    QFETCH(QByteArray, to);
    LoopServer server;
    server.redirect(QStringLiteral("/a"), to);
    const auto answer = asked(server.url(QStringLiteral("/a")));
    QCOMPARE(codeOf(answer), code(ErrorCode::Unsupported));
    QCOMPARE(answer.error().where, server.url(QStringLiteral("/a")).toString());
}

void TestFetching::redirectsEnd()
{
    LoopServer server;
    server.redirect(QStringLiteral("/a"), "/b");
    server.redirect(QStringLiteral("/b"), "/a");
    QCOMPARE(codeOf(asked(server.url(QStringLiteral("/a")))), code(ErrorCode::Io));
    QVERIFY(server.requests(QStringLiteral("/a")).size() < 10);
}

void TestFetching::whatIsNotThereIsTold_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<int>("error");
    QTest::newRow("404") << QByteArray("404 Not Found") << code(ErrorCode::NotFound);
    QTest::newRow("410") << QByteArray("410 Gone") << code(ErrorCode::NotFound);
    QTest::newRow("401") << QByteArray("401 Unauthorized") << code(ErrorCode::Unreadable);
    QTest::newRow("403") << QByteArray("403 Forbidden") << code(ErrorCode::Unreadable);
    QTest::newRow("406") << QByteArray("406 Not Acceptable") << code(ErrorCode::NotUnderstood);
    QTest::newRow("408") << QByteArray("408 Request Timeout") << code(ErrorCode::TimedOut);
    QTest::newRow("429") << QByteArray("429 Too Many Requests") << code(ErrorCode::ServerFailed);
    QTest::newRow("500") << QByteArray("500 Oops") << code(ErrorCode::ServerFailed);
    QTest::newRow("999") << QByteArray("999 Request denied") << code(ErrorCode::NotUnderstood);
}

void TestFetching::whatIsNotThereIsTold()
{
    QFETCH(QByteArray, status);
    QFETCH(int, error);
    LoopServer server;
    server.serve(QStringLiteral("/a"), "<p>An error page of the server's", "Content-Type: text/html\r\n", status);
    const auto answer = asked(server.url(QStringLiteral("/a")));
    QCOMPARE(codeOf(answer), error);
    QVERIFY2(answer.error().detail.contains(QString::fromLatin1(status.left(3))), qPrintable(answer.error().detail));
}

void TestFetching::anotherTypeIsNotWaitedFor()
{
    LoopServer server;
    server.serveBy(QStringLiteral("/a"), [](QTcpSocket &socket, const QByteArray &) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\nContent-Length: 1000000000\r\n\r\nxxxx");
    });
    Request request{server.url(QStringLiteral("/a"))};
    request.types = {QStringLiteral("text/html"), QStringLiteral("application/xhtml")};
    const auto answer = asked(request);
    QCOMPARE(codeOf(answer), code(ErrorCode::Unsupported));
    QCOMPARE(answer.error().detail, QStringLiteral("video/mp4"));
}

void TestFetching::whatIsTooLargeIsStopped()
{
    LoopServer server;
    server.serve(QStringLiteral("/told"), QByteArray(200'000, 'x'));
    server.serveBy(QStringLiteral("/untold"), [](QTcpSocket &socket, const QByteArray &) {
        socket.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + QByteArray(200'000, 'x'));
        socket.disconnectFromHost();
    });
    for (const char *path : {"/told", "/untold"}) {
        Request request{server.url(QLatin1String(path))};
        request.largest = 100'000;
        QCOMPARE(codeOf(asked(request)), code(ErrorCode::Invalid));
        request.largest = 200'000;
        QCOMPARE(asked(request)->bytes.size(), 200'000);
    }
}

void TestFetching::whatHasComeIsTold()
{
    LoopServer server;
    const QByteArray page = QByteArray("<p>Bonjour</p>").repeated(20'000);
    server.serve(QStringLiteral("/a"), page);
    server.serve(QStringLiteral("/packed"), gzipped, "Content-Type: text/html\r\nContent-Encoding: gzip\r\n");
    Fetcher fetcher;
    qint64 come = 0;
    qint64 all = 0;
    bool grows = true;
    const Progress progress = [&](qint64 done, qint64 total) {
        grows = grows && done >= come;
        come = done;
        all = total;
    };
    const auto whole = fetcher.fetch(Request{server.url(QStringLiteral("/a"))}, {}, progress);
    QTRY_VERIFY(whole.isFinished());
    QVERIFY(grows);
    QCOMPARE(come, page.size());
    QCOMPARE(all, page.size());
    come = 0;
    const auto packed = fetcher.fetch(Request{server.url(QStringLiteral("/packed"))}, {}, progress);
    QTRY_VERIFY(packed.isFinished());
    QCOMPARE(come, packed.result()->bytes.size());
    QCOMPARE(all, 0); // the server has said another size
}

void TestFetching::whatNeverEndsIsStopped()
{
    LoopServer server;
    server.serveBy(QStringLiteral("/a"), [](QTcpSocket &socket, const QByteArray &) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>");
        auto *drip = new QTimer(&socket);
        QObject::connect(drip, &QTimer::timeout, &socket, [&socket] { socket.write("x"); });
        drip->start(20);
    });
    Request request{server.url(QStringLiteral("/a"))};
    request.patience = 400;
    QElapsedTimer timer;
    timer.start();
    const auto answer = asked(request);
    QCOMPARE(codeOf(answer), code(ErrorCode::TimedOut));
    QVERIFY(answer.error().detail.contains(QLatin1String("0.4 seconds")));
    QVERIFY(timer.elapsed() < 5000);
}

void TestFetching::whatUnpacksWithoutEndIsStopped()
{
    LoopServer server;
    server.serve(QStringLiteral("/small"), gzipped, "Content-Type: text/html\r\nContent-Encoding: gzip\r\n");
    const auto small = asked(server.url(QStringLiteral("/small")));
    QVERIFY2(small, small ? "" : qPrintable(small.error().detail));
    QCOMPARE(small->bytes, QByteArray("<p>Bonjour</p>"));
    // qCompress gives a length of four bytes and a stream of zlib's: what HTTP calls deflate.
    const QByteArray bomb = qCompress(QByteArray(60'000'000, 'x'), 9).mid(4);
    server.serve(QStringLiteral("/bomb"), bomb, "Content-Type: text/html\r\nContent-Encoding: deflate\r\n");
    const auto answer = asked(server.url(QStringLiteral("/bomb")));
    QVERIFY(!answer);
    QVERIFY(codeOf(answer) == code(ErrorCode::Invalid) || codeOf(answer) == code(ErrorCode::Io));
}

void TestFetching::whatNeverAnswersIsStopped()
{
    LoopServer server;
    server.serveBy(QStringLiteral("/a"), [](QTcpSocket &, const QByteArray &) {});
    Request request{server.url(QStringLiteral("/a"))};
    request.patience = 300;
    QCOMPARE(codeOf(asked(request)), code(ErrorCode::TimedOut));
    // Nobody listens there.
    const QUrl nobody = server.url(QStringLiteral("/a"));
    server.close();
    QCOMPARE(codeOf(asked(nobody)), code(ErrorCode::Unreachable));
    QVERIFY(net::mayComeLater(ErrorCode::Unreachable));
    QVERIFY(!net::mayComeLater(ErrorCode::NotFound));
}

void TestFetching::aServerThatBreaksOffIsTold()
{
    LoopServer server;
    server.serveBy(QStringLiteral("/a"), [](QTcpSocket &socket, const QByteArray &) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100\r\n\r\n<p>Half");
        socket.disconnectFromHost();
    });
    server.serveBy(QStringLiteral("/noise"), [](QTcpSocket &socket, const QByteArray &) {
        socket.write(QByteArray(5000, '\xff'));
        socket.disconnectFromHost();
    });
    QCOMPARE(codeOf(asked(server.url(QStringLiteral("/a")))), code(ErrorCode::CutShort));
    QVERIFY(net::mayComeLater(asked(server.url(QStringLiteral("/noise"))).error().code));
}

void TestFetching::aPersonStopsIt()
{
    LoopServer server;
    const CancelToken cancel;
    server.serveBy(QStringLiteral("/a"), [&](QTcpSocket &, const QByteArray &) { cancel.cancel(); });
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(codeOf(asked(Request{server.url(QStringLiteral("/a"))}, cancel)), code(ErrorCode::Cancelled));
    QVERIFY(timer.elapsed() < 2000);
}

void TestFetching::aFetcherThatGoesAnswersFirst()
{
    LoopServer server;
    server.serveBy(QStringLiteral("/a"), [](QTcpSocket &, const QByteArray &) {});
    auto fetcher = std::make_unique<Fetcher>();
    const auto future = fetcher->fetch(Request{server.url(QStringLiteral("/a"))});
    QTRY_COMPARE(server.requests(QStringLiteral("/a")).size(), 1);
    fetcher.reset();
    QVERIFY(future.isFinished());
    QCOMPARE(codeOf(future.result()), code(ErrorCode::Cancelled));
}

void TestFetching::otherSchemesAreRefused_data()
{
    QTest::addColumn<QUrl>("url");
    for (const char *address : {"file:///etc/passwd", "ftp://127.0.0.1/", "data:text/html,x", "qrc:/x", "about:blank", "", "x"})
        QTest::newRow(address) << QUrl(QString::fromLatin1(address));
}

void TestFetching::otherSchemesAreRefused()
{
    QFETCH(QUrl, url);
    QCOMPARE(codeOf(asked(url)), code(ErrorCode::Unsupported));
}

void TestFetching::noCookieIsKept()
{
    LoopServer server;
    server.serve(QStringLiteral("/a"), "<p>", "Set-Cookie: who=me; Path=/\r\n");
    Fetcher fetcher;
    for (int i = 0; i < 2; ++i) {
        const auto future = fetcher.fetch(Request{server.url(QStringLiteral("/a"))});
        QTRY_VERIFY(future.isFinished());
        QVERIFY(future.result());
    }
    for (const QByteArray &request : server.requests(QStringLiteral("/a")))
        QVERIFY(!request.toLower().contains("cookie"));
}

void TestFetching::anAddressIsWhatPeopleTypeForOne_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("url");
    QTest::newRow("whole") << QStringLiteral(" https://example.org/a?b#c\n") << QStringLiteral("https://example.org/a?b#c");
    QTest::newRow("without its scheme") << QStringLiteral("example.org/a") << QStringLiteral("https://example.org/a");
    QTest::newRow("of this machine") << QStringLiteral("http://localhost:8080/") << QStringLiteral("http://localhost:8080/");
    QTest::newRow("a word") << QStringLiteral("phare") << QString();
    QTest::newRow("a sentence") << QStringLiteral("Le phare. Fin") << QString();
    QTest::newRow("a file") << QStringLiteral("file:///etc/passwd") << QString();
    QTest::newRow("a path") << QStringLiteral("/etc/passwd") << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void TestFetching::anAddressIsWhatPeopleTypeForOne()
{
    QFETCH(QString, typed);
    QFETCH(QString, url);
    QCOMPARE(net::webAddress(typed).toString(), url);
}

QTEST_GUILESS_MAIN(TestFetching)
#include "tst_fetching.moc"
