#pragma once

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

#include <optional>
#include <vector>

#include "document/document.h"

namespace marbre::bridge {

/// Where in a text something that was read stands.
struct Place {
    /// Characters that follow each other in the text.
    struct Stretch {
        int position = 0;
        int length = 0;
    };
    /// The way to a run of text as forEachChild goes (see document::TypographyChange), or to the block of a card.
    std::vector<int> path;
    bool card = false;
    std::vector<Stretch> stretches; ///< the run's characters, in order; a break, an object and a card are one each
};

/// What a text says. Whatever editing has left behind, the result is a normal Document. Blocks carry no `origin`.
[[nodiscard]] document::Document read(const QTextDocument &text);

/// The same, with the place of every run of text and every card, ordered by their paths.
[[nodiscard]] document::Document read(const QTextDocument &text, std::vector<Place> &places);

/// The same of the blocks `first` to `last`, both included: containers that reach beyond are read in part.
[[nodiscard]] document::Document read(const QTextBlock &first, const QTextBlock &last);

/// The same, with the number of the QTextBlock that each block of the Document begins in.
[[nodiscard]] document::Document read(const QTextBlock &first, const QTextBlock &last, std::vector<int> &starts);

/// The table around a block, whole; absent: there is none.
[[nodiscard]] std::optional<document::Table> readTable(const QTextBlock &inside);

/// What is selected, without the containers around all of it; a part of one block is a paragraph.
[[nodiscard]] document::Document readSelection(const QTextCursor &cursor);

} // namespace marbre::bridge
