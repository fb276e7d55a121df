#pragma once

#include "document/block.h"
#include "html/inlinerun.h"
#include "html/wordlist.h"

namespace marbre::html {

/// Where blocks and loose text are put as they are read: text gathers until a block comes, and then is a paragraph.
class Flow
{
public:
    enum class Kind {
        Blocks, ///< paragraphs, lists and all else
        Inlines, ///< text alone, as in a heading: blocks fall back to the text in them
    };

    explicit Flow(Kind kind = Kind::Blocks)
        : m_kind(kind)
    {
    }

    [[nodiscard]] bool takesBlocks() const { return m_kind == Kind::Blocks; }
    [[nodiscard]] InlineRun &run() { return m_run; }

    /// A break; the second in a row parts paragraphs.
    void lineBreak(const document::Style &style);
    /// The attributes of the paragraph that begins here, until endParagraph.
    void beginParagraph(document::Attributes attributes);
    void endParagraph();
    /// Loose text so far becomes a paragraph; where only text may stand, its words are kept from the next ones.
    void flush();
    void push(document::Block block);
    void pushWordItem(WordItem item);

    /// Attributes that every block pushed here has where it does not say otherwise (a wrapper's language).
    [[nodiscard]] const document::Attributes &defaults() const { return m_defaults; }
    void setDefaults(document::Attributes defaults) { m_defaults = std::move(defaults); }
    void addDefaults(const document::Attributes &defaults);

    /// How many blocks there are, with Word's lists that are still open; text that waits is not counted.
    [[nodiscard]] std::size_t count() const { return m_blocks.size() + m_wordLists; }
    [[nodiscard]] document::Block &last() { return m_blocks.back(); }
    /// Takes back the blocks from the given index on.
    [[nodiscard]] document::Blocks takeFrom(std::size_t index);
    [[nodiscard]] document::Blocks takeBlocks();
    [[nodiscard]] document::Inlines takeInlines() { return m_run.take(); }

private:
    void closeWordList();

    Kind m_kind;
    InlineRun m_run;
    document::Blocks m_blocks;
    document::Attributes m_paragraph;
    document::Attributes m_defaults;
    std::vector<WordItem> m_wordItems;
    std::size_t m_wordLists = 0; ///< that the items will make
    std::size_t m_outerItem = 0; ///< the latest item that stands in the latest of them itself
};

} // namespace marbre::html
