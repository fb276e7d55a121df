#pragma once

#include <QByteArray>
#include <QMap>
#include <QUrl>

#include <memory>
#include <utility>
#include <vector>

#include "base/error.h"
#include "base/job.h"

namespace marbre::sending {

/// Who asks. Told to the server that the connection is made for, and to no other; never logged, never in an Error.
struct Account {
    QString user;
    QString secret; ///< password, or the application password of a WordPress
};

/// How long and how much one waits for.
struct Limits {
    int connecting = 15'000; ///< milliseconds until the server answers to being called
    int silence = 60'000; ///< milliseconds in which nothing comes or goes
    qint64 answer = 64 * 1024 * 1024; ///< bytes; what is longer is no answer to anything that Marbre asks
};

struct HttpRequest {
    QByteArray method = "GET";
    QUrl url; ///< of the connection's own server
    std::vector<std::pair<QByteArray, QByteArray>> headers = {};
    QByteArray body = {};
};

struct HttpAnswer {
    int status = 0;
    QMap<QByteArray, QByteArray> headers; ///< by their names in lower case
    QByteArray body;
};

/// Talks with one server over HTTP (RFC 9110), one request after the other, by libcurl. Certificates are always verified.
/// Over a way that anybody can listen to (http, but to this machine) no account is told: Untrusted. A redirect within the
/// server is followed where that changes nothing of the request (RFC 9110, 15.4); any other is Redirected.
/// Unreachable, Untrusted, TimedOut, CutShort, TooLarge (the answer), Redirected, Cancelled. One thread at a time.
class HttpConnection
{
public:
    HttpConnection(const QUrl &server, Account account, CancelToken cancel, const Limits &limits = {});
    ~HttpConnection();
    HttpConnection(const HttpConnection &) = delete;
    HttpConnection &operator=(const HttpConnection &) = delete;

    /// The answer, whatever its status. `sent` is called with the bytes of the body that have gone.
    [[nodiscard]] Result<HttpAnswer> ask(const HttpRequest &request, const Progress &sent = {});

private:
    class Transfer;
    [[nodiscard]] Result<HttpAnswer> askOnce(const HttpRequest &request, const QUrl &url, const Progress &sent);
    [[nodiscard]] Outcome mayAsk(const QUrl &url) const;

    QUrl m_server;
    Account m_account;
    CancelToken m_cancel;
    Limits m_limits;
    std::unique_ptr<Transfer> m_transfer;
};

/// An answer's status as a failure: 400, 401, 403, 404, 413, 429 and 5xx have codes of their own, all else is NotUnderstood.
/// `detail` is what the server says of it.
[[nodiscard]] Error refusal(int status, const QString &where, const QString &detail = {});

/// True for https, and for http to this machine itself.
[[nodiscard]] bool isPrivateWay(const QUrl &url);

} // namespace marbre::sending
