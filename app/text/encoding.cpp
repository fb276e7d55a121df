#include "text/encoding.h"

#include <QStringDecoder>

#include <array>

namespace marbre::text {

namespace {

/// WHATWG Encoding standard, index windows-1252, bytes 0x80–0x9F.
constexpr std::array<char16_t, 32> windows1252High{
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

QString decodeWindows1252(QByteArrayView bytes)
{
    QString text(bytes.size(), Qt::Uninitialized);
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        text[i] = QChar(byte >= 0x80 && byte < 0xA0 ? windows1252High[byte - 0x80] : char16_t(byte));
    }
    return text;
}

QString decodeWith(QStringConverter::Encoding encoding, QByteArrayView bytes)
{
    // Stateless: bytes cut short at the end give U+FFFD, where the default would wait for more and drop them.
    QStringDecoder decoder(encoding, QStringConverter::Flag::Stateless);
    return decoder.decode(bytes);
}

/// Latin text in UTF-16 has a zero in almost every second byte.
bool looksLikeUtf16(QByteArrayView bytes, qsizetype zeroAt)
{
    if (bytes.size() < 4 || bytes.size() % 2)
        return false;
    const qsizetype units = std::min<qsizetype>(bytes.size() / 2, 200);
    qsizetype zeros = 0;
    for (qsizetype i = 0; i < units; ++i)
        zeros += bytes[2 * i + zeroAt] == 0 && bytes[2 * i + 1 - zeroAt] != 0;
    return zeros * 4 > units * 3;
}

QString decode(QByteArrayView bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return decodeWith(QStringConverter::Utf8, bytes.sliced(3));
    if (bytes.startsWith("\xFF\xFE"))
        return decodeWith(QStringConverter::Utf16LE, bytes.sliced(2));
    if (bytes.startsWith("\xFE\xFF"))
        return decodeWith(QStringConverter::Utf16BE, bytes.sliced(2));
    if (looksLikeUtf16(bytes, 1))
        return decodeWith(QStringConverter::Utf16LE, bytes);
    if (looksLikeUtf16(bytes, 0))
        return decodeWith(QStringConverter::Utf16BE, bytes);
    QStringDecoder utf8(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
    QString text = utf8.decode(bytes);
    return utf8.hasError() ? decodeWindows1252(bytes) : text;
}

/// U+FFFD for each half of a pair that stands alone.
void replaceLoneSurrogates(QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            ++i;
        else if (text[i].isSurrogate())
            text[i] = QChar::ReplacementCharacter;
    }
}

} // namespace

QString decodeText(QByteArrayView bytes)
{
    QString text = decode(bytes);
    text.remove(QChar(u'\0'));
    replaceLoneSurrogates(text);
    return text;
}

} // namespace marbre::text
