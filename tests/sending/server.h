#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QMutex>
#include <QTcpServer>
#include <QThread>
#include <QUrl>
#include <QUrlQuery>

#include <functional>

namespace marbre::tests {

struct Asked {
    QByteArray method;
    QString path;
    QUrlQuery query;
    QMap<QByteArray, QByteArray> headers; ///< by their names in lower case
    QByteArray body;
};

/// An HTTP server on this machine, in a thread of its own. `answer` gives the bytes of the whole answer, as they go over
/// the wire; after them the connection is closed. An empty one is never given: the connection stays open.
class Server
{
public:
    using Answer = std::function<QByteArray(const Asked &asked)>;
    enum class Way { Plain, Untrusted }; ///< with a certificate that nobody has signed
    explicit Server(Answer answer, Way way = Way::Plain);
    ~Server();
    Q_DISABLE_COPY_MOVE(Server)

    [[nodiscard]] QUrl url(const QString &path = {}) const;
    [[nodiscard]] QList<Asked> asked() const;
    void forget();

private:
    void listen(Way way);
    void serve(QTcpSocket *socket);
    bool take(QTcpSocket *socket, QByteArray &received);

    Answer m_answer;
    QThread m_thread;
    QObject m_inThread;
    QTcpServer *m_server = nullptr;
    quint16 m_port = 0;
    QString m_scheme;
    mutable QMutex m_mutex;
    QList<Asked> m_asked;
};

/// An answer with its length and type.
[[nodiscard]] QByteArray answer(int status, const QByteArray &body = {}, const QByteArray &type = "application/json",
                                const QByteArray &moreHeaders = {});

/// A port of this machine where nobody listens.
[[nodiscard]] quint16 deafPort();

} // namespace marbre::tests
