#pragma once

#include <QString>

#include <expected>
#include <vector>

namespace marbre {

/// What kind of failure it is: enough for a client to choose its words and what it does next. An archive's outbox keeps
/// their numbers: new ones come last.
enum class ErrorCode {
    NotFound,      ///< the file, folder, article or member does not exist
    AlreadyExists, ///< something else stands where it was to be written
    NotAnArchive,  ///< the folder or file is no Marbre archive
    NewerSchema,   ///< written by a newer Marbre than this one
    Unreadable,    ///< the place may not be read
    ReadOnly,      ///< the place cannot be written
    DiskFull,      ///< no room left on the device
    Locked,        ///< another program holds it
    Conflict,      ///< it was changed by another since it was read
    Corrupt,       ///< what was read contradicts itself
    Invalid,       ///< the input breaks a rule that the detail names
    Unsupported,   ///< well-formed, but not something that Marbre reads or writes
    Cancelled,     ///< stopped on request
    Io,            ///< any other failure of the system below; the detail says which
    Unreachable,   ///< a server cannot be found, or refuses to be talked to
    Untrusted,     ///< a server does not show that it is the one meant, or the way to it is open to anybody
    Unauthorized,  ///< a server wants another name or password
    Forbidden,     ///< a server does not let this account do this
    TooLarge,      ///< a server takes nothing of this size
    ServerFailed,  ///< a server says that it has failed, or has no time
    TimedOut,      ///< a server has not answered in time
    CutShort,      ///< a server's answer ends before its end
    NotUnderstood, ///< a server's answer is not what was asked for
    Redirected,    ///< a server sends on to another address
};
inline constexpr ErrorCode lastErrorCode = ErrorCode::Redirected;

/// A failure as a value. Only `ui/` and `app/cli/` turn one into words for people.
struct Error {
    ErrorCode code = ErrorCode::Io;
    QString where;            ///< the file, article or field concerned; may be empty
    QString detail;           ///< technical, in English, for a log or after the sentence; may be empty
    std::vector<Error> chain; ///< what led to it, nearest first

    bool operator==(const Error &) const = default;
};

template <typename T>
using Result = std::expected<T, Error>;

/// The result of what has no value but may fail.
using Outcome = Result<void>;

/// `return fail(ErrorCode::NotFound, path);`
[[nodiscard]] inline std::unexpected<Error> fail(ErrorCode code, QString where, QString detail = {})
{
    return std::unexpected(Error{code, std::move(where), std::move(detail), {}});
}

} // namespace marbre
