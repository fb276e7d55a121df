#include <QBuffer>
#include <QPdfWriter>
#include <QStandardPaths>
#include <QTest>
#include <QTextDocument>

#include "html/html.h"
#include "import/packed.h"
#include "import/pdffile.h"

using namespace marbre;
using import::Format;
using import::Warning;

namespace {

QByteArray pdfOf(const QString &html, const QString &title = {})
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    QPdfWriter writer(&out);
    writer.setTitle(title);
    writer.setResolution(100);
    QTextDocument document;
    document.setHtml(html);
    document.setDocumentMargin(40);
    document.print(&writer);
    return out.data();
}

const QString fishing = QStringLiteral("Le port de Rosmeur a rouvert lundi matin après trois semaines de travaux que personne n’attendait si longs, "
                                       "et les pêcheurs sont sortis avant le jour.");
const QString selling = QStringLiteral("La criée, elle, n’a vendu qu’un tiers de ce qu’elle vend d’ordinaire : « on repart de loin », dit le patron.");

bool isInstalled()
{
    return !QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty();
}

} // namespace

/// The text of a PDF.
class TestPdf : public QObject
{
    Q_OBJECT

private slots:
    void itsTextIsAnArticle();
    void linesAreParagraphsAgain_data();
    void linesAreParagraphsAgain();
    void aTitleThatIsAFilesNameIsNone();
    void aScanIsRefused();
    void withoutItsProgramItIsRefused();
    void hostileBytesEnd_data();
    void hostileBytesEnd();
};

void TestPdf::itsTextIsAnArticle()
{
    if (!isInstalled())
        QSKIP("pdftotext is not installed");
    const QByteArray bytes = pdfOf(QStringLiteral("<h1>Le port rouvre</h1><p>%1</p><p>%2</p>").arg(fishing, selling),
                                   QStringLiteral("Le port rouvre"));
    QCOMPARE(import::guessFormat(QStringLiteral("port"), bytes.left(8192)), Format::Pdf);
    const auto packed = import::readPacked(bytes, Format::Pdf);
    QVERIFY2(packed, packed ? "" : qPrintable(packed.error().detail));
    QCOMPARE(packed->readings.size(), 1U);
    QCOMPARE(packed->readings.front().article.title, QStringLiteral("Le port rouvre"));
    QCOMPARE(html::writeCanonical(packed->readings.front().article.body),
             html::writeCanonical(html::read("<p>" + fishing.toUtf8() + "</p><p>" + selling.toUtf8() + "</p>").document));
    QCOMPARE(packed->readings.front().warnings, (std::vector<Warning>{{Warning::Kind::TextOfPdf, 0, {}}}));
    QVERIFY(!packed->file(QStringLiteral("a.png")));
}

void TestPdf::linesAreParagraphsAgain_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("paragraphs");
    const auto row = [](const char *name, const char *text, const QStringList &paragraphs) {
        QTest::newRow(name) << QString::fromUtf8(text) << paragraphs;
    };
    row("nothing", "\f\n\f", {});
    row("lines", "one\ntwo\n\nthree\n", {QStringLiteral("one two"), QStringLiteral("three")});
    row("a cut word", "un sous\u00AD\nmarin\n", {QStringLiteral("un sousmarin")});
    row("a short line that ends a sentence", "A first paragraph that is as wide as the page.\nIt ends here.\nAnother one begins on the next line and goes on.\n",
        {QStringLiteral("A first paragraph that is as wide as the page. It ends here."), QStringLiteral("Another one begins on the next line and goes on.")});
    row("over the page", "he went\n\fto the sea.\n\nHe stayed.\n", {QStringLiteral("he went to the sea."), QStringLiteral("He stayed.")});
    row("a new sentence on a new page", "He went.\n\fThen he came.\n", {QStringLiteral("He went."), QStringLiteral("Then he came.")});
    row("heads and numbers", "The Harbour\n\nOne.\n\n1\n\fThe Harbour\n\nTwo.\n\n2\n\fThe Harbour\n\nThree.\n\n3\n",
        {QStringLiteral("One."), QStringLiteral("Two."), QStringLiteral("Three.")});
    row("a number in a text", "In\n1999\nit rained.\n", {QStringLiteral("In 1999 it rained.")});
}

void TestPdf::linesAreParagraphsAgain()
{
    QFETCH(QString, text);
    QTEST(import::paragraphsOfPages(text), "paragraphs");
}

void TestPdf::aTitleThatIsAFilesNameIsNone()
{
    if (!isInstalled())
        QSKIP("pdftotext is not installed");
    const auto packed = import::readPacked(pdfOf(QStringLiteral("<h1>Le port rouvre</h1><p>%1</p>").arg(fishing),
                                                 QStringLiteral("Microsoft Word - port final 2.doc")),
                                           Format::Pdf);
    QVERIFY(packed);
    QCOMPARE(packed->readings.front().article.title, QStringLiteral("Le port rouvre"));
}

void TestPdf::aScanIsRefused()
{
    if (!isInstalled())
        QSKIP("pdftotext is not installed");
    const auto packed = import::readPacked(pdfOf(QString()), Format::Pdf);
    QVERIFY(!packed);
    QCOMPARE(packed.error().code, ErrorCode::Invalid);
    QVERIFY(packed.error().detail.startsWith(QLatin1String("no text in it: of a scan")));
}

void TestPdf::withoutItsProgramItIsRefused()
{
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", "/nonexistent");
    const auto packed = import::readPacked("%PDF-1.4", Format::Pdf);
    qputenv("PATH", path);
    QVERIFY(!packed);
    QCOMPARE(packed.error().code, ErrorCode::Unsupported);
    QCOMPARE(packed.error().detail, QStringLiteral("pdftotext is not installed: install the package poppler-utils"));
}

void TestPdf::hostileBytesEnd_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a first line") << QByteArray("%PDF-1.7\n");
    QTest::newRow("noise") << QByteArray("%PDF-1.7\n") + QByteArray(100'000, '\xff');
    const QByteArray whole = pdfOf(fishing);
    for (qsizetype at = 0; at < whole.size(); at += std::max<qsizetype>(whole.size() / 8, 1))
        QTest::addRow("cut at %d", int(at)) << whole.left(at);
}

void TestPdf::hostileBytesEnd()
{
    if (!isInstalled())
        QSKIP("pdftotext is not installed");
    QFETCH(QByteArray, bytes);
    const auto packed = import::readPacked(bytes, Format::Pdf);
    QVERIFY(packed || packed.error().code == ErrorCode::Unsupported || packed.error().code == ErrorCode::Invalid);
}

QTEST_MAIN(TestPdf)
#include "tst_pdf.moc"
