#include "sending/http.h"

#include <QHostAddress>

#include <algorithm>
#include <cstring>

#include "sending/curl.h"

namespace marbre::sending {

namespace {

constexpr int mostRedirects = 5;

bool isSameServer(const QUrl &one, const QUrl &other)
{
    const auto portOf = [](const QUrl &url) { return url.port(url.scheme() == QLatin1String("https") ? 443 : 80); };
    return one.scheme() == other.scheme() && one.host().compare(other.host(), Qt::CaseInsensitive) == 0
        && portOf(one) == portOf(other);
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

/// Asked again elsewhere, it is the same request: 301 to 303 make a GET of what changes something (RFC 9110, 15.4).
bool keepsRequest(int status, const QByteArray &method)
{
    return status == 307 || status == 308 || method == "GET" || method == "HEAD";
}

} // namespace

/// A request on its way; libcurl calls it back.
class HttpConnection::Transfer
{
public:
    Curl curl;
    HttpAnswer answer;
    qint64 limit = 0;
    bool isTooLong = false;
    QByteArray body; ///< of the request
    qsizetype at = 0;
    Progress sent;

    static size_t take(char *bytes, size_t one, size_t count, void *self)
    {
        auto *transfer = static_cast<Transfer *>(self);
        const auto size = qsizetype(one * count);
        transfer->isTooLong = transfer->answer.body.size() + size > transfer->limit;
        if (transfer->isTooLong)
            return 0;
        transfer->answer.body.append(bytes, size);
        return size_t(size);
    }

    static size_t takeHeader(char *bytes, size_t one, size_t count, void *self)
    {
        auto *transfer = static_cast<Transfer *>(self);
        const QByteArray line(bytes, qsizetype(one * count));
        if (line.startsWith("HTTP/"))
            transfer->answer.headers.clear(); // an answer before the last one
        if (const qsizetype colon = line.indexOf(':'); colon > 0)
            transfer->answer.headers.insert(line.first(colon).trimmed().toLower(), line.sliced(colon + 1).trimmed());
        return one * count;
    }

    static size_t give(char *bytes, size_t one, size_t count, void *self)
    {
        auto *transfer = static_cast<Transfer *>(self);
        const qsizetype size = std::min(qsizetype(one * count), transfer->body.size() - transfer->at);
        std::memcpy(bytes, transfer->body.constData() + transfer->at, size_t(size));
        transfer->at += size;
        if (transfer->sent)
            transfer->sent(transfer->at, transfer->body.size());
        return size_t(size);
    }

    static int seek(void *self, curl_off_t to, int origin)
    {
        auto *transfer = static_cast<Transfer *>(self);
        if (origin != SEEK_SET || to < 0 || to > transfer->body.size())
            return CURL_SEEKFUNC_FAIL;
        transfer->at = to;
        return CURL_SEEKFUNC_OK;
    }

    void prepare(const HttpRequest &request, const QUrl &url, const Limits &limits)
    {
        curl.reset();
        answer = {};
        body = request.body;
        at = 0;
        isTooLong = false;
        limit = limits.answer;
        CURL *easy = curl.easy();
        curl_easy_setopt(easy, CURLOPT_URL, url.toEncoded().constData());
        curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
        curl_easy_setopt(easy, CURLOPT_SSL_VERIFYPEER, 1L);
        curl_easy_setopt(easy, CURLOPT_SSL_VERIFYHOST, 2L);
        curl_easy_setopt(easy, CURLOPT_USERAGENT, "Marbre");
        curl_easy_setopt(easy, CURLOPT_ACCEPT_ENCODING, "");
        curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &take);
        curl_easy_setopt(easy, CURLOPT_WRITEDATA, this);
        curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, &takeHeader);
        curl_easy_setopt(easy, CURLOPT_HEADERDATA, this);
        curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, long(limits.connecting));
        curl_easy_setopt(easy, CURLOPT_LOW_SPEED_LIMIT, 1L);
        curl_easy_setopt(easy, CURLOPT_LOW_SPEED_TIME, std::max(1L, long(limits.silence) / 1000));
        setMethod(request.method);
    }

    void setAccount(const Account &account)
    {
        if (account.user.isEmpty() && account.secret.isEmpty())
            return;
        curl_easy_setopt(curl.easy(), CURLOPT_HTTPAUTH, long(CURLAUTH_BASIC));
        curl_easy_setopt(curl.easy(), CURLOPT_USERNAME, account.user.toUtf8().constData());
        curl_easy_setopt(curl.easy(), CURLOPT_PASSWORD, account.secret.toUtf8().constData());
    }

private:
    void setMethod(const QByteArray &method)
    {
        CURL *easy = curl.easy();
        if (method == "HEAD") {
            curl_easy_setopt(easy, CURLOPT_NOBODY, 1L);
            return;
        }
        if (!body.isEmpty() || method == "PUT" || method == "POST") {
            curl_easy_setopt(easy, CURLOPT_UPLOAD, 1L);
            curl_easy_setopt(easy, CURLOPT_INFILESIZE_LARGE, curl_off_t(body.size()));
            curl_easy_setopt(easy, CURLOPT_READFUNCTION, &give);
            curl_easy_setopt(easy, CURLOPT_READDATA, this);
            curl_easy_setopt(easy, CURLOPT_SEEKFUNCTION, &seek);
            curl_easy_setopt(easy, CURLOPT_SEEKDATA, this);
        }
        curl_easy_setopt(easy, CURLOPT_CUSTOMREQUEST, method.constData());
    }
};

HttpConnection::HttpConnection(const QUrl &server, Account account, CancelToken cancel, const Limits &limits)
    : m_server(server)
    , m_account(std::move(account))
    , m_cancel(std::move(cancel))
    , m_limits(limits)
    , m_transfer(std::make_unique<Transfer>())
{
}

HttpConnection::~HttpConnection() = default;

Outcome HttpConnection::mayAsk(const QUrl &url) const
{
    if (!isSameServer(url, m_server))
        return fail(ErrorCode::Redirected, m_server.host(), url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery));
    if (!m_account.secret.isEmpty() && !isPrivateWay(url))
        return fail(ErrorCode::Untrusted, m_server.host(), QStringLiteral("http is no secret way; use https"));
    return {};
}

Result<HttpAnswer> HttpConnection::ask(const HttpRequest &request, const Progress &sent)
{
    QUrl url = request.url;
    for (int redirects = 0;; ++redirects) {
        if (const Outcome allowed = mayAsk(url); !allowed)
            return std::unexpected(allowed.error());
        Result<HttpAnswer> answer = askOnce(request, url, sent);
        if (!answer || !isRedirect(answer->status))
            return answer;
        const QUrl next = url.resolved(QUrl::fromEncoded(answer->headers.value("location")));
        const bool isHere = isSameServer(next, m_server) && keepsRequest(answer->status, request.method);
        if (!isHere || redirects == mostRedirects || !answer->headers.contains("location"))
            return fail(ErrorCode::Redirected, m_server.host(), next.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery));
        url = next;
    }
}

Result<HttpAnswer> HttpConnection::askOnce(const HttpRequest &request, const QUrl &url, const Progress &sent)
{
    m_transfer->prepare(request, url, m_limits);
    m_transfer->setAccount(m_account);
    m_transfer->sent = sent;
    curl_slist *lines = nullptr;
    // Servers that do not know it are waited for, and refusals come before the body all the same.
    lines = curl_slist_append(lines, "Expect:");
    for (const auto &[name, value] : request.headers)
        lines = curl_slist_append(lines, (name + ": " + value).constData());
    const CurlList headers(lines);
    curl_easy_setopt(m_transfer->curl.easy(), CURLOPT_HTTPHEADER, headers.get());
    const Result<CURLcode> done = m_transfer->curl.perform(m_cancel, m_server.host());
    if (!done)
        return std::unexpected(done.error());
    long status = 0;
    curl_easy_getinfo(m_transfer->curl.easy(), CURLINFO_RESPONSE_CODE, &status);
    if (m_transfer->isTooLong)
        return fail(ErrorCode::NotUnderstood, m_server.host(), QStringLiteral("the answer has no end"));
    // A server that refuses what is too large need not read it to its end (RFC 9110, 15.5.14).
    const bool isRefused = *done == CURLE_SEND_ERROR && status >= 400;
    if (*done != CURLE_OK && !isRefused)
        return fail(errorCodeOf(*done), m_server.host(), m_transfer->curl.message(*done));
    m_transfer->answer.status = int(status);
    return std::move(m_transfer->answer);
}

Error refusal(int status, const QString &where, const QString &detail)
{
    const QString said = detail.isEmpty() ? QString::number(status) : QStringLiteral("%1, %2").arg(status).arg(detail);
    switch (status) {
    case 400:
    case 409:
    case 422:
        return {ErrorCode::Invalid, where, said, {}};
    case 401:
        return {ErrorCode::Unauthorized, where, said, {}};
    case 403:
        return {ErrorCode::Forbidden, where, said, {}};
    case 404:
    case 410:
        return {ErrorCode::NotFound, where, said, {}};
    case 408:
        return {ErrorCode::TimedOut, where, said, {}};
    case 413:
        return {ErrorCode::TooLarge, where, said, {}};
    case 423:
        return {ErrorCode::Locked, where, said, {}};
    case 507:
        return {ErrorCode::DiskFull, where, said, {}};
    default:
        return {status >= 500 || status == 429 ? ErrorCode::ServerFailed : ErrorCode::NotUnderstood, where, said, {}};
    }
}

bool isPrivateWay(const QUrl &url)
{
    if (url.scheme() == QLatin1String("https"))
        return true;
    return url.host() == QLatin1String("localhost") || QHostAddress(url.host()).isLoopback();
}

} // namespace marbre::sending
