#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <minizip/unzip.h>

#include "elekta.h"
#include "export/epub.h"
#include "html/html.h"
#include "html/xhtml.h"
#include "stream.h"
#include "support/documents.h"
#include "support/peer.h"

using namespace marbre;
using article::Article;
using tests::streamOf;

namespace {

const QByteArray png = QByteArray::fromBase64(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
const QByteArray webp = QByteArray::fromBase64("UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAgA0JaQAA3AA/vuUAAA=");

Result<QByteArray> readMedia(const QString &address)
{
    if (address == QLatin1String("media/ab/cd.png"))
        return png;
    if (address == QLatin1String("media/ab/ef.webp"))
        return webp;
    return fail(ErrorCode::NotFound, address);
}

/// Entries in their order, each with its bytes.
std::vector<std::pair<QString, QByteArray>> entriesOf(const QString &path)
{
    std::vector<std::pair<QString, QByteArray>> entries;
    unzFile zip = unzOpen64(QFile::encodeName(path).constData());
    for (int at = unzGoToFirstFile(zip); at == UNZ_OK; at = unzGoToNextFile(zip)) {
        unz_file_info64 info{};
        QByteArray name(1024, '\0');
        unzGetCurrentFileInfo64(zip, &info, name.data(), uLong(name.size()), nullptr, 0, nullptr, 0);
        QByteArray bytes(qsizetype(info.uncompressed_size), '\0');
        unzOpenCurrentFile(zip);
        if (unzReadCurrentFile(zip, bytes.data(), unsigned(bytes.size())) != bytes.size())
            bytes = "broken";
        unzCloseCurrentFile(zip);
        entries.emplace_back(QString::fromUtf8(name.constData()), bytes);
    }
    unzClose(zip);
    return entries;
}

QByteArray entry(const QString &path, const char *name)
{
    for (const auto &[own, bytes] : entriesOf(path))
        if (own == QLatin1String(name))
            return bytes;
    return {};
}

Article illustrated()
{
    Article article = tests::fullElekta();
    article.slug = QStringLiteral("illustre");
    article.reposted = QDate(2021, 6, 1);
    article.body =
        html::read("<figure><img src=\"media/ab/cd.png\" alt=\"Un point\"></figure>"
                   "<p><img src=\"media/ab/ef.webp\" alt=\"\"> <img src=\"https://a.example/b.png\" alt=\"Loin\"> "
                   "<a href=\"autre.html\">ici</a> <a href=\"#rien\">nulle part</a></p>"
                   "<h2 id=\"1 2\">A</h2><p align=\"center\">b &lt; c</p>")
            .document;
    return article;
}

Result<exporting::Report> exported(std::vector<Article> articles, const QString &out)
{
    return exporting::exportEpub(streamOf(std::move(articles)), tests::une(), readMedia,
                                 {out, QStringLiteral("https://site.example/"), QStringLiteral("Le « Site » & Cie")});
}

tests::PeerRan epubcheck(const QString &book)
{
    return tests::runPeer(QStringLiteral("java"),
                          {QStringLiteral("-jar"), QStringLiteral("/usr/share/java/epubcheck.jar"), book});
}

bool isWellFormed(const QByteArray &xml)
{
    QXmlStreamReader reader(xml);
    while (!reader.atEnd())
        reader.readNext();
    return !reader.hasError();
}

/// Leaves a test where the validator is not there.
#define NEEDS_EPUBCHECK                                                                                                \
    NEEDS_PEER("java");                                                                                                \
    if (!QFile::exists(QStringLiteral("/usr/share/java/epubcheck.jar")))                                               \
    QSKIP("epubcheck is not installed: packaging/debian-packages.txt names its package")

} // namespace

/// Articles as a book.
class TestEpub : public QObject
{
    Q_OBJECT

private slots:
    void aBookHasItsParts();
    void everyPartIsXml();
    void aPageHasTheReferenceBoxAndItsPictures();
    void theSameArticlesGiveTheSameBytes();
    void aBookNeedsAnArticle();
    void aFullDiskLeavesNoBook();
    void markupBecomesXml_data();
    void markupBecomesXml();
    void epubcheckFindsNothing();
    void epubcheckFindsNothingInAnyDocument();
};

void TestEpub::aBookHasItsParts()
{
    const QTemporaryDir folder;
    const QString book = folder.filePath(QStringLiteral("new/Un livre.epub"));
    const auto report = exported({tests::fullElekta(), illustrated()}, book);
    QVERIFY(report);
    QCOMPARE(report->written, 1);
    QCOMPARE(report->files, QStringList{book});
    QStringList names;
    for (const auto &[name, bytes] : entriesOf(book))
        names.append(name);
    QCOMPARE(names.first(), QStringLiteral("mimetype"));
    names.sort();
    QCOMPARE(names.join(u' '),
             QStringLiteral("EPUB/articles/elekta.xhtml EPUB/articles/illustre.xhtml EPUB/blank.png "
                            "EPUB/book.css EPUB/cover.xhtml EPUB/media/ab/cd.png EPUB/media/ab/ef.webp "
                            "EPUB/nav.xhtml EPUB/package.opf EPUB/toc.ncx META-INF/container.xml mimetype"));
    QFile file(book);
    QVERIFY(file.open(QIODevice::ReadOnly));
    // Stored, without an extra field: what it is stands at a place that anybody knows.
    QCOMPARE(file.readAll().mid(30, 28), QByteArray("mimetypeapplication/epub+zip"));
    QVERIFY(entry(book, "EPUB/cover.xhtml").contains("3 mai 2021 – 1er juin 2021"));
}

void TestEpub::everyPartIsXml()
{
    const QTemporaryDir folder;
    const QString book = folder.filePath(QStringLiteral("a.epub"));
    Article hostile = illustrated();
    hostile.title = QStringLiteral("<b> & \"c\" ]]> \u0001 \ufffe");
    hostile.authors = {QStringLiteral("A & B <c@d>")};
    QVERIFY(exported({hostile}, book));
    for (const auto &[name, bytes] : entriesOf(book))
        if (name.endsWith(QLatin1String("xml")) || name.endsWith(QLatin1String("xhtml"))
            || name.endsWith(QLatin1String("opf")) || name.endsWith(QLatin1String("ncx")))
            QVERIFY2(isWellFormed(bytes), qPrintable(name));
}

void TestEpub::aPageHasTheReferenceBoxAndItsPictures()
{
    const QTemporaryDir folder;
    const QString book = folder.filePath(QStringLiteral("a.epub"));
    const auto report = exported({illustrated()}, book);
    QVERIFY(report);
    QVERIFY(report->warnings.empty());
    const QByteArray page = entry(book, "EPUB/articles/illustre.xhtml");
    for (const char *part :
         {"<dl class=\"fields\">", "HIPAA Journal", "STEVE ALDER", "NDLR", "<h1>Elekta se remet",
          "src=\"../media/ab/cd.png\" alt=\"Un point\"", "<span class=\"missing\">Loin</span>",
          "<a href=\"https://site.example/autre.html\">ici</a>", "<span>nulle part</span>", "class=\"align-center\""})
        QVERIFY2(page.contains(part), part);
    QCOMPARE(entry(book, "EPUB/media/ab/cd.png"), png);
}

void TestEpub::theSameArticlesGiveTheSameBytes()
{
    const QTemporaryDir folder;
    const std::vector<Article> articles{tests::fullElekta(), illustrated()};
    QVERIFY(exported(articles, folder.filePath(QStringLiteral("a.epub"))));
    QVERIFY(exported(articles, folder.path()));
    QVERIFY(entriesOf(folder.filePath(QStringLiteral("a.epub")))
            == entriesOf(folder.filePath(QStringLiteral("articles.epub"))));
    QFile one(folder.filePath(QStringLiteral("a.epub")));
    QFile other(folder.filePath(QStringLiteral("articles.epub")));
    QVERIFY(one.open(QIODevice::ReadOnly) && other.open(QIODevice::ReadOnly));
    QVERIFY(one.readAll() == other.readAll());
    const auto again = exported(articles, folder.path());
    QVERIFY(again);
    QCOMPARE(again->unchanged, 1);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 2);
}

void TestEpub::aBookNeedsAnArticle()
{
    const QTemporaryDir folder;
    const auto report = exported({}, folder.path());
    QVERIFY(!report);
    QCOMPARE(int(report.error().code), int(ErrorCode::Invalid));
    QVERIFY(QDir(folder.path()).entryList(QDir::Files).isEmpty());
}

void TestEpub::aFullDiskLeavesNoBook()
{
    const auto report = exported({illustrated()}, QStringLiteral("/dev/full/a.epub"));
    QVERIFY(!report);
    QVERIFY(!exported({illustrated()}, QStringLiteral("/proc/a.epub")));
}

void TestEpub::markupBecomesXml_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QString>("xhtml");
    const auto row = [](const char *html, const char *xhtml) {
        QTest::newRow(html) << QByteArray(html) << QString::fromUtf8(xhtml);
    };
    row("<p>a<br>b<hr>", "<p>a<br/>b</p><hr/>");
    row("<p>&nbsp;&eacute; &amp; &lt;</p>", "<p>\u00a0é &amp; &lt;</p>");
    row("<p id=\"1\">a</p><p id=\"1\">b</p><a href=\"#1\">c</a>",
        "<p id=\"id-.1\">a</p><p>b</p><a href=\"#id-.1\">c</a>");
    row("<details><p>a</p></details>", "<div><p>a</p></div>");
    row("<details open><summary>s</summary>a</details>", "<details open=\"open\"><summary>s</summary>a</details>");
    row("<table><tr><th><h2>a</h2></th></tr></table>", "<table><tbody><tr><th><p>a</p></th></tr></tbody></table>");
    row("<p><time datetime=\"2021-04-27\">a</time><time>b</time></p>",
        "<p><time datetime=\"2021-04-27\">a</time><span>b</span></p>");
    row("<video controls src=\"https://a.example/b.mp4\"></video>",
        "<a href=\"https://a.example/b.mp4\">https://a.example/b.mp4</a>");
    row("<p lang=\"en-GB\" data-x=\"1\" style=\"a\" onclick=\"b\">a</p>", "<p lang=\"en-GB\" xml:lang=\"en-GB\">a</p>");
    row("<center><font>a</font></center>", "a");
    row("<ol start=\"x\" reversed type=\"i\"><li value=\"3\">a</ol>",
        "<ol reversed=\"reversed\" type=\"i\"><li value=\"3\">a</li></ol>");
}

void TestEpub::markupBecomesXml()
{
    QFETCH(QByteArray, html);
    QFETCH(QString, xhtml);
    const html::XhtmlRules rules{[](const QString &src) { return src; }, [](const QString &href) { return href; }};
    QCOMPARE(html::toXhtml(html, rules), xhtml);
}

void TestEpub::epubcheckFindsNothing()
{
    NEEDS_EPUBCHECK;
    const QTemporaryDir folder;
    const QString book = folder.filePath(QStringLiteral("a.epub"));
    Article arabic = illustrated();
    arabic.slug = QStringLiteral("arabe");
    arabic.language = QStringLiteral("ar");
    arabic.title = QStringLiteral("<&> “C’est” ?");
    arabic.corrections = {{QDate(2021, 6, 2), QStringLiteral("Un nom.")}};
    Article unknown = tests::elekta();
    unknown.slug = QStringLiteral("sans");
    unknown.language.clear();
    QVERIFY(exported({tests::fullElekta(), illustrated(), arabic, unknown}, book));
    const auto ran = epubcheck(book);
    QVERIFY2(ran.status == 0 && ran.said.contains("No errors or warnings detected"), ran.said.constData());
}

void TestEpub::epubcheckFindsNothingInAnyDocument()
{
    NEEDS_EPUBCHECK;
    const QTemporaryDir folder;
    const QString book = folder.filePath(QStringLiteral("a.epub"));
    std::vector<Article> articles;
    const auto generator = tests::normalDocument();
    for (int i = 0; i < 100; ++i) {
        Article article = tests::fullElekta();
        article.slug = QStringLiteral("a%1").arg(i);
        article.body = generator(rc::Random(quint64(i)), 60).value();
        articles.push_back(std::move(article));
    }
    QVERIFY(exported(articles, book));
    const auto ran = epubcheck(book);
    QVERIFY2(ran.status == 0 && ran.said.contains("No errors or warnings detected"), ran.said.left(6000).constData());
}

QTEST_GUILESS_MAIN(TestEpub)
#include "tst_epub.moc"
