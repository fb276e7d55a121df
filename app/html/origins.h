#pragma once

#include <QByteArrayView>

#include <cstddef>
#include <span>
#include <vector>

#include "document/block.h"
#include "html/flow.h"
#include "html/losses.h"
#include "html/tree.h"

namespace marbre::html {

/// Follows the reading of the topmost nodes and finds, for each block, the bytes that it was read from, when these
/// alone, wherever they are put, read as the same block again: every byte belongs to a node of the block, every tag
/// that must be closed is, and nothing in them was lost. What follows a block and says nothing (white space, comments,
/// empty paragraphs) goes with it.
class Origins
{
public:
    explicit Origins(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }

    /// Around the reading of one topmost node, or of several that are one.
    void begin(const Flow &flow);
    void end(std::span<const GumboNode *const> nodes, Flow &flow);
    /// Around those of a block that says nothing itself; if but one block was in it, its tags belong to that block.
    [[nodiscard]] std::size_t beginWrapper(const GumboNode &node, const Flow &flow);
    void endWrapper(std::size_t mark, const Flow &flow);
    /// The text that waited is a paragraph now, or was nothing.
    void flushed(const Flow &flow);

    /// Gives the blocks their bytes; `original` differs from the bytes that were read where these had to be mended.
    void give(document::Blocks &blocks, const Losses &losses, QByteArrayView original) const;

private:
    static constexpr std::ptrdiff_t none = -1;

    /// One topmost node: its bytes, and the blocks that it is part of.
    struct Event {
        std::ptrdiff_t begin = none;
        std::ptrdiff_t end = none; ///< none: the bytes are not all its own
        std::ptrdiff_t first = none;
        std::ptrdiff_t last = none;
        const GumboNode *wrapper = nullptr; ///< a start tag of a wrapper, which belongs to nothing
    };

    [[nodiscard]] bool isClean(const Event &event, const Losses &losses, QByteArrayView original) const;

    QByteArrayView m_bytes;
    std::vector<Event> m_events;
    std::size_t m_pending = 0; // the first event whose text waits
    std::size_t m_countBefore = 0;
};

} // namespace marbre::html
