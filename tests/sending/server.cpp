#include "server.h"

#include <QFile>
#include <QMutexLocker>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpSocket>

namespace marbre::tests {

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QSslConfiguration untrusted()
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(bytesOf(QStringLiteral(MARBRE_FIXTURES "/untrusted.crt"))));
    configuration.setPrivateKey(QSslKey(bytesOf(QStringLiteral(MARBRE_FIXTURES "/untrusted.key")), QSsl::Rsa));
    return configuration;
}

Asked parsed(const QByteArray &head)
{
    const QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> first = lines.front().trimmed().split(' ');
    const QUrl url = QUrl::fromEncoded(first.value(1));
    Asked asked{first.value(0), url.path(), QUrlQuery(url), {}, {}};
    for (const QByteArray &line : lines.sliced(1))
        if (const qsizetype colon = line.indexOf(':'); colon > 0)
            asked.headers.insert(line.first(colon).toLower(), line.sliced(colon + 1).trimmed());
    return asked;
}

} // namespace

Server::Server(Answer answer, Way way)
    : m_answer(std::move(answer))
    , m_scheme(way == Way::Plain ? QStringLiteral("http") : QStringLiteral("https"))
{
    m_inThread.moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(
        &m_inThread, [this, way] { listen(way); }, Qt::BlockingQueuedConnection);
}

Server::~Server()
{
    QMetaObject::invokeMethod(
        &m_inThread, [this] { delete m_server; }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void Server::listen(Way way)
{
    if (way == Way::Plain) {
        m_server = new QTcpServer;
    } else {
        auto *server = new QSslServer;
        server->setSslConfiguration(untrusted());
        m_server = server;
    }
    QObject::connect(m_server, &QTcpServer::pendingConnectionAvailable, m_server, [this] {
        while (QTcpSocket *socket = m_server->nextPendingConnection())
            serve(socket);
    });
    m_server->listen(QHostAddress::LocalHost);
    m_port = m_server->serverPort();
}

void Server::serve(QTcpSocket *socket)
{
    auto received = std::make_shared<QByteArray>();
    const auto read = [this, socket, received] {
        received->append(socket->readAll());
        take(socket, *received);
    };
    QObject::connect(socket, &QTcpSocket::readyRead, socket, read);
    QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    read();
}

bool Server::take(QTcpSocket *socket, QByteArray &received)
{
    const qsizetype end = received.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    Asked asked = parsed(received.first(end));
    if (received.size() - end - 4 < asked.headers.value("content-length").toLongLong())
        return false;
    asked.body = received.sliced(end + 4);
    received.clear();
    {
        const QMutexLocker lock(&m_mutex);
        m_asked.append(asked);
    }
    const QByteArray bytes = m_answer(asked);
    if (bytes.isEmpty())
        return true;
    socket->write(bytes);
    socket->disconnectFromHost();
    return true;
}

QUrl Server::url(const QString &path) const
{
    return QStringLiteral("%1://127.0.0.1:%2%3").arg(m_scheme).arg(m_port).arg(path);
}

QList<Asked> Server::asked() const
{
    const QMutexLocker lock(&m_mutex);
    return m_asked;
}

void Server::forget()
{
    const QMutexLocker lock(&m_mutex);
    m_asked.clear();
}

QByteArray answer(int status, const QByteArray &body, const QByteArray &type, const QByteArray &moreHeaders)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " x\r\nContent-Type: " + type + "\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\nConnection: close\r\n" + moreHeaders + "\r\n" + body;
}

quint16 deafPort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

} // namespace marbre::tests
