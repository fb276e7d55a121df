#include <QElapsedTimer>
#include <QTest>

#include "import/import.h"

using namespace marbre;
using namespace marbre::import;
using article::Article;

namespace {

QString utf8(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestHtmlPage : public QObject
{
    Q_OBJECT

private slots:
    void aPageGivesTitleLanguageAndBody_data();
    void aPageGivesTitleLanguageAndBody();
    void aPageMayBeInOldEncodings();
    void theBodyKeepsItsMarkup();
    void timeIsLinear_data();
    void timeIsLinear();
};

void TestHtmlPage::aPageGivesTitleLanguageAndBody_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("bodyText");
    const auto add = [](const char *name, const char *html, const char *title, const char *language, const char *text) {
        QTest::newRow(name) << QByteArray(html) << utf8(title) << utf8(language) << utf8(text);
    };
    add("a page", "<!DOCTYPE html><html lang=\"fr\"><head><title>T &amp; t</title></head><body><p>é</p></body></html>",
        "T & t", "fr", "é");
    add("a heading", "<html lang=en-US><title>Site</title><h1>The <em>title</em></h1><h2>a</h2><p>b", "The title",
        "en-US", "a\n\nb");
    add("capitals", "<HTML LANG='FR'><TITLE>T</TITLE><BODY><H1 CLASS=x>H</H1><P>a</P>", "H", "FR", "a");
    add("an empty heading", "<title>T</title><h1> <br> </h1><p>a", "T", "", "a");
    add("a heading that a comment hides", "<title>T</title><!-- <h1>H</h1> --><p>a", "T", "", "a");
    add("a heading that is not closed", "<title>T</title><h1>H<p>a", "T", "", "H a");
    add("two headings", "<h1>A</h1><p>a</p><h1>B</h1><p>b", "A", "", "a\n\nB\n\nb");
    add("an element whose name begins so", "<titlepage>x</titlepage><title>T</title><h10>y</h10><p>a", "T", "",
        "xy\n\na");
    add("no-break spaces", "<title>A&nbsp;: b\n c</title><p>a", "A\u00A0: b c", "", "a");
    add("XHTML",
        "<?xml version=\"1.0\"?><html xmlns=\"x\" "
        "xml:lang=\"fr\"><head><title>T</title></head><body><p>a</p></body></html>",
        "T", "fr", "a");
    add("a guessed language", "<title>T</title><p>Le chat est dans la maison de la ville.", "T", "fr",
        "Le chat est dans la maison de la ville.");
    add("a fragment", "<p>a</p><p>b</p>", "", "", "a\n\nb");
    add("text", "a b", "", "", "a b");
    add("a title alone", "<title>T</title>", "T", "", "");
    add("scripts are not read", "<title>T</title><script>var a = '<p>x</p>'</script><p>a", "T", "", "a");
}

void TestHtmlPage::aPageGivesTitleLanguageAndBody()
{
    QFETCH(QByteArray, html);
    const auto reading = read(html, Format::Html, {});
    QVERIFY(reading);
    QVERIFY(reading->warnings.empty());
    QTEST(reading->article.title, "title");
    QTEST(reading->article.language, "language");
    QTEST(document::toPlainText(reading->article.body), "bodyText");
}

void TestHtmlPage::aPageMayBeInOldEncodings()
{
    const auto reading = read("<title>L\x92\xE9t\xE9</title><p>d\xE9j\xE0", Format::Html, {});
    QVERIFY(reading);
    QCOMPARE(reading->article.title, utf8("L’été"));
    QCOMPARE(document::toPlainText(reading->article.body), utf8("déjà"));
}

void TestHtmlPage::theBodyKeepsItsMarkup()
{
    const auto reading = read("<h1>T</h1><h2>a</h2><ul><li>b</ul><p>c <strong>d</strong></p>", Format::Html, {});
    QVERIFY(reading);
    const document::Blocks &blocks = reading->article.body.blocks;
    QCOMPARE(blocks.size(), std::size_t(3));
    QVERIFY(std::holds_alternative<document::Heading>(blocks[0].content));
    QVERIFY(std::holds_alternative<document::List>(blocks[1].content));
    const auto *paragraph = std::get_if<document::Paragraph>(&blocks[2].content);
    QVERIFY(paragraph && paragraph->content.size() == 2);
}

void TestHtmlPage::timeIsLinear_data()
{
    QTest::addColumn<QByteArray>("html");
    constexpr int count = 100'000;
    for (const char *piece : {"<h1 ", "<title ", "<html ", "<h1", "<h10>", "<title>", "<!--", "</h1>", "<p>a", "<"})
        QTest::newRow(piece) << "<p>x</p>" + QByteArray(piece).repeated(count);
    QTest::newRow("<h1>a</h1>") << QByteArray("<h1>a</h1>").repeated(20'000);
}

void TestHtmlPage::timeIsLinear()
{
    QFETCH(QByteArray, html);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(read(html, Format::Html, {}));
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestHtmlPage)
#include "tst_htmlpage.moc"
