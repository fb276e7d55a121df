#pragma once

#include <QHash>
#include <QTcpServer>
#include <QUrl>

#include <functional>

class QTcpSocket;

namespace marbre::tests {

/// Serves files on 127.0.0.1, well or badly.
class LoopServer : public QTcpServer
{
    Q_OBJECT

public:
    LoopServer();

    [[nodiscard]] QUrl url(const QString &path) const;
    /// Answers a path so from now on; `header` are more lines of the header, each with its end.
    void serve(const QString &path, const QByteArray &body, const QByteArray &header = "Content-Type: text/html\r\n",
               const QByteArray &status = "200 OK");
    void redirect(const QString &path, const QByteArray &to);
    /// Hands the connection to a test.
    void serveBy(const QString &path, std::function<void(QTcpSocket &, const QByteArray &request)> answer);

    /// The requests that came for a path, headers and all.
    [[nodiscard]] QList<QByteArray> requests(const QString &path) const { return m_requests.value(path); }

private:
    void take(QTcpSocket *socket);

    QHash<QString, std::function<void(QTcpSocket &, const QByteArray &)>> m_answers;
    QHash<QString, QList<QByteArray>> m_requests;
};

} // namespace marbre::tests
