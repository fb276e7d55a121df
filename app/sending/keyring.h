#pragma once

#include <QHash>
#include <QMutex>
#include <QString>

#include <optional>

#include "base/error.h"

namespace marbre::sending {

/// Where passwords are kept: never in the archive, never in a file of Marbre's. Any thread.
/// Unsupported: this machine has no keyring, or none that is open; what is to be kept is then asked for each time.
class Keyring
{
public:
    virtual ~Keyring() = default;
    /// Nothing where none is kept under this name.
    [[nodiscard]] virtual Result<std::optional<QString>> read(const QString &name) = 0;
    [[nodiscard]] virtual Outcome write(const QString &name, const QString &secret) = 0;
    /// What is not there is removed, too.
    [[nodiscard]] virtual Outcome remove(const QString &name) = 0;
};

/// The system's keyring (Secret Service, KWallet), by QtKeychain.
class SystemKeyring final : public Keyring
{
public:
    Result<std::optional<QString>> read(const QString &name) override;
    Outcome write(const QString &name, const QString &secret) override;
    Outcome remove(const QString &name) override;
};

/// Keeps passwords while it lives: those that were typed where there is no keyring, and those of tests.
class MemoryKeyring final : public Keyring
{
public:
    Result<std::optional<QString>> read(const QString &name) override;
    Outcome write(const QString &name, const QString &secret) override;
    Outcome remove(const QString &name) override;

private:
    QMutex m_mutex;
    QHash<QString, QString> m_secrets;
};

} // namespace marbre::sending
