#include "import/import.h"

#include <QFileInfo>

#include <algorithm>
#include <array>

#include "html/html.h"
#include "import/capture/savedpage.h"
#include "import/feedfile.h"
#include "import/htmlpage.h"
#include "import/markdown.h"
#include "import/zipreader.h"
#include "text/encoding.h"

namespace marbre::import {

namespace {

using Reader = TextReading (*)(const QByteArray &bytes, const QString &name);

TextReading readText(const QByteArray &bytes, const QString &)
{
    return readLabelledText(text::decodeText(bytes));
}

TextReading readPage(const QByteArray &bytes, const QString &)
{
    return readHtmlPage(bytes);
}

struct Entry {
    Format format;
    const char *name;
    Reader reader; ///< null for a form that read() does not read
};

constexpr std::array formats{
    Entry{Format::Text, "text", &readText},
    Entry{Format::Html, "html", &readPage},
    Entry{Format::Markdown, "markdown", &readMarkdown},
    Entry{Format::JsonLines, "jsonl", nullptr},
    Entry{Format::Wxr, "wxr", nullptr},
    Entry{Format::Feed, "feed", nullptr},
    Entry{Format::Word, "docx", nullptr},
    Entry{Format::Odt, "odt", nullptr},
    Entry{Format::Epub, "epub", nullptr},
    Entry{Format::Pdf, "pdf", nullptr},
    Entry{Format::Archive, "marbre", nullptr},
};

/// What a zip holds, by its first bytes: books and OpenDocument begin with a file that says it (EPUB 3.3, OCF 4.2.3;
/// OpenDocument 1.3, part 2, 3.3).
Format formatOfZip(const QString &suffix, const QByteArray &bytes)
{
    if (bytes.contains("mimetypeapplication/epub+zip"))
        return Format::Epub;
    if (bytes.contains("mimetypeapplication/vnd.oasis.opendocument.text"))
        return Format::Odt;
    if (bytes.contains("word/") || suffix == QLatin1String("docx") || suffix == QLatin1String("docm"))
        return Format::Word;
    return suffix == QLatin1String("epub") ? Format::Epub : suffix == QLatin1String("odt") ? Format::Odt : Format::Text;
}

} // namespace

bool isNoText(const QByteArray &bytes)
{
    static const QList<QByteArray> signatures{"%PDF-", "{\\rtf", "PK\x03\x04", "GIF8", "\x89PNG", "\xff\xd8\xff"};
    for (const QByteArray &signature : signatures)
        if (bytes.startsWith(signature))
            return true;
    constexpr qsizetype looked = 4096;
    const QString text = text::decodeText(bytes.left(looked));
    const auto isControl = [](QChar c) { return c < u' ' && !QStringView(u"\t\n\f\r\x1b").contains(c); };
    return std::ranges::count_if(text, isControl) * 50 > text.size();
}

std::optional<Format> formatFromName(QStringView name)
{
    for (const Entry &entry : formats)
        if (name == QLatin1String(entry.name))
            return entry.format;
    return {};
}

QString nameOf(Format format)
{
    return QLatin1String(std::ranges::find(formats, format, &Entry::format)->name);
}

std::vector<Format> allFormats()
{
    std::vector<Format> all;
    for (const Entry &entry : formats)
        all.push_back(entry.format);
    return all;
}

QString formatNames()
{
    QStringList names;
    for (const Entry &entry : formats)
        names.append(QLatin1String(entry.name));
    return names.join(QStringLiteral(", "));
}

Format guessFormat(const QString &fileName, const QByteArray &bytes)
{
    const QString suffix = QFileInfo(fileName).suffix().toLower();
    if (isZip(bytes))
        return formatOfZip(suffix, bytes.left(8192));
    if (bytes.startsWith("%PDF-"))
        return Format::Pdf;
    if (looksLikeFeed(bytes.left(8192)))
        return Format::Feed;
    if (suffix == QLatin1String("html") || suffix == QLatin1String("htm") || suffix == QLatin1String("xhtml"))
        return Format::Html;
    if (suffix == QLatin1String("md") || suffix == QLatin1String("markdown"))
        return Format::Markdown;
    if (suffix == QLatin1String("jsonl"))
        return Format::JsonLines;
    // Decoded, since a byte-order mark or UTF-16 would hide the markup.
    const QString start = text::decodeText(bytes.left(1000)).trimmed().toLower();
    const bool markup = start.startsWith(QLatin1String("<!doctype html")) || start.startsWith(QLatin1String("<html"));
    return markup || capture::isMhtml(bytes) ? Format::Html : Format::Text;
}

bool holdsMany(Format format)
{
    return format == Format::JsonLines;
}

Result<TextReading> read(const QByteArray &bytes, Format format, const QString &name)
{
    if (isNoText(bytes))
        return fail(ErrorCode::Unsupported, name, QStringLiteral("neither a text nor a page"));
    for (const Entry &entry : formats) {
        if (entry.format != format)
            continue;
        if (!entry.reader)
            return fail(ErrorCode::Unsupported, name, QStringLiteral("a file of many articles"));
        TextReading reading = entry.reader(bytes, name);
        if (article::isBlank(reading.article))
            return fail(ErrorCode::Invalid, name, QStringLiteral("no text in it"));
        return reading;
    }
    Q_UNREACHABLE();
}

} // namespace marbre::import
