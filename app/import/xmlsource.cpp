#include "import/xmlsource.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <cerrno>

#include <iconv.h>

#include "text/encoding.h"

namespace marbre::import {

struct XmlSource::Converter {
    explicit Converter(const char *encoding)
        : handle(iconv_open("UTF-8", encoding))
    {
    }
    ~Converter()
    {
        if (isOpen())
            iconv_close(handle);
    }
    Converter(const Converter &) = delete;
    Converter &operator=(const Converter &) = delete;

    [[nodiscard]] bool isOpen() const { return handle != iconv_t(-1); }

    iconv_t handle;
};

namespace {

constexpr qint64 pieceSize = 256 * 1024;

QByteArray declaredEncoding(const QByteArray &start)
{
    static const QRegularExpression declaration(
        QStringLiteral("\\A\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']"));
    return declaration.match(QString::fromLatin1(start.left(400))).captured(1).toLatin1();
}

} // namespace

XmlSource::XmlSource(QIODevice &device)
    : m_device(device)
{
}

XmlSource::~XmlSource() = default;

void XmlSource::begin()
{
    m_begun = true;
    QByteArray encoding;
    if (m_raw.startsWith("\xEF\xBB\xBF"))
        m_raw.remove(0, 3);
    else if (m_raw.startsWith("\xFF\xFE") || m_raw.startsWith(QByteArray("<\0?\0", 4)))
        encoding = "UTF-16LE";
    else if (m_raw.startsWith("\xFE\xFF") || m_raw.startsWith(QByteArray("\0<\0?", 4)))
        encoding = "UTF-16BE";
    else
        encoding = declaredEncoding(m_raw);
    if (encoding.startsWith("UTF-16") && !m_raw.startsWith('<') && !m_raw.startsWith('\0'))
        m_raw.remove(0, 2);
    if (encoding.isEmpty() || encoding.compare("utf-8", Qt::CaseInsensitive) == 0
        || encoding.compare("utf8", Qt::CaseInsensitive) == 0)
        return;
    // What HTML calls Latin-1 is Windows-1252 (WHATWG Encoding standard, 4.2).
    const bool isLatin1 = encoding.compare("iso-8859-1", Qt::CaseInsensitive) == 0;
    m_converter = std::make_unique<Converter>(isLatin1 ? "CP1252" : encoding.constData());
    if (m_converter->isOpen())
        return;
    m_converter.reset();
    m_unknown = encoding;
}

bool XmlSource::readInto(QByteArray &text)
{
    for (;;) {
        const QByteArray piece = m_device.read(pieceSize);
        m_position += piece.size();
        m_raw += piece;
        if (!m_begun)
            begin();
        if (m_raw.isEmpty())
            return false;
        const qsizetype before = text.size();
        if (m_converter) {
            convert(text);
            if (piece.isEmpty())
                m_raw.clear(); // half a character at the end
        } else {
            text += m_raw;
            m_raw.clear();
        }
        if (text.size() > before)
            return true;
    }
}

void XmlSource::convert(QByteArray &text)
{
    constexpr size_t longestCharacter = 4;
    std::string target(size_t(m_raw.size()) * 3 + longestCharacter, '\0');
    char *from = m_raw.data();
    auto left = size_t(m_raw.size());
    while (left > 0) {
        char *to = target.data();
        size_t room = target.size();
        const size_t done = iconv(m_converter->handle, &from, &left, &to, &room);
        text.append(target.data(), to - target.data());
        if (done != size_t(-1) || errno == EINVAL)
            break; // all, or all but a character that goes on in the next piece
        if (errno == EILSEQ) {
            text += "\xEF\xBF\xBD";
            ++from;
            --left;
        }
    }
    m_raw = m_raw.right(qsizetype(left));
}

namespace {

/// The length of the character that begins here, or 0 where none does (RFC 3629, 4).
qsizetype characterAt(QByteArrayView bytes)
{
    const auto first = static_cast<unsigned char>(bytes[0]);
    const qsizetype length = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
    return length > 0 && length <= bytes.size() && bytes.first(length).isValidUtf8() ? length : 0;
}

} // namespace

QByteArray mendedUtf8(const QByteArray &bytes)
{
    if (bytes.isValidUtf8())
        return bytes;
    QByteArray mended;
    for (qsizetype at = 0; at < bytes.size();) {
        const QByteArrayView rest = QByteArrayView(bytes).sliced(at);
        const qsizetype length = characterAt(rest);
        mended += length > 0 ? rest.first(length).toByteArray() : text::decodeText(rest.first(1)).toUtf8();
        at += std::max<qsizetype>(length, 1);
    }
    return mended;
}

} // namespace marbre::import
