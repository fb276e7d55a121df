#include "bridge/livereading.h"

#include <QTextBlock>

#include <algorithm>

#include "bridge/read.h"
#include "bridge/shape.h"

namespace marbre::bridge {

namespace {

/// Whether a block and the one before it stand in the same outermost container: they are read together.
bool continues(const QTextBlock &block)
{
    const QTextBlock before = block.previous();
    return before.isValid() && sharedDepth(frameOf(before), frameOf(block)) > 0;
}

} // namespace

LiveReading::LiveReading(QTextDocument &text, QObject *parent)
    : QObject(parent)
    , m_text(text)
{
    (void)m_text.documentLayout(); // without one, QTextDocument tells of no change
    connect(&m_text, &QTextDocument::contentsChange, this, &LiveReading::follow);
}

const document::Document &LiveReading::document()
{
    if (m_blocks < 0)
        readAll();
    else if (m_changed)
        readChanged();
    m_changed = false;
    return m_document;
}

void LiveReading::readAll()
{
    m_document = read(m_text.begin(), m_text.lastBlock(), m_starts);
    m_blocks = m_text.blockCount();
}

/// A block more on each side: QTextDocument tells of a joined or parted paragraph by one of the two.
void LiveReading::follow(int position, int, int added)
{
    const QTextBlock last = m_text.findBlock(position + added);
    const int before = std::max(0, m_text.findBlock(position).blockNumber() - 1);
    const int after = last.isValid() ? std::max(0, m_text.blockCount() - last.blockNumber() - 2) : 0;
    m_before = m_changed ? std::min(m_before, before) : before;
    m_after = m_changed ? std::min(m_after, after) : after;
    m_changed = true;
}

void LiveReading::readChanged()
{
    const int now = m_text.blockCount();
    const int grown = now - m_blocks;
    const int before = std::min({m_before, now, m_blocks});
    const int after = std::min({m_after, now - before, m_blocks - before});
    // From the last block of the Document that begins in what is as it was, and up to the first one behind the change.
    auto first = std::ranges::upper_bound(m_starts, before);
    if (first != m_starts.begin())
        --first;
    auto end = std::ranges::lower_bound(m_starts, m_blocks - after);
    const auto blockAt = [this](int number) { return m_text.findBlockByNumber(number); };
    while (first != m_starts.begin() && (continues(blockAt(*first)) || *first == *(first - 1)))
        --first;
    while (end != m_starts.end() && (continues(blockAt(*end + grown)) || (end != m_starts.begin() && *end == *(end - 1))))
        ++end;
    const int from = first == m_starts.begin() ? 0 : *first;
    const int to = end == m_starts.end() ? now : *end + grown;

    std::vector<int> starts;
    document::Document part =
        from < to ? read(blockAt(from), blockAt(to - 1), starts) : document::Document{};
    const auto index = [this](auto at) { return at - m_starts.begin(); };
    const auto begin = m_document.blocks.begin();
    const auto place = m_document.blocks.erase(begin + index(first), begin + index(end));
    m_document.blocks.insert(place, std::make_move_iterator(part.blocks.begin()), std::make_move_iterator(part.blocks.end()));
    for (auto at = end; at != m_starts.end(); ++at)
        *at += grown;
    const auto startPlace = m_starts.erase(first, end);
    m_starts.insert(startPlace, starts.begin(), starts.end());
    m_blocks = now;
}

} // namespace marbre::bridge
