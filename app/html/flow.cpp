#include "html/flow.h"

#include <iterator>

namespace marbre::html {

using namespace document;

void Flow::lineBreak(const Style &style)
{
    if (takesBlocks() && m_run.endsWithBreak())
        flush();
    else
        m_run.lineBreak(style);
}

void Flow::beginParagraph(Attributes attributes)
{
    flush();
    m_paragraph = std::move(attributes);
}

void Flow::endParagraph()
{
    flush();
    m_paragraph = {};
}

void Flow::flush()
{
    if (!takesBlocks()) {
        m_run.boundary();
        return;
    }
    Inlines content = m_run.take();
    if (saysNothing(content))
        return;
    push({Paragraph{std::move(content)}, m_paragraph, {}, {}});
    m_paragraph.remove(u"id"); // what follows in the same <p> is another paragraph
}

void Flow::push(Block block)
{
    closeWordList();
    for (const auto &[name, value] : m_defaults) {
        if (!block.attributes.contains(name) && !std::holds_alternative<Foreign>(block.content))
            block.attributes.set(name, value);
    }
    m_blocks.push_back(std::move(block));
}

void Flow::addDefaults(const Attributes &defaults)
{
    for (const auto &[name, value] : defaults)
        m_defaults.set(name, value);
}

void Flow::pushWordItem(WordItem item)
{
    flush();
    const bool isOuter = m_wordItems.empty() || item.level == 1;
    if (m_wordItems.empty() || (isOuter && beginsList(item, m_wordItems[m_outerItem])))
        ++m_wordLists;
    if (isOuter)
        m_outerItem = m_wordItems.size();
    m_wordItems.push_back(std::move(item));
}

void Flow::closeWordList()
{
    if (m_wordItems.empty())
        return;
    const std::vector<WordItem> items = std::move(m_wordItems);
    m_wordItems.clear();
    m_wordLists = 0;
    for (Block &list : listsOf(items))
        m_blocks.push_back(std::move(list));
}

Blocks Flow::takeFrom(std::size_t index)
{
    flush();
    closeWordList();
    Blocks result;
    if (index < m_blocks.size()) {
        result.assign(std::make_move_iterator(m_blocks.begin() + std::ptrdiff_t(index)),
                      std::make_move_iterator(m_blocks.end()));
        m_blocks.resize(index);
    }
    return result;
}

Blocks Flow::takeBlocks()
{
    return takeFrom(0);
}

} // namespace marbre::html
