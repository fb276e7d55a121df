#include "text/typography/kept.h"

#include <algorithm>

#include "text/typography/addresses.h"
#include "text/typography/code.h"
#include "text/typography/tokens.h"

namespace marbre::text::typography {

namespace {

/// No address holds a space, a control character or a double mark of quotation; beside such a mark typography sets
/// or takes spaces, so that what is apart after it must be apart before.
bool partsChunks(QChar c)
{
    return isSpace(c) || isEdge(c) || isOneOf(c.unicode(), u"\"«»“”„‹›");
}

/// Chunks of text, each with what it has to keep.
void keepInChunks(QStringView text, std::vector<Range> &ranges)
{
    int open = 0;
    qsizetype start = 0;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        const bool ends = at == text.size() || partsChunks(text[at]);
        if (!ends)
            continue;
        const QStringView chunk = text.sliced(start, at - start);
        if (!chunk.isEmpty())
            for (const Range &range : keptInChunk(chunk, open > 0))
                ranges.push_back({start + range.position, range.length});
        open = std::max<int>(0, open + int(chunk.count(u'(')) - int(chunk.count(u')')));
        if (at < text.size() && isEdge(text[at]))
            open = 0;
        start = at + 1;
    }
}

std::vector<Range> joined(std::vector<Range> ranges)
{
    std::ranges::sort(ranges, {}, &Range::position);
    std::vector<Range> result;
    for (const Range &range : ranges) {
        if (range.length <= 0)
            continue;
        if (!result.empty() && range.position <= result.back().position + result.back().length) {
            Range &last = result.back();
            last.length = std::max(last.length, range.position + range.length - last.position);
        } else {
            result.push_back(range);
        }
    }
    return result;
}

} // namespace

std::vector<Range> keptRanges(QStringView text, const std::vector<Range> &marked)
{
    std::vector<Range> ranges = codeRanges(text);
    keepInChunks(text, ranges);
    for (const Range &range : marked) {
        const qsizetype from = std::clamp<qsizetype>(range.position, 0, text.size());
        ranges.push_back({from, std::clamp<qsizetype>(range.length, 0, text.size() - from)});
    }
    return joined(std::move(ranges));
}

} // namespace marbre::text::typography
