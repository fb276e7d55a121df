#pragma once

#include <QStringView>

#include <string_view>
#include <vector>

#include "text/typography.h"

namespace marbre::text::typography {

/// Text is read as tokens with gaps between them. A gap is a run of spaces, often empty; a rule about spaces decides
/// on a gap by the tokens on its two sides, a rule about signs on a token: so no two changes can overlap, and a gap
/// that was decided on is decided on in the same way when the result is read again.
enum class Kind : quint8 {
    Edge, ///< a line end (sign '\n'), a tab or another control character ('\t'), and what stands outside of the text
    Word, ///< letters, marks, emoji
    Number, ///< ASCII digits
    Sign, ///< one sign, or a run of hyphens, dots, colons or semicolons
    Kept, ///< to leave alone
};

struct Token {
    qsizetype start = 0;
    qsizetype end = 0;
    Kind kind = Kind::Edge;
    /// Of a Sign: what it is once the signs are set ('«' for an opening straight mark); of a run of signs that is no
    /// sign of typography, 0. Of an Edge: '\n' or '\t'.
    char16_t sign = u'\n';
    bool thousands = false; ///< the space before this Number parts two groups of one number
    bool inSequence = false; ///< a Number beside another, with only a space between
    Rule rule = Rule::Quotation; ///< why `sign` is not what the text holds, where it is not
    const Settings *settings = nullptr;

    [[nodiscard]] qsizetype size() const { return end - start; }
};

class Tokens
{
public:
    Tokens(QStringView text, const Settings &settings, const Marked &marked);

    [[nodiscard]] qsizetype size() const { return qsizetype(m_tokens.size()); }
    /// An Edge for what stands outside.
    [[nodiscard]] const Token &at(qsizetype i) const { return i < 0 || i >= size() ? m_outside : m_tokens[size_t(i)]; }
    [[nodiscard]] Token &token(qsizetype i) { return m_tokens[size_t(i)]; }

    [[nodiscard]] QStringView text() const { return m_text; }
    [[nodiscard]] QStringView textOf(qsizetype i) const { return m_text.sliced(at(i).start, at(i).size()); }
    [[nodiscard]] Kind kind(qsizetype i) const { return at(i).kind; }
    /// 0 for what is no Sign.
    [[nodiscard]] char16_t sign(qsizetype i) const { return kind(i) == Kind::Sign ? at(i).sign : u'\0'; }
    [[nodiscard]] bool isLineStart(qsizetype i) const { return kind(i - 1) == Kind::Edge && at(i - 1).sign == u'\n'; }
    [[nodiscard]] bool isWord(qsizetype i, std::u16string_view word) const;

    /// The spaces before token i.
    [[nodiscard]] QStringView gap(qsizetype i) const;
    /// True where token i stands right after another that is no Edge.
    [[nodiscard]] bool isTight(qsizetype i) const
    {
        return kind(i - 1) != Kind::Edge && kind(i) != Kind::Edge && gap(i).isEmpty();
    }
    /// Tight, and of one of these kinds.
    [[nodiscard]] bool isTightAlnum(qsizetype i) const
    {
        return isTight(i) && (kind(i) == Kind::Word || kind(i) == Kind::Number);
    }
    /// The token before i, where it is tight and a Word or a Number.
    [[nodiscard]] bool followsAlnum(qsizetype i) const
    {
        return isTight(i) && (kind(i - 1) == Kind::Word || kind(i - 1) == Kind::Number);
    }

private:
    void read(const std::vector<Range> &kept);
    [[nodiscard]] Token next(qsizetype from, qsizetype limit) const;
    void assignSettings(const Settings &settings, const std::vector<Passage> &passages);

    QStringView m_text;
    std::vector<Token> m_tokens;
    Token m_outside;
};

/// The spaces that a gap is made of: U+0020, U+00A0, U+202F and the fixed spaces of U+2000…200A and U+205F.
[[nodiscard]] bool isSpace(QChar c);
/// Control characters and the separators of lines and paragraphs.
[[nodiscard]] bool isEdge(QChar c);

[[nodiscard]] bool isOneOf(char16_t sign, std::u16string_view signs);

inline constexpr std::u16string_view openers = u"([{«“‘‹„¿¡";
inline constexpr std::u16string_view closers = u")]}»”’›";
inline constexpr std::u16string_view dashes = u"–—";

} // namespace marbre::text::typography
