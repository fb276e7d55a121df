#include "html/html.h"
#include "html/mend.h"

#include <QHash>

#include <algorithm>

namespace marbre::html {

using namespace document;

namespace {

using Hashes = std::vector<size_t>;

Hashes hashesOf(const Blocks &blocks, std::size_t from, std::size_t to)
{
    Hashes result;
    for (std::size_t i = from; i < to; ++i)
        result.push_back(qHash(writeBlock(blocks[i])));
    return result;
}

/// The longest common subsequence (Hirschberg's table, whole): pairs of places in `a` and `b`.
std::vector<std::pair<std::size_t, std::size_t>> alignment(const Hashes &a, const Hashes &b)
{
    const std::size_t width = b.size() + 1;
    std::vector<quint32> length((a.size() + 1) * width, 0);
    for (std::size_t i = a.size(); i-- > 0;) {
        for (std::size_t j = b.size(); j-- > 0;) {
            length[i * width + j] = a[i] == b[j] ? length[(i + 1) * width + j + 1] + 1
                                                 : std::max(length[(i + 1) * width + j], length[i * width + j + 1]);
        }
    }
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        if (a[i] == b[j])
            pairs.push_back({i++, j++});
        else if (length[(i + 1) * width + j] >= length[i * width + j + 1])
            ++i;
        else
            ++j;
    }
    return pairs;
}

/// For what is too large for a table: each block takes the next equal one after the last that was taken.
std::vector<std::pair<std::size_t, std::size_t>> greedyAlignment(const Hashes &a, const Hashes &b)
{
    QHash<size_t, std::vector<std::size_t>> places;
    for (std::size_t j = 0; j < b.size(); ++j)
        places[b[j]].push_back(j);
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    std::size_t next = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const auto found = places.constFind(a[i]);
        if (found == places.constEnd())
            continue;
        const auto place = std::ranges::lower_bound(*found, next);
        if (place == found->end() || *place > next + 1000)
            continue; // a far one would shut out all between
        pairs.push_back({i, *place});
        next = *place + 1;
    }
    return pairs;
}

/// Of blocks that were edited, each gets the bytes of the one that it was before, but for the edit. `a` from `fromA` up to
/// `toA` stands in the place of `b` from `fromB` up to `toB`; they are paired from both ends.
void mendBetween(Blocks &a, std::size_t fromA, std::size_t toA, const Blocks &b, std::size_t fromB, std::size_t toB)
{
    const auto take = [](Block &after, const Block &before) {
        if (auto bytes = mended(before, after))
            after.origin = std::move(*bytes);
        else if (after.content.index() == before.content.index())
            after.trailing = trailingOf(before.origin);
    };
    while (fromA < toA && fromB < toB && a[fromA].content.index() == b[fromB].content.index())
        take(a[fromA++], b[fromB++]);
    while (fromA < toA && fromB < toB)
        take(a[--toA], b[--toB]);
}

} // namespace

void adoptOrigins(Document &fresh, const Document &before)
{
    Blocks &a = fresh.blocks;
    const Blocks &b = before.blocks;
    std::size_t head = 0;
    while (head < a.size() && head < b.size() && a[head] == b[head]) {
        a[head].origin = b[head].origin;
        ++head;
    }
    std::size_t tail = 0;
    while (tail < a.size() - head && tail < b.size() - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) {
        a[a.size() - 1 - tail].origin = b[b.size() - 1 - tail].origin;
        ++tail;
    }
    const Hashes middleA = hashesOf(a, head, a.size() - tail);
    const Hashes middleB = hashesOf(b, head, b.size() - tail);
    const bool fits = middleA.size() * middleB.size() <= 4'000'000;
    std::size_t doneA = head;
    std::size_t doneB = head;
    for (const auto &[i, j] : fits ? alignment(middleA, middleB) : greedyAlignment(middleA, middleB)) {
        if (!(a[head + i] == b[head + j]))
            continue;
        a[head + i].origin = b[head + j].origin;
        mendBetween(a, doneA, head + i, b, doneB, head + j);
        doneA = head + i + 1;
        doneB = head + j + 1;
    }
    mendBetween(a, doneA, a.size() - tail, b, doneB, b.size() - tail);
}

} // namespace marbre::html
