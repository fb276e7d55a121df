#include <QProcess>
#include <QTcpSocket>
#include <QTest>
#include <QUrl>

#include <csignal>

#include "program.h"
#include "shelf.h"

using namespace marbre;
using namespace marbre::tests;

namespace {

/// `marbre-cli serve`, until it goes.
class Serving
{
public:
    explicit Serving(const Shelf &shelf)
    {
        m_process.start(QStringLiteral(MARBRE_BIN "/marbre-cli"),
                        {QStringLiteral("--archive"), shelf.folder(), QStringLiteral("serve"), QStringLiteral("--port"), QStringLiteral("0")});
        while (m_process.waitForReadyRead(10'000) && !m_process.canReadLine()) { }
        m_url = QUrl(QString::fromUtf8(m_process.readLine()).trimmed());
    }
    ~Serving()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    [[nodiscard]] QUrl url() const { return m_url; }
    /// The whole answer to a request's head.
    [[nodiscard]] QByteArray answer(const QByteArray &head) const
    {
        QTcpSocket socket;
        socket.connectToHost(m_url.host(), quint16(m_url.port()));
        if (!socket.waitForConnected())
            return "not connected";
        socket.write(head);
        QByteArray all;
        while (socket.waitForReadyRead(10'000))
            all += socket.readAll();
        return all + socket.readAll();
    }
    [[nodiscard]] QByteArray get(const QByteArray &path) const { return answer("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"); }
    int interrupted()
    {
        ::kill(pid_t(m_process.processId()), SIGINT);
        return m_process.waitForFinished(10'000) ? m_process.exitCode() : -1;
    }

private:
    QProcess m_process;
    QUrl m_url;
};

void fill(const Shelf &shelf)
{
    const auto archive = shelf.open();
    article::Article article = titled(QStringLiteral("Un phare"));
    article.status = article::Status::Published;
    article.language = QStringLiteral("fr");
    saved(*archive, article);
    saved(*archive, titled(QStringLiteral("Un brouillon")));
}

} // namespace

/// `marbre-cli serve`
class TestServeCommand : public QObject
{
    Q_OBJECT

private slots:
    void theSiteIsReadInABrowser();
    void whatComesIsShownAtOnce();
    void onlyThisMachineIsAnswered();
    void whatIsNoRequestIsRefused();
};

void TestServeCommand::theSiteIsReadInABrowser()
{
    const Shelf shelf;
    fill(shelf);
    Serving serving(shelf);
    QCOMPARE(serving.url().host(), QStringLiteral("127.0.0.1"));
    const QByteArray home = serving.get("/");
    QVERIFY2(home.startsWith("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"), home);
    QVERIFY(home.contains("<a href=\"un-phare.html\">Un phare</a>"));
    QVERIFY(serving.get("/un-phare.html").contains("<h1 itemprop=\"headline\">Un phare</h1>"));
    QVERIFY(serving.get("/une/une.css").contains("Content-Type: text/css"));
    QVERIFY(serving.get("/search/?q=un+phare").contains("Un phare</a>"));
    QVERIFY(serving.get("/un-brouillon.html").startsWith("HTTP/1.1 404 Not Found\r\nContent-Type: text/html"));
    QVERIFY(serving.get("/../../etc/passwd").startsWith("HTTP/1.1 404 "));
    QVERIFY(serving.get("/media/%2e%2e/archive.db").startsWith("HTTP/1.1 404 "));
    const QByteArray head = serving.answer("HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QVERIFY(head.startsWith("HTTP/1.1 200 OK") && head.endsWith("\r\n\r\n"));
    QCOMPARE(serving.interrupted(), 130);
}

void TestServeCommand::whatComesIsShownAtOnce()
{
    const Shelf shelf;
    fill(shelf);
    const Serving serving(shelf);
    QVERIFY(!serving.get("/").contains("Une île"));
    article::Article article = titled(QStringLiteral("Une île"));
    article.status = article::Status::Published;
    saved(*shelf.open(), article);
    QVERIFY(serving.get("/").contains("Une île"));
}

/// A page of the Web whose name has been made to lead here reads nothing.
void TestServeCommand::onlyThisMachineIsAnswered()
{
    const Shelf shelf;
    fill(shelf);
    const Serving serving(shelf);
    for (const char *host : {"evil.example", "127.0.0.1.evil.example", ""})
        QVERIFY(serving.answer(QByteArray("GET / HTTP/1.1\r\nHost: ") + host + "\r\n\r\n").startsWith("HTTP/1.1 421 "));
    QVERIFY(serving.answer("GET / HTTP/1.1\r\n\r\n").startsWith("HTTP/1.1 421 "));
}

void TestServeCommand::whatIsNoRequestIsRefused()
{
    const Shelf shelf;
    fill(shelf);
    const Serving serving(shelf);
    QVERIFY(serving.answer("\r\n\r\n").startsWith("HTTP/1.1 400 "));
    QVERIFY(serving.answer("POST / HTTP/1.1\r\nHost: localhost\r\n\r\n").startsWith("HTTP/1.1 405 "));
    QVERIFY(serving.answer("GET /" + QByteArray(20'000, 'x')).startsWith("HTTP/1.1 431 "));
    QVERIFY(serving.get("/").startsWith("HTTP/1.1 200 "));
}

QTEST_GUILESS_MAIN(TestServeCommand)
#include "tst_serving.moc"
