#include "text/count.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace marbre::text {

namespace {

bool hasLetterOrNumber(QStringView piece)
{
    for (qsizetype i = 0; i < piece.size(); ++i) {
        const bool pair = piece[i].isHighSurrogate() && i + 1 < piece.size() && piece[i + 1].isLowSurrogate();
        if (pair ? QChar::isLetterOrNumber(QChar::surrogateToUcs4(piece[i], piece[i + 1])) : piece[i].isLetterOrNumber())
            return true;
    }
    return false;
}

} // namespace

int countWords(QStringView text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text.data(), text.size());
    int words = 0;
    qsizetype start = 0;
    while (finder.toNextBoundary() != -1) {
        const QStringView piece = text.sliced(start, finder.position() - start);
        start = finder.position();
        if (hasLetterOrNumber(piece))
            ++words;
    }
    return words;
}

int countSigns(QStringView text)
{
    int signs = 0;
    bool plain = true;
    for (const QChar c : text) {
        plain = plain && c.unicode() < 0x300; // what combines comes later
        signs += c != u'\n';
    }
    if (plain)
        return signs;
    signs = 0;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text.data(), text.size());
    for (qsizetype from = 0, to = finder.toNextBoundary(); to > 0; from = to, to = finder.toNextBoundary())
        signs += text[from] != u'\n';
    return signs;
}

int readingMinutes(int words)
{
    constexpr int perMinute = 230;
    return words == 0 ? 0 : std::max(1, (words + perMinute / 2) / perMinute);
}

} // namespace marbre::text
