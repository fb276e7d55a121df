#pragma once

#include <QByteArrayView>
#include <QString>

namespace marbre::tests {

/// What the program under test has promised of these bytes and does not keep, in a few words; empty: nothing. Each
/// target defines it once, for the fuzzer and for the replay of its corpus.
[[nodiscard]] QString brokenPromise(QByteArrayView bytes);

} // namespace marbre::tests
