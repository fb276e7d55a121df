#include "export/epubparts.h"

#include "site/pagewords.h"
#include "text/partialdate.h"

namespace marbre::exporting {

namespace {

const QString xmlHead = QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

/// Characters that XML has (XML 1.0, 2.2), escaped.
QString xml(const QString &text)
{
    QString result;
    for (const QChar c : text)
        if (c.unicode() >= 0x20 && c.unicode() != 0xfffe && c.unicode() != 0xffff)
            result += c;
    return result.toHtmlEscaped();
}

bool isFrench(const Book &book)
{
    return site::pageWords(book.language).language == QLatin1String("fr");
}

QString contentsTitle(const Book &book)
{
    return isFrench(book) ? QStringLiteral("Sommaire") : QStringLiteral("Contents");
}

QString days(const Book &book)
{
    const auto day = [&](QDate date) {
        return text::formatDate(text::PartialDate::of(date), site::pageWords(book.language).language,
                                text::DateStyle::Long);
    };
    if (!book.from.isValid())
        return {};
    return book.from == book.to ? day(book.from) : day(book.from) + QStringLiteral(" – ") + day(book.to);
}

/// EPUB Accessibility 1.0 (idpf.org/epub/a11y), 2: what senses it needs, and what helps.
QString accessibility(const Book &book)
{
    QStringList lines;
    const auto meta = [&](const char *property, const QString &value) {
        lines.append(
            QStringLiteral("    <meta property=\"schema:%1\">%2</meta>\n").arg(QLatin1StringView(property), value));
    };
    meta("accessMode", QStringLiteral("textual"));
    if (!book.pictures.empty())
        meta("accessMode", QStringLiteral("visual"));
    meta("accessModeSufficient", book.isDescribed ? QStringLiteral("textual") : QStringLiteral("textual,visual"));
    for (const char *feature : {"structuralNavigation", "tableOfContents", "readingOrder"})
        meta("accessibilityFeature", QLatin1StringView(feature));
    if (!book.pictures.empty() && book.isDescribed)
        meta("accessibilityFeature", QStringLiteral("alternativeText"));
    meta("accessibilityHazard", QStringLiteral("none"));
    meta("accessibilitySummary",
         isFrench(book) ? QStringLiteral("Textes structurés par leurs titres, avec un sommaire.")
                        : QStringLiteral("Texts structured by their headings, with a table of contents."));
    return lines.join(QString());
}

QString metadata(const Book &book)
{
    QString text = QStringLiteral("    <dc:identifier id=\"identifier\">urn:uuid:%1</dc:identifier>\n"
                                  "    <dc:title>%2</dc:title>\n    <dc:language>%3</dc:language>\n")
                       .arg(book.identifier.toString(QUuid::WithoutBraces), xml(book.title), xml(book.language));
    for (const QString &author : book.authors)
        text += QStringLiteral("    <dc:creator>%1</dc:creator>\n").arg(xml(author));
    if (!book.publisher.isEmpty())
        text += QStringLiteral("    <dc:publisher>%1</dc:publisher>\n").arg(xml(book.publisher));
    if (book.to.isValid())
        text += QStringLiteral("    <dc:date>%1</dc:date>\n").arg(book.to.toString(Qt::ISODate));
    text += QStringLiteral("    <meta property=\"dcterms:modified\">%1</meta>\n")
                .arg(book.modified.toUTC().toString(QStringLiteral("yyyy-MM-ddThh:mm:ssZ")));
    return text + accessibility(book);
}

QString item(const QString &id, const QString &file, const QString &type, const QString &more = {})
{
    return QStringLiteral("    <item id=\"%1\" href=\"%2\" media-type=\"%3\"%4/>\n").arg(id, file, type, more);
}

const QString xhtmlType = QStringLiteral("application/xhtml+xml");

QString manifest(const Book &book)
{
    QString text = item(QStringLiteral("cover"), QStringLiteral("cover.xhtml"), xhtmlType)
        + item(QStringLiteral("contents"), QStringLiteral("nav.xhtml"), xhtmlType,
               QStringLiteral(" properties=\"nav\""))
        + item(QStringLiteral("ncx"), QStringLiteral("toc.ncx"), QStringLiteral("application/x-dtbncx+xml"))
        + item(QStringLiteral("style"), QStringLiteral("book.css"), QStringLiteral("text/css"));
    int number = 0;
    for (const BookChapter &chapter : book.chapters)
        text += item(QStringLiteral("article-%1").arg(++number), chapter.file, xhtmlType);
    number = 0;
    bool needsFallback = false;
    for (const BookPicture &picture : book.pictures) {
        needsFallback = needsFallback || picture.needsFallback;
        text += item(QStringLiteral("picture-%1").arg(++number), picture.file, picture.type,
                     picture.needsFallback ? QStringLiteral(" fallback=\"blank\"") : QString());
    }
    if (needsFallback)
        text += item(QStringLiteral("blank"), QStringLiteral("blank.png"), QStringLiteral("image/png"));
    return text;
}

QString spine(const Book &book)
{
    QString text = QStringLiteral("    <itemref idref=\"cover\"/>\n    <itemref idref=\"contents\"/>\n");
    for (std::size_t i = 1; i <= book.chapters.size(); ++i)
        text += QStringLiteral("    <itemref idref=\"article-%1\"/>\n").arg(i);
    return text;
}

} // namespace

QByteArray bookContainer()
{
    return (xmlHead
            + QStringLiteral("<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">\n"
                             "  <rootfiles>\n"
                             "    <rootfile full-path=\"EPUB/package.opf\" "
                             "media-type=\"application/oebps-package+xml\"/>\n"
                             "  </rootfiles>\n"
                             "</container>\n"))
        .toUtf8();
}

QByteArray bookPackage(const Book &book)
{
    const QString head = QStringLiteral("<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" "
                                        "unique-identifier=\"identifier\" xml:lang=\"%1\">\n"
                                        "  <metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n")
                             .arg(xml(book.language));
    return (xmlHead + head + metadata(book) + QStringLiteral("  </metadata>\n  <manifest>\n") + manifest(book)
            + QStringLiteral("  </manifest>\n  <spine toc=\"ncx\">\n") + spine(book)
            + QStringLiteral("  </spine>\n</package>\n"))
        .toUtf8();
}

QByteArray bookContents(const Book &book)
{
    QString items;
    for (const BookChapter &chapter : book.chapters) {
        const QString lang = chapter.language == book.language
            ? QString()
            : QStringLiteral(" lang=\"%1\" xml:lang=\"%1\"").arg(xml(chapter.language));
        items += QStringLiteral("<li%1><a href=\"%2\">%3</a></li>\n").arg(lang, chapter.file, xml(chapter.title));
    }
    const QString title = contentsTitle(book);
    const QString body =
        QStringLiteral(
            "<nav epub:type=\"toc\" role=\"doc-toc\" aria-label=\"%1\">\n<h1>%1</h1>\n<ol>\n%2</ol>\n</nav>\n")
            .arg(title, items);
    return bookPage(title, book.language, {}, body);
}

QByteArray bookNcx(const Book &book)
{
    QString points;
    int number = 0;
    for (const BookChapter &chapter : book.chapters) {
        ++number;
        points += QStringLiteral("    <navPoint id=\"point-%1\" playOrder=\"%1\"><navLabel><text>%2</text></navLabel>"
                                 "<content src=\"%3\"/></navPoint>\n")
                      .arg(QString::number(number), xml(chapter.title), chapter.file);
    }
    return (xmlHead
            + QStringLiteral("<ncx xmlns=\"http://www.daisy.org/z3986/2005/ncx/\" version=\"2005-1\" xml:lang=\"%1\">\n"
                             "  <head><meta name=\"dtb:uid\" content=\"urn:uuid:%2\"/></head>\n"
                             "  <docTitle><text>%3</text></docTitle>\n"
                             "  <navMap>\n%4  </navMap>\n"
                             "</ncx>\n")
                  .arg(xml(book.language), book.identifier.toString(QUuid::WithoutBraces), xml(book.title), points))
        .toUtf8();
}

QByteArray bookCover(const Book &book)
{
    const auto line = [](const QString &text) {
        return text.isEmpty() ? QString() : QStringLiteral("<p>%1</p>\n").arg(xml(text));
    };
    const QString publisher = book.publisher == book.title ? QString() : book.publisher;
    const QString body =
        QStringLiteral("<section class=\"cover\" epub:type=\"cover\">\n<h1>%1</h1>\n<hr/>\n%2%3</section>\n")
            .arg(xml(book.title), line(days(book)), line(publisher));
    return bookPage(book.title, book.language, {}, body);
}

QByteArray bookPage(const QString &title, const QString &language, const QString &folder, const QString &body)
{
    const QString direction = site::isRightToLeft(language) ? QStringLiteral(" dir=\"rtl\"") : QString();
    const QString head = QStringLiteral("<!DOCTYPE html>\n"
                                        "<html xmlns=\"http://www.w3.org/1999/xhtml\" "
                                        "xmlns:epub=\"http://www.idpf.org/2007/ops\" lang=\"%1\" xml:lang=\"%1\"%2>\n"
                                        "<head>\n<title>%3</title>\n"
                                        "<link rel=\"stylesheet\" type=\"text/css\" href=\"%4book.css\"/>\n</head>\n"
                                        "<body>\n")
                             .arg(xml(language), direction, xml(title), folder);
    return (xmlHead + head + body + QStringLiteral("</body>\n</html>\n")).toUtf8();
}

} // namespace marbre::exporting
