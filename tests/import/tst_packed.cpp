#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>
#include <QTest>

#include "html/html.h"
#include "import/epubpackage.h"
#include "import/odttext.h"
#include "import/packed.h"
#include "import/converter.h"
#include "support/cputime.h"
#include "support/zips.h"

using namespace marbre;
using article::Article;
using import::Format;
using import::Packed;
using import::Warning;
using import::ZipReader;
using tests::zipOf;

namespace {

QByteArray fixture(const QString &name)
{
    QFile file(QStringLiteral(MARBRE_FIXTURES "/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool hasPandoc()
{
    return !QStandardPaths::findExecutable(QStringLiteral("pandoc")).isEmpty();
}

QByteArray written(const document::Document &document)
{
    return html::writeCanonical(document);
}

/// The HTML of what stands in a text of OpenDocument.
QByteArray odt(const QByteArray &text, const QByteArray &styles = {})
{
    const import::OfficeText read = import::readOdtText(
        "<office:document-content><office:automatic-styles>" + styles + "</office:automatic-styles><office:body><office:text>" + text
            + "</office:text></office:body></office:document-content>",
        {});
    return written(html::read(read.body).document);
}

QByteArray odtOf(const QByteArray &content)
{
    return zipOf({{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", content}});
}

QString faultOf(const Result<Packed> &packed)
{
    return packed ? QString() : packed.error().where + u'|' + packed.error().detail;
}

QByteArray bookOf(const QByteArray &metadata, const std::vector<std::pair<QByteArray, QByteArray>> &pages)
{
    QByteArray manifest;
    QByteArray spine;
    std::vector<std::pair<QByteArray, QByteArray>> files{
        {"META-INF/container.xml", "<container><rootfiles><rootfile full-path=\"OEBPS/a.opf\"/></rootfiles></container>"}};
    for (const auto &[name, page] : pages) {
        manifest += "<item id=\"" + name + "\" href=\"" + name + "\" media-type=\"application/xhtml+xml\"/>";
        spine += "<itemref idref=\"" + name + "\"/>";
        files.emplace_back("OEBPS/" + name, page);
    }
    files.emplace_back("OEBPS/a.opf", "<package><metadata>" + metadata + "</metadata><manifest>" + manifest + "</manifest><spine>" + spine
                                          + "</spine></package>");
    return zipOf(files);
}

} // namespace

/// Files that pack their pictures with their text.
class TestPacked : public QObject
{
    Q_OBJECT

private slots:
    void documentsAreRead_data();
    void documentsAreRead();
    void formatsAreKnownByTheirBytes();
    void odtIsUnderstood_data();
    void odtIsUnderstood();
    void labelsInADocumentAreUnderstood();
    void propertiesFillWhatIsMissing();
    void withoutPandocAWordFileIsRefused();
    void pandocIsStopped();
    void booksAreRead_data();
    void booksAreRead();
    void linksInABookLeadWhereTheyCan();
    void whoMadeABookIsTold();
    void encryptedBooksAreRefused();
    void hostileZipsAreRefused_data();
    void hostileZipsAreRefused();
    void aBombDoesNotGoOff();
    void hostileTextsEnd_data();
    void hostileTextsEnd();
    void bytesCutAnywhereAreNoCrash_data();
    void bytesCutAnywhereAreNoCrash();
};

void TestPacked::documentsAreRead_data()
{
    QTest::addColumn<Format>("format");
    QTest::addColumn<QString>("name");
    QTest::newRow("docx") << Format::Word << QStringLiteral("lettre.docx");
    QTest::newRow("odt") << Format::Odt << QStringLiteral("lettre.odt");
}

void TestPacked::documentsAreRead()
{
    QFETCH(Format, format);
    QFETCH(QString, name);
    if (format == Format::Word && !hasPandoc())
        QSKIP("pandoc is not installed");
    const Result<Packed> packed = import::readPacked(fixture(name), format);
    QVERIFY2(packed, qPrintable(faultOf(packed)));
    QCOMPARE(packed->readings.size(), 1U);
    const Article &article = packed->readings.front().article;
    QCOMPARE(article.title, QStringLiteral("Le pont de l’écluse"));
    QCOMPARE(written(article.lead), QByteArray("<p>Ce que les habitants en disent</p>\n"));
    QCOMPARE(article.language, QStringLiteral("fr"));
    QCOMPARE(article.tags, (QStringList{QStringLiteral("eau"), QStringLiteral("pont")}));
    QCOMPARE(article.created, QDateTime(QDate(2021, 4, 27), QTime(10, 0), Qt::UTC));
    const QByteArray body = written(article.body);
    for (const char *part : {">Premier chapitre</h2>", ">Plus bas</h3>", ">Second chapitre</h2>",
                             "Du <em>texte</em> avec <strong>gras</strong>", "<a href=\"https://lock.example/a?b=1&amp;c=2\">lien</a>",
                             "le mardi 3 mai.", "Un ajout suivi.", "<blockquote><p>Une citation.</p></blockquote>",
                             "<li>deux<ol><li>dedans</li><li>encore</li></ol></li>", "<ol start=\"3\"><li>trois</li>",
                             "<thead><tr><th>A</th><th>B</th></tr></thead>", "alt=\"Le pont, vu de l’aval\"",
                             "<p><strong>Bo Wu</strong> · <mark>le mardi 3</mark></p><p>une remarque</p>",
                             "La première note.", "La seconde, avec <em>emphase</em>."})
        QVERIFY2(body.contains(part), part + QByteArray(" is not in\n") + body);
    QVERIFY(!body.contains("retrait"));
    const QStringList pictures = [&] {
        static const QRegularExpression source(QStringLiteral("<img src=\"([^\"]+)\""));
        return source.match(QString::fromUtf8(body)).capturedTexts().mid(1);
    }();
    QCOMPARE(pictures.size(), 1);
    QCOMPARE(packed->file(pictures.front()).value_or(QByteArray()).size(), 74);
    QVERIFY(!packed->file(QStringLiteral("media/nothing.png")));
    QCOMPARE(packed->readings.front().warnings,
             (std::vector<Warning>{{Warning::Kind::Remarks, 0, QStringLiteral("1")}, {Warning::Kind::TrackedChanges, 0, QStringLiteral("2")}}));
}

void TestPacked::formatsAreKnownByTheirBytes()
{
    for (const auto &[name, format] : {std::pair("lettre.docx", Format::Word), std::pair("lettre.odt", Format::Odt),
                                       std::pair("livre.epub", Format::Epub), std::pair("livre2.epub", Format::Epub)})
        QCOMPARE(import::guessFormat(QStringLiteral("thing.txt"), fixture(QLatin1String(name)).left(8192)), format);
    QCOMPARE(import::guessFormat(QStringLiteral("a.docx"), zipOf({{"other", "x"}})), Format::Word);
    QCOMPARE(import::guessFormat(QStringLiteral("a.txt"), zipOf({{"other", "x"}})), Format::Text);
    QCOMPARE(import::guessFormat(QStringLiteral("a.odt"), "Un texte."), Format::Text);
    QCOMPARE(import::guessFormat(QStringLiteral("a.html"), "<rss version=\"2.0\"><channel>"), Format::Feed);
}

void TestPacked::odtIsUnderstood_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("styles");
    QTest::addColumn<QByteArray>("html");
    const auto row = [](const char *name, const char *text, const char *html, const char *styles = "") {
        QTest::newRow(name) << QByteArray(text) << QByteArray(styles) << QByteArray(html);
    };
    row("spaces", "<text:p>a<text:s text:c=\"3\"/>b<text:tab/>c<text:line-break/>d</text:p>", "<p>a b c<br>d</p>\n");
    row("a style made from others",
        "<text:p>a <text:span text:style-name=\"T2\">b</text:span> <text:span text:style-name=\"T3\">c</text:span></text:p>",
        "<p>a <strong><em>b</em></strong> <em>c</em></p>\n",
        "<style:style style:name=\"T1\" style:family=\"text\"><style:text-properties fo:font-weight=\"bold\"/></style:style>"
        "<style:style style:name=\"T2\" style:family=\"text\" style:parent-style-name=\"T1\"><style:text-properties fo:font-style=\"italic\"/></style:style>"
        "<style:style style:name=\"T3\" style:family=\"text\" style:parent-style-name=\"T2\"><style:text-properties fo:font-weight=\"normal\"/></style:style>");
    row("styles in a ring", "<text:p><text:span text:style-name=\"A\">a</text:span></text:p>", "<p>a</p>\n",
        "<style:style style:name=\"A\" style:family=\"text\" style:parent-style-name=\"B\"/>"
        "<style:style style:name=\"B\" style:family=\"text\" style:parent-style-name=\"A\"/>");
    row("a list that goes on",
        "<text:list text:style-name=\"L\"><text:list-item><text:p>a</text:p></text:list-item><text:list-item><text:p>b</text:p></text:list-item></text:list>"
        "<text:p>x</text:p><text:list text:style-name=\"L\" text:continue-numbering=\"true\"><text:list-item><text:p>c</text:p></text:list-item></text:list>",
        "<ol><li>a</li><li>b</li></ol>\n<p>x</p>\n<ol start=\"3\"><li>c</li></ol>\n",
        "<text:list-style style:name=\"L\"><text:list-level-style-number text:level=\"1\" style:num-format=\"1\"/></text:list-style>");
    row("merged cells",
        "<table:table><table:table-row><table:table-cell table:number-columns-spanned=\"2\"><text:p>a</text:p></table:table-cell>"
        "<table:covered-table-cell/></table:table-row><table:table-row><table:table-cell><text:p>b</text:p></table:table-cell>"
        "<table:table-cell><text:p>c</text:p></table:table-cell></table:table-row></table:table>",
        "<table><tbody><tr><td colspan=\"2\">a</td></tr><tr><td>b</td><td>c</td></tr></tbody></table>\n");
    row("contents are not text", "<text:table-of-content><text:index-body><text:p>a</text:p></text:index-body></text:table-of-content><text:p>b</text:p>",
        "<p>b</p>\n");
    row("a box in a paragraph", "<text:p>a<draw:frame><draw:text-box><text:p>b</text:p></draw:text-box></draw:frame>c</text:p>",
        "<p>a</p>\n<p>b</p>\n<p>c</p>\n");
    row("signs", "<text:p>a &lt;b&gt; &amp; &#8239;!</text:p>", "<p>a &lt;b&gt; &amp; &#8239;!</p>\n");
    row("fields", "<text:p>p. <text:page-number>3</text:page-number></text:p>", "<p>p. 3</p>\n");
    row("a script's address", "<text:p><text:a xlink:href=\"javascript:alert(1)\">a</text:a></text:p>", "<p>a</p>\n");
}

void TestPacked::odtIsUnderstood()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, styles);
    QTEST(odt(text, styles), "html");
}

void TestPacked::labelsInADocumentAreUnderstood()
{
    const QByteArray content = "<office:document-content><office:body><office:text><text:p>Le pont de l’écluse</text:p>"
                               "<text:p>Le chapô, en une phrase qui dit de quoi il retourne.</text:p><text:p>AUTEUR</text:p><text:p>Ann Lee</text:p>"
                               "<text:p>SOURCE</text:p><text:p>La Gazette</text:p><text:p>Publication originale le 27 avril 2021.</text:p>"
                               "<text:p>Le corps du texte, assez long pour en être un, et qui finit par un point.</text:p></office:text></office:body></office:document-content>";
    const Result<Packed> packed = import::readPacked(odtOf(content), Format::Odt);
    QVERIFY(packed);
    const Article &article = packed->readings.front().article;
    QVERIFY(packed->readings.front().labelled);
    QCOMPARE(article.title, QStringLiteral("Le pont de l’écluse"));
    QCOMPARE(article.authors, QStringList{QStringLiteral("Ann Lee")});
    QCOMPARE(article.source.name, QStringLiteral("La Gazette"));
    QCOMPARE(article.original.published.toIso(), QStringLiteral("2021-04-27"));
}

void TestPacked::propertiesFillWhatIsMissing()
{
    using import::OfficeProperties;
    const OfficeProperties properties = import::readOfficeProperties(
        "<cp:coreProperties><dc:title>Un titre</dc:title><dc:creator>Ann Lee</dc:creator><dc:language>en-GB</dc:language>"
        "<cp:keywords>a; b,c</cp:keywords><dcterms:created>2021-04-27T10:00:00+02:00</dcterms:created></cp:coreProperties>");
    QCOMPARE(properties.created, QDateTime(QDate(2021, 4, 27), QTime(8, 0), Qt::UTC));
    QCOMPARE(properties.keywords.join(u'|'), QStringLiteral("a|b|c"));
    const Article article = import::articleOf({{}, {}, {}, {}, "<p>x.</p>", 0, 0}, properties).article;
    QCOMPARE(article.title, QStringLiteral("Un titre"));
    QCOMPARE(article.authors, QStringList{QStringLiteral("Ann Lee")});
    QCOMPARE(article.language, QStringLiteral("en-GB"));
    const Article nobody = import::articleOf({{}, {}, {}, {}, "<p>x.</p>", 0, 0}, {{}, QStringLiteral("Microsoft Office User"), {}, {}, {}}).article;
    QVERIFY(nobody.authors.isEmpty() && nobody.title.isEmpty());
    const Article headed = import::articleOf({{}, {}, {}, {}, "<h2>A</h2><p>x.</p><h3>B</h3>", 0, 0}, properties).article;
    QCOMPARE(headed.title, QStringLiteral("A"));
    QCOMPARE(written(headed.body), QByteArray("<p>x.</p>\n<h2>B</h2>\n"));
    QVERIFY(!import::readOfficeProperties("<cp:coreProperties><dc:title>cut").created.isValid());
}

void TestPacked::withoutPandocAWordFileIsRefused()
{
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", "/nonexistent");
    const Result<Packed> packed = import::readPacked(fixture(QStringLiteral("lettre.docx")), Format::Word);
    qputenv("PATH", path);
    QVERIFY(!packed);
    QCOMPARE(packed.error().code, ErrorCode::Unsupported);
    QVERIFY(packed.error().detail.startsWith(QLatin1String("pandoc is not installed")));
}

void TestPacked::pandocIsStopped()
{
    if (!hasPandoc())
        QSKIP("pandoc is not installed");
    const import::Converter pandoc{QStringLiteral("pandoc"), QStringLiteral("pandoc")};
    const CancelToken cancel;
    cancel.cancel();
    const auto stopped = import::convert(pandoc, {QStringLiteral("-f"), QStringLiteral("markdown")}, QByteArray(50'000'000, '*'), cancel);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    const auto refused = import::convert(pandoc, {QStringLiteral("-f"), QStringLiteral("docx")}, "no zip", {});
    QVERIFY(!refused);
    QVERIFY(refused.error().detail.startsWith(QLatin1String("pandoc: ")));
}

void TestPacked::booksAreRead_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("EPUB 3") << QStringLiteral("livre.epub");
    QTest::newRow("EPUB 2") << QStringLiteral("livre2.epub");
}

void TestPacked::booksAreRead()
{
    QFETCH(QString, name);
    const Result<Packed> packed = import::readPacked(fixture(name), Format::Epub);
    QVERIFY2(packed, qPrintable(faultOf(packed)));
    QCOMPARE(packed->readings.size(), 2U);
    const Article &first = packed->readings[0].article;
    QCOMPARE(first.title, QStringLiteral("Premier chapitre"));
    QCOMPARE(packed->readings[1].article.title, QStringLiteral("Second chapitre"));
    QCOMPARE(first.authors, (QStringList{QStringLiteral("Ann Lee"), QStringLiteral("Bo Wu")}));
    QCOMPARE(first.language, QStringLiteral("fr"));
    const QByteArray body = written(first.body);
    QVERIFY2(!body.contains("Premier chapitre"), body);
    for (const char *part : {"<h2>Plus bas</h2>", "Le pont, vu de l’aval", "<li>deux", "La seconde, avec <em>emphase</em>."})
        QVERIFY2(body.contains(part), body);
    const qsizetype source = body.indexOf("src=\"") + 5;
    const QString picture = QString::fromUtf8(body.mid(source, body.indexOf('"', source) - source));
    QCOMPARE(packed->file(picture).value_or(QByteArray()).size(), 74);
    QCOMPARE(packed->readings[0].warnings.size(), 1U);
    QCOMPARE(packed->readings[0].warnings[0].kind, Warning::Kind::NotImported);
    QVERIFY(packed->readings[0].warnings[0].text.contains(QLatin1String("title_page")));
}

void TestPacked::linksInABookLeadWhereTheyCan()
{
    const Result<Packed> packed = import::readPacked(
        bookOf({}, {{"a.xhtml", "<html><head><title/></head><body><p>A <a href=\"b.xhtml#x\">b</a>, <a href=\"a.xhtml#y\">y</a>, <a href=\"#y\">z</a>, "
                                "<a href=\"https://c.example/\">c</a>.</p><p id=\"y\"><a id=\"empty\"/>Y.</p></body></html>"},
                    {"b.xhtml", "<body><p>B.</p></body>"}}),
        Format::Epub);
    QVERIFY2(packed, qPrintable(faultOf(packed)));
    QCOMPARE(written(packed->readings[0].article.body),
             QByteArray("<p>A b, <a href=\"#y\">y</a>, <a href=\"#y\">z</a>, <a href=\"https://c.example/\">c</a>.</p>\n"
                        "<p id=\"y\"><a id=\"empty\"></a>Y.</p>\n"));
    QCOMPARE(import::pathFrom(QStringLiteral("OEBPS/text/a.xhtml"), QStringLiteral("../img/b%20c.png#x")), QStringLiteral("OEBPS/img/b c.png"));
    for (const char *reference : {"../../../etc/passwd", "/etc/passwd", "https://a.example/b", "#x", "", "//a.example/b", "file:///etc/passwd"})
        QCOMPARE(import::pathFrom(QStringLiteral("OEBPS/a.xhtml"), QLatin1String(reference)), QString());
}

void TestPacked::whoMadeABookIsTold()
{
    const Result<Packed> packed = import::readPacked(
        bookOf("<dc:title>T</dc:title><dc:creator id=\"a\">Ann Lee</dc:creator><dc:creator id=\"b\">Bo Wu</dc:creator>"
               "<meta refines=\"#b\" property=\"role\">trl</meta><dc:contributor opf:role=\"trl\">Cy Ng</dc:contributor>"
               "<dc:publisher>La Gazette</dc:publisher><dc:date>2019</dc:date><dc:language>en_x!</dc:language><dc:rights>CC BY</dc:rights>"
               "<dc:subject>Eau</dc:subject>",
               {{"a.xhtml", "<body epub:type=\"chapter\"><h1>Un</h1><p>The water and the bridge are in the town of the river.</p></body>"},
                {"b.xhtml", "<body epub:type=\"frontmatter titlepage\"><p>T</p></body>"}, {"c.xhtml", "<body> </body>"}}),
        Format::Epub);
    QVERIFY(packed);
    QCOMPARE(packed->readings.size(), 1U);
    const Article &article = packed->readings[0].article;
    QCOMPARE(article.title, QStringLiteral("Un"));
    QCOMPARE(article.authors, QStringList{QStringLiteral("Ann Lee")});
    QCOMPARE(article.translators, (QStringList{QStringLiteral("Bo Wu"), QStringLiteral("Cy Ng")}));
    QCOMPARE(article.source.name, QStringLiteral("La Gazette"));
    QCOMPARE(article.original.published.toIso(), QStringLiteral("2019"));
    QCOMPARE(article.original.license, QStringLiteral("CC BY"));
    QCOMPARE(article.language, QStringLiteral("en"));
    QCOMPARE(article.tags, QStringList{QStringLiteral("Eau")});
}

void TestPacked::encryptedBooksAreRefused()
{
    const auto book = [](const QByteArray &encrypted) {
        return zipOf({{"META-INF/container.xml", "<container><rootfile full-path=\"a.opf\"/></container>"},
                      {"META-INF/encryption.xml", "<encryption><enc:EncryptedData><enc:CipherData><enc:CipherReference URI=\"" + encrypted
                                                      + "\"/></enc:CipherData></enc:EncryptedData></encryption>"},
                      {"a.opf", "<package><manifest><item id=\"a\" href=\"a.xhtml\"/></manifest><spine><itemref idref=\"a\"/></spine></package>"},
                      {"a.xhtml", "<body><p>A.</p></body>"}});
    };
    const Result<Packed> protectedBook = import::readPacked(book("a.xhtml"), Format::Epub);
    QVERIFY(!protectedBook);
    QCOMPARE(protectedBook.error().code, ErrorCode::Unsupported);
    QVERIFY(import::readPacked(book("font.otf"), Format::Epub)); // fonts may be, and are of no use here
}

void TestPacked::hostileZipsAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("words");
    QTest::newRow("no zip") << QByteArray("PK\x03\x04 and no more") << QStringLiteral("damaged");
    QTest::newRow("nothing") << QByteArray() << QStringLiteral("damaged");
    for (const char *name : {"../a", "a/../../b", "/etc/passwd", "a\\..\\b", "C:/a"})
        QTest::newRow(name) << zipOf({{"content.xml", "<x/>"}, {name, "x"}}) << QStringLiteral("leads out");
    QTest::newRow("twice the same") << zipOf({{"content.xml", "<x/>"}, {"content.xml", "<y/>"}}) << QStringLiteral("damaged");
    QTest::newRow("another zip") << zipOf({{"a", "b"}}) << QString();
    QTest::newRow("without a word") << odtOf("<office:document-content/>") << QStringLiteral("no text");
    std::vector<std::pair<QByteArray, QByteArray>> many;
    for (int i = 0; i < 20'001; ++i)
        many.emplace_back(QByteArray::number(i), "");
    QTest::newRow("very many files") << zipOf(many) << QStringLiteral("more than 20000 files");
    QByteArray wrong = odtOf("<office:document-content>" + QByteArray(10'000, 'a') + "</office:document-content>");
    wrong.replace("content.xml", "content.xmm");
    QTest::newRow("names that differ") << wrong << QString();
}

void TestPacked::hostileZipsAreRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, words);
    for (const Format format : {Format::Word, Format::Odt, Format::Epub}) {
        if (format == Format::Word && words == QLatin1String("no text"))
            continue;
        const Result<Packed> packed = import::readPacked(bytes, format);
        QVERIFY(!packed);
        if (format == Format::Odt && !words.isEmpty())
            QVERIFY2(faultOf(packed).contains(words), qPrintable(faultOf(packed)));
    }
}

void TestPacked::aBombDoesNotGoOff()
{
    const QByteArray zeros(60'000'000, '0');
    std::vector<std::pair<QByteArray, QByteArray>> files{{"word/document.xml", zeros}};
    for (int i = 0; i < 9; ++i)
        files.emplace_back("word/" + QByteArray::number(i), zeros);
    const QByteArray bomb = zipOf(files);
    QVERIFY(bomb.size() < 1'000'000);
    QElapsedTimer timer;
    timer.start();
    const Result<Packed> packed = import::readPacked(bomb, Format::Word);
    QVERIFY(faultOf(packed).contains(QLatin1String("512 MB")));
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
}

void TestPacked::hostileTextsEnd_data()
{
    QTest::addColumn<QByteArray>("content");
    const QByteArray begin = "<office:document-content><office:body><office:text><text:p>a</text:p>";
    QTest::newRow("deep") << begin + QByteArray("<text:list><text:list-item>").repeated(100'000);
    QTest::newRow("deep frames") << begin + QByteArray("<text:p><draw:frame><draw:text-box>").repeated(50'000);
    QTest::newRow("many notes") << begin + QByteArray("<text:note><text:note-body>").repeated(50'000);
    QTest::newRow("many comments") << begin + QByteArray("<office:annotation><dc:creator>a</dc:creator>").repeated(100'000);
    QTest::newRow("ends without beginnings") << begin + QByteArray("</text:p></text:list></draw:frame>").repeated(100'000);
    QTest::newRow("a long span") << begin + "<table:table><table:table-row><table:table-cell table:number-columns-spanned=\"2000000000\">";
    QTest::newRow("entities") << "<!DOCTYPE a [<!ENTITY b \"" + QByteArray(1000, 'x') + "\">]>" + begin + QByteArray("&b;").repeated(10'000);
}

void TestPacked::hostileTextsEnd()
{
    QFETCH(QByteArray, content);
    const qint64 before = tests::cpuTime();
    QVERIFY(import::readPacked(odtOf(content), Format::Odt));
    const qint64 milliseconds = (tests::cpuTime() - before) / 1'000'000;
    QVERIFY2(milliseconds < 10'000, qPrintable(QString::number(milliseconds)));
}

void TestPacked::bytesCutAnywhereAreNoCrash_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Format>("format");
    QTest::newRow("odt") << QStringLiteral("lettre.odt") << Format::Odt;
    QTest::newRow("epub") << QStringLiteral("livre.epub") << Format::Epub;
}

void TestPacked::bytesCutAnywhereAreNoCrash()
{
    QFETCH(QString, name);
    QFETCH(Format, format);
    const QByteArray whole = fixture(name);
    for (qsizetype at = 0; at < whole.size(); at += 61) {
        QByteArray changed = whole;
        changed[at] = char(changed[at] ^ 0x55);
        (void)import::readPacked(changed, format);
        QVERIFY(!import::readPacked(whole.first(at), format));
    }
}

QTEST_GUILESS_MAIN(TestPacked)
#include "tst_packed.moc"
