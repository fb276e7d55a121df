#include "sending/curl.h"

namespace marbre::sending {

namespace {

/// Once, before any thread has a handle (curl.se, curl_global_init).
void prepare()
{
    static const CURLcode ready = curl_global_init(CURL_GLOBAL_DEFAULT);
    Q_UNUSED(ready);
}

CURL *newEasy()
{
    prepare();
    return curl_easy_init();
}

} // namespace

Curl::Curl()
    : m_easy(newEasy())
    , m_multi(curl_multi_init())
{
    reset();
}

// A handle leaves the multi handle before either is gone.
Curl::~Curl()
{
    curl_multi_remove_handle(m_multi.get(), m_easy.get());
}

void Curl::reset()
{
    curl_easy_reset(m_easy.get());
    curl_easy_setopt(m_easy.get(), CURLOPT_ERRORBUFFER, m_message);
    curl_easy_setopt(m_easy.get(), CURLOPT_NOSIGNAL, 1L);
}

Result<CURLcode> Curl::perform(const CancelToken &cancel, const QString &where)
{
    constexpr int eachMilliseconds = 100;
    m_message[0] = 0;
    curl_multi_add_handle(m_multi.get(), m_easy.get());
    int running = 1;
    CURLMcode going = CURLM_OK;
    while (going == CURLM_OK && running > 0 && !cancel.isCancelled()) {
        going = curl_multi_perform(m_multi.get(), &running);
        if (going == CURLM_OK && running > 0)
            going = curl_multi_poll(m_multi.get(), nullptr, 0, eachMilliseconds, nullptr);
    }
    int left = 0;
    const CURLMsg *message = curl_multi_info_read(m_multi.get(), &left);
    const CURLcode code = message ? message->data.result : CURLE_ABORTED_BY_CALLBACK;
    curl_multi_remove_handle(m_multi.get(), m_easy.get());
    if (cancel.isCancelled())
        return fail(ErrorCode::Cancelled, where);
    if (going != CURLM_OK)
        return fail(ErrorCode::Io, where, QString::fromLatin1(curl_multi_strerror(going)));
    return code;
}

QString Curl::message(CURLcode code) const
{
    return QString::fromUtf8(m_message[0] ? m_message : curl_easy_strerror(code));
}

ErrorCode errorCodeOf(CURLcode code)
{
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_COULDNT_CONNECT:
        return ErrorCode::Unreachable;
    case CURLE_OPERATION_TIMEDOUT:
        return ErrorCode::TimedOut;
    case CURLE_PARTIAL_FILE:
    case CURLE_GOT_NOTHING:
    case CURLE_RECV_ERROR:
    case CURLE_SEND_ERROR:
    case CURLE_HTTP2:
    case CURLE_HTTP2_STREAM:
        return ErrorCode::CutShort;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS:
        return ErrorCode::Untrusted;
    case CURLE_LOGIN_DENIED:
        return ErrorCode::Unauthorized;
    case CURLE_REMOTE_ACCESS_DENIED:
        return ErrorCode::Forbidden;
    case CURLE_REMOTE_FILE_NOT_FOUND:
        return ErrorCode::NotFound;
    case CURLE_REMOTE_DISK_FULL:
        return ErrorCode::DiskFull;
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_BAD_CONTENT_ENCODING:
    case CURLE_UNSUPPORTED_PROTOCOL:
        return ErrorCode::NotUnderstood;
    default:
        return ErrorCode::Io;
    }
}

} // namespace marbre::sending
