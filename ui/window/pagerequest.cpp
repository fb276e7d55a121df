#include "window/pagerequest.h"

namespace marbre::window {

net::Request pageRequest(const QUrl &url, const archive::FrozenPage &copy)
{
    net::Request request{url};
    request.types = {QStringLiteral("text/html"), QStringLiteral("application/xhtml+xml"),
                     QStringLiteral("multipart/related"), QStringLiteral("message/rfc822")};
    request.etag = copy.etag;
    request.lastModified = copy.lastModified;
    return request;
}

desk::Capture captureOf(const net::Answer &answer)
{
    return desk::captureOf(answer.bytes, {answer.url, answer.charset, answer.etag, answer.lastModified});
}

} // namespace marbre::window
