#include "html/wordlist.h"

#include <algorithm>

namespace marbre::html {

using namespace document;

namespace {

QString counterOf(const QString &marker)
{
    QString text;
    for (const QChar c : marker) {
        if (!c.isSpace() && c != u'(' && c != QChar(0xa0))
            text += c;
    }
    while (text.endsWith(u'.') || text.endsWith(u')'))
        text.chop(1);
    return text;
}

List listFor(const QString &marker)
{
    List list;
    list.ordered = isOrdered(marker);
    bool isNumber = false;
    const int start = counterOf(marker).section(u'.', -1).toInt(&isNumber);
    if (list.ordered && isNumber && start > 0)
        list.start = start;
    return list;
}

/// Reads items from `at` on as long as they stand at `level` or deeper.
Blocks listsFrom(const std::vector<WordItem> &items, std::size_t &at, int level)
{
    Blocks result;
    const WordItem *last = nullptr;
    while (at < items.size() && items[at].level >= level) {
        const WordItem &item = items[at];
        auto *list = result.empty() ? nullptr : &std::get<List>(result.back().content);
        if (item.level > level && list) {
            for (Block &nested : listsFrom(items, at, item.level))
                list->items.back().blocks.push_back(std::move(nested));
            continue;
        }
        if (!list || beginsList(item, *last)) {
            result.push_back({listFor(item.marker), {}, {}, {}});
            list = &std::get<List>(result.back().content);
        }
        list->items.push_back({item.blocks, {}});
        last = &item;
        ++at;
    }
    return result;
}

} // namespace

bool isOrdered(const QString &marker)
{
    const QString counter = counterOf(marker);
    const bool closed = marker.contains(u'.') || marker.contains(u')');
    return closed && !counter.isEmpty() && counter.size() <= 8
        && std::ranges::all_of(counter, [](QChar c) { return c.isLetterOrNumber() || c == u'.'; });
}

bool beginsList(const WordItem &item, const WordItem &before)
{
    return isOrdered(item.marker) != isOrdered(before.marker)
        || (!item.list.isEmpty() && !before.list.isEmpty() && item.list != before.list);
}

Blocks listsOf(const std::vector<WordItem> &items)
{
    Blocks result;
    for (std::size_t at = 0; at < items.size();) {
        for (Block &list : listsFrom(items, at, 1))
            result.push_back(std::move(list));
    }
    return result;
}

} // namespace marbre::html
