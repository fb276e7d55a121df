#pragma once

#include <QStringView>

#include <vector>

namespace marbre::text {

/// A stretch of a text, in UTF-16 units.
struct WordRange {
    qsizetype from = 0;
    qsizetype length = 0;

    bool operator==(const WordRange &) const = default;
};

/// The words that spelling is asked of: runs of letters, with the apostrophes, hyphens and soft hyphens inside them. No
/// word that has a digit in it, no address, file name or mention (`a@b.c`, `www.a.b`, `https://…`, `#tag`, `@name`).
[[nodiscard]] std::vector<WordRange> wordsIn(QStringView text);

} // namespace marbre::text
