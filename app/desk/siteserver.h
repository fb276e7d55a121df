#pragma once

#include <QObject>

#include <functional>
#include <memory>

#include "base/error.h"
#include "desk/sitereader.h"

class QTcpServer;
class QTcpSocket;

namespace marbre::desk {

/// Serves the archive as its site on this machine alone (HTTP/1.1, RFC 9112): GET and HEAD, one answer a connection.
/// Only who names this machine as the host is answered, so that no page of the Web can read what is here.
class SiteServer : public QObject
{
    Q_OBJECT

public:
    explicit SiteServer(SiteReader &reader);
    ~SiteServer() override;

    /// `port` 0: any that is free. Locked: another program has the port; ReadOnly: this one may not have it.
    [[nodiscard]] Outcome listen(quint16 port);
    [[nodiscard]] quint16 port() const;

private:
    void take();
    void read(QTcpSocket *socket);
    [[nodiscard]] QByteArray answer(const QByteArray &head);

    SiteReader &m_reader;
    std::unique_ptr<QTcpServer> m_server;
};

} // namespace marbre::desk
