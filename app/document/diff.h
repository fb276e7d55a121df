#pragma once

#include <QString>

#include <vector>

#include "document/block.h"

namespace marbre::document {

/// A stretch of text that two versions share, or that one of them alone has.
struct TextChange {
    enum class Kind { Same, Removed, Added };
    Kind kind = Kind::Same;
    QString text;

    bool operator==(const TextChange &) const = default;
};

/// What has become of a block.
struct BlockChange {
    enum class Kind {
        Same,
        Removed,
        Added,
        Changed, ///< it is the same block, and says or shows something else
    };
    Kind kind = Kind::Same;
    int before = -1; ///< index in the earlier text; -1: it was not there
    int after = -1;  ///< index in the later text; -1: it is not there
    std::vector<TextChange> words; ///< of its plain text; of a block that is Changed in its form alone, one that is Same

    bool operator==(const BlockChange &) const = default;
};

/// The differences of two texts in reading order, by words within blocks that are alike (Wu, Manber, Myers and Miller,
/// "An O(NP) Sequence Comparison Algorithm", 1990, as dtl implements it).
[[nodiscard]] std::vector<BlockChange> differences(const Blocks &before, const Blocks &after);
/// `after` with one of its differences from `before` taken back: the block is as it was, there again, or gone.
[[nodiscard]] Blocks takenBack(const Blocks &before, const Blocks &after, const std::vector<BlockChange> &changes,
                               size_t change);
/// The same of two lines of text, by words.
[[nodiscard]] std::vector<TextChange> wordDifferences(const QString &before, const QString &after);

} // namespace marbre::document
