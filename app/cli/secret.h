#pragma once

#include <QString>

#include <optional>

#include "archive/targettable.h"

namespace marbre::cli {

class Context;

/// What a target is sent to with: $MARBRE_SECRET, else the keyring's, else what is typed at the terminal. Empty where it
/// needs none; nothing, and told, where there is none to be had.
[[nodiscard]] std::optional<QString> secretOf(Context &context, const archive::Target &target);

/// Puts what $MARBRE_SECRET, the terminal or standard input say into the keyring; told, where there is none: it is then
/// kept nowhere.
void keepSecret(Context &context, const archive::Target &target);

/// Takes it out of the keyring, where it is there.
void forgetSecret(const archive::Target &target);

} // namespace marbre::cli
