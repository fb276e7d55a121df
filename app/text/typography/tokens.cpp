#include "text/typography/tokens.h"

#include "text/typography/kept.h"

namespace marbre::text::typography {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Letters, marks, the digits of other scripts, emoji, and the invisible characters inside words.
bool isWordCharacter(QChar c)
{
    if (c == u'º' || c == u'ª' || isDigit(c))
        return false;
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c.category() == QChar::Other_Format;
}

/// What a run of one sign is read as: only runs of certain lengths are signs of typography.
char16_t signOfRun(char16_t sign, qsizetype length)
{
    if (sign == u'-')
        return length <= 3 ? u'-' : u'\0';
    if (sign == u'.' && length == 3)
        return u'…';
    return length == 1 ? sign : u'\0';
}

template <typename Predicate> qsizetype runEnd(QStringView text, qsizetype from, Predicate belongs)
{
    qsizetype end = from + 1;
    while (end < text.size() && belongs(text[end]))
        ++end;
    return end;
}

} // namespace

bool isOneOf(char16_t sign, std::u16string_view signs)
{
    return sign != 0 && signs.find(sign) != std::u16string_view::npos;
}

bool isSpace(QChar c)
{
    return c == u' ' || c == u'\u00A0' || c == u'\u202F' || (c >= u'\u2000' && c <= u'\u200A') || c == u'\u205F';
}

bool isEdge(QChar c)
{
    return c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
}

Tokens::Tokens(QStringView text, const Settings &settings, const Marked &marked)
    : m_text(text)
{
    m_outside.settings = &settings;
    read(keptRanges(text, marked.kept));
    assignSettings(settings, marked.passages);
}

bool Tokens::isWord(qsizetype i, std::u16string_view word) const
{
    return kind(i) == Kind::Word && textOf(i) == word;
}

QStringView Tokens::gap(qsizetype i) const
{
    const qsizetype start = i <= 0 ? 0 : at(i - 1).end;
    const qsizetype end = i >= size() ? m_text.size() : at(i).start;
    return m_text.sliced(start, end - start);
}

void Tokens::read(const std::vector<Range> &kept)
{
    auto range = kept.begin();
    qsizetype at = 0;
    while (at < m_text.size()) {
        while (range != kept.end() && range->position + range->length <= at)
            ++range;
        if (range != kept.end() && range->position <= at) {
            m_tokens.push_back({at, range->position + range->length, Kind::Kept, u'\0'});
        } else if (isSpace(m_text[at])) {
            ++at;
            continue;
        } else {
            m_tokens.push_back(next(at, range == kept.end() ? m_text.size() : range->position));
        }
        at = m_tokens.back().end;
    }
}

Token Tokens::next(qsizetype from, qsizetype limit) const
{
    const QStringView text = m_text.first(limit);
    const QChar c = text[from];
    if (isDigit(c))
        return {from, runEnd(text, from, isDigit), Kind::Number, u'\0'};
    if (isWordCharacter(c))
        return {from, runEnd(text, from, isWordCharacter), Kind::Word, u'\0'};
    if (c == u'\r' && from + 1 < limit && text[from + 1] == u'\n')
        return {from, from + 2, Kind::Edge, u'\n'};
    if (isEdge(c)) {
        const bool line = c == u'\n' || c == u'\r' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
        return {from, from + 1, Kind::Edge, line ? u'\n' : u'\t'};
    }
    if (c == QChar::ObjectReplacementCharacter)
        return {from, from + 1, Kind::Kept, u'\0'};
    if (!isOneOf(c.unicode(), u"-.:;"))
        return {from, from + 1, Kind::Sign, c.unicode()};
    const qsizetype end = runEnd(text, from, [c](QChar other) { return other == c; });
    return {from, end, Kind::Sign, signOfRun(c.unicode(), end - from)};
}

void Tokens::assignSettings(const Settings &settings, const std::vector<Passage> &passages)
{
    auto passage = passages.begin();
    for (Token &token : m_tokens) {
        while (passage != passages.end() && passage->range.position + passage->range.length <= token.start)
            ++passage;
        const bool inside = passage != passages.end() && passage->range.position <= token.start;
        token.settings = inside ? &passage->settings : &settings;
    }
}

} // namespace marbre::text::typography
