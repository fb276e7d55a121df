#pragma once

#include <QString>

#include "archive/archive.h"

namespace marbre::bench {

/// Articles that never were, the same at every run: French and English by turns, their words as often as Zipf's law has
/// them (exponent 1.05 over 60,000 words a language), some 250 words each.
class Newsroom
{
public:
    /// The word of a rank (0: the commonest) in a language ("fr", "en").
    [[nodiscard]] static QString word(const QString &language, int rank);
    /// An archive of so many articles: made below `place`, or in the folder that MARBRE_BENCH_ARCHIVES names, where it stays
    /// for the next run.
    [[nodiscard]] static QString archive(const QString &place, int articles);
    /// Fills an empty archive with articles, as an import writes them, and merges its index.
    static void fill(archive::Archive &archive, int articles);
    /// Gives such articles one or two of twenty categories, up to four of some hundreds of tags, and an author each.
    static void addNames(archive::Archive &archive, int articles);
};

} // namespace marbre::bench
