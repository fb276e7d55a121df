#pragma once

#include <QFuture>
#include <QObject>
#include <QUrl>

#include <memory>

#include "base/error.h"
#include "base/job.h"

class QNetworkAccessManager;

namespace marbre::net {

/// What is asked of a server.
struct Request {
    QUrl url; ///< http or https
    QStringList types; ///< what may come, as the beginnings of MIME types; empty: anything
    QString etag; ///< of what is there from before (RFC 9110, 13.1): the same again is not sent again
    QString lastModified;
    qint64 largest = 20'000'000; ///< bytes, unpacked
    int patience = 30'000; ///< milliseconds for all of it
};

struct Answer {
    QByteArray bytes; ///< unpacked
    QString url; ///< where they came from in the end
    QString type; ///< MIME type without parameters, in lower case; empty: not told
    QString charset; ///< empty: not told
    QString etag;
    QString lastModified;
    bool isUnchanged = false; ///< what is there from before still stands; `bytes` are empty
};

/// Asks servers for single files, without cookies. In the thread of its making; nothing waits.
///
/// Redirects are followed ten times, never to anything but http and https. Errors, `where` being the address asked for:
/// NotFound (the server says that it is not there), Unreadable (it gives it to nobody who asks so), NotUnderstood (it refuses
/// it otherwise), Unsupported (another scheme; another type than wanted), Invalid (larger than wanted), Cancelled. These may
/// be others at another time: Unreachable, Untrusted, TimedOut, CutShort, ServerFailed, Io (redirects without end, any other
/// failure).
class Fetcher : public QObject
{
    Q_OBJECT

public:
    explicit Fetcher(QObject *parent = nullptr);
    ~Fetcher() override;

    /// Looks at `cancel` some times a second. What is still asked for when the fetcher goes is Cancelled. `progress` is told
    /// the bytes that have come; of how many: as the server says (0: it does not).
    [[nodiscard]] QFuture<Result<Answer>> fetch(const Request &request, const CancelToken &cancel = {},
                                                const Progress &progress = {});

private:
    class Fetch;

    std::unique_ptr<QNetworkAccessManager> m_network;
};

/// What was asked for may come when it is asked for again.
[[nodiscard]] bool mayComeLater(ErrorCode code);

/// What a person has typed as an address of the Web; a scheme that is left out is https. Invalid: it is none.
[[nodiscard]] QUrl webAddress(const QString &typed);

} // namespace marbre::net
