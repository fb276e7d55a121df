#include "import/capture/jsonld.h"

namespace marbre::import::capture {

namespace {

bool isJsonSpace(QChar c)
{
    return c == u' ' || c == u'\n' || c == u'\r' || c == u'\t';
}

/// What people put around the object: comments of HTML's and CDATA, a semicolon.
QString unwrapped(const QString &json)
{
    QString text = json.trimmed();
    for (const auto &wrapping : {QStringLiteral("<!--"), QStringLiteral("-->"), QStringLiteral("//<![CDATA["),
                                 QStringLiteral("//]]>"), QStringLiteral("/*<![CDATA[*/"), QStringLiteral("/*]]>*/"),
                                 QStringLiteral("<![CDATA["), QStringLiteral("]]>")}) {
        text = text.trimmed();
        if (text.startsWith(wrapping))
            text.remove(0, wrapping.size());
        if (text.endsWith(wrapping))
            text.chop(wrapping.size());
    }
    text = text.trimmed();
    while (text.endsWith(u';'))
        text.chop(1);
    return text;
}

/// Control characters must be escaped in a string (RFC 8259, 7).
QString escapedControl(QChar c)
{
    return c == u'\n' ? QStringLiteral("\\n") : c == u'\r' ? QString() : QStringLiteral(" ");
}

/// A backslash that begins no escape is one itself.
bool isEscape(QChar c)
{
    return QStringView(u"\"\\/bfnrtu").contains(c);
}

} // namespace

QByteArray mendedJson(const QString &json)
{
    const QString text = unwrapped(json);
    QString result;
    result.reserve(text.size());
    bool inString = false;
    qsizetype comma = -1; // the last one, where nothing has followed it yet
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (inString && c == u'\\') {
            result += i + 1 < text.size() && isEscape(text[i + 1]) ? QString(c) + text[++i] : QStringLiteral("\\\\");
            continue;
        }
        if (c == u'"')
            inString = !inString;
        if (inString || c == u'"') {
            result += c < u' ' ? escapedControl(c) : QString(c);
            comma = -1;
            continue;
        }
        if ((c == u'}' || c == u']') && comma >= 0)
            result.remove(comma, 1);
        if (!isJsonSpace(c))
            comma = c == u',' ? result.size() : -1;
        result += c;
    }
    return result.toUtf8();
}

} // namespace marbre::import::capture
