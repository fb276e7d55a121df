#include <QHash>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

#include "import/capture/savedpage.h"

namespace marbre::import::capture {

namespace {

constexpr std::size_t mostParts = 20'000;
constexpr int deepest = 5; // multiparts in one another
constexpr qsizetype longestHeader = 64 * 1024;

struct Message {
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArrayView body;
};

/// The header's lines, those that go on in the next one joined (RFC 5322, 2.2.3), and what follows the empty line.
Message messageOf(QByteArrayView bytes)
{
    Message message;
    QByteArray name;
    qsizetype at = 0;
    while (at < bytes.size() && at < longestHeader) {
        const qsizetype found = bytes.indexOf('\n', at);
        const qsizetype end = found < 0 ? bytes.size() : found;
        const QByteArray line = bytes.sliced(at, end - at).toByteArray();
        at = std::min(end + 1, bytes.size());
        if (line.trimmed().isEmpty())
            break;
        if ((line.startsWith(' ') || line.startsWith('\t')) && !name.isEmpty()) {
            message.headers[name] += ' ' + line.trimmed();
            continue;
        }
        const qsizetype colon = line.indexOf(':');
        name = line.left(colon).trimmed().toLower();
        if (colon > 0 && !message.headers.contains(name))
            message.headers.insert(name, line.mid(colon + 1).trimmed());
    }
    message.body = bytes.sliced(at);
    return message;
}

/// A parameter of a content type (RFC 2045, 5.1); empty where there is none.
QByteArray parameter(const QByteArray &header, const char *name)
{
    const QRegularExpression form(QStringLiteral(R"x(;\s*%1\s*=\s*(?:"([^"]*)"|([^\s;]+)))x").arg(QLatin1String(name)),
                                  QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(QString::fromUtf8(header));
    return (match.hasCaptured(2) ? match.captured(2) : match.captured(1)).toUtf8();
}

QByteArray typeOf(const Message &message)
{
    const QByteArray type = message.headers.value("content-type");
    const qsizetype end = type.indexOf(';');
    return (end < 0 ? type : type.left(end)).trimmed().toLower();
}

int hexDigit(char c)
{
    return c >= '0' && c <= '9' ? c - '0'
        : c >= 'A' && c <= 'F'  ? c - 'A' + 10
        : c >= 'a' && c <= 'f'  ? c - 'a' + 10
                                : -1;
}

/// RFC 2045, 6.7; what is not encoded as it should be stays as it is.
QByteArray fromQuotedPrintable(QByteArrayView encoded)
{
    QByteArray result;
    result.reserve(encoded.size());
    for (qsizetype i = 0; i < encoded.size(); ++i) {
        if (encoded[i] != '=') {
            result += encoded[i];
            continue;
        }
        if (i + 1 < encoded.size() && encoded[i + 1] == '\n') {
            ++i;
            continue;
        }
        if (i + 2 < encoded.size() && encoded[i + 1] == '\r' && encoded[i + 2] == '\n') {
            i += 2;
            continue;
        }
        const int high = i + 2 < encoded.size() ? hexDigit(encoded[i + 1]) : -1;
        const int low = high >= 0 ? hexDigit(encoded[i + 2]) : -1;
        if (low < 0) {
            result += '=';
            continue;
        }
        result += char(high * 16 + low);
        i += 2;
    }
    return result;
}

QByteArray decodedBody(const Message &message)
{
    const QByteArray encoding = message.headers.value("content-transfer-encoding").toLower();
    if (encoding == "base64")
        return QByteArray::fromBase64(message.body.toByteArray());
    return encoding == "quoted-printable" ? fromQuotedPrintable(message.body) : message.body.toByteArray();
}

/// What stands between the lines of the boundary (RFC 2046, 5.1.1).
std::vector<QByteArrayView> piecesOf(QByteArrayView body, const QByteArray &boundary)
{
    std::vector<QByteArrayView> pieces;
    const QByteArray line = "--" + boundary;
    qsizetype begin = -1;
    for (qsizetype at = body.indexOf(line); at >= 0 && pieces.size() < mostParts;
         at = body.indexOf(line, at + line.size())) {
        if (at > 0 && body[at - 1] != '\n')
            continue;
        if (begin >= 0) {
            const qsizetype end = at >= 2 && body[at - 2] == '\r' ? at - 2 : at - 1;
            pieces.push_back(body.sliced(begin, std::max<qsizetype>(0, end - begin)));
        }
        const qsizetype next = body.indexOf('\n', at);
        begin = next < 0 ? body.size() : next + 1;
        if (body.sliced(at + line.size()).startsWith("--"))
            return pieces;
    }
    if (begin >= 0 && begin < body.size())
        pieces.push_back(body.sliced(begin)); // the last boundary is missing: the file was cut short
    return pieces;
}

class Reading
{
public:
    void read(const Message &message, int depth)
    {
        const QByteArray type = typeOf(message);
        const QByteArray boundary = parameter(message.headers.value("content-type"), "boundary");
        if (type.startsWith("multipart/") && !boundary.isEmpty() && depth < deepest) {
            for (const QByteArrayView piece : piecesOf(message.body, boundary))
                read(messageOf(piece), depth + 1);
            return;
        }
        if (type == "text/html" && page.html.isEmpty())
            return readPage(message);
        if (page.parts.size() >= mostParts)
            return;
        const QString location = QString::fromUtf8(message.headers.value("content-location"));
        const QString id = idOf(message);
        page.parts.push_back({location.isEmpty() ? QStringLiteral("cid:") + id : location,
                              QString::fromLatin1(type),
                              decodedBody(message),
                              {}});
        if (!id.isEmpty())
            m_byId.insert(id.toUtf8(), page.parts.size() - 1);
    }

    /// `cid:` names a part (RFC 2392) and nothing outside of this file: a picture takes its address, else its bytes.
    void nameParts()
    {
        QByteArray html;
        qsizetype from = 0;
        for (qsizetype at = page.html.indexOf("cid:"); at >= 0; at = page.html.indexOf("cid:", from)) {
            qsizetype end = at + 4;
            while (end < page.html.size() && !QByteArrayView("\"'<> )\n\r\t").contains(page.html[end]))
                ++end;
            const auto part = m_byId.constFind(QByteArray::fromPercentEncoding(page.html.mid(at + 4, end - at - 4)));
            html += page.html.mid(from, at - from);
            html += part == m_byId.constEnd() ? page.html.mid(at, end - at) : addressOf(page.parts[*part]);
            from = end;
        }
        page.html = html + page.html.mid(from);
    }

    SavedPage page;

private:
    static QString idOf(const Message &message)
    {
        QString id = QString::fromUtf8(message.headers.value("content-id"));
        return id.startsWith(u'<') && id.endsWith(u'>') ? id.mid(1, id.size() - 2) : id;
    }

    static QByteArray addressOf(const PagePart &part)
    {
        if (!part.address.startsWith(QLatin1String("cid:")))
            return part.address.toUtf8();
        return part.type.startsWith(QLatin1String("image/"))
            ? "data:" + part.type.toLatin1() + ";base64," + part.bytes.toBase64()
            : QByteArray();
    }

    void readPage(const Message &message)
    {
        page.html = decodedBody(message);
        page.charset = QString::fromLatin1(parameter(message.headers.value("content-type"), "charset"));
        page.baseUrl = QString::fromUtf8(message.headers.value("content-location"));
    }

    QHash<QByteArray, std::size_t> m_byId;
};

} // namespace

bool isMhtml(const QByteArray &bytes)
{
    static const QRegularExpression header(
        QStringLiteral(R"(\A\s*(?:[A-Za-z][A-Za-z0-9-]{0,60}:[^\n]*\n(?:[ \t][^\n]*\n)*)+)"));
    static const QRegularExpression type(QStringLiteral(R"(^content-type:\s*(?:multipart/|text/html))"),
                                         QRegularExpression::CaseInsensitiveOption
                                             | QRegularExpression::MultilineOption);
    constexpr qsizetype looked = 8192;
    const auto match = header.match(QString::fromLatin1(bytes.left(looked)));
    return match.hasMatch() && match.captured().contains(type);
}

SavedPage readMhtml(const QByteArray &bytes)
{
    qsizetype begin = 0;
    while (begin < bytes.size() && QByteArrayView(" \t\r\n").contains(bytes[begin]))
        ++begin;
    const Message message = messageOf(QByteArrayView(bytes).sliced(begin));
    Reading reading;
    reading.read(message, 0);
    const QString snapshot = QString::fromUtf8(message.headers.value("snapshot-content-location"));
    if (!snapshot.isEmpty())
        reading.page.baseUrl = snapshot;
    if (QUrl(reading.page.baseUrl).isRelative())
        reading.page.baseUrl.clear();
    reading.nameParts();
    reading.page.given = bytes;
    return std::move(reading.page);
}

} // namespace marbre::import::capture
