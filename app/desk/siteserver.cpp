#include "desk/siteserver.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>
#include <QUrlQuery>

namespace marbre::desk {

namespace {

constexpr qsizetype longestHead = 16 * 1024; // bytes: what a browser sends is far less
constexpr int patience = 10'000; // milliseconds that a request may take to come

QByteArray answerOf(const char *status, const QByteArray &type, const QByteArray &bytes, bool isHead)
{
    QByteArray answer = QByteArray("HTTP/1.1 ") + status + "\r\nContent-Type: " + type
        + "\r\nContent-Length: " + QByteArray::number(bytes.size())
        + "\r\nX-Content-Type-Options: nosniff\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n";
    return isHead ? answer : answer + bytes;
}

QByteArray told(const char *status, bool isHead = false)
{
    return answerOf(status, "text/plain; charset=utf-8", QByteArray(status) + '\n', isHead);
}

/// The value of a header; empty where there is none.
QByteArray header(const QList<QByteArray> &lines, const QByteArray &name)
{
    for (const QByteArray &line : lines)
        if (line.startsWith(name + ':') || line.toLower().startsWith(name + ':'))
            return line.mid(name.size() + 1).trimmed();
    return {};
}

bool namesThisMachine(const QByteArray &host)
{
    const QByteArray name = host.startsWith('[') ? host.first(host.indexOf(']') + 1) : host.split(':').front();
    return name == "127.0.0.1" || name == "localhost" || name == "[::1]";
}

} // namespace

SiteServer::SiteServer(SiteReader &reader)
    : m_reader(reader)
    , m_server(std::make_unique<QTcpServer>())
{
    connect(m_server.get(), &QTcpServer::newConnection, this, &SiteServer::take);
}

SiteServer::~SiteServer() = default;

Outcome SiteServer::listen(quint16 port)
{
    if (m_server->listen(QHostAddress::LocalHost, port))
        return {};
    const QString where = QStringLiteral("127.0.0.1:%1").arg(port);
    const auto error = m_server->serverError();
    return fail(error == QAbstractSocket::AddressInUseError           ? ErrorCode::Locked
                    : error == QAbstractSocket::SocketAccessError ? ErrorCode::ReadOnly
                                                                  : ErrorCode::Io,
                where, m_server->errorString());
}

quint16 SiteServer::port() const
{
    return m_server->serverPort();
}

void SiteServer::take()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        QTimer::singleShot(patience, socket, &QTcpSocket::disconnectFromHost);
    }
}

void SiteServer::read(QTcpSocket *socket)
{
    const QByteArray head = socket->peek(longestHead);
    if (!head.contains("\r\n\r\n") && head.size() < longestHead)
        return;
    disconnect(socket, &QTcpSocket::readyRead, this, nullptr);
    socket->write(head.contains("\r\n\r\n") ? answer(head) : told("431 Request Header Fields Too Large"));
    socket->disconnectFromHost();
}

QByteArray SiteServer::answer(const QByteArray &head)
{
    QList<QByteArray> lines = head.first(head.indexOf("\r\n\r\n")).split('\n');
    const QList<QByteArray> request = lines.takeFirst().trimmed().split(' ');
    if (request.size() != 3 || !request[2].startsWith("HTTP/1."))
        return told("400 Bad Request");
    const bool isHead = request[0] == "HEAD";
    if (!isHead && request[0] != "GET")
        return told("405 Method Not Allowed");
    if (!namesThisMachine(header(lines, "host")))
        return told("421 Misdirected Request", isHead);
    const QUrl url = QUrl::fromEncoded(request[1]);
    const QString path = url.path(QUrl::FullyDecoded);
    const bool isFolder = path.endsWith(u'/');
    const QString words = QUrlQuery(url.query().replace(u'+', u' ')).queryItemValue(QStringLiteral("q"), QUrl::FullyDecoded);
    const Result<Served> served = m_reader.serve(path.mid(1) + (isFolder ? QStringLiteral("index.html") : QString()), words);
    if (served)
        return answerOf("200 OK", served->type, served->bytes, isHead);
    if (served.error().code != ErrorCode::NotFound)
        return told("500 Internal Server Error", isHead);
    const Result<QByteArray> page = m_reader.notFound();
    return page ? answerOf("404 Not Found", "text/html; charset=utf-8", *page, isHead) : told("404 Not Found", isHead);
}

} // namespace marbre::desk
