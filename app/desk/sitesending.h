#pragma once

#include "desk/sending.h"
#include "export/report.h"
#include "sending/siteupload.h"

namespace marbre::desk {

struct SiteSendRequest {
    archive::Target target; ///< a folder, here or on a server
    sending::Account account;
    bool isDry = false; ///< nothing is written there
    CancelToken cancel = {};
    Progress progress = {}; ///< first by articles, then by bytes; may be empty
    sending::Limits limits = {};
};

struct SiteSent {
    sending::UploadReport upload;
    std::vector<exporting::Warning> warnings;
};

/// Brings the site of all that is published to a target: a folder of this machine as desk::exportArticles does; for a
/// server it is exported to a folder of the user's cache first, where the next export writes only what has changed, and
/// from there sent as sending::uploadSite does. The outbox and the memory of what was sent are kept as by sendOutbox.
/// Locked: another program sends.
[[nodiscard]] Result<SiteSent> sendSite(const SendingArchive &archive, const SiteSendRequest &request);

/// Whether a target that takes the site can be reached and read.
[[nodiscard]] Outcome testFolder(const SiteSendRequest &request);

} // namespace marbre::desk
