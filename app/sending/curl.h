#pragma once

#include <curl/curl.h>

#include <memory>

#include "base/error.h"
#include "base/job.h"

namespace marbre::sending {

template <auto release> struct CurlDeleter {
    void operator()(auto *what) const { release(what); }
};
using CurlEasy = std::unique_ptr<CURL, CurlDeleter<curl_easy_cleanup>>;
using CurlMulti = std::unique_ptr<CURLM, CurlDeleter<curl_multi_cleanup>>;
using CurlList = std::unique_ptr<curl_slist, CurlDeleter<curl_slist_free_all>>;

/// One handle of libcurl's, whose connection stays open for the next transfer, and the loop that drives it.
class Curl
{
public:
    Curl();
    ~Curl();
    Curl(const Curl &) = delete;
    Curl &operator=(const Curl &) = delete;

    [[nodiscard]] CURL *easy() const { return m_easy.get(); }
    /// Forgets the options of the last transfer, not its connection.
    void reset();
    /// Runs the transfer that the options say; within a tenth of a second of being cancelled it ends (Cancelled).
    [[nodiscard]] Result<CURLcode> perform(const CancelToken &cancel, const QString &where);
    /// What libcurl says of a transfer that failed: no names, no passwords.
    [[nodiscard]] QString message(CURLcode code) const;

private:
    CurlEasy m_easy;
    CurlMulti m_multi;
    char m_message[CURL_ERROR_SIZE] = {};
};

/// What a code of libcurl's is as a failure (curl.se, libcurl-errors).
[[nodiscard]] ErrorCode errorCodeOf(CURLcode code);

} // namespace marbre::sending
