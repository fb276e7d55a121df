#include "text/count.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace marbre::text {

int countWords(QStringView text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text.data(), text.size());
    int words = 0;
    qsizetype start = 0;
    while (finder.toNextBoundary() != -1) {
        const QStringView piece = text.sliced(start, finder.position() - start);
        start = finder.position();
        if (std::any_of(piece.begin(), piece.end(), [](QChar c) { return c.isLetterOrNumber(); }))
            ++words;
    }
    return words;
}

int readingMinutes(int words)
{
    constexpr int perMinute = 230;
    return words == 0 ? 0 : std::max(1, (words + perMinute / 2) / perMinute);
}

} // namespace marbre::text
