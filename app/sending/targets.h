#pragma once

#include <optional>

#include "archive/targettable.h"
#include "sending/http.h"

namespace marbre::sending {

/// The names of a target's options.
namespace option {
/// Of a WordPress: "alone", or the theme's fragment: lead, reference box, note, body.
inline const QString body = QStringLiteral("body");
/// Of an SFTP server: its key, as `ssh-keygen -l` prints it ("SHA256:…"). Without it, `~/.ssh/known_hosts` says.
inline const QString hostKey = QStringLiteral("hostKey");
/// Of an SFTP server: the file of a private key, whose passphrase the secret is; without it, the agent and the password.
inline const QString keyFile = QStringLiteral("keyFile");
} // namespace option

/// The target with its address as Marbre uses it: https:// where no scheme is given, no slash at its end, an absolute
/// path of a folder. Invalid: an address that its kind cannot have; a password or a user in it.
[[nodiscard]] Result<archive::Target> tidied(archive::Target target);

/// The name of a target's secret in the keyring. It names account and address: a secret is never sent to a place that it
/// was not given for.
[[nodiscard]] QString secretName(const archive::Target &target);

/// True where it may need a secret to be sent to.
[[nodiscard]] bool needsSecret(const archive::Target &target);

/// The key of an SSH server, as it has shown it.
struct ShownKey {
    QString fingerprint; ///< as `ssh-keygen -l` prints it
    bool isChanged = false; ///< another one is known of this server

    bool operator==(const ShownKey &) const = default;
};
/// Untrusted, for the key that the server has shown.
[[nodiscard]] Error untrustedKey(const QString &server, const ShownKey &key);
/// The key of such a failure.
[[nodiscard]] std::optional<ShownKey> shownKey(const Error &error);

} // namespace marbre::sending
