#include <QFile>
#include <QMimeDatabase>
#include <QUrl>

#include "import/capture/savedpage.h"

namespace marbre::import::capture {

namespace {

constexpr qint64 largestWhole = 200LL * 1024 * 1024; // base64 makes a third more of it
const QByteArray boundary = "----=_Marbre_page_and_parts"; // no line of base64 begins so

/// Base64 in lines of 76 (RFC 2045, 6.8).
QByteArray encoded(const QByteArray &bytes)
{
    constexpr qsizetype lineBytes = 57;
    QByteArray lines;
    lines.reserve(bytes.size() * 4 / 3 + bytes.size() / lineBytes * 2 + 4);
    for (qsizetype at = 0; at < bytes.size(); at += lineBytes)
        lines += bytes.mid(at, lineBytes).toBase64() + "\r\n";
    return lines;
}

/// What is an address stays one line of ASCII.
QByteArray headerAddress(const QString &address)
{
    return QUrl(address).toEncoded().simplified();
}

QByteArray pieceOf(const QByteArray &type, const QByteArray &location, const QByteArray &bytes)
{
    const QByteArray place = location.isEmpty() ? QByteArray() : "Content-Location: " + location + "\r\n";
    return "\r\n--" + boundary + "\r\nContent-Type: " + type + "\r\nContent-Transfer-Encoding: base64\r\n" + place + "\r\n"
        + encoded(bytes);
}

QByteArray typeOf(const PagePart &part)
{
    const QString name = QUrl(part.address).fileName();
    return (part.type.isEmpty() ? QMimeDatabase().mimeTypeForFile(name, QMimeDatabase::MatchExtension).name() : part.type)
        .toLatin1();
}

QByteArray bytesOf(const PagePart &part)
{
    if (part.file.isEmpty())
        return part.bytes;
    QFile file(part.file);
    return file.size() < largestWhole && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

QByteArray mhtmlOf(const SavedPage &page)
{
    const QByteArray base = headerAddress(page.baseUrl);
    QByteArray whole = "MIME-Version: 1.0\r\n";
    if (!base.isEmpty())
        whole += "Snapshot-Content-Location: " + base + "\r\n";
    whole += "Content-Type: multipart/related; type=\"text/html\"; boundary=\"" + boundary + "\"\r\n";
    const QByteArray charset = page.charset.isEmpty() ? QByteArray() : "; charset=\"" + page.charset.toLatin1() + '"';
    whole += pieceOf("text/html" + charset, base, page.html);
    for (const PagePart &part : page.parts)
        if (const QByteArray bytes = bytesOf(part); !bytes.isEmpty() && whole.size() + bytes.size() < largestWhole)
            whole += pieceOf(typeOf(part), headerAddress(part.address), bytes);
    return whole + "\r\n--" + boundary + "--\r\n";
}

} // namespace marbre::import::capture
