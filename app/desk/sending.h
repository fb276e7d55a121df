#pragma once

#include "archive/archive.h"
#include "base/job.h"
#include "sending/http.h"
#include "sending/wordpresssender.h"

namespace marbre::desk {

/// An archive for work that takes long and writes little: it reads by a connection of its own, and its writes are done
/// wherever the archive is written.
struct SendingArchive {
    archive::Archive &archive;
    std::function<Outcome(const std::function<Outcome(archive::Archive &)> &)> write;
};
/// The one that also writes.
[[nodiscard]] SendingArchive sendingArchive(archive::Archive &archive);

/// True of what may be better the next time: a server that does not answer, or has failed.
[[nodiscard]] bool mayPass(ErrorCode code);

/// What became of one article.
struct SendItem {
    qint64 number = 0; ///< the article's; 0: it is gone
    QString headline;
    Result<sending::SendResult> result;
    std::optional<sending::WordpressPost> ours; ///< of a conflict or a preview: what was to be sent
};

struct SendRequest {
    archive::Target target; ///< a WordPress
    sending::Account account;
    std::function<void(const SendItem &)> take = {}; ///< called with each article that was dealt with; may be empty
    std::function<void(qint64 article)> begin = {}; ///< called with each article before that; may be empty
    CancelToken cancel = {};
    Progress progress = {}; ///< by articles; may be empty
    int retries = 0; ///< how often a server that does not answer, or has failed, is tried again
    int firstPause = 2000; ///< milliseconds before that; each pause is twice as long as the one before
    sending::Limits limits = {};
};

/// Sends what waits for the target in the archive's outbox, one article after the other. What arrived leaves the outbox;
/// what failed stays there, with why. What concerns the server and not an article ends it, and all the rest waits on:
/// Unreachable, Untrusted, Unauthorized, TimedOut, CutShort, ServerFailed, Redirected, NotFound (no WordPress there).
/// Cancelled: what was begun is finished by the next. Locked: another program sends.
[[nodiscard]] Outcome sendOutbox(const SendingArchive &archive, const SendRequest &request);

/// What sending these articles would do; nothing is written, there or here.
[[nodiscard]] Outcome previewSending(const SendingArchive &archive, const std::vector<qint64> &articles,
                                     const SendRequest &request);

/// Whether the target can be reached and takes the account; who one is there. Any kind of target.
[[nodiscard]] Result<sending::WordpressUser> testWordpress(const SendRequest &request);

} // namespace marbre::desk
