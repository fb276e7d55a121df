#include "import/epub.h"

#include <QBuffer>

#include "document/rewrite.h"
#include "html/html.h"
#include "import/capture/moments.h"
#include "import/epubpackage.h"
#include "import/xmlstream.h"
#include "text/language.h"
#include "text/spacing.h"

namespace marbre::import {

namespace {

using Token = XmlStream::Token;

QString utf8(const QByteArray &bytes)
{
    return QString::fromUtf8(bytes);
}

/// A page of a book, as HTML.
struct Page {
    QString title; ///< of its head
    QString type; ///< of its body, and of the first element in it: "cover", "chapter"…
    QByteArray body;
};

/// Makes HTML of a page: an empty element ends where it begins; a link within the page is one, and to another page of the
/// book its words.
class PageReader
{
public:
    PageReader(QIODevice &device, QString path)
        : m_stream(device)
        , m_path(std::move(path))
    {
    }

    Page read()
    {
        for (Token token = m_stream.next(); token != Token::Finished && token != Token::Cut; token = m_stream.next())
            take(token);
        return std::move(m_page);
    }

private:
    void take(Token token)
    {
        const bool isBody = token != Token::Text && m_stream.name() == "body";
        if (isBody && token == Token::Start)
            m_page.type = utf8(m_stream.attribute("epub:type"));
        if (isBody)
            m_inBody = token == Token::Start;
        else if (m_inBody)
            takeOfBody(token);
        else if (token == Token::Start && m_stream.name() == "title")
            m_page.title = text::singleSpaced(utf8(m_stream.readText({})));
    }

    void takeOfBody(Token token)
    {
        if (token == Token::Start && m_page.body.trimmed().isEmpty())
            m_page.type += u' ' + utf8(m_stream.attribute("epub:type"));
        write(token);
    }

    void write(Token token)
    {
        if (token == Token::Start && m_stream.name() == "a")
            return beginLink();
        if (token == Token::End && m_stream.name() == "a" && !m_links.empty()) {
            const bool isWritten = m_links.back();
            m_links.pop_back();
            if (!isWritten)
                return;
        }
        m_stream.appendMarkup(token, m_page.body);
    }

    void beginLink()
    {
        const QString href = utf8(m_stream.attribute("href"));
        const QString target = pathFrom(m_path, href);
        const bool leadsElsewhere = !target.isEmpty() && target != m_path;
        m_links.push_back(!leadsElsewhere);
        if (leadsElsewhere)
            return;
        if (target.isEmpty())
            return m_stream.appendMarkup(Token::Start, m_page.body);
        m_page.body += "<a href=\"" + href.mid(href.indexOf(u'#')).toHtmlEscaped().toUtf8() + '"';
        for (const char *name : {"id", "class", "role"})
            if (const QByteArray value = m_stream.attribute(name); !value.isEmpty())
                m_page.body += ' ' + QByteArray(name) + "=\"" + utf8(value).toHtmlEscaped().toUtf8() + '"';
        m_page.body += '>';
    }

    XmlStream m_stream;
    QString m_path;
    Page m_page;
    std::vector<bool> m_links; ///< that are open: whether they were written
    bool m_inBody = false;
};

Page pageOf(QByteArray bytes, const QString &path)
{
    QBuffer device(&bytes);
    device.open(QIODevice::ReadOnly);
    return PageReader(device, path).read();
}

/// A cover, a table of contents, or a title page, which in EPUB 2 is one by what it says alone.
bool standsApart(const Page &page, const EpubChapter &chapter, const EpubPackage &book, const QString &words)
{
    constexpr qsizetype longestTitlePage = 500;
    for (const QString &type : page.type.split(u' '))
        if (type == QLatin1String("cover") || type == QLatin1String("titlepage") || type == QLatin1String("toc"))
            return true;
    const bool isCalledSo = chapter.title.isEmpty() || chapter.title == book.title;
    return isCalledSo && !book.title.isEmpty() && words.size() < longestTitlePage && words.startsWith(book.title) && book.chapters.size() > 1;
}

/// The first heading, where it is the beginning: it is taken out of the text where it says the title.
QString takeHeading(document::Document &body, const QString &title)
{
    auto *heading = body.blocks.empty() ? nullptr : std::get_if<document::Heading>(&body.blocks.front().content);
    const QString words = heading ? text::singleSpaced(document::toPlainText(heading->content)) : QString();
    const bool isTitle = !words.isEmpty() && (title.isEmpty() || words == title);
    if (isTitle)
        body.blocks.erase(body.blocks.begin());
    return title.isEmpty() ? words : title;
}

article::Article articleOf(const Page &page, const EpubChapter &chapter, const EpubPackage &book)
{
    article::Article article;
    article.body = html::read(page.body).document;
    document::rewriteMedia(article.body.blocks, [&chapter](QString &address) {
        if (const QString path = pathFrom(chapter.path, address); !path.isEmpty())
            address = path;
    });
    article.title = takeHeading(article.body, chapter.title);
    if (article.title.isEmpty())
        article.title = page.title;
    article.authors = book.authors;
    article.translators = book.translators;
    article.tags = book.subjects;
    article.source.name = book.publisher;
    article.original.license = book.rights;
    article.original.published = text::PartialDate::fromIso(capture::momentOf(book.date).left(10)).value_or(text::PartialDate());
    if (article.original.published.isNull()) // a year alone
        article.original.published = text::PartialDate::fromIso(book.date).value_or(text::PartialDate());
    article.language = book.language.isEmpty() ? text::guessLanguage(document::toPlainText(article.body).left(5000)) : book.language;
    return article;
}

} // namespace

Result<Packed> readEpub(const QByteArray &bytes)
{
    Result<ZipReader> opened = ZipReader::open(bytes);
    if (!opened)
        return std::unexpected(opened.error());
    const auto zip = std::make_shared<ZipReader>(std::move(*opened));
    Result<EpubPackage> book = readEpubPackage(*zip);
    if (!book)
        return std::unexpected(book.error());
    Packed packed;
    for (const EpubChapter &chapter : book->chapters) {
        auto file = zip->read(chapter.path);
        if (!file)
            return std::unexpected(file.error());
        const Page page = pageOf(std::move(*file), chapter.path);
        article::Article article = articleOf(page, chapter, *book);
        const QString words = document::toPlainText(article.body).trimmed();
        if (words.isEmpty() || standsApart(page, chapter, *book, article.title + u'\n' + words))
            book->leftOut.append(chapter.path);
        else
            packed.readings.push_back({std::move(article), {}, false});
    }
    if (!packed.readings.empty() && !book->leftOut.isEmpty())
        packed.readings.front().warnings.push_back({Warning::Kind::NotImported, 0, book->leftOut.join(QStringLiteral(", "))});
    packed.file = [zip](const QString &address) { return zip->read(address); };
    return packed;
}

} // namespace marbre::import
