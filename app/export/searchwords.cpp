#include "export/searchwords.h"

#include <algorithm>
#include <unordered_map>

#include "text/tokenizer.h"

namespace marbre::exporting {

namespace {

constexpr int heaviest = 15;
/// Of the name of a file, as the page writes it there: three characters for a byte beyond ASCII.
constexpr int longestWord = 120;

bool isBeyondAscii(char c)
{
    return static_cast<unsigned char>(c) >= 0x80;
}

/// What some letters are taken apart to is no letter: ⑴ gives (1).
std::string keyOf(std::string_view folded)
{
    std::string key;
    int length = 0;
    for (size_t at = 0; at < folded.size();) {
        size_t end = at + 1;
        while (end < folded.size() && (static_cast<unsigned char>(folded[end]) & 0xC0) == 0x80)
            ++end;
        const char first = folded[at];
        const bool isKept = isBeyondAscii(first) || (first >= 'a' && first <= 'z') || (first >= '0' && first <= '9');
        const int size = isBeyondAscii(first) ? 3 * static_cast<int>(end - at) : 1;
        if (isKept && length + size > longestWord)
            break;
        if (isKept) {
            key += folded.substr(at, end - at);
            length += size;
        }
        at = end;
    }
    return key;
}

/// How often words stand in an article, weighted by where.
class Counts
{
public:
    void add(text::Tokenizer &tokenizer, const std::string &language, const QString &text, int weight)
    {
        tokenizer.split(text.toStdString(), [&](const text::Token &token) {
            ++m_length;
            const std::string word = keyOf(token.folded);
            if (word.empty())
                return 0;
            const std::string stem = keyOf(token.stem);
            if (stem.empty())
                m_counts[word + ".."] += weight;
            else
                m_counts[stem + '.' + language + '.' + (word == stem ? std::string() : word)] += weight;
            return 0;
        });
    }

    [[nodiscard]] std::vector<SearchWord> words() const
    {
        std::vector<SearchWord> words;
        words.reserve(m_counts.size());
        for (const auto &[key, count] : m_counts)
            words.push_back({key, levelOf(count)});
        std::ranges::sort(words, {}, &SearchWord::key);
        return words;
    }

private:
    /// The count beside that at which Okapi BM25 gives half (k1 1.2, b 0.75, of an article of 500 words): below a tenth
    /// 0, and one more for each half more. In whole numbers, which are the same everywhere. The length counts in steps, so
    /// that a few words more or less change no other word's level.
    [[nodiscard]] int levelOf(qint64 count) const
    {
        qint64 length = 16;
        while (length < m_length)
            length = length * 3 / 2;
        const qint64 half = 300 + 900 * length / 500;
        int level = 0;
        for (qint64 next = 100'000; level < heaviest && 1'000'000'000 * count >= next * half; next = next * 3 / 2)
            ++level;
        return level;
    }

    std::unordered_map<std::string, qint64> m_counts;
    qint64 m_length = 0;
};

} // namespace

class SearchWords::Tokenizers
{
public:
    struct Each {
        text::Tokenizer tokenizer;
        std::string language; ///< of its stems; empty: it has none
    };
    Each &of(const QString &tag)
    {
        const std::string language = text::primaryLanguage(tag.toStdString());
        std::unique_ptr<Each> &each = m_all[language];
        if (!each) {
            each.reset(new Each{text::Tokenizer(language), {}});
            if (each->tokenizer.hasStems())
                each->language = language;
        }
        return *each;
    }

private:
    std::unordered_map<std::string, std::unique_ptr<Each>> m_all;
};

SearchWords::SearchWords() = default;
SearchWords::~SearchWords() = default;

std::vector<SearchWord> SearchWords::of(const SearchText &text)
{
    std::unique_ptr<Tokenizers> tokenizers;
    {
        const std::lock_guard lock(m_mutex);
        if (!m_idle.empty()) {
            tokenizers = std::move(m_idle.back());
            m_idle.pop_back();
        }
    }
    if (!tokenizers)
        tokenizers = std::make_unique<Tokenizers>();
    Counts counts;
    const auto add = [&](const QString &language, const QString &words, int weight) {
        Tokenizers::Each &each = tokenizers->of(language);
        counts.add(each.tokenizer, each.language, words, weight);
    };
    // As the archive weighs its columns.
    add(text.language, text.headline, 12);
    add(text.language, text.lead, 4);
    add(text.language, text.text, 1);
    add({}, text.authors.join(u'\n'), 5);
    add({}, text.translators.join(u'\n'), 2);
    add({}, text.source, 4);
    add(text.language, text.categories.join(u'\n'), 4);
    add(text.language, text.tags.join(u'\n'), 4);
    add(text.originalLanguage, text.original, 6);
    const std::lock_guard lock(m_mutex);
    m_idle.push_back(std::move(tokenizers));
    return counts.words();
}

} // namespace marbre::exporting
