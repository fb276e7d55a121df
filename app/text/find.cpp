#include "text/find.h"

#include <algorithm>
#include <utility>

namespace marbre::text {

namespace {

/// Steps of one match; about a millisecond. An expression that would need more (`(a+)+b`) finds nothing.
const QString bound = QStringLiteral("(*LIMIT_MATCH=100000)");

/// A text without what does not count, and where each character of it comes from.
struct Loose {
    QString text;
    std::vector<int> origins; ///< one more than characters: the last is the length of the original

    void add(const QString &characters, int origin)
    {
        text += characters;
        origins.insert(origins.end(), size_t(characters.size()), origin);
    }
};

QString plainForm(QChar c)
{
    switch (c.unicode()) {
    case u'œ': return QStringLiteral("oe");
    case u'Œ': return QStringLiteral("OE");
    case u'æ': return QStringLiteral("ae");
    case u'Æ': return QStringLiteral("AE");
    case u'’':
    case u'‘': return QStringLiteral("'");
    case 0x00a0:
    case 0x2009:
    case 0x202f: return QStringLiteral(" ");
    default: break;
    }
    QString result = QString(c).normalized(QString::NormalizationForm_D);
    result.removeIf([](QChar each) { return each.category() == QChar::Mark_NonSpacing; });
    return result;
}

Loose loosened(const QString &text)
{
    Loose result;
    result.text.reserve(text.size());
    result.origins.reserve(size_t(text.size()) + 1);
    for (int at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        result.add(c.unicode() < 128 || c.isSurrogate() ? QString(c) : plainForm(c), at);
    }
    result.origins.push_back(int(text.size()));
    return result;
}

Span back(const Span &span, const Loose &loose)
{
    if (span.from < 0)
        return span;
    const int from = loose.origins[size_t(span.from)];
    if (span.from == span.to)
        return {from, from};
    // Half of a ligature is all of it.
    return {from, std::max(loose.origins[size_t(span.to)], loose.origins[size_t(span.to) - 1] + 1)};
}

Search::Mistake mistakeOf(const QRegularExpression &expression)
{
    using Kind = Search::Mistake::Kind;
    const QString said = expression.errorString();
    const Kind kind = said.contains(QLatin1String("parenthes")) ? Kind::Parenthesis
        : said.contains(QLatin1String("terminating ]"))          ? Kind::Bracket
        : said.contains(QLatin1String("quantifier"))             ? Kind::NothingToRepeat
                                                                 : Kind::Other;
    return {kind, std::max(int(expression.patternErrorOffset()), 1)};
}

Span caught(const QRegularExpressionMatch &match, int group)
{
    return {int(match.capturedStart(group)), int(match.capturedEnd(group))};
}

} // namespace

std::expected<Search, Search::Mistake> Search::of(const Question &question)
{
    const QString words = question.accentsCount ? question.words : loosened(question.words).text;
    QRegularExpression::PatternOptions options =
        QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::MultilineOption;
    options.setFlag(QRegularExpression::CaseInsensitiveOption, !question.caseCounts);
    if (question.expression)
        // Alone, as what stands around it would hide its mistakes.
        if (const QRegularExpression alone(words, options); !alone.isValid())
            return std::unexpected(mistakeOf(alone));
    QString pattern = question.expression ? words : QRegularExpression::escape(words);
    if (question.wholeWords)
        pattern = QStringLiteral("(?<![\\w\\p{M}])(?:%1)(?![\\w\\p{M}])").arg(pattern);
    Search search;
    search.m_empty = words.isEmpty();
    search.m_loose = !question.accentsCount;
    search.m_expression = QRegularExpression(bound + pattern, options);
    search.m_groups = search.groups() > 0;
    return search;
}

std::vector<Hit> Search::hitsIn(const QString &text) const
{
    std::vector<Hit> hits;
    if (m_empty)
        return hits;
    Loose loose;
    QString subject = text;
    subject.replace(QChar::LineSeparator, u'\n').replace(QChar::ObjectReplacementCharacter, u'\n');
    if (m_loose) {
        loose = loosened(subject);
        subject = loose.text;
    }
    const auto place = [&](const Span &span) { return m_loose ? back(span, loose) : span; };
    for (auto matches = m_expression.globalMatch(subject); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        Hit hit{place(caught(match, 0)), {}};
        const QStringView said = QStringView(text).sliced(hit.from, hit.to - hit.from);
        if (said.isEmpty() || said.contains(QChar::ObjectReplacementCharacter))
            continue;
        for (int group = 1; m_groups && group <= groups(); ++group)
            hit.groups.push_back(place(caught(match, group)));
        hits.push_back(std::move(hit));
    }
    return hits;
}

namespace {

/// The number after a `$`, of as many digits as there are groups for; 0: none.
int groupAt(QStringView digits, int groups)
{
    for (qsizetype length = std::min<qsizetype>(2, digits.size()); length > 0; --length) {
        const QStringView number = digits.first(length);
        const bool all = std::ranges::all_of(number, [](QChar c) { return c >= u'0' && c <= u'9'; });
        if (const int group = all ? number.toInt() : 0; group > 0 && group <= groups)
            return group;
    }
    return 0;
}

} // namespace

Replacement replacementOf(const QString &typed, const Question &question, int groups)
{
    Replacement result;
    QString words;
    const auto addGroup = [&](int group) {
        if (!words.isEmpty())
            result.push_back({std::exchange(words, {}), -1});
        result.push_back({{}, group});
    };
    for (qsizetype at = 0; at < typed.size(); ++at) {
        const QStringView rest = QStringView(typed).sliced(at + 1);
        if (!question.expression || typed[at] != u'$' || rest.isEmpty()) {
            words += typed[at];
        } else if (rest.front() == u'$') {
            words += u'$';
            ++at;
        } else if (rest.front() == u'&' || rest.front() == u'0') {
            addGroup(0);
            ++at;
        } else if (const int group = groupAt(rest, groups)) {
            addGroup(group);
            at += group > 9 ? 2 : 1;
        } else {
            words += u'$';
        }
    }
    if (!words.isEmpty() || result.empty())
        result.push_back({words, -1});
    return result;
}

QString wordsFor(const QString &text, const Hit &hit, const Replacement &replacement)
{
    QString words;
    for (const Piece &piece : replacement) {
        const Span caught = piece.group <= 0 ? Span(hit) : hit.groups[size_t(piece.group - 1)];
        words += piece.group < 0 ? piece.words : caught.from < 0 ? QString() : text.sliced(caught.from, caught.to - caught.from);
    }
    return words;
}

int alike(QStringView one, QStringView other)
{
    const auto [a, b] = std::ranges::mismatch(one, other);
    auto length = int(a - one.begin());
    if (length > 0 && one[length - 1].isHighSurrogate())
        --length;
    return length;
}

int alikeAtEnd(QStringView one, QStringView other)
{
    int length = 0;
    while (length < std::min(one.size(), other.size())
           && one[one.size() - 1 - length] == other[other.size() - 1 - length])
        ++length;
    if (length > 0 && one[one.size() - length].isLowSurrogate())
        --length;
    return length;
}

} // namespace marbre::text
