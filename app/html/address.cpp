#include "html/address.h"

#include <array>

namespace marbre::html {

namespace {

constexpr bool isC0OrSpace(QChar c)
{
    return c.unicode() <= 0x20;
}

/// WHATWG URL 4.4, basic URL parser, steps 1.1–1.3 and 2–3: what a browser removes before it reads anything.
QString stripped(QStringView raw)
{
    while (!raw.isEmpty() && isC0OrSpace(raw.front()))
        raw = raw.sliced(1);
    while (!raw.isEmpty() && isC0OrSpace(raw.back()))
        raw.chop(1);
    QString result;
    result.reserve(raw.size());
    for (const QChar c : raw) {
        if (c != u'\t' && c != u'\n' && c != u'\r')
            result += c;
    }
    return result;
}

constexpr bool isSchemeCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'+' || c == u'-'
        || c == u'.';
}

/// The scheme in lower case without its colon (4.4, scheme start state and scheme state); empty: a relative address.
QString schemeOf(QStringView address)
{
    if (address.isEmpty() || !address.front().isLetter() || address.front().unicode() > 0x7f)
        return {};
    for (qsizetype i = 1; i < address.size(); ++i) {
        if (address[i] == u':')
            return address.first(i).toString().toLower();
        if (!isSchemeCharacter(address[i]))
            return {};
    }
    return {};
}

bool isAnyOf(const QString &scheme, auto &list)
{
    for (const QLatin1StringView entry : list) {
        if (scheme == entry)
            return true;
    }
    return false;
}

/// A raster image runs nothing; an SVG one may, once it is opened by itself.
bool isRasterData(QStringView address)
{
    static constexpr std::array types{QLatin1StringView("image/png"), QLatin1StringView("image/jpeg"),
                                      QLatin1StringView("image/gif"), QLatin1StringView("image/webp"),
                                      QLatin1StringView("image/avif")};
    const QStringView rest = address.sliced(5);
    for (const QLatin1StringView type : types) {
        if (rest.startsWith(type, Qt::CaseInsensitive) && rest.size() > type.size()
            && (rest[type.size()] == u';' || rest[type.size()] == u','))
            return true;
    }
    return false;
}

/// Other control characters have no place in an address: browsers escape them, other readers trip over them.
bool hasControls(QStringView address)
{
    for (const QChar c : address) {
        if (c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0))
            return true;
    }
    return false;
}

} // namespace

std::optional<QString> safeAddress(QStringView raw, AddressUse use)
{
    static constexpr std::array links{
        QLatin1StringView("http"),  QLatin1StringView("https"),  QLatin1StringView("mailto"),
        QLatin1StringView("tel"),   QLatin1StringView("ftp"),    QLatin1StringView("ftps"),
        QLatin1StringView("sftp"),  QLatin1StringView("news"),   QLatin1StringView("nntp"),
        QLatin1StringView("xmpp"),  QLatin1StringView("irc"),    QLatin1StringView("ircs"),
        QLatin1StringView("sms"),   QLatin1StringView("geo"),    QLatin1StringView("doi"),
        QLatin1StringView("urn"),   QLatin1StringView("magnet"), QLatin1StringView("webcal"),
        QLatin1StringView("matrix")};
    static constexpr std::array media{QLatin1StringView("http"), QLatin1StringView("https")};

    QString address = stripped(raw);
    if (hasControls(address))
        return {};
    const QString scheme = schemeOf(address);
    if (scheme.isEmpty())
        return address;
    if (use == AddressUse::Link ? isAnyOf(scheme, links) : isAnyOf(scheme, media))
        return address;
    if (use == AddressUse::Media && scheme == QLatin1String("data") && isRasterData(address))
        return address;
    return {};
}

} // namespace marbre::html
