#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

struct sb_stemmer;

namespace marbre::text {

/// A word as search knows it.
struct Token {
    std::string_view folded; ///< UTF-8: lower case, without accents, ligatures taken apart (as text::folded)
    std::string_view stem;   ///< the stem of the word with its accents, then folded; empty: the language has none for it
    int from = 0;            ///< bytes of the text
    int to = 0;
};

/// Splits text into words for search: runs of letters and digits. Accents, soft hyphens and joiners stand inside a word
/// and do not count; apostrophes (but of words such as « aujourd’hui ») and hyphens part words; where a script has no spaces each character is a word. Stems
/// are Snowball's (https://snowballstem.org) in the text's language. To be used by one thread at a time.
class Tokenizer
{
public:
    /// BCP 47; a language that Snowball does not know gives words without stems.
    explicit Tokenizer(std::string_view language);
    ~Tokenizer();
    Tokenizer(const Tokenizer &) = delete;
    Tokenizer &operator=(const Tokenizer &) = delete;

    [[nodiscard]] bool hasStems() const { return m_stemmer != nullptr; }

    /// Calls `sink(token)` for each word of the UTF-8 text until one gives another number than 0, and gives that number.
    template <typename Sink> int split(std::string_view utf8, Sink sink)
    {
        return splitUnstemmed(utf8, [&](Token &token) {
            token.stem = stem();
            return sink(static_cast<const Token &>(token));
        });
    }

    /// The same with tokens whose stems are empty: a stem costs as much as the rest together.
    template <typename Sink> int splitUnstemmed(std::string_view utf8, Sink sink)
    {
        int at = 0;
        Token token;
        while (next(utf8, at, token))
            if (const int answer = sink(token); answer != 0)
                return answer;
        return 0;
    }

    /// The stem of the word that was given last.
    [[nodiscard]] std::string_view stem();
    /// True where a stem begins with the letter that its word begins with: Snowball's algorithm for this language takes
    /// endings only.
    [[nodiscard]] bool keepsFirstLetter() const { return m_keepsFirstLetter; }

private:
    bool next(std::string_view utf8, int &at, Token &token);

    sb_stemmer *m_stemmer = nullptr;
    bool m_keepsFirstLetter = false;
    std::string m_folded;
    std::string m_lower; ///< the word with its accents: what a stemmer is asked of
    bool m_digits = false;
    std::unordered_map<std::string, std::string> m_stems; ///< of words met before
};

/// The primary subtag of a language tag, in lower case: `fr` of `fr-CA`.
[[nodiscard]] std::string primaryLanguage(std::string_view tag);

} // namespace marbre::text
