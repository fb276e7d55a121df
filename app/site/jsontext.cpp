#include "site/jsontext.h"

namespace marbre::site {

QByteArray JsonText::quoted(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    QByteArray json("\"");
    json.reserve(utf8.size() + 2);
    for (const char c : utf8) {
        if (c == '"' || c == '\\')
            json += '\\';
        if (c == '<' || (c >= 0 && c < 0x20))
            json += "\\u00" + QByteArray::number(c, 16).rightJustified(2, '0');
        else
            json += c;
    }
    return json += '"';
}

} // namespace marbre::site
