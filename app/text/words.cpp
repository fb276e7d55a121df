#include "text/words.h"

#include <QString>

namespace marbre::text {

namespace {

bool isLetter(QChar c)
{
    return c.isLetter() || c.isMark() || c.isSurrogate();
}

bool isInner(QChar c)
{
    return c == u'\'' || c == u'’' || c == u'-' || c == QChar(0x2011) || c == QChar(0x00ad);
}

/// What has one of these inside is no word of a language but a name of something on a machine.
bool isTechnical(QStringView token)
{
    for (qsizetype i = 0; i < token.size(); ++i) {
        const QChar c = token[i];
        if (c.isDigit() || c == u'@' || c == u'#' || c == u'_' || c == u'\\' || c == u'=')
            return true;
        const bool parts = (c == u'.' || c == u':') && i > 0 && i + 1 < token.size();
        if (parts && isLetter(token[i - 1]) && isLetter(token[i + 1]))
            return true;
    }
    return token.contains(QLatin1StringView("//"));
}

void addWords(std::vector<WordRange> &words, QStringView text, qsizetype from, qsizetype to)
{
    for (qsizetype at = from; at < to;) {
        if (!isLetter(text[at])) {
            ++at;
            continue;
        }
        qsizetype end = at;
        while (end < to && (isLetter(text[end]) || (isInner(text[end]) && end + 1 < to && isLetter(text[end + 1]))))
            ++end;
        words.push_back({at, end - at});
        at = end;
    }
}

} // namespace

std::vector<WordRange> wordsIn(QStringView text)
{
    std::vector<WordRange> words;
    for (qsizetype at = 0; at < text.size();) {
        if (text[at].isSpace()) {
            ++at;
            continue;
        }
        qsizetype end = at;
        while (end < text.size() && !text[end].isSpace())
            ++end;
        if (!isTechnical(text.sliced(at, end - at)))
            addWords(words, text, at, end);
        at = end;
    }
    return words;
}

} // namespace marbre::text
