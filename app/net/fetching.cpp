#include "net/fetching.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPromise>
#include <QRegularExpression>
#include <QTimer>

#include <algorithm>
#include <array>

namespace marbre::net {

namespace {

constexpr int mostRedirects = 10;
constexpr int cancelInterval = 50; // milliseconds between two looks at the token

bool isWeb(const QUrl &url)
{
    const bool isHttp = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    return url.isValid() && isHttp && !url.host().isEmpty();
}

/// Of a content type (RFC 9110, 8.3.1).
QString charsetOf(const QString &contentType)
{
    static const QRegularExpression form(QStringLiteral(R"x(;\s*charset\s*=\s*"?([^\s;"]+))x"),
                                         QRegularExpression::CaseInsensitiveOption);
    return form.match(contentType).captured(1);
}

QNetworkRequest requestFor(const QUrl &url, const Request &wanted)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("Mozilla/5.0 (compatible; Marbre)"));
    request.setRawHeader("Accept-Language", "*");
    if (!wanted.etag.isEmpty())
        request.setRawHeader("If-None-Match", wanted.etag.toLatin1());
    if (!wanted.lastModified.isEmpty())
        request.setRawHeader("If-Modified-Since", wanted.lastModified.toLatin1());
    return request;
}

/// What a server refuses with (RFC 9110, 15.5 and 15.6).
ErrorCode codeOf(int status)
{
    switch (status) {
    case 404:
    case 410:
        return ErrorCode::NotFound;
    case 401:
    case 402:
    case 403:
    case 407:
    case 451:
        return ErrorCode::Unreadable;
    case 408:
        return ErrorCode::TimedOut;
    case 429:
        return ErrorCode::ServerFailed;
    default:
        return status >= 500 && status < 600 ? ErrorCode::ServerFailed : ErrorCode::NotUnderstood;
    }
}

ErrorCode codeOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::UnknownNetworkError:
        return ErrorCode::Unreachable;
    case QNetworkReply::RemoteHostClosedError:
        return ErrorCode::CutShort;
    case QNetworkReply::TimeoutError:
        return ErrorCode::TimedOut;
    case QNetworkReply::SslHandshakeFailedError:
        return ErrorCode::Untrusted;
    default:
        return ErrorCode::Io;
    }
}

} // namespace

/// One question, through its redirects; deletes itself when it is answered.
class Fetcher::Fetch : public QObject
{
public:
    Fetch(QNetworkAccessManager &network, const Request &request, const CancelToken &cancel, const Progress &progress,
          QObject *parent)
        : QObject(parent)
        , m_network(network)
        , m_request(request)
        , m_cancel(cancel)
        , m_progress(progress)
    {
        m_promise.start();
        m_patience.setSingleShot(true);
        connect(&m_patience, &QTimer::timeout, this, [this] {
            refuse(ErrorCode::TimedOut,
                   QStringLiteral("no whole answer within %1 seconds").arg(m_request.patience / 1000.0));
        });
        connect(&m_watching, &QTimer::timeout, this, [this] {
            if (m_cancel.isCancelled())
                refuse(ErrorCode::Cancelled);
        });
    }

    ~Fetch() override
    {
        if (!m_isDone)
            refuse(ErrorCode::Cancelled);
    }

    QFuture<Result<Answer>> begin()
    {
        QFuture<Result<Answer>> future = m_promise.future();
        m_patience.start(m_request.patience);
        m_watching.start(cancelInterval);
        ask(m_request.url);
        return future;
    }

private:
    void ask(const QUrl &url)
    {
        if (!isWeb(url))
            return refuse(ErrorCode::Unsupported,
                          m_redirects ? QStringLiteral("it leads to %1, which is no page of the Web").arg(url.toDisplayString())
                                      : QStringLiteral("no address of the Web"));
        QNetworkReply *reply = m_network.get(requestFor(url, m_request));
        m_reply.reset(reply);
        connect(reply, &QNetworkReply::metaDataChanged, this, [this] { checkHeader(); });
        connect(reply, &QNetworkReply::readyRead, this, [this] { take(); });
        connect(reply, &QNetworkReply::finished, this, [this] { end(); });
    }

    [[nodiscard]] int status() const
    {
        return m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    }

    [[nodiscard]] QString header(const char *name) const { return QString::fromLatin1(m_reply->rawHeader(name)).trimmed(); }

    [[nodiscard]] QString type() const { return header("Content-Type").section(u';', 0, 0).trimmed().toLower(); }

    [[nodiscard]] bool isRedirect() const
    {
        return status() >= 300 && status() < 400 && status() != 304 && !header("Location").isEmpty();
    }

    /// What will not be of use is not waited for.
    void checkHeader()
    {
        if (m_isDone || isRedirect() || status() < 200 || status() >= 300)
            return;
        const auto isWanted = [&](const QString &wanted) { return type().startsWith(wanted); };
        if (!m_request.types.isEmpty() && !type().isEmpty() && std::ranges::none_of(m_request.types, isWanted))
            return refuse(ErrorCode::Unsupported, type());
        if (header("Content-Length").toLongLong() > m_request.largest)
            refuseSize();
    }

    void take()
    {
        if (m_isDone || isRedirect())
            return;
        m_bytes += m_reply->read(m_request.largest + 1 - m_bytes.size());
        if (m_bytes.size() > m_request.largest)
            refuseSize();
        else if (m_progress)
            m_progress(m_bytes.size(), expected());
    }

    /// Qt takes the size away from a packed answer, of which it is no size.
    [[nodiscard]] qint64 expected() const { return std::max(0LL, header("Content-Length").toLongLong()); }

    void end()
    {
        if (m_isDone)
            return;
        if (isRedirect())
            return follow();
        if (status() >= 400)
            return refuse(codeOf(status()), QStringLiteral("HTTP %1").arg(status()));
        if (m_reply->error() != QNetworkReply::NoError)
            return refuse(codeOf(m_reply->error()), m_reply->errorString());
        take();
        if (!m_isDone)
            settle(Answer{m_bytes, m_reply->url().toString(QUrl::FullyEncoded), type(), charsetOf(header("Content-Type")),
                          header("ETag"), header("Last-Modified"), status() == 304});
    }

    void follow()
    {
        if (++m_redirects > mostRedirects)
            return refuse(ErrorCode::Io, QStringLiteral("it leads from one address to another without end"));
        m_bytes.clear();
        const QUrl next = m_reply->url().resolved(QUrl::fromEncoded(m_reply->rawHeader("Location").trimmed()));
        ask(next);
    }

    void refuseSize()
    {
        refuse(ErrorCode::Invalid, QStringLiteral("larger than %1 MB").arg(m_request.largest / 1e6));
    }

    void refuse(ErrorCode code, const QString &detail = {})
    {
        settle(fail(code, m_request.url.toDisplayString(), detail));
    }

    void settle(Result<Answer> result)
    {
        m_isDone = true;
        m_patience.stop();
        m_watching.stop();
        if (m_reply) {
            m_reply->disconnect(this);
            m_reply->abort();
        }
        m_promise.addResult(std::move(result));
        m_promise.finish();
        deleteLater();
    }

    struct Later {
        void operator()(QNetworkReply *reply) const { reply->deleteLater(); }
    };

    QNetworkAccessManager &m_network;
    const Request m_request;
    const CancelToken m_cancel;
    const Progress m_progress;
    QPromise<Result<Answer>> m_promise;
    QTimer m_patience;
    QTimer m_watching;
    std::unique_ptr<QNetworkReply, Later> m_reply;
    QByteArray m_bytes;
    int m_redirects = 0;
    bool m_isDone = false;
};

Fetcher::Fetcher(QObject *parent)
    : QObject(parent)
    , m_network(std::make_unique<QNetworkAccessManager>())
{
}

Fetcher::~Fetcher()
{
    qDeleteAll(findChildren<QObject *>(Qt::FindDirectChildrenOnly)); // before the network that they use
}

QFuture<Result<Answer>> Fetcher::fetch(const Request &request, const CancelToken &cancel, const Progress &progress)
{
    return (new Fetch(*m_network, request, cancel, progress, this))->begin();
}

bool mayComeLater(ErrorCode code)
{
    constexpr std::array passing{ErrorCode::Unreachable, ErrorCode::Untrusted, ErrorCode::TimedOut,
                                 ErrorCode::CutShort,    ErrorCode::ServerFailed, ErrorCode::Io};
    return std::ranges::find(passing, code) != passing.end();
}

QUrl webAddress(const QString &typed)
{
    const QString text = typed.trimmed();
    const bool hasScheme = text.contains(QLatin1String("://"));
    const QUrl url(hasScheme ? text : QStringLiteral("https://") + text);
    // A word or a sentence is no address, though a browser would make one of it.
    const bool isHost = url.host().contains(u'.') || url.host() == QLatin1String("localhost") || hasScheme;
    return isWeb(url) && isHost && !text.contains(u' ') && !text.isEmpty() ? url : QUrl();
}

} // namespace marbre::net
