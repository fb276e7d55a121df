#include "text/typography/numbers.h"

#include <QDate>

#include <algorithm>
#include <array>

namespace marbre::text::typography {

namespace {

constexpr qsizetype fewestDigits = 5;
constexpr qsizetype mostDigits = 12; ///< longer numbers are codes (EAN, SIRET, account numbers)

/// Words after which a number names something and counts nothing.
bool namesACode(QStringView word)
{
    static constexpr std::array<std::u16string_view, 32> words{
        u"code", u"codes", u"postal",  u"cp",   u"bp",      u"cs",        u"cedex",     u"tél",
        u"tel",  u"fax",   u"isbn",    u"issn", u"siret",   u"siren",     u"rcs",       u"réf",
        u"ref",  u"id",    u"dossier", u"n",    u"ticket",  u"numéro",    u"numéros",   u"no",
        u"nos",  u"zip",   u"iban",    u"bic",  u"version", u"matricule", u"référence", u"téléphone"};
    const QString plain = word.toString().toLower();
    return std::ranges::any_of(words, [&](std::u16string_view code) { return QStringView(code) == plain; });
}

bool isRegister(QStringView word)
{
    return word == QLatin1String("RCS");
}

/// Such a word stands before, with at most two signs between (`Réf. : 12345`).
bool followsCodeWord(const Tokens &tokens, qsizetype i)
{
    qsizetype at = i - 1;
    for (int signs = 0; signs < 2 && isOneOf(tokens.sign(at), u".:°º#"); ++signs)
        --at;
    if (tokens.kind(at) != Kind::Word)
        return false;
    // RCS Paris 552 032 534: the register's town stands between.
    const bool isTown = tokens.textOf(at).front().isUpper() && tokens.kind(at - 1) == Kind::Word;
    return namesACode(tokens.textOf(at)) || (isTown && isRegister(tokens.textOf(at - 1)));
}

/// Nothing that stands right before makes it a part of something longer.
bool startsApart(const Tokens &tokens, qsizetype i)
{
    return !tokens.isTight(i) || isOneOf(tokens.sign(i - 1), openers) || isOneOf(tokens.sign(i - 1), u"\"~≈<>±$£€—");
}

/// Nothing that stands right after does; a decimal part may.
bool endsApart(const Tokens &tokens, qsizetype i)
{
    if (!tokens.isTight(i + 1))
        return true;
    const char16_t sign = tokens.sign(i + 1);
    if (sign == u',')
        return !tokens.isTight(i + 2) || tokens.kind(i + 2) != Kind::Word;
    if (isOneOf(sign, u".:;!?'’"))
        return !tokens.isTightAlnum(i + 2);
    return isOneOf(sign, closers) || isOneOf(sign, u"\"…%‰€$£¥°—");
}

/// 75011 Paris: five digits before a name.
bool isPostalCode(const Tokens &tokens, qsizetype i)
{
    return tokens.at(i).size() == 5 && tokens.kind(i + 1) == Kind::Word && tokens.textOf(i + 1).front().isUpper();
}

/// 20210427: a day in ISO 8601's basic form.
bool isDate(QStringView digits)
{
    return digits.size() == 8 && (digits[0] == u'1' || digits[0] == u'2')
        && QDate(digits.first(4).toInt(), digits.sliced(4, 2).toInt(), digits.sliced(6).toInt()).isValid();
}

bool areGroups(const Tokens &tokens, qsizetype first, qsizetype end)
{
    const QStringView head = tokens.textOf(first);
    if (head.size() > 3 || head.front() == u'0' || end - first > 5)
        return false;
    for (qsizetype i = first + 1; i < end; ++i)
        if (tokens.at(i).size() != 3)
            return false;
    return startsApart(tokens, first) && endsApart(tokens, end - 1) && !followsCodeWord(tokens, first);
}

struct Spelling {
    std::u16string_view written;
    std::u16string_view proper;
};

constexpr std::array<Spelling, 8> firstEndings{{{u"ère", u"re"},
                                                {u"ere", u"re"},
                                                {u"ères", u"res"},
                                                {u"eres", u"res"},
                                                {u"ière", u"re"},
                                                {u"ières", u"res"},
                                                {u"ier", u"er"},
                                                {u"iers", u"ers"}}};
constexpr std::array<Spelling, 10> otherEndings{{{u"è", u"e"},
                                                {u"ès", u"es"},
                                                {u"ème", u"e"},
                                                {u"eme", u"e"},
                                                {u"ième", u"e"},
                                                {u"ieme", u"e"},
                                                {u"èmes", u"es"},
                                                {u"emes", u"es"},
                                                {u"ièmes", u"es"},
                                                {u"iemes", u"es"}}};

template <size_t N> std::optional<QString> properEnding(const std::array<Spelling, N> &endings, QStringView written)
{
    for (const Spelling &ending : endings)
        if (written == QStringView(ending.written))
            return QStringView(ending.proper).toString();
    return {};
}

int romanDigit(QChar c)
{
    static constexpr std::u16string_view digits = u"IVXLCDM";
    static constexpr std::array values{1, 5, 10, 50, 100, 500, 1000};
    const size_t at = digits.find(c.unicode());
    return at == std::u16string_view::npos ? 0 : values[at];
}

QString roman(int value)
{
    static constexpr std::array<std::pair<int, const char *>, 13> parts{{{1000, "M"},
                                                                         {900, "CM"},
                                                                         {500, "D"},
                                                                         {400, "CD"},
                                                                         {100, "C"},
                                                                         {90, "XC"},
                                                                         {50, "L"},
                                                                         {40, "XL"},
                                                                         {10, "X"},
                                                                         {9, "IX"},
                                                                         {5, "V"},
                                                                         {4, "IV"},
                                                                         {1, "I"}}};
    QString result;
    for (const auto &[part, digits] : parts)
        for (; value >= part; value -= part)
            result += QLatin1String(digits);
    return result;
}

/// The Roman digits that a word begins with. One letter alone is a number only where it can be no initial of a word
/// (« Même », « Dème »); an i of « ième » is a small letter.
qsizetype romanLength(QStringView word)
{
    qsizetype length = 0;
    while (length < word.size() && isOneOf(word[length].unicode(), u"IVXLCDM"))
        ++length;
    const bool isShort = length == 1 && !isOneOf(word[0].unicode(), u"IVX");
    return isShort || !isRoman(word.first(length)) ? 0 : length;
}

std::optional<OrdinalEnding> romanEnding(const Tokens &tokens, qsizetype i)
{
    const QStringView word = tokens.textOf(i);
    const qsizetype roman = romanLength(word);
    if (roman == 0 || roman == word.size())
        return {};
    const QStringView written = word.sliced(roman);
    const auto proper =
        word.first(roman) == u"I" ? properEnding(firstEndings, written) : properEnding(otherEndings, written);
    if (!proper)
        return {};
    return OrdinalEnding{tokens.at(i).start + roman, written.size(), *proper};
}

} // namespace

void markGroups(Tokens &tokens)
{
    for (qsizetype first = 0; first < tokens.size();) {
        qsizetype end = first + 1;
        if (tokens.kind(first) == Kind::Number)
            while (tokens.kind(end) == Kind::Number && !tokens.gap(end).isEmpty())
                ++end;
        if (end > first + 1) {
            const bool groups = areGroups(tokens, first, end);
            for (qsizetype i = first; i < end; ++i) {
                tokens.token(i).inSequence = true;
                tokens.token(i).thousands = groups && i > first;
            }
        }
        first = end;
    }
}

std::optional<QString> grouped(const Tokens &tokens, qsizetype i)
{
    const QStringView digits = tokens.textOf(i);
    const Token &token = tokens.at(i);
    if (digits.size() < fewestDigits || digits.size() > mostDigits || digits.front() == u'0' || token.inSequence
        || isDate(digits) || !startsApart(tokens, i) || !endsApart(tokens, i) || isPostalCode(tokens, i)
        || followsCodeWord(tokens, i))
        return {};
    const QStringView space = charactersOf(token.settings->thousands);
    QString result;
    for (qsizetype at = 0; at < digits.size(); ++at) {
        if (at > 0 && (digits.size() - at) % 3 == 0)
            result += space;
        result += digits[at];
    }
    return result;
}

std::optional<OrdinalEnding> ordinalEnding(const Tokens &tokens, qsizetype i)
{
    if (tokens.kind(i) != Kind::Word || tokens.isTightAlnum(i + 1))
        return {};
    const bool afterNumber = tokens.isTight(i) && tokens.kind(i - 1) == Kind::Number;
    if (!afterNumber)
        return tokens.followsAlnum(i) ? std::nullopt : romanEnding(tokens, i);
    if (tokens.followsAlnum(i - 1))
        return {};
    const QStringView written = tokens.textOf(i);
    const auto proper =
        tokens.textOf(i - 1) == u"1" ? properEnding(firstEndings, written) : properEnding(otherEndings, written);
    if (!proper)
        return {};
    return OrdinalEnding{tokens.at(i).start, written.size(), *proper};
}

bool isRoman(QStringView word)
{
    constexpr qsizetype longest = 15; // MMMDCCCLXXXVIII
    if (word.isEmpty() || word.size() > longest)
        return false;
    int value = 0;
    for (qsizetype i = 0; i < word.size(); ++i) {
        const int digit = romanDigit(word[i]);
        if (digit == 0)
            return false;
        const bool isSubtracted = i + 1 < word.size() && romanDigit(word[i + 1]) > digit;
        value += isSubtracted ? -digit : digit;
    }
    return roman(value) == word;
}

} // namespace marbre::text::typography
