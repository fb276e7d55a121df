#pragma once

#include <QByteArray>
#include <QString>

namespace marbre::tests {

/// UTF-16 bytes, without a mark.
inline QByteArray utf16(const QString &text, bool bigEndian)
{
    QByteArray bytes;
    for (const QChar c : text) {
        const char low = char(c.unicode() & 0xFF);
        const char high = char(c.unicode() >> 8);
        bytes += bigEndian ? high : low;
        bytes += bigEndian ? low : high;
    }
    return bytes;
}

/// Windows-1252 bytes of what has no other characters than Latin-1's and the curly apostrophe.
inline QByteArray windows1252(const QString &text)
{
    QByteArray bytes;
    for (const QChar c : text)
        bytes += c == u'’' ? '\x92' : char(c.unicode());
    return bytes;
}

} // namespace marbre::tests
