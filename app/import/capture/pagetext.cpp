#include "import/capture/pagetext.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>

#include "text/encoding.h"

namespace marbre::import::capture {

namespace {

/// The standard looks at 1024 bytes; pages are not all so tidy.
constexpr qsizetype lookedAt = 8192;

bool hasMark(const QByteArray &bytes)
{
    return bytes.startsWith("\xEF\xBB\xBF") || bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF");
}

QString declaredIn(const QByteArray &bytes)
{
    static const QRegularExpression form(
        QStringLiteral(
            R"(<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([a-zA-Z0-9_:.-]{2,40})|^<\?xml\s[^>]{0,100}encoding\s*=\s*["']([a-zA-Z0-9_:.-]{2,40}))"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(QString::fromLatin1(bytes.left(lookedAt)));
    return match.hasCaptured(2) ? match.captured(2) : match.captured(1);
}

/// The labels that the Web means otherwise than their standards (WHATWG Encoding standard, 4.2).
QByteArray decoderName(const QString &label)
{
    const QString name = label.trimmed().toLower();
    if (name == QLatin1String("gb2312") || name == QLatin1String("gbk") || name == QLatin1String("x-gbk"))
        return "gb18030";
    if (name == QLatin1String("shift_jis") || name == QLatin1String("x-sjis") || name == QLatin1String("sjis"))
        return "windows-31j";
    if (name == QLatin1String("euc-kr") || name == QLatin1String("ks_c_5601-1987"))
        return "windows-949";
    return name.toLatin1();
}

/// Western labels and those of Unicode are what decodeText tells apart better than a label does.
bool isPlain(const QString &label)
{
    static const QRegularExpression plain(
        QStringLiteral("^(?:utf-?(?:8|16.*|32.*)|(?:us-)?ascii|iso-?8859-1|latin-?1|windows-1252|cp1252)$"),
        QRegularExpression::CaseInsensitiveOption);
    return label.trimmed().isEmpty() || label.trimmed().contains(plain);
}

bool isUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
    const QString text = decoder.decode(bytes);
    return !decoder.hasError()
        && std::ranges::any_of(bytes, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

} // namespace

QByteArray utf8Of(const QByteArray &bytes, const QString &declared)
{
    const QString label = isPlain(declared) ? declaredIn(bytes) : declared;
    if (!hasMark(bytes) && !isPlain(label) && !isUtf8(bytes)) {
        QStringDecoder decoder(decoderName(label).constData(), QStringConverter::Flag::Stateless);
        if (decoder.isValid())
            return QString(decoder.decode(bytes)).remove(QChar::Null).toUtf8();
    }
    return text::decodeText(bytes).toUtf8();
}

QString savedFrom(const QByteArray &bytes)
{
    static const QRegularExpression form(
        QStringLiteral(
            R"(<!--\s*saved from url=\(\d{4}\)(https?://[^\s>]+)|<!--\s*Page saved with SingleFile\s+url:\s*(https?://\S+))"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(QString::fromLatin1(bytes.left(lookedAt)));
    return match.hasCaptured(2) ? match.captured(2) : match.captured(1);
}

} // namespace marbre::import::capture
