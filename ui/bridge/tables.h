#pragma once

#include <QTextCursor>
#include <QTextTable>

#include <optional>

#include "bridge/look.h"
#include "bridge/shape.h"
#include "document/tablegrid.h"

namespace marbre::bridge {

/// A table of the text with a grid.
struct ShownTable {
    QTextTable *view = nullptr;
    FramePtr frame;
    document::Table value;
    document::TableGrid grid;
    /// The cells that a cursor is in or selects, whole; nothing where it stands in the caption.
    std::optional<document::SlotRange> selected;
};

/// The table whose cell or caption a cursor stands in; absent: it stands in none.
[[nodiscard]] std::optional<ShownTable> tableAt(const QTextCursor &cursor);

/// Gives a table other rows and columns, which have a grid; its caption and what is around it stay. One undo step.
void rewriteTable(const ShownTable &table, const document::Table &changed, const Look &look);

/// Takes a table out, with its caption; the paragraphs before and after stay apart. One undo step.
void removeTable(const ShownTable &table, const Look &look);

/// The caption of a table, made where there is none: an empty one is no part of what the text says. One undo step.
[[nodiscard]] QTextBlock captionOf(const ShownTable &table, const Look &look);

} // namespace marbre::bridge
