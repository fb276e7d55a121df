#include "desk/pagefetching.h"

#include <QPromise>

#include <memory>

namespace marbre::desk {

namespace {

constexpr qsizetype mostPictures = 60;
constexpr qint64 largestPicture = 10'000'000; // bytes
constexpr int picturePatience = 20'000; // milliseconds

/// The pictures that have come so far, while others are still asked for.
struct Arriving {
    QPromise<Capture> promise;
    Capture capture;
    qsizetype all = 0;
    qsizetype come = 0;
    Progress progress;

    void take(const QString &address, const Result<net::Answer> &answer)
    {
        if (answer)
            capture.pictures.push_back({address, answer->bytes});
        ++come;
        tell();
    }

    void tell()
    {
        if (progress)
            progress(come, all);
        if (come < all)
            return;
        promise.addResult(std::move(capture));
        promise.finish();
    }
};

net::Request pictureRequest(const QString &address)
{
    net::Request request{QUrl(address)};
    request.types = {QStringLiteral("image/")};
    request.largest = largestPicture;
    request.patience = picturePatience;
    return request;
}

} // namespace

net::Request pageRequest(const QUrl &url, const archive::FrozenPage &copy)
{
    net::Request request{url};
    request.types = {QStringLiteral("text/html"), QStringLiteral("application/xhtml+xml"),
                     QStringLiteral("multipart/related"), QStringLiteral("message/rfc822")};
    request.etag = copy.etag;
    request.lastModified = copy.lastModified;
    return request;
}

Capture captureOf(const net::Answer &answer)
{
    return captureOf(answer.bytes, {answer.url, answer.charset, answer.etag, answer.lastModified});
}

QFuture<Capture> fetchPictures(net::Fetcher &fetcher, const Capture &capture, const CancelToken &cancel, const Progress &progress)
{
    const QStringList addresses = remotePictures(capture).mid(0, mostPictures);
    const auto arriving = std::make_shared<Arriving>();
    arriving->capture = capture;
    arriving->all = addresses.size();
    arriving->progress = progress;
    arriving->promise.start();
    QFuture<Capture> future = arriving->promise.future();
    arriving->tell();
    for (const QString &address : addresses)
        fetcher.fetch(pictureRequest(address), cancel).then(&fetcher, [arriving, address](const Result<net::Answer> &answer) {
            arriving->take(address, answer);
        });
    return future;
}

} // namespace marbre::desk
