#pragma once

#include <QTextCursor>
#include <QTextDocument>

#include <atomic>
#include <optional>

#include "text/find.h"

namespace marbre::editor {

using text::Search;
using text::Span;

/// A hit in a text, its groups as positions in the document.
struct Hit : text::Hit {
    /// Of a hit inside a card, which the text shows as one character: the way from the card's block to the run (see
    /// document::Run), and where it is in that, as its groups are. Empty: the hit stands in the text itself.
    std::vector<int> path;
    Span inRun;

    bool operator==(const Hit &) const = default;
};

/// A block's text and the position of its first character, or a run of text in a card and the card's position: what a
/// search may take to another thread.
struct Passage {
    int position;
    QString text;
    std::vector<int> path = {}; ///< of a run in a card
};
/// Only the blocks that `within` touches, where it is given.
[[nodiscard]] std::vector<Passage> passagesOf(const QTextDocument &text, const std::optional<Span> &within = {});

/// The hits in order, as positions in the document; of `within` only those inside. Gives up early once `cancelled`.
[[nodiscard]] std::vector<Hit> hitsIn(const std::vector<Passage> &passages, const Search &search,
                                      const std::optional<Span> &within = {},
                                      const std::atomic_bool *cancelled = nullptr);

/// Puts something in the place of a hit, as one undo step, and gives the position behind it (in a card, the card's end).
/// What stays the same keeps its marks, and so does what a group had caught; other words take the marks of those that they replace.
int replaceHit(QTextDocument &text, const Hit &hit, const text::Replacement &replacement);

/// The same for many, in order, as one undo step together.
void replaceHits(QTextDocument &text, const std::vector<Hit> &hits, const text::Replacement &replacement);

} // namespace marbre::editor
