#pragma once

#include <QString>

#include <vector>

#include "document/document.h"

namespace marbre::document {

/// What an inline is in the text of its run: its characters; a break is one '\n', a picture, the call of a note and
/// foreign markup one U+FFFC each.
[[nodiscard]] QString textOf(const Inline &item);
/// The texts of a run joined.
[[nodiscard]] QString runText(const Inlines &inlines);

/// A run of text and the way to it: index of a block, index of the run among what that block holds (the order of
/// forEachChild), and so on by pairs down to the run.
struct Run {
    std::vector<int> path;
    QString text;

    bool operator==(const Run &) const = default;
};

/// Every run with a word in it, in reading order.
[[nodiscard]] std::vector<Run> runsOf(const Blocks &blocks);

} // namespace marbre::document
