#pragma once

#include "base/job.h"
#include "sending/serverfolder.h"

namespace marbre::sending {

struct UploadRequest {
    QString folder; ///< on this machine: all that is in it goes, but `.marbre`
    QString owner; ///< names the archive: what another has sent there is its own
    bool isDry = false; ///< nothing is written there
    CancelToken cancel = {};
    Progress progress = {}; ///< by bytes; may be empty
};

struct UploadReport {
    int sent = 0; ///< files
    int unchanged = 0;
    int removed = 0;
    qint64 bytes = 0; ///< that were sent

    bool operator==(const UploadReport &) const = default;
};

/// Makes the folder of a server hold the files of one here: what has changed goes, what is gone is removed. What is the
/// site's own there is what the manifest says (`.marbre/sent`, a line a file: its SHA-256 and address) and what was being
/// sent when the last upload was cut off (`.marbre/sending`); nothing else is ever replaced or removed. Pictures and styles
/// go before the pages that show them. Cut off anywhere, each file is whole and the next upload goes on.
/// AlreadyExists: what is not the site's own stands in its place, or another archive's site; nothing is then written.
[[nodiscard]] Result<UploadReport> uploadSite(ServerFolder &server, const UploadRequest &request);

} // namespace marbre::sending
