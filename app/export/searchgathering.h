#pragma once

#include <deque>
#include <string>
#include <unordered_map>
#include <vector>

#include "export/searchsegment.h"
#include "export/searchwords.h"

namespace marbre::exporting {

/// The words of a segment's articles, until all of them are there: eight bytes for each word of each article, and every
/// word once. Then they are written part by part, in the order of the words. The files are those that SearchSegment makes.
class SearchGathering
{
public:
    /// Of articles in any order; each once.
    void add(qint64 article, const std::vector<SearchWord> &words);
    [[nodiscard]] bool isEmpty() const { return m_postings.empty(); }
    /// May be called once.
    [[nodiscard]] Outcome write(SiteFolder &folder, const QString &segment);

private:
    class Writer;
    [[nodiscard]] quint64 numberOf(const std::string &key);
    [[nodiscard]] std::vector<quint32> sorted();

    std::deque<std::string> m_keys; ///< SearchWord::key, by number; they stay where they are
    std::unordered_map<std::string_view, quint32> m_numbers;
    std::vector<quint64> m_postings; ///< a word's number in the upper half, searchChange() in the lower
};

} // namespace marbre::exporting
