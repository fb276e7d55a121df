#include "html/escape.h"

#include "html/characters.h"

namespace marbre::html {

namespace {

QString escape(const QString &text, bool quotes)
{
    QString result;
    result.reserve(text.size() + text.size() / 16);
    for (const QChar c : text) {
        switch (c.unicode()) {
        case u'&':
            result += QLatin1String("&amp;");
            break;
        case u'<':
            result += QLatin1String("&lt;");
            break;
        case u'>':
            result += QLatin1String("&gt;");
            break;
        case u'"':
            quotes ? result += QLatin1String("&quot;") : result += c;
            break;
        case 0x00A0:
            result += QLatin1String("&nbsp;");
            break;
        case 0x202F:
            result += QLatin1String("&#8239;");
            break;
        default:
            result += c;
        }
    }
    return result;
}

} // namespace

QString escapeText(QStringView text)
{
    return escape(onlyCharacters(text.toString()), false);
}

QString escapeAttribute(QStringView value)
{
    return escape(onlyCharacters(value.toString()), true);
}

} // namespace marbre::html
