#include <QTest>

#include <array>

#include "document/diff.h"
#include "import/capture/captured.h"
#include "import/import.h"

using namespace marbre;
using namespace marbre::import;

namespace {

const QByteArray paragraphs =
    "<p class=css-1 id=p1>The first <a href=/b class=x rel=nofollow target=_blank>paragraph</a> is long enough, "
    "with a comma or two, to be what an article is made of.</p>"
    "<p>The second one is, too, and says <a href=#p2>that</a> the quick brown fox jumps over the lazy dog.</p>"
    "<p id=p2>The third one adds that it did so on a day on which it rained, as it does there.</p>";

QByteArray page(const QByteArray &head, const QByteArray &body = paragraphs)
{
    return "<!DOCTYPE html><html lang=en><head><title>A title of some words - The Site</title>" + head
        + "</head><body><nav><a href=/>Home</a></nav><article><h1>A title of some words</h1><p class=byline>By Ann Lee "
          "and Bo Wu</p>"
        + body + "</article></body></html>";
}

const QByteArray head =
    "<meta property=og:site_name content='The Site'><meta property=og:title content='A title of some words'>"
    "<meta property=og:description content='What it is about.'>"
    "<meta property=article:published_time content=2021-04-27T06:00:00Z>"
    "<link rel=canonical href=https://www.example.org/a/b><link rel=license href=https://example.org/l>";

} // namespace

class TestCaptured : public QObject
{
    Q_OBJECT

private slots:
    void thePageIsTheArticlesOriginal();
    void theLeadIsNotSaidTwice_data();
    void theLeadIsNotSaidTwice();
    void namesOfThePageAreTakenOff();
    void aPageReadAgainShowsWhatChanged();
    void aPageOfTheWebIsImportedSo();
    void aMessageWithAPageIsImportedSo();
    void whatAPersonWroteIsReadAsBefore();
};

void TestCaptured::thePageIsTheArticlesOriginal()
{
    const article::Article article = captured(readCapturedPage(page(head)));
    QCOMPARE(article.title, QStringLiteral("A title of some words"));
    QCOMPARE(article.authors, QStringList({QStringLiteral("Ann Lee"), QStringLiteral("Bo Wu")}));
    QCOMPARE(article.language, QStringLiteral("en"));
    QCOMPARE(article.source.name, QStringLiteral("The Site"));
    QCOMPARE(article.source.url, QStringLiteral("https://www.example.org/"));
    QCOMPARE(article.original.url, QStringLiteral("https://www.example.org/a/b"));
    QCOMPARE(article.original.title, article.title);
    QCOMPARE(article.original.language, QStringLiteral("en"));
    QCOMPARE(article.original.published.toIso(), QStringLiteral("2021-04-27"));
    QCOMPARE(article.original.license, QStringLiteral("https://example.org/l"));
    QCOMPARE(document::toPlainText(article.lead), QStringLiteral("What it is about."));
    QVERIFY(document::toPlainText(article.body).startsWith(QLatin1String("The first paragraph")));
    const QByteArray nameless =
        "<title>A title</title><link rel=canonical href=https://www.example.org/a/b>" + paragraphs;
    QCOMPARE(captured(readCapturedPage(nameless)).source.name, QStringLiteral("www.example.org"));
    QVERIFY(!article.reposted && article.slug.isEmpty() == article::tidied(article).slug.isEmpty());
}

void TestCaptured::theLeadIsNotSaidTwice_data()
{
    QTest::addColumn<QByteArray>("description");
    QTest::addColumn<bool>("kept");
    QTest::newRow("another") << QByteArray("What it is about.") << true;
    QTest::newRow("the beginning") << QByteArray("The first paragraph is long enough, with a comma or two, to be what")
                                   << false;
    QTest::newRow("cut short") << QByteArray("What it is about, or nearly so…") << false;
    QTest::newRow("none") << QByteArray() << false;
}

void TestCaptured::theLeadIsNotSaidTwice()
{
    QFETCH(QByteArray, description);
    const QByteArray tag = "<meta name=description content='" + description + "'>";
    QTEST(!captured(readCapturedPage(page(tag))).lead.isEmpty(), "kept");
}

void TestCaptured::namesOfThePageAreTakenOff()
{
    const QString html = contentHtml(readCapturedPage(page(head), QStringLiteral("https://www.example.org/a/b")));
    QVERIFY(html.startsWith(QLatin1String("<p>The first <a href=\"https://www.example.org/b\">paragraph</a>")));
    QVERIFY(html.contains(QLatin1String("<p id=\"p2\">The third")));
    QVERIFY(!html.contains(QLatin1String("class=")));
}

void TestCaptured::aPageReadAgainShowsWhatChanged()
{
    // Another frame and other class names are no changes; a word and a paragraph are.
    const QByteArray later = QByteArray(paragraphs).replace("css-1", "css-2").replace("quick brown", "slow brown")
        + "<p>Correction: the fox was slow, as those who were there say, and not quick at all.</p>";
    const document::Document before = readCapturedPage(page(head)).content;
    const document::Document after = readCapturedPage(page(head, later).replace("<nav>", "<nav>Chaff")).content;
    const auto changes = document::differences(before.blocks, after.blocks);
    using Kind = document::BlockChange::Kind;
    QCOMPARE(changes.size(), std::size_t(4));
    const std::array kinds{Kind::Same, Kind::Changed, Kind::Same, Kind::Added};
    for (std::size_t i = 0; i < kinds.size(); ++i)
        QCOMPARE(changes[i].kind, kinds[i]);
}

void TestCaptured::aPageOfTheWebIsImportedSo()
{
    const auto reading = read(page(head), Format::Html, {});
    QVERIFY(reading);
    QCOMPARE(reading->article.original.url, QStringLiteral("https://www.example.org/a/b"));
    QVERIFY(!document::toPlainText(reading->article.body).contains(QLatin1String("Home")));
}

void TestCaptured::aMessageWithAPageIsImportedSo()
{
    const QByteArray message =
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\n"
        "Content-Location: https://www.example.org/m\r\n\r\n"
        + page({}) + "\r\n--x--\r\n";
    QCOMPARE(guessFormat(QStringLiteral("a.mhtml"), message), Format::Html);
    const auto reading = read(message, Format::Html, {});
    QVERIFY(reading);
    QCOMPARE(reading->article.original.url, QStringLiteral("https://www.example.org/m"));
    QCOMPARE(reading->article.title, QStringLiteral("A title of some words"));
}

void TestCaptured::whatAPersonWroteIsReadAsBefore()
{
    const auto reading = read("<title>T</title><nav>A menu</nav>" + paragraphs, Format::Html, {});
    QVERIFY(reading);
    QVERIFY(reading->article.original.url.isEmpty());
    QVERIFY(document::toPlainText(reading->article.body).startsWith(QLatin1String("A menu")));
}

QTEST_GUILESS_MAIN(TestCaptured)
#include "tst_captured.moc"
