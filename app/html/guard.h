#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <utility>
#include <vector>

namespace marbre::html {

/// Bytes that the parser answers for in linear time and bounded depth: as many as before, each in its place.
struct Guarded {
    QByteArray owned; ///< what was mended; empty: nothing had to be
    QByteArrayView bytes; ///< what to parse
    std::vector<std::pair<QString, qsizetype>> removed; ///< drawings, formulas' tags and form lists, and where they stood
};

/// Mends what would cost the parser quadratic time or memory, or boundless depth: tags nested deeper than people
/// write become empty comments, attributes beyond some hundreds are blanked, a tag that the bytes end in is blanked,
/// control characters become NUL, which the parser passes over. Of a page of more than two million elements, those behind
/// the first 500,000 are their words alone. Drawings (svg), the tags of formulas (math) and form
/// lists (select) become comments: in them alone the parser splits bytes into tags by rules of their own (HTML standard,
/// 13.2.6.5 and 13.2.6.4.16), so that without them what is counted here is what the parser sees. Other text is never
/// touched.
[[nodiscard]] Guarded guard(QByteArrayView utf8);

} // namespace marbre::html
