#include "loopserver.h"

#include <QHostAddress>
#include <QTcpSocket>

namespace marbre::tests {

LoopServer::LoopServer()
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("%s", qPrintable(errorString()));
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = nextPendingConnection())
            take(socket);
    });
}

QUrl LoopServer::url(const QString &path) const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(serverPort()).arg(path));
}

void LoopServer::serve(const QString &path, const QByteArray &body, const QByteArray &header, const QByteArray &status)
{
    serveBy(path, [=](QTcpSocket &socket, const QByteArray &) {
        socket.write("HTTP/1.1 " + status + "\r\nConnection: close\r\nContent-Length: " + QByteArray::number(body.size())
                     + "\r\n" + header + "\r\n" + body);
        socket.disconnectFromHost();
    });
}

void LoopServer::redirect(const QString &path, const QByteArray &to)
{
    serve(path, {}, "Location: " + to + "\r\n", "302 Found");
}

void LoopServer::serveBy(const QString &path, std::function<void(QTcpSocket &, const QByteArray &)> answer)
{
    m_answers.insert(path, std::move(answer));
}

void LoopServer::take(QTcpSocket *socket)
{
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
        const QByteArray request = socket->peek(64 * 1024);
        if (!request.contains("\r\n\r\n"))
            return;
        socket->readAll();
        const QString path = QString::fromLatin1(request.split(' ').value(1));
        m_requests[path].append(request);
        if (const auto answer = m_answers.value(path))
            answer(*socket, request);
        else {
            socket->write("HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
            socket->disconnectFromHost();
        }
    });
}

} // namespace marbre::tests
