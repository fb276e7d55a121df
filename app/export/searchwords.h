#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "export/searchtext.h"

namespace marbre::exporting {

/// A word of an article as the site's search knows it.
struct SearchWord {
    /// `STEM.LANGUAGE.WORD`, the word left out where it is its own stem; what has no stem, `WORD..`. Words and stems are
    /// as text::Tokenizer folds them: of ASCII nothing but small letters and digits.
    std::string key;
    int weight = 0; ///< 0…15: how much the article is of that word

    bool operator==(const SearchWord &) const = default;
};

/// Finds the words of articles. Any number of threads may ask.
class SearchWords
{
public:
    SearchWords();
    ~SearchWords();

    /// In the order of their keys, each once. The same text has the same words on any machine.
    [[nodiscard]] std::vector<SearchWord> of(const SearchText &text);

private:
    class Tokenizers;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<Tokenizers>> m_idle; ///< they remember stems
};

} // namespace marbre::exporting
