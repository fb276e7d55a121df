#pragma once

#include <QByteArray>
#include <QStringList>

namespace marbre::tests {

/// What markup holds that may not be written, judged by rules that share nothing with the reader's: a short list of
/// what may be. Empty: nothing.
[[nodiscard]] QStringList faultsIn(const QByteArray &html);

} // namespace marbre::tests
