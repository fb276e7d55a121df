#pragma once

#include <QTextBlock>
#include <QTextCursor>

#include <functional>
#include <vector>

#include "bridge/shape.h"

namespace marbre::editor {

using bridge::BlockFormats;
using bridge::Frame;
using bridge::FramePtr;
using bridge::Path;
using bridge::Rebuilder;
using bridge::Shape;

/// Groups what is done to a text while it lives into one undo step.
class Step
{
public:
    explicit Step(const QTextCursor &cursor)
        : m_cursor(cursor)
    {
        m_cursor.beginEditBlock();
    }
    ~Step() { m_cursor.endEditBlock(); }
    Q_DISABLE_COPY_MOVE(Step)

private:
    QTextCursor m_cursor;
};

/// Neighbouring blocks, both ends included.
struct Range {
    QTextBlock first;
    QTextBlock last;
};

[[nodiscard]] Range selectedBlocks(const QTextCursor &cursor);
/// The cursor itself; where it selects cells of a table, one for the text of each.
[[nodiscard]] std::vector<QTextCursor> selectedParts(const QTextCursor &cursor);
/// The range grown by the rest of tables that it holds in part; a range inside one cell stays as it is.
[[nodiscard]] Range withWholeTables(Range range);
/// Whether two blocks stand in the same cell, or in none: an edit may join them.
[[nodiscard]] bool shareCell(const QTextBlock &one, const QTextBlock &other);
/// The blocks around `block` that stand in the container of this identity.
[[nodiscard]] Range blocksIn(const QTextBlock &block, int frame);
[[nodiscard]] bool everyBlock(const Range &range, const std::function<bool(const QTextBlock &)> &test);
void forEachBlock(const Range &range, const std::function<void(const QTextBlock &)> &visit);

/// Gives a block another shape; a block with a card keeps nothing of it but the frame.
void setShape(const QTextBlock &block, const Shape &shape, const BlockFormats &formats);
/// Asks for the frame of every block of a range, given the frames that it has.
void reframe(const Range &range, const BlockFormats &formats,
             const std::function<FramePtr(const QTextBlock &, const Path &)> &frameFor);

/// Paragraph or heading for what is selected; a heading leaves its list.
void setKind(const QTextCursor &cursor, Shape::Kind kind, int level, const BlockFormats &formats);

[[nodiscard]] bool inQuote(const QTextCursor &cursor);
/// Puts what is selected in one quote, or takes it out of the innermost.
void toggleQuote(const QTextCursor &cursor, const BlockFormats &formats);
/// Takes one block out of its innermost frame (a list counts with its item); out of a table nothing leaves.
void leaveFrame(const QTextBlock &block, const BlockFormats &formats);

} // namespace marbre::editor
