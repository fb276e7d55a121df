#pragma once

#include <QByteArray>
#include <QStringList>

#include <memory>
#include <optional>

#include "archive/targettable.h"
#include "sending/http.h"

namespace marbre::sending {

/// A folder of a server. Addresses are relative to it, with slashes: "category/jardins/index.html". Failures are those of
/// the way: Unreachable, Untrusted, Unauthorized, Forbidden, TimedOut, CutShort, DiskFull, Cancelled, Io…
class ServerFolder
{
public:
    virtual ~ServerFolder() = default;

    /// The bytes of a file; nothing where there is none.
    [[nodiscard]] virtual Result<std::optional<QByteArray>> read(const QString &address) = 0;
    /// Writes a file under another name (`part`) and gives it its own when it is whole. Both their folders are there.
    [[nodiscard]] virtual Outcome put(const QString &address, const QByteArray &bytes, const QString &part) = 0;
    /// What is not there is removed, too.
    [[nodiscard]] virtual Outcome remove(const QString &address) = 0;
    /// A folder, in one that is there; "" is the folder itself. One that is there stays.
    [[nodiscard]] virtual Outcome makeFolder(const QString &address) = 0;
    /// A folder that is empty; where that cannot be made sure, it stays.
    [[nodiscard]] virtual Outcome removeFolder(const QString &address) = 0;
    /// What is in a folder; none where there is no such folder.
    [[nodiscard]] virtual Result<QStringList> names(const QString &folder) = 0;
};

/// By HTTP (RFC 4918). A folder is never removed: WebDAV removes it with all that is in it.
[[nodiscard]] std::unique_ptr<ServerFolder> webdavFolder(const archive::Target &target, const Account &account,
                                                         const CancelToken &cancel, const Limits &limits);
/// By SSH's file transfer (draft-ietf-secsh-filexfer-02). The server's key is the one that the target names, or
/// `~/.ssh/known_hosts`; of any other, Untrusted tells the fingerprint.
[[nodiscard]] std::unique_ptr<ServerFolder> sftpFolder(const archive::Target &target, const Account &account,
                                                       const CancelToken &cancel, const Limits &limits);

} // namespace marbre::sending
