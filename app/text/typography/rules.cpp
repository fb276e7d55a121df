#include "text/typography/rules.h"

#include <algorithm>
#include <array>

#include "text/typography/numbers.h"
#include "text/typography/signs.h"

namespace marbre::text::typography {

namespace {

using Wish = std::optional<Space>;
using Words = std::span<const std::u16string_view>;

bool isAmong(const Tokens &tokens, qsizetype i, Words words)
{
    return tokens.kind(i) == Kind::Word
        && std::ranges::any_of(words, [&](std::u16string_view word) { return tokens.textOf(i) == word; });
}

bool isNumber(const Tokens &tokens, qsizetype i)
{
    return tokens.kind(i) == Kind::Number;
}

/// Signs of code, between which and a sign of punctuation nothing belongs: `a=;`, `/:`.
bool looksLikeCode(const Tokens &tokens, qsizetype i)
{
    if (tokens.kind(i) != Kind::Sign)
        return false;
    const char16_t sign = tokens.sign(i);
    const bool isText = isOneOf(sign, closers) || isOneOf(sign, u"\"'.%‰€$£¥₣°º*†‡©®™§");
    return !isText && QChar(tokens.text()[tokens.at(i).start]).category() != QChar::Symbol_Other;
}

/// The sign, or the run of ? ! … that it begins, ends a clause: what comes after it is apart from it.
bool endsClause(const Tokens &tokens, qsizetype i)
{
    qsizetype next = i + 1;
    if (isOneOf(tokens.sign(i), u"?!"))
        while (tokens.isTight(next) && isOneOf(tokens.sign(next), u"?!…"))
            ++next;
    return !tokens.isTight(next) || isOneOf(tokens.sign(next), closers) || isOneOf(tokens.sign(next), u"\"'«“.,;:*_—–");
}

/// Before one of ; : ! ? where it is a sign of punctuation.
Wish beforeSign(const Tokens &tokens, qsizetype i, Space wish)
{
    const char16_t before = tokens.sign(i - 1);
    const bool tight = tokens.isTight(i);
    if (isOneOf(before, openers) || isOneOf(before, u"?!:;") || isOneOf(before, dashes))
        return Space::Keep;
    if (tight && (looksLikeCode(tokens, i - 1) || !endsClause(tokens, i)))
        return Space::Keep;
    if (!tight && !endsClause(tokens, i))
        return {};
    const bool isRatio = isNumber(tokens, i - 1) && isNumber(tokens, i + 1); // 16 : 9
    return wish == Space::None && isRatio ? Space::Keep : wish;
}

template <char16_t Sign, Space Settings::*Setting> Wish beforeSign(const Tokens &tokens, qsizetype i)
{
    if (tokens.sign(i) != Sign)
        return {};
    return beforeSign(tokens, i, tokens.at(i).settings->*Setting);
}

Wish insideGuillemets(const Tokens &tokens, qsizetype i)
{
    const bool opens = isOneOf(tokens.sign(i - 1), u"«‹");
    const bool closes = isOneOf(tokens.sign(i), u"»›");
    if (!opens && !closes)
        return {};
    return tokens.at(opens ? i - 1 : i).settings->guillemets;
}

/// “ ” only where they stand as French and English set them: in other languages “ closes, or ” opens.
Wish insideCurly(const Tokens &tokens, qsizetype i)
{
    const bool opens = tokens.sign(i - 1) == u'“' && (!tokens.isTight(i - 1) || tokens.kind(i - 2) == Kind::Sign);
    const bool closes = tokens.sign(i) == u'”' && (!tokens.isTight(i + 1) || tokens.kind(i + 1) == Kind::Sign);
    if (!opens && !closes)
        return {};
    return tokens.at(opens ? i - 1 : i).settings->curlyQuotes;
}

Wish afterDialogueDash(const Tokens &tokens, qsizetype i)
{
    return opensDialogue(tokens, i - 1) ? Wish(tokens.at(i - 1).settings->dialogue) : Wish();
}

Wish betweenThousands(const Tokens &tokens, qsizetype i)
{
    return tokens.at(i).thousands ? Wish(tokens.at(i).settings->thousands) : Wish();
}

Wish afterNumero(const Tokens &tokens, qsizetype i)
{
    static constexpr std::array<std::u16string_view, 2> words{u"n", u"N"};
    if (!isOneOf(tokens.sign(i - 1), u"°º") || !tokens.isTight(i - 1) || !isAmong(tokens, i - 2, words)
        || tokens.followsAlnum(i - 2))
        return {};
    const bool names = isNumber(tokens, i) || (tokens.kind(i) == Kind::Word && !tokens.isTight(i));
    return names ? Wish(tokens.at(i).settings->numero) : Wish();
}

bool isCapitalized(const Tokens &tokens, qsizetype i)
{
    return tokens.kind(i) == Kind::Word && tokens.textOf(i).front().isUpper();
}

/// A name, with or without a particle before it.
bool isName(const Tokens &tokens, qsizetype i)
{
    static constexpr std::array<std::u16string_view, 11> particles{
        u"de", u"d", u"du", u"des", u"le", u"la", u"l", u"les", u"von", u"van", u"ben"};
    return isCapitalized(tokens, i) || isAmong(tokens, i, particles);
}

/// M. Dupont, Mme de Staël, Dr Martin; J.-M. Dupont is no M.
Wish afterTitle(const Tokens &tokens, qsizetype i)
{
    static constexpr std::array<std::u16string_view, 8> bare{u"Mme", u"Mmes", u"Mlle", u"Mlles",
                                                             u"Dr",  u"Drs",  u"Pr",   u"Mgr"};
    static constexpr std::array<std::u16string_view, 4> dotted{u"M", u"MM", u"Dr", u"Pr"};
    static constexpr std::array<std::u16string_view, 1> lawyer{u"Me"};
    if (tokens.gap(i).isEmpty())
        return {};
    const bool dot = tokens.sign(i - 1) == u'.' && tokens.isTight(i - 1);
    const qsizetype word = dot ? i - 2 : i - 1;
    if (tokens.isTight(word) && isOneOf(tokens.sign(word - 1), u".-'’&"))
        return {};
    const bool title = isAmong(tokens, word, dot ? Words(dotted) : Words(bare)) && isName(tokens, i);
    const bool master = !dot && isAmong(tokens, word, lawyer) && isCapitalized(tokens, i); // « Me » is a pronoun, too
    return title || master ? Wish(tokens.at(i).settings->abbreviation) : Wish();
}

/// p. 12, art. 3, chap. IV, art. L. 123
Wish afterReference(const Tokens &tokens, qsizetype i)
{
    static constexpr std::array<std::u16string_view, 12> references{u"p", u"pp", u"art", u"chap", u"fig", u"vol",
                                                                    u"t", u"ch", u"Art", u"Chap", u"Fig", u"al"};
    if (tokens.sign(i - 1) != u'.' || !tokens.isTight(i - 1) || !isAmong(tokens, i - 2, references)
        || (tokens.isTight(i - 2) && !isOneOf(tokens.sign(i - 3), u"([«’'–—")))
        return {};
    constexpr qsizetype longest = 4;
    const bool isShort = isNumber(tokens, i) && (!tokens.isTight(i) || tokens.at(i).size() <= longest);
    const QStringView word = tokens.textOf(i);
    const bool letters = tokens.kind(i) == Kind::Word && !tokens.isTight(i)
        && (isRoman(word) || (word.size() == 1 && word.front().isUpper()));
    return isShort || letters ? Wish(tokens.at(i).settings->abbreviation) : Wish();
}

/// The h that follows the hours, of a clock or that something lasts, and is part of no longer word: 14h30, 14 h, 72 h.
bool isHourSign(const Tokens &tokens, qsizetype i)
{
    const QStringView hours = isNumber(tokens, i - 1) ? tokens.textOf(i - 1) : QStringView();
    if (!tokens.isWord(i, u"h") || hours.isEmpty() || hours.size() > 3
        || tokens.followsAlnum(i - 1))
        return false;
    return !(tokens.isTight(i + 1) && isOneOf(tokens.sign(i + 1), u"/_'’")); // 24h/24
}

/// Two digits under 60 after such an h, that no letters follow.
bool areMinutes(const Tokens &tokens, qsizetype i)
{
    return isNumber(tokens, i) && tokens.at(i).size() == 2 && tokens.textOf(i).toInt() < 60 && isHourSign(tokens, i - 1)
        && !tokens.isTightAlnum(i + 1) && !isNumber(tokens, i + 1);
}

Wish aroundHour(const Tokens &tokens, qsizetype i)
{
    const bool before = isHourSign(tokens, i) && (!tokens.isTightAlnum(i + 1) || areMinutes(tokens, i + 1));
    return before || areMinutes(tokens, i) ? Wish(tokens.at(i).settings->hour) : Wish();
}

Wish beforePercent(const Tokens &tokens, qsizetype i)
{
    const bool isPercent = isOneOf(tokens.sign(i), u"%‰") && isNumber(tokens, i - 1) && !tokens.isTightAlnum(i + 1);
    return isPercent ? Wish(tokens.at(i).settings->percent) : Wish();
}

bool isCurrencySign(const Tokens &tokens, qsizetype i)
{
    return isOneOf(tokens.sign(i), u"€$£¥₣");
}

/// 3 M€, 5 Md€, 10 k€: the multiple, between a number and a currency.
bool isMultiple(const Tokens &tokens, qsizetype i)
{
    static constexpr std::array<std::u16string_view, 5> multiples{u"M", u"Md", u"Mds", u"k", u"K"};
    constexpr qsizetype longest = 4;
    return isAmong(tokens, i, multiples) && isNumber(tokens, i - 1) && isCurrencySign(tokens, i + 1)
        && !tokens.followsAlnum(i - 1) && (!tokens.isTight(i) || tokens.at(i - 1).size() <= longest);
}

Wish beforeCurrency(const Tokens &tokens, qsizetype i)
{
    static constexpr std::array<std::u16string_view, 7> codes{u"EUR", u"USD", u"CHF", u"GBP", u"CAD", u"JPY", u"MAD"};
    const bool sign = isCurrencySign(tokens, i) && !tokens.isTightAlnum(i + 1)
        && (isNumber(tokens, i - 1) || (isMultiple(tokens, i - 1) && !tokens.isTight(i)));
    const bool code = isAmong(tokens, i, codes) && isNumber(tokens, i - 1) && !tokens.isTight(i);
    return sign || code || isMultiple(tokens, i) ? Wish(tokens.at(i).settings->currency) : Wish();
}

Wish beforeDegree(const Tokens &tokens, qsizetype i)
{
    const bool unit = tokens.isTight(i + 1) && (tokens.isWord(i + 1, u"C") || tokens.isWord(i + 1, u"F"));
    const bool isDegree = tokens.sign(i) == u'°' && isNumber(tokens, i - 1) && unit;
    return isDegree ? Wish(tokens.at(i).settings->degree) : Wish();
}

/// Several spaces are one; where a no-break space is among them, it is that one.
Wish singleSpace(const Tokens &tokens, qsizetype i)
{
    const QStringView gap = tokens.gap(i);
    if (gap.size() < 2 || !tokens.at(i).settings->doubleSpaces)
        return {};
    if (gap.contains(u'\u202F'))
        return Space::NarrowNoBreak;
    return gap.contains(u'\u00A0') ? Space::NoBreak : Space::Breaking;
}

constexpr std::array<GapRule, 16> table{{
    {Rule::QuotationSpace, insideGuillemets},
    {Rule::QuotationSpace, insideCurly},
    {Rule::Semicolon, beforeSign<u';', &Settings::semicolon>},
    {Rule::Colon, beforeSign<u':', &Settings::colon>},
    {Rule::Exclamation, beforeSign<u'!', &Settings::exclamation>},
    {Rule::Question, beforeSign<u'?', &Settings::question>},
    {Rule::Dialogue, afterDialogueDash},
    {Rule::Thousands, betweenThousands},
    {Rule::Hour, aroundHour},
    {Rule::Percent, beforePercent},
    {Rule::Currency, beforeCurrency},
    {Rule::Degree, beforeDegree},
    {Rule::Numero, afterNumero},
    {Rule::Abbreviation, afterTitle},
    {Rule::Abbreviation, afterReference},
    {Rule::DoubleSpace, singleSpace},
}};

} // namespace

std::span<const GapRule> gapRules()
{
    return table;
}

} // namespace marbre::text::typography
