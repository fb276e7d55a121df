#include "text/tokenizer.h"

#include <QString>

#include <libstemmer.h>

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

#include "text/fold.h"

namespace marbre::text {

namespace {

enum class Kind : unsigned char {
    Separator,
    Letter,
    Digit,
    Inside, ///< counts for nothing inside a word
    Single, ///< a word of its own
};

struct Letter {
    Kind kind = Kind::Separator;
    std::string folded;
    std::string lower;
};

bool standsAlone(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

Kind kindOf(char32_t c)
{
    constexpr char32_t softHyphen = 0xAD;
    constexpr char32_t wordJoiner = 0x2060;
    constexpr char32_t byteOrderMark = 0xFEFF;
    const bool isJoiner = c == 0x200C || c == 0x200D;
    if (c == softHyphen || c == wordJoiner || c == byteOrderMark || isJoiner
        || QChar::category(c) == QChar::Mark_NonSpacing)
        return Kind::Inside;
    if (QChar::isNumber(c))
        return Kind::Digit;
    if (!QChar::isLetter(c) && !QChar::isMark(c))
        return Kind::Separator;
    return standsAlone(c) ? Kind::Single : Kind::Letter;
}

Letter letterOf(char32_t c)
{
    const QString text = QString::fromUcs4(&c, 1);
    return {kindOf(c), folded(text).toStdString(), text.toLower().toStdString()};
}

/// Letters up to the general punctuation, where most text stands.
constexpr char32_t tableEnd = 0x2100;

const Letter &tabled(char32_t c)
{
    static const auto table = [] {
        std::vector<Letter> letters(tableEnd);
        for (char32_t each = 0; each < tableEnd; ++each)
            letters[each] = letterOf(each);
        return letters;
    }();
    return table[c];
}

/// The character at `at`, which moves behind it; a byte that is no UTF-8 is a separator.
char32_t decode(std::string_view utf8, int &at)
{
    const auto byte = [&](int i) { return static_cast<unsigned char>(utf8[static_cast<size_t>(i)]); };
    const int size = static_cast<int>(utf8.size());
    const unsigned char first = byte(at++);
    if (first < 0x80)
        return first;
    const int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : 0;
    if (more == 0 || at + more > size)
        return U' ';
    char32_t c = first & (0x3F >> more);
    for (int i = 0; i < more; ++i) {
        if ((byte(at + i) & 0xC0) != 0x80)
            return U' ';
        c = (c << 6) | (byte(at + i) & 0x3F);
    }
    at += more;
    return c > 0x10FFFF ? U' ' : c;
}

bool isApostrophe(char32_t c)
{
    return c == U'\'' || c == U'\u2019' || c == U'\u02BC';
}

/// Words that an apostrophe does not part: what stands before it is no word of its own.
bool joinsOverApostrophe(std::string_view folded)
{
    return folded == "aujourd" || folded == "prud" || folded == "presqu";
}

/// Words that stand in a language's texts again and again; beyond, a stem is found anew.
constexpr size_t stemsKept = 100'000;
constexpr size_t longestStemmed = 40; // bytes: what is longer is no word of a dictionary

} // namespace

std::string primaryLanguage(std::string_view tag)
{
    std::string language;
    for (const char c : tag.substr(0, tag.find_first_of("-_")))
        language += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    return language;
}

Tokenizer::Tokenizer(std::string_view language)
    : m_stemmer(sb_stemmer_new(primaryLanguage(language).c_str(), "UTF_8"))
{
    static constexpr std::array<std::string_view, 12> endingsOnly{"da", "de", "en", "es", "fi", "fr",
                                                                  "it", "no", "pt", "ro", "ru", "sv"};
    m_keepsFirstLetter = std::ranges::find(endingsOnly, primaryLanguage(language)) != endingsOnly.end();
}

Tokenizer::~Tokenizer()
{
    if (m_stemmer)
        sb_stemmer_delete(m_stemmer);
}

bool Tokenizer::next(std::string_view utf8, int &at, Token &token)
{
    m_folded.clear();
    m_lower.clear();
    m_digits = false;
    const int size = static_cast<int>(utf8.size());
    int end = at;
    Letter rare;
    while (at < size) {
        const int before = at;
        const char32_t c = decode(utf8, at);
        if (c >= tableEnd)
            rare = letterOf(c);
        const Letter &letter = c < tableEnd ? tabled(c) : rare;
        const bool begun = !m_folded.empty();
        if (letter.kind == Kind::Separator || (letter.kind == Kind::Single && begun)) {
            if (!begun || (isApostrophe(c) && joinsOverApostrophe(m_folded)))
                continue;
            if (letter.kind == Kind::Single)
                at = before;
            break;
        }
        if (letter.kind == Kind::Inside) {
            if (begun)
                end = at;
            continue;
        }
        if (!begun)
            token.from = before;
        m_folded += letter.folded;
        m_lower += letter.lower;
        m_digits |= letter.kind == Kind::Digit;
        end = at;
        if (letter.kind == Kind::Single)
            break;
    }
    if (m_folded.empty())
        return false;
    token.to = end;
    token.folded = m_folded;
    token.stem = {};
    return true;
}

std::string_view Tokenizer::stem()
{
    // A number or a code is only ever itself; so is a word of one or two letters.
    if (!m_stemmer || m_digits || m_lower.size() < 3 || m_lower.size() > longestStemmed)
        return {};
    if (const auto known = m_stems.find(m_lower); known != m_stems.end())
        return known->second;
    if (m_stems.size() >= stemsKept)
        m_stems.clear();
    const auto *word = reinterpret_cast<const sb_symbol *>(m_lower.data());
    const sb_symbol *stemmed = sb_stemmer_stem(m_stemmer, word, static_cast<int>(m_lower.size()));
    const int length = sb_stemmer_length(m_stemmer);
    const QString stem = QString::fromUtf8(reinterpret_cast<const char *>(stemmed), length);
    return m_stems.emplace(m_lower, folded(stem).toStdString()).first->second;
}

} // namespace marbre::text
