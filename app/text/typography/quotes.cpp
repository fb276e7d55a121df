#include "text/typography/quotes.h"

#include <algorithm>
#include <array>

namespace marbre::text::typography {

namespace {

/// Marks that do not tell on which side of them the word is.
constexpr std::u16string_view marks = u"\"'’‘";

/// English words that begin with an apostrophe (CMOS 6.117).
bool isElision(QStringView word)
{
    static constexpr std::array<std::u16string_view, 14> elisions{u"tis",   u"twas", u"twere", u"twill", u"em",
                                                                  u"cause", u"bout", u"til",   u"till",  u"n",
                                                                  u"nuff",  u"cos",  u"tain",  u"round"};
    const QString plain = word.toString().toLower();
    return std::ranges::any_of(elisions, [&](std::u16string_view elision) { return QStringView(elision) == plain; });
}

/// Where an apostrophe may close 'word': in each paragraph, is there one after token i?
std::vector<bool> closersAhead(const Tokens &tokens)
{
    std::vector<bool> ahead(size_t(tokens.size()), false);
    bool found = false;
    for (qsizetype i = tokens.size() - 1; i >= 0; --i) {
        if (tokens.kind(i) == Kind::Edge && tokens.kind(i + 1) == Kind::Edge)
            found = false;
        ahead[size_t(i)] = found;
        if (isOneOf(tokens.sign(i), u"'’") && tokens.isTight(i) && !tokens.isTightAlnum(i + 1))
            found = true;
    }
    return ahead;
}

/// For each token, the first one at or after it that is no mark, or that stands apart from the one before.
std::vector<qsizetype> runEnds(const Tokens &tokens)
{
    std::vector<qsizetype> ends(size_t(tokens.size()) + 1, tokens.size());
    for (qsizetype i = tokens.size() - 1; i >= 0; --i)
        ends[size_t(i)] = tokens.isTight(i) && isOneOf(tokens.sign(i), marks) ? ends[size_t(i) + 1] : i;
    return ends;
}

/// Where a double mark may close what is opened: in each paragraph, is there one after token i?
std::vector<bool> partnersAhead(const Tokens &tokens)
{
    std::vector<bool> ahead(size_t(tokens.size()), false);
    bool found = false;
    for (qsizetype i = tokens.size() - 1; i >= 0; --i) {
        if (tokens.kind(i) == Kind::Edge && tokens.kind(i + 1) == Kind::Edge)
            found = false;
        ahead[size_t(i)] = found;
        found = found || isOneOf(tokens.sign(i), u"\"»”");
    }
    return ahead;
}

class Quotes
{
public:
    explicit Quotes(Tokens &tokens)
        : m_tokens(tokens)
        , m_closersAhead(closersAhead(tokens))
        , m_partnersAhead(partnersAhead(tokens))
    {
    }

    /// The double marks first: those in their final form tell whether a single one opens or closes.
    void set()
    {
        forEachToken(&Quotes::doubleMark);
        forEachToken(&Quotes::singleMark);
    }

private:
    void forEachToken(void (Quotes::*treat)())
    {
        m_runEnds = runEnds(m_tokens);
        m_runStart = 0;
        for (m_at = 0; m_at < m_tokens.size(); ++m_at) {
            if (!m_tokens.isTight(m_at) || !isOneOf(m_tokens.sign(m_at - 1), marks))
                m_runStart = m_at;
            (this->*treat)();
        }
    }

    [[nodiscard]] bool endsParagraph() const
    {
        return m_tokens.kind(m_at) == Kind::Edge && m_tokens.kind(m_at - 1) == Kind::Edge;
    }

    /// A quotation that is open goes on in the next paragraph.
    void endParagraph()
    {
        m_goesOn = !m_open.empty();
        m_open.clear();
    }

    void doubleMark()
    {
        const char16_t sign = m_tokens.sign(m_at);
        if (endsParagraph())
            endParagraph();
        else if (sign == u'"' && settings().outer.open)
            straight();
        else if (isOneOf(sign, u"«“„"))
            m_open.push_back(sign);
        else if (isOneOf(sign, u"»”"))
            pop();
    }

    void singleMark()
    {
        const char16_t sign = m_tokens.sign(m_at);
        const bool isAcute = sign == u'´' && m_tokens.followsAlnum(m_at) && m_tokens.isTightAlnum(m_at + 1);
        if (endsParagraph())
            m_singleOpen = false;
        else if (isAcute && settings().apostrophes)
            become(u'’', Rule::Apostrophe);
        else if (sign == u'\'' && settings().apostrophes)
            single();
        const char16_t now = m_tokens.sign(m_at);
        if (now == u'‘')
            m_singleOpen = true;
        else if (now == u'’' && !m_tokens.isTightAlnum(m_at + 1))
            m_singleOpen = false;
    }

    [[nodiscard]] const Settings &settings() const { return *m_tokens.at(m_at).settings; }

    void become(char16_t sign, Rule rule)
    {
        m_tokens.token(m_at).sign = sign;
        m_tokens.token(m_at).rule = rule;
    }

    char16_t pop()
    {
        if (m_open.empty())
            return 0;
        const char16_t open = m_open.back();
        m_open.pop_back();
        return open;
    }

    /// A space, an edge, an opening sign or a dash stands before, were there no marks between.
    [[nodiscard]] bool isOpenBefore() const
    {
        const char16_t sign = m_tokens.sign(m_runStart - 1);
        return !m_tokens.isTight(m_runStart) || isOneOf(sign, openers) || isOneOf(sign, u"–—-=/");
    }

    /// A space, an edge, a closing sign or punctuation stands after, were there no marks between.
    [[nodiscard]] bool isOpenAfter() const
    {
        const qsizetype i = m_runEnds[size_t(m_at) + 1];
        const char16_t sign = m_tokens.sign(i);
        return !m_tokens.isTight(i) || isOneOf(sign, closers) || isOneOf(sign, u".,;:!?…–—-/*");
    }

    /// l'"ami": the mark after an elided word opens.
    [[nodiscard]] bool followsElision() const
    {
        return m_tokens.isTight(m_at) && isOneOf(m_tokens.sign(m_at - 1), u"'’") && m_tokens.followsAlnum(m_at - 1);
    }

    void straight()
    {
        const bool before = isOpenBefore();
        const bool after = isOpenAfter();
        if (before != after)
            before ? open() : close();
        else if (!before && followsElision())
            open();
        else if (!m_open.empty())
            close();
        else if (before ? m_partnersAhead[size_t(m_at)] : followsPunctuation())
            open();
    }

    /// dit:"Oui": no space before, and nothing open that it could close.
    [[nodiscard]] bool followsPunctuation() const
    {
        return isOneOf(m_tokens.sign(m_runStart - 1), u":;,.!?…") && m_tokens.isTightAlnum(m_at + 1);
    }

    void open()
    {
        const bool isInner = !m_open.empty() && m_open.back() == settings().outer.open;
        const char16_t sign = isInner ? settings().inner.open : settings().outer.open;
        m_open.push_back(sign);
        become(sign, Rule::Quotation);
    }

    void close()
    {
        if (m_open.empty() && !m_goesOn)
            return; // an inch, or a mark that nothing belongs to
        m_goesOn = m_goesOn && !m_open.empty();
        const char16_t open = pop();
        const QuotationMarks &inner = settings().inner;
        become(open == inner.open && open != 0 ? inner.close : settings().outer.close, Rule::Quotation);
    }

    /// 12'30'': feet and inches, minutes and seconds.
    [[nodiscard]] bool isSecondPrime() const
    {
        return m_tokens.isTight(m_at) && m_tokens.sign(m_at - 1) == u'\'' && m_tokens.kind(m_runStart - 1) == Kind::Number;
    }

    void single()
    {
        if (isSecondPrime())
            return;
        const bool wordAfter = m_tokens.isTightAlnum(m_at + 1);
        if (m_tokens.followsAlnum(m_at) && m_tokens.kind(m_at - 1) == Kind::Number)
            afterNumber();
        else if (m_tokens.followsAlnum(m_at))
            become(u'’', Rule::Apostrophe);
        else if (wordAfter && m_tokens.kind(m_at + 1) == Kind::Number && m_tokens.at(m_at + 1).size() == 2)
            become(u'’', Rule::Apostrophe); // '90s, mai '68
        else if (isOpenBefore() && !isOpenAfter())
            opening();
        else if (!isOpenBefore() && isOpenAfter())
            become(u'’', m_singleOpen ? Rule::Quotation : Rule::Apostrophe);
    }

    /// 1990's; a prime, unless it closes what is open.
    void afterNumber()
    {
        if (m_tokens.isTight(m_at + 1) && m_tokens.kind(m_at + 1) == Kind::Word)
            become(u'’', Rule::Apostrophe);
        else if (m_singleOpen && !m_tokens.isTightAlnum(m_at + 1))
            become(u'’', Rule::Quotation);
    }

    void opening()
    {
        if (m_closersAhead[size_t(m_at)] && !isElision(m_tokens.textOf(m_at + 1)))
            become(u'‘', Rule::Quotation);
        else
            become(u'’', Rule::Apostrophe);
    }

    Tokens &m_tokens;
    std::vector<bool> m_closersAhead;
    std::vector<bool> m_partnersAhead;
    std::vector<char16_t> m_open; ///< the opening marks of the quotations that are open, outermost first
    bool m_goesOn = false; ///< a quotation of the paragraph before was not closed there
    bool m_singleOpen = false;
    std::vector<qsizetype> m_runEnds;
    qsizetype m_runStart = 0; ///< the first of the marks that stand right before m_at; m_at where there are none
    qsizetype m_at = 0;
};

} // namespace

void setQuotes(Tokens &tokens)
{
    Quotes(tokens).set();
}

} // namespace marbre::text::typography
