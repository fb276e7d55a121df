#include "text/typography/signs.h"

namespace marbre::text::typography {

namespace {

/// Something that a clause may begin with.
bool beginsClause(const Tokens &tokens, qsizetype i)
{
    const Kind kind = tokens.kind(i);
    return kind == Kind::Word || kind == Kind::Number || kind == Kind::Kept || isOneOf(tokens.sign(i), openers)
        || isOneOf(tokens.sign(i), u"\"'’…$€£");
}

/// Something that a clause may end with.
bool endsClause(const Tokens &tokens, qsizetype i)
{
    const Kind kind = tokens.kind(i);
    return kind == Kind::Word || kind == Kind::Number || kind == Kind::Kept || isOneOf(tokens.sign(i), closers)
        || isOneOf(tokens.sign(i), u"\"'’….,;:!?%€$£°");
}

bool stands(const Tokens &tokens, qsizetype i)
{
    return !tokens.gap(i).isEmpty() && !tokens.gap(i + 1).isEmpty() && endsClause(tokens, i - 1)
        && beginsClause(tokens, i + 1);
}

/// Between words, as a typewriter writes a dash; BEM names and options of programs stand between others.
bool isTightDash(const Tokens &tokens, qsizetype i)
{
    const bool before = tokens.kind(i - 1) == Kind::Word || isOneOf(tokens.sign(i - 1), u"”’");
    const bool after = tokens.kind(i + 1) == Kind::Word || isOneOf(tokens.sign(i + 1), u"“‘’");
    return tokens.isTight(i) && tokens.isTight(i + 1) && before && after;
}

/// Years (1990-1995, 2019-21, but no month of ISO 8601) and pages (p. 12-15), where no other sign is joined to them.
bool isRange(const Tokens &tokens, qsizetype i)
{
    const auto isEnd = [&](qsizetype j) { return isOneOf(tokens.sign(j), u")]”’\"'.,;:!?»…"); };
    const bool apart = (!tokens.isTight(i - 1) || isOneOf(tokens.sign(i - 2), u"([“‘\"'«"))
        && (!tokens.isTight(i + 2) || isEnd(i + 2));
    if (!tokens.isTight(i) || !tokens.isTight(i + 1) || tokens.kind(i - 1) != Kind::Number
        || tokens.kind(i + 1) != Kind::Number || !apart || tokens.at(i + 1).size() > 4 || tokens.at(i - 1).size() > 4)
        return false;
    const QStringView from = tokens.textOf(i - 1);
    const QStringView to = tokens.textOf(i + 1);
    const bool year = from.size() == 4 && (from[0] == u'1' || from[0] == u'2');
    if (year && to.size() == 4)
        return to.toInt() > from.toInt();
    if (year && to.size() == 2)
        return to.toInt() > 12 && to.toInt() > from.sliced(2).toInt();
    const bool page = tokens.sign(i - 2) == u'.' && (tokens.isWord(i - 3, u"p") || tokens.isWord(i - 3, u"pp"));
    return page && to.toInt() > from.toInt();
}

void become(Token &token, char16_t sign, Rule rule)
{
    if (sign == 0)
        return;
    token.sign = sign;
    token.rule = rule;
}

void setHyphens(Tokens &tokens, qsizetype i)
{
    Token &token = tokens.token(i);
    const Settings &settings = *token.settings;
    const bool isNumeric = tokens.kind(i - 1) == Kind::Number && tokens.kind(i + 1) == Kind::Number;
    if (opensDialogue(tokens, i))
        become(token, settings.dialogueDash, Rule::Dialogue);
    else if (token.size() == 1 && stands(tokens, i) && !isNumeric)
        become(token, settings.spacedDash, Rule::Dash);
    else if (token.size() == 1 && settings.rangeDash && isRange(tokens, i))
        become(token, u'–', Rule::Range);
    else if (token.size() == 2 && stands(tokens, i))
        become(token, settings.spacedDash, Rule::Dash);
    else if (token.size() == 2 && isTightDash(tokens, i))
        become(token, settings.tightDash, Rule::Dash);
    else if (token.size() == 3 && settings.spacedDash && (stands(tokens, i) || isTightDash(tokens, i)))
        become(token, u'—', Rule::Dash);
}

/// Three dots, that are no part of a path (`.../x`) nor of a range of numbers.
void setDots(Tokens &tokens, qsizetype i)
{
    Token &token = tokens.token(i);
    const bool isNumeric = tokens.isTight(i) && tokens.kind(i - 1) == Kind::Number && tokens.isTight(i + 1)
        && tokens.kind(i + 1) == Kind::Number;
    const bool isPath = (tokens.isTight(i + 1) && isOneOf(tokens.sign(i + 1), u"/\\"))
        || (tokens.isTight(i) && isOneOf(tokens.sign(i - 1), u"/\\"));
    if (!token.settings->ellipses || isNumeric || isPath)
        token.sign = 0;
    else
        token.rule = Rule::Ellipsis;
}

} // namespace

bool opensDialogue(const Tokens &tokens, qsizetype i)
{
    const char16_t sign = tokens.sign(i);
    const bool hyphen = sign == u'-';
    if (!(hyphen || isOneOf(sign, dashes)) || !tokens.isLineStart(i) || tokens.kind(i + 1) == Kind::Number)
        return false;
    // A hyphen after spaces is an item of a list; one without a space after it joins words.
    if (hyphen && (!tokens.gap(i).isEmpty() || tokens.gap(i + 1).isEmpty()))
        return false;
    const bool isBracket = isOneOf(tokens.sign(i + 1), u"[{");
    return beginsClause(tokens, i + 1) && !isBracket;
}

void setSigns(Tokens &tokens)
{
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        if (tokens.sign(i) == u'-')
            setHyphens(tokens, i);
        else if (tokens.sign(i) == u'…' && tokens.at(i).size() == 3)
            setDots(tokens, i);
    }
}

} // namespace marbre::text::typography
