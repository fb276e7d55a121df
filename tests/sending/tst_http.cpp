#include <QElapsedTimer>
#include <QTest>

#include "sending/http.h"
#include "sending/wordpresssite.h"
#include "server.h"

using namespace marbre;
using namespace marbre::tests;
using sending::HttpConnection;
using sending::WordpressSite;

namespace {

const sending::Account account{QStringLiteral("anne"), QStringLiteral("très secret")};
const sending::Limits patient{10'000, 10'000, 100'000};
const sending::Limits impatient{10'000, 1000, 100'000};
constexpr const char *apiIndex = R"({"namespaces": ["wp/v2"]})";

Result<sending::WordpressUser> meet(const QUrl &url, const sending::Limits &limits = patient)
{
    return WordpressSite(url, account, {}, limits).meet();
}

/// Says what every answer of the server is.
Server saying(const QByteArray &bytes)
{
    return Server([bytes](const Asked &) { return bytes; });
}

int codeOf(const auto &result)
{
    return result ? -1 : int(result.error().code);
}

} // namespace

/// What a server can do instead of answering.
class TestHttp : public QObject
{
    Q_OBJECT

private slots:
    void anAccountIsTold();
    void refusalsHaveTheirOwnCodes_data();
    void refusalsHaveTheirOwnCodes();
    void aServerThatIsNotThere();
    void aServerThatCannotBeFound();
    void aServerThatNeverAnswers();
    void halfAnAnswer_data();
    void halfAnAnswer();
    void whatIsNoJson();
    void anAnswerWithoutAnEnd();
    void aCertificateThatNobodySigned();
    void aRedirectToAnotherServerIsToldNothing();
    void aRedirectThatWouldChangeTheRequestIsNotFollowed();
    void aRedirectWithinTheServerIsFollowed();
    void redirectsInACircleEnd();
    void noSecretGoesOverAnOpenWay();
    void linksThatArePlainAreFound();
    void aSiteWithoutTheApiIsTold();
    void cancellingEndsAtOnce();
    void anErrorNamesNoSecret();
};

void TestHttp::anAccountIsTold()
{
    const Server server([](const Asked &asked) {
        return asked.path.contains(QLatin1String("users/me"))
            ? answer(200, R"({"id": 3, "name": "Anne", "capabilities": {"unfiltered_html": true}})")
            : answer(200, apiIndex);
    });
    const auto user = meet(server.url());
    QVERIFY(user);
    QCOMPARE(user->name, QStringLiteral("Anne"));
    QVERIFY(user->mayWriteAnyHtml && !user->mayWriteForOthers);
    QCOMPARE(server.asked().last().headers.value("authorization"), "Basic " + QByteArray("anne:très secret").toBase64());
}

void TestHttp::refusalsHaveTheirOwnCodes_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("400") << 400 << ErrorCode::Invalid;
    QTest::newRow("401") << 401 << ErrorCode::Unauthorized;
    QTest::newRow("403") << 403 << ErrorCode::Forbidden;
    QTest::newRow("413") << 413 << ErrorCode::TooLarge;
    QTest::newRow("429") << 429 << ErrorCode::ServerFailed;
    QTest::newRow("500") << 500 << ErrorCode::ServerFailed;
    QTest::newRow("503") << 503 << ErrorCode::ServerFailed;
    QTest::newRow("507") << 507 << ErrorCode::DiskFull;
    QTest::newRow("418") << 418 << ErrorCode::NotUnderstood;
}

void TestHttp::refusalsHaveTheirOwnCodes()
{
    QFETCH(int, status);
    QFETCH(ErrorCode, code);
    for (const QByteArray &body : {QByteArray(R"({"code": "x_y", "message": "Non."})"), QByteArray("<h1>Non.</h1>")}) {
        const Server server([&](const Asked &asked) {
            return asked.path.contains(QLatin1String("users")) ? answer(status, body) : answer(200, apiIndex);
        });
        const auto met = meet(server.url());
        QVERIFY(!met);
        QCOMPARE(met.error().code, code);
        QCOMPARE(met.error().where, QStringLiteral("127.0.0.1"));
        QVERIFY(met.error().detail.startsWith(QString::number(status)));
        QCOMPARE(met.error().detail.contains(QLatin1String("x_y: Non.")), body.startsWith('{'));
    }
}

void TestHttp::aServerThatIsNotThere()
{
    const QUrl url(QStringLiteral("http://127.0.0.1:%1").arg(deafPort()));
    QCOMPARE(codeOf(meet(url)), int(ErrorCode::Unreachable));
}

void TestHttp::aServerThatCannotBeFound()
{
    QCOMPARE(codeOf(meet(QUrl(QStringLiteral("https://nowhere.invalid")), {5000, 1000, 1000})), int(ErrorCode::Unreachable));
}

void TestHttp::aServerThatNeverAnswers()
{
    const Server server = saying({});
    QElapsedTimer time;
    time.start();
    QCOMPARE(codeOf(meet(server.url(), impatient)), int(ErrorCode::TimedOut));
    QVERIFY(time.elapsed() < 9000);
}

void TestHttp::halfAnAnswer_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"id\": 1,");
    QTest::newRow("a part of a body") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n64\r\n{\"id\"");
    QTest::newRow("none") << QByteArray("\n");
}

void TestHttp::halfAnAnswer()
{
    QFETCH(QByteArray, bytes);
    const Server server = saying(bytes);
    const int code = codeOf(meet(server.url()));
    QVERIFY2(code == int(ErrorCode::CutShort) || code == int(ErrorCode::NotUnderstood), qPrintable(QString::number(code)));
    QVERIFY(code == int(ErrorCode::CutShort) || bytes == "\n");
}

void TestHttp::whatIsNoJson()
{
    const Server server([](const Asked &asked) {
        return asked.path.contains(QLatin1String("users")) ? answer(200, "<b>Warning</b>: x in y.php {}", "text/html")
                                                            : answer(200, apiIndex);
    });
    const auto met = meet(server.url());
    QCOMPARE(codeOf(met), int(ErrorCode::NotUnderstood));
    QVERIFY(met.error().detail.contains(QLatin1String("Warning")));
}

void TestHttp::anAnswerWithoutAnEnd()
{
    const Server server = saying(answer(200, QByteArray(500'000, ' ')));
    const auto met = meet(server.url());
    QCOMPARE(codeOf(met), int(ErrorCode::NotUnderstood));
}

void TestHttp::aCertificateThatNobodySigned()
{
    const Server server([](const Asked &) { return answer(200, apiIndex); }, Server::Way::Untrusted);
    QCOMPARE(codeOf(meet(server.url(), {5000, 5000, 1000})), int(ErrorCode::Untrusted));
    QVERIFY(server.asked().isEmpty());
}

void TestHttp::aRedirectToAnotherServerIsToldNothing()
{
    const Server other = saying(answer(200, apiIndex));
    for (const QUrl &to : {other.url(QStringLiteral("/wp-json/")), QUrl(QStringLiteral("https://127.0.0.1/")),
                           QUrl(QStringLiteral("file:///etc/passwd"))}) {
        const Server server = saying(answer(302, {}, "text/html", "Location: " + to.toEncoded() + "\r\n"));
        const auto met = meet(server.url());
        QCOMPARE(codeOf(met), int(ErrorCode::Redirected));
        QCOMPARE(met.error().detail, to.toString());
    }
    QVERIFY(other.asked().isEmpty());
}

void TestHttp::aRedirectThatWouldChangeTheRequestIsNotFollowed()
{
    const Server server = saying(answer(301, {}, "text/html", "Location: /elsewhere\r\n"));
    HttpConnection connection(server.url(), account, {}, patient);
    QCOMPARE(codeOf(connection.ask({"POST", server.url(QStringLiteral("/")), {}, "x"})), int(ErrorCode::Redirected));
    QCOMPARE(server.asked().size(), 1);
}

void TestHttp::aRedirectWithinTheServerIsFollowed()
{
    const Server server([](const Asked &asked) {
        return asked.path == QLatin1String("/there") ? answer(200, asked.method + asked.body)
                                                     : answer(308, {}, "text/html", "Location: /there\r\n");
    });
    HttpConnection connection(server.url(), account, {}, patient);
    const auto answer = connection.ask({"POST", server.url(QStringLiteral("/")), {}, "corps"});
    QVERIFY(answer);
    QCOMPARE(answer->body, QByteArray("POSTcorps"));
}

void TestHttp::redirectsInACircleEnd()
{
    const Server server = saying(answer(302, {}, "text/html", "Location: /again\r\n"));
    QCOMPARE(codeOf(meet(server.url())), int(ErrorCode::Redirected));
    QVERIFY(server.asked().size() < 10);
}

void TestHttp::noSecretGoesOverAnOpenWay()
{
    const auto met = meet(QUrl(QStringLiteral("http://example.org")));
    QCOMPARE(codeOf(met), int(ErrorCode::Untrusted));
    QVERIFY(met.error().detail.contains(QLatin1String("https")));
}

void TestHttp::linksThatArePlainAreFound()
{
    const Server server([](const Asked &asked) {
        const QString route = asked.query.queryItemValue(QStringLiteral("rest_route"), QUrl::FullyDecoded);
        if (route.isEmpty())
            return answer(404, "<h1>404</h1>", "text/html");
        return route == QLatin1String("/") ? answer(200, apiIndex) : answer(200, R"({"id": 1, "name": "A"})");
    });
    QVERIFY(meet(server.url(QStringLiteral("/blog"))));
    QCOMPARE(server.asked().last().path, QStringLiteral("/blog/"));
}

void TestHttp::aSiteWithoutTheApiIsTold()
{
    for (const QByteArray &page : {answer(404, "<h1>404</h1>", "text/html"), answer(200, "{}")}) {
        const Server server = saying(page);
        const auto met = meet(server.url());
        QCOMPARE(codeOf(met), int(ErrorCode::NotFound));
        QVERIFY(met.error().detail.contains(QLatin1String("REST API")));
    }
}

void TestHttp::cancellingEndsAtOnce()
{
    const CancelToken cancel;
    const Server server([&cancel](const Asked &) {
        cancel.cancel();
        return QByteArray();
    });
    QElapsedTimer time;
    time.start();
    QCOMPARE(codeOf(WordpressSite(server.url(), account, cancel).meet()), int(ErrorCode::Cancelled));
    QVERIFY(time.elapsed() < 2000);
}

void TestHttp::anErrorNamesNoSecret()
{
    const Server server = saying(answer(302, {}, "text/html", "Location: https://a:b@example.org/?key=c\r\n"));
    const auto met = meet(server.url());
    QCOMPARE(met.error().detail, QStringLiteral("https://example.org/"));
    QVERIFY(!met.error().detail.contains(account.secret));
}

QTEST_GUILESS_MAIN(TestHttp)
#include "tst_http.moc"
