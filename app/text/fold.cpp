#include "text/fold.h"

namespace marbre::text {

QString folded(QStringView text)
{
    const QString parts = text.toString().normalized(QString::NormalizationForm_KD);
    QString result;
    result.reserve(parts.size());
    for (const QChar c : parts) {
        if (c.category() == QChar::Mark_NonSpacing)
            continue;
        switch (c.unicode()) {
        case u'œ':
        case u'Œ':
            result += QLatin1String("oe");
            break;
        case u'æ':
        case u'Æ':
            result += QLatin1String("ae");
            break;
        case u'ß':
            result += QLatin1String("ss");
            break;
        case u'ø':
        case u'Ø':
            result += QLatin1Char('o');
            break;
        case u'ł':
        case u'Ł':
            result += QLatin1Char('l');
            break;
        default:
            result += c.toLower();
        }
    }
    return result;
}

} // namespace marbre::text
