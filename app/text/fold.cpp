#include "text/fold.h"

#include <algorithm>

namespace marbre::text {

namespace {

void fold(QChar c, QString &out)
{
    if (c.category() == QChar::Mark_NonSpacing)
        return;
    switch (c.unicode()) {
    case u'œ':
    case u'Œ':
        out += QLatin1String("oe");
        break;
    case u'æ':
    case u'Æ':
        out += QLatin1String("ae");
        break;
    case u'ß':
    case u'ẞ':
        out += QLatin1String("ss");
        break;
    case u'ø':
    case u'Ø':
        out += QLatin1Char('o');
        break;
    case u'ł':
    case u'Ł':
        out += QLatin1Char('l');
        break;
    default:
        out += c.toLower();
    }
}

} // namespace

QString folded(QStringView text)
{
    // In short pieces: QString::normalized moves all that follows at every letter that it takes apart, so that the time
    // for a whole book would grow with the square of its length.
    constexpr qsizetype piece = 256;
    QString result;
    result.reserve(text.size());
    while (!text.isEmpty()) {
        qsizetype length = std::min(text.size(), piece);
        if (length < text.size() && text[length - 1].isHighSurrogate())
            ++length;
        for (const QChar c : text.first(length).toString().normalized(QString::NormalizationForm_KD))
            fold(c, result);
        text = text.sliced(length);
    }
    return result;
}

} // namespace marbre::text
