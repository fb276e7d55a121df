#include "export/searchgathering.h"

#include <algorithm>
#include <numeric>

#include "export/searchindex.h"

namespace marbre::exporting {

namespace {

/// `STEM.LANGUAGE.WORD`: where the stem's group holds the word, and where the word's leads to it. Stems, languages and
/// words hold no character that sorts before the dot.
struct Parted {
    explicit Parted(std::string_view key)
        : head(key.substr(0, key.find('.')))
        , item(key.substr(head.size() + 1))
        , word(item.substr(item.find('.') + 1))
        , way(key.substr(0, key.size() - word.size() - 1))
    {
    }
    std::string_view head;
    std::string_view item;
    std::string_view word; ///< empty: the stem itself
    std::string_view way; ///< of a word: the stem and its language
};

} // namespace

void SearchGathering::add(qint64 article, const std::vector<SearchWord> &words)
{
    for (const SearchWord &word : words)
        m_postings.push_back(numberOf(word.key) << 32 | searchChange(article, word.weight));
}

quint64 SearchGathering::numberOf(const std::string &key)
{
    if (const auto known = m_numbers.find(key); known != m_numbers.end())
        return known->second;
    m_keys.push_back(key);
    return m_numbers.emplace(m_keys.back(), static_cast<quint32>(m_keys.size() - 1)).first->second;
}

/// The numbers in the order of their keys; the postings are numbered and sorted so.
std::vector<quint32> SearchGathering::sorted()
{
    std::vector<quint32> order(m_keys.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, {}, [this](quint32 number) -> const std::string & { return m_keys[number]; });
    std::vector<quint32> places(order.size());
    for (quint32 place = 0; place < order.size(); ++place)
        places[order[place]] = place;
    for (quint64 &posting : m_postings)
        posting = quint64(places[posting >> 32]) << 32 | (posting & 0xFFFF'FFFF);
    std::ranges::sort(m_postings);
    return order;
}

/// Takes groups in the order of their heads, and writes each part once it is whole.
class SearchGathering::Writer
{
public:
    Writer(SiteFolder &folder, const QString &segment)
        : m_folder(folder)
        , m_segment(segment)
    {
    }

    Outcome add(const std::string &head, SearchGroup group)
    {
        if (beginsPart(head, group)) {
            if (const Outcome ended = endPart(); !ended)
                return ended;
            m_first = head;
        }
        m_groups.emplace_hint(m_groups.end(), head, std::move(group));
        return {};
    }

    Outcome end()
    {
        const Outcome ended = endPart();
        return ended ? writeSearchHeads(m_folder, m_segment, m_heads) : ended;
    }

private:
    Outcome endPart()
    {
        m_heads.insert(m_first);
        return writeSearchPart(m_folder, m_segment, m_first, std::exchange(m_groups, {}));
    }

    SiteFolder &m_folder;
    QString m_segment;
    std::string m_first; ///< head of the part; the first part's is empty
    SearchGroups m_groups;
    std::set<std::string> m_heads;
};

Outcome SearchGathering::write(SiteFolder &folder, const QString &segment)
{
    const std::vector<quint32> order = sorted();
    m_numbers = {};
    std::vector<std::pair<std::string_view, std::string_view>> ways; ///< by words
    for (const std::string &key : m_keys)
        if (const Parted parted(key); !parted.word.empty())
            ways.emplace_back(parted.word, parted.way);
    std::ranges::sort(ways);
    const qint64 base = searchSegmentBase(segment);
    const auto endOfPostings = [&](size_t place, auto from) {
        return std::find_if(from, m_postings.cend(), [place](quint64 posting) { return (posting >> 32) != place; });
    };
    Writer writer(folder, segment);
    auto way = ways.cbegin();
    auto posting = m_postings.cbegin();
    for (size_t place = 0; place < order.size() || way != ways.cend();) {
        const std::string_view next = place < order.size() ? Parted(m_keys[order[place]]).head : way->first;
        const std::string head(way == ways.cend() ? next : std::min(next, way->first));
        SearchGroup group;
        for (; way != ways.cend() && way->first == head; ++way)
            group.emplace('>' + std::string(way->second), std::string());
        for (; place < order.size(); ++place) {
            const Parted parted(m_keys[order[place]]);
            if (parted.head != head)
                break;
            std::vector<Posting> postings;
            for (const auto end = endOfPostings(place, posting); posting != end; ++posting) {
                const auto change = static_cast<quint32>(*posting);
                postings.push_back({static_cast<quint32>((change >> 5) - base + 1), static_cast<int>(change & 0x1F) - 1});
            }
            group.emplace(parted.item, encodedPostings(postings));
        }
        if (const Outcome added = writer.add(head, std::move(group)); !added)
            return added;
    }
    return writer.end();
}

} // namespace marbre::exporting
