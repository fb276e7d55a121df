#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace marbre::html {

/// Bytes that the parser answers for in linear time and bounded depth: as many as before, each in its place.
struct Guarded {
    QByteArray owned; ///< what was mended; empty: nothing had to be
    QByteArrayView bytes; ///< what to parse
};

/// Mends what would cost the parser quadratic time or memory, or boundless depth: tags nested deeper than people
/// write become empty comments, attributes beyond some hundreds are blanked, control characters become NUL, which the
/// parser passes over. Text is never touched.
[[nodiscard]] Guarded guard(QByteArrayView utf8);

} // namespace marbre::html
