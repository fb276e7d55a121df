#include "html/characters.h"

#include <algorithm>

namespace marbre::html {

namespace {

/// U+FDD0…U+FDEF, and the last two of every plane.
bool isNoncharacter(char32_t c)
{
    return (c >= 0xfdd0 && c <= 0xfdef) || (c & 0xfffe) == 0xfffe;
}

} // namespace

QString onlyCharacters(QString text)
{
    const auto mayBeNone = [](QChar c) { return c.unicode() >= 0xd800; };
    const auto first = std::ranges::find_if(std::as_const(text), mayBeNone);
    if (first == text.cend())
        return text;
    QString kept = text.first(first - text.cbegin());
    for (qsizetype at = kept.size(); at < text.size(); ++at) {
        const QChar c = text[at];
        const bool isPair = c.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        if (isPair) {
            if (!isNoncharacter(QChar::surrogateToUcs4(c, text[at + 1])))
                kept += QStringView(text).sliced(at, 2);
            ++at;
        } else if (c.isSurrogate()) {
            kept += QChar(QChar::ReplacementCharacter);
        } else if (c != QChar(0xfeff) && !isNoncharacter(c.unicode())) {
            kept += c;
        }
    }
    return kept;
}

} // namespace marbre::html
