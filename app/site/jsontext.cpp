#include "site/jsontext.h"

namespace marbre::site {

QByteArray JsonText::quoted(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    QByteArray json("\"");
    json.reserve(utf8.size() + 2);
    qsizetype at = 0;
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const char c = utf8[i];
        const bool isCode = c == '<' || (c >= 0 && c < 0x20);
        if (!isCode && c != '"' && c != '\\')
            continue;
        json.append(utf8.constData() + at, i - at);
        json += isCode ? "\\u00" + QByteArray::number(c, 16).rightJustified(2, '0') : QByteArray("\\") + c;
        at = i + 1;
    }
    return json.append(utf8.constData() + at, utf8.size() - at) += '"';
}

} // namespace marbre::site
