#include <QFile>
#include <QStringEncoder>
#include <QTest>

#include "html/html.h"
#include "import/feedfile.h"

using namespace marbre;
using import::Feed;
using import::FeedItem;
using import::Warning;

namespace {

QByteArray fixture(const char *name)
{
    QFile file(QStringLiteral(MARBRE_FIXTURES "/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Feed feedOf(const QByteArray &bytes, const QString &address = {})
{
    const Result<Feed> feed = import::readFeed(bytes, address);
    return feed ? *feed : Feed{};
}

QByteArray withItem(const QByteArray &fields)
{
    return "<rss><channel><title>T</title><item>" + fields + "</item></channel></rss>";
}

FeedItem itemOf(const QByteArray &fields)
{
    const Feed feed = feedOf(withItem(fields));
    return feed.items.size() == 1 ? feed.items.front() : FeedItem{};
}

QByteArray cleaned(const QByteArray &html, const QString &base = {})
{
    return html::writeCanonical(html::read(html, {base, false}).document);
}

QString titlesOf(const Feed &feed)
{
    QStringList titles;
    for (const FeedItem &item : feed.items)
        titles.append(item.title);
    return titles.join(u'|');
}

} // namespace

/// Feeds as values.
class TestFeedFile : public QObject
{
    Q_OBJECT

private slots:
    void rssTellsOfItselfAndItsItems();
    void rssOfLittleIsRead();
    void atomTellsOfItselfAndItsEntries();
    void rdfIsRead();
    void atomUnderAPrefixIsRead();
    void momentsAreUnderstood_data();
    void momentsAreUnderstood();
    void personsAreNames_data();
    void personsAreNames();
    void addressesAreOfTheWeb_data();
    void addressesAreOfTheWeb();
    void encodingsAreUnderstood();
    void whatIsCutGivesTheItemsBefore();
    void anItemWithoutAnEndEndsAtTheNext();
    void entitiesAreNotExpanded();
    void hostileFilesEnd_data();
    void hostileFilesEnd();
    void otherFilesAreRefused_data();
    void otherFilesAreRefused();
};

void TestFeedFile::rssTellsOfItselfAndItsItems()
{
    const Feed feed = feedOf(fixture("gazette.rss"));
    QCOMPARE(feed.title, QStringLiteral("La Gazette de l’écluse"));
    QCOMPARE(feed.site, QStringLiteral("https://gazette.example/"));
    QCOMPARE(feed.address, QStringLiteral("https://gazette.example/feed.xml"));
    QCOMPARE(feed.description, QStringLiteral("Ce qui passe & ce qui reste"));
    QCOMPARE(feed.language, QStringLiteral("fr-FR"));
    QCOMPARE(feed.items.size(), 3U);
    const FeedItem &item = feed.items.front();
    QCOMPARE(item.title, QStringLiteral("Le pont & la rivière"));
    QCOMPARE(item.id, QStringLiteral("gazette-1"));
    QCOMPARE(item.link, QStringLiteral("https://gazette.example/pont?utm_source=feed"));
    QCOMPARE(item.authors, (QStringList{QStringLiteral("Ann Lee"), QStringLiteral("Bo Wu")}));
    QCOMPARE(item.categories, (QStringList{QStringLiteral("Travaux"), QStringLiteral("Eau & vie")}));
    QCOMPARE(item.published.toIso(), QStringLiteral("2021-04-27")); // the day where it was published
    QCOMPARE(item.moment, QDateTime(QDate(2021, 4, 28), QTime(4, 30), Qt::UTC));
    QCOMPARE(item.language, QStringLiteral("fr-FR"));
    QCOMPARE(item.image, QStringLiteral("https://gazette.example/pont.jpg"));
    QCOMPARE(item.summary, QByteArray("<p>Le résumé.</p>"));
    QCOMPARE(cleaned(item.content, item.base),
             QByteArray("<p>Le <em>pont</em> est fermé.</p>\n<p><a href=\"https://gazette.example/carte\">La carte</a></p>\n"));
    QCOMPARE(item.line, 12);
}

void TestFeedFile::rssOfLittleIsRead()
{
    const Feed feed = feedOf(fixture("gazette.rss"));
    const FeedItem &permanent = feed.items[1];
    QCOMPARE(permanent.link, QStringLiteral("https://gazette.example/sans-lien"));
    QCOMPARE(permanent.authors, QStringList{QStringLiteral("Bo Wu")});
    QCOMPARE(permanent.moment, QDateTime(QDate(2021, 5, 3), QTime(8, 0), Qt::UTC));
    QCOMPARE(cleaned(permanent.summary), QByteArray("<p>Pas <b>échappé</b>,<br>mais lu.</p>\n").replace("b>", "strong>"));
    QVERIFY(permanent.image.isEmpty());
    const FeedItem &note = feed.items[2];
    QVERIFY(note.title.isEmpty() && note.link.isEmpty() && note.id.isEmpty() && note.published.isNull());
    QCOMPARE(feed.warnings, (std::vector<Warning>{{Warning::Kind::WrongDate, note.line, QStringLiteral("31 février 2021")}}));
}

void TestFeedFile::atomTellsOfItselfAndItsEntries()
{
    const Feed feed = feedOf(fixture("ecluse.atom"), QStringLiteral("https://mirror.example/feed"));
    QCOMPARE(feed.title, QStringLiteral("The Lock & Key"));
    QCOMPARE(feed.site, QStringLiteral("https://lock.example/"));
    QCOMPARE(feed.address, QStringLiteral("https://mirror.example/feed")); // where it was read
    QCOMPARE(feedOf(fixture("ecluse.atom")).address, QStringLiteral("https://lock.example/news/feed.atom"));
    QCOMPARE(feed.items.size(), 2U);
    const FeedItem &item = feed.items.front();
    QCOMPARE(item.title, QStringLiteral("Water < wine"));
    QCOMPARE(item.link, QStringLiteral("https://lock.example/news/water.html"));
    QCOMPARE(item.image, QStringLiteral("https://lock.example/news/water.png"));
    QCOMPARE(item.authors, QStringList{QStringLiteral("Ann Lee")});
    QCOMPARE(item.categories, QStringList{QStringLiteral("Water")});
    QCOMPARE(item.published.toIso(), QStringLiteral("2021-04-27"));
    QCOMPARE(item.moment, QDateTime(QDate(2021, 4, 27), QTime(4, 0), Qt::UTC));
    QCOMPARE(cleaned(item.summary), QByteArray("<p>One line.</p>\n<p>Another paragraph &lt;b&gt;.</p>\n"));
    QCOMPARE(item.content, QByteArray("<div xmlns:x=\"http://www.w3.org/1999/xhtml\"><p>A <a href=\"b?c=1&amp;d=2\" id=\"e\"></a>"
                                      "link&nbsp;&lt;here&gt;<br>and &lt;there&gt; &amp; &#8230;</p></div>"));
    QCOMPARE(item.base, QStringLiteral("https://lock.example/news/deep/"));
    const FeedItem &later = feed.items.back();
    QVERIFY(later.link.isEmpty());
    QCOMPARE(later.published.toIso(), QStringLiteral("2021-05"));
    QVERIFY(!later.moment.isValid());
    QCOMPARE(later.authors, (QStringList{QStringLiteral("Bo Wu"), QStringLiteral("Ann Lee")}));
    QCOMPARE(later.content, QByteArray("<p>Escaped</p>"));
}

void TestFeedFile::rdfIsRead()
{
    const Feed feed = feedOf(R"(<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
        xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel rdf:about="https://a.example/rss"><title>Alpha</title><link>https://a.example/</link>
        <dc:language>de</dc:language><items><rdf:Seq><rdf:li resource="https://a.example/1"/></rdf:Seq></items></channel>
        <image><title>Logo</title><link>https://b.example/</link></image>
        <item rdf:about="https://a.example/1"><title>Eins</title><link>https://a.example/1</link>
        <dc:date>2021-05-03T10:00+01:00</dc:date><dc:creator>Ann Lee</dc:creator><dc:subject>Wasser</dc:subject></item>
        <textinput><title>Suche</title></textinput></rdf:RDF>)");
    QCOMPARE(feed.title, QStringLiteral("Alpha"));
    QCOMPARE(feed.site, QStringLiteral("https://a.example/"));
    QCOMPARE(titlesOf(feed), QStringLiteral("Eins"));
    const FeedItem &item = feed.items.front();
    QCOMPARE(item.id, QStringLiteral("https://a.example/1"));
    QCOMPARE(item.language, QStringLiteral("de"));
    QCOMPARE(item.moment, QDateTime(QDate(2021, 5, 3), QTime(9, 0), Qt::UTC));
    QCOMPARE(item.categories, QStringList{QStringLiteral("Wasser")});
    QVERIFY(feed.warnings.empty());
}

void TestFeedFile::atomUnderAPrefixIsRead()
{
    const Feed feed = feedOf(R"(<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>Alpha</a:title>
        <a:entry><a:title>One</a:title><a:link href="https://a.example/1"/></a:entry></a:feed>)");
    QCOMPARE(feed.title, QStringLiteral("Alpha"));
    QCOMPARE(titlesOf(feed), QStringLiteral("One"));
    QCOMPARE(feed.items.front().link, QStringLiteral("https://a.example/1"));
}

void TestFeedFile::momentsAreUnderstood_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QString>("day");
    QTest::addColumn<QString>("moment");
    const auto row = [](const char *written, const char *day, const char *moment) {
        QTest::newRow(written) << QByteArray(written) << QString::fromLatin1(day) << QString::fromLatin1(moment);
    };
    row("Mon, 03 May 2021 10:00:00 GMT", "2021-05-03", "2021-05-03T10:00:00Z");
    row("Mon, 03 May 2021 22:00:00 EST", "2021-05-03", "2021-05-04T03:00:00Z");
    row("3 May 21 10:00 +0200", "2021-05-03", "2021-05-03T08:00:00Z");
    row("Monday, 3 September 2001 10:00:00 Z", "2001-09-03", "2001-09-03T10:00:00Z");
    row("Sat, 01 Jan 00 00:00:00 UT", "2000-01-01", "2000-01-01T00:00:00Z");
    row("2021-05-03T10:00:00.25Z", "2021-05-03", "2021-05-03T10:00:00.25Z");
    row("2021-05-03T10:00:00-07:00", "2021-05-03", "2021-05-03T17:00:00Z");
    row("2021-05-03T10:00:00", "2021-05-03", "2021-05-03T10:00:00Z"); // of no zone: UTC
    row("2021-05-03", "2021-05-03", "");
    row("2021-05", "2021-05", "");
    row("3 mai 2021", "2021-05-03", "");
    row("Mon, 31 Feb 2021 10:00:00 GMT", "", "");
    row("Mon, 03 May 2021 25:00:00 GMT", "2021-05-03", "");
    row("0000-00-00T00:00:00Z", "", "");
    row("tomorrow", "", "");
}

void TestFeedFile::momentsAreUnderstood()
{
    QFETCH(QByteArray, written);
    QFETCH(QString, day);
    QFETCH(QString, moment);
    const Feed feed = feedOf(withItem("<title>x</title><pubDate> " + written + "\n</pubDate>"));
    QCOMPARE(feed.items.front().published.toIso(), day);
    QCOMPARE(feed.items.front().moment, QDateTime::fromString(moment, Qt::ISODate));
    QCOMPARE(feed.warnings.empty(), !day.isEmpty());
}

void TestFeedFile::personsAreNames_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QString>("name");
    QTest::newRow("name") << QByteArray("Ann Lee") << QStringLiteral("Ann Lee");
    QTest::newRow("address and name") << QByteArray("ann@example.org (Ann Lee)") << QStringLiteral("Ann Lee");
    QTest::newRow("name and address") << QByteArray("Ann Lee &lt;ann@example.org&gt;") << QStringLiteral("Ann Lee");
    QTest::newRow("address alone") << QByteArray("noreply@example.org") << QString();
    QTest::newRow("nobody") << QByteArray(" ") << QString();
}

void TestFeedFile::personsAreNames()
{
    QFETCH(QByteArray, written);
    QFETCH(QString, name);
    const FeedItem item = itemOf("<author>" + written + "</author><link>https://a.example/</link>");
    QCOMPARE(item.authors.join(u'|'), name);
    QCOMPARE(item.link, QStringLiteral("https://a.example/"));
}

void TestFeedFile::addressesAreOfTheWeb_data()
{
    QTest::addColumn<QByteArray>("written");
    for (const char *written : {"javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "/relative", "", "https://", "mailto:a@b.example"})
        QTest::newRow(*written ? written : "nothing") << QByteArray(written);
}

void TestFeedFile::addressesAreOfTheWeb()
{
    QFETCH(QByteArray, written);
    const FeedItem item = itemOf("<link>" + written + "</link><enclosure type=\"image/png\" url=\"" + written + "\"/>");
    QCOMPARE(item.link, QString());
    QCOMPARE(item.image, QString());
}

void TestFeedFile::encodingsAreUnderstood()
{
    const QString text = QStringLiteral("<?xml version=\"1.0\" encoding=\"%1\"?><rss><channel><title>Été – œuvre</title></channel></rss>");
    QByteArray western = text.arg(QStringLiteral("windows-1252")).toUtf8();
    western.replace("É", "\xC9").replace("é", "\xE9").replace("–", "\x96").replace("œ", "\x9C");
    QStringEncoder utf16(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    for (const QByteArray &bytes : {western, QByteArray(utf16.encode(text.arg(QStringLiteral("utf-16")))), text.arg(QStringLiteral("klingon")).toUtf8()}) {
        QCOMPARE(feedOf(bytes).title, QStringLiteral("Été – œuvre"));
        QVERIFY(import::looksLikeFeed(bytes.left(1000)));
    }
    QCOMPARE(feedOf(text.arg(QStringLiteral("klingon")).toUtf8()).warnings,
             (std::vector<Warning>{{Warning::Kind::UnknownEncoding, 1, QStringLiteral("klingon")}}));
}

void TestFeedFile::whatIsCutGivesTheItemsBefore()
{
    const QByteArray whole = fixture("gazette.rss");
    const qsizetype third = whole.lastIndexOf("<item>");
    for (qsizetype length = third + 6; length < whole.indexOf("</item>", third); ++length) {
        const Feed feed = feedOf(whole.first(length));
        QCOMPARE(feed.items.size(), 2U);
        QVERIFY(!feed.warnings.empty());
        QCOMPARE(feed.warnings.back().kind, Warning::Kind::CutShort);
        QCOMPARE(feed.warnings.back().line, feedOf(whole).items.back().line);
    }
}

void TestFeedFile::anItemWithoutAnEndEndsAtTheNext()
{
    QCOMPARE(titlesOf(feedOf("<rss><channel><item><title>A</title><item><title>B</title></item></channel></rss>")), QStringLiteral("A|B"));
    QCOMPARE(titlesOf(feedOf("<rss><channel><item><title>A</title><description>x</item><item><title>B</title></item></channel></rss>")),
             QStringLiteral("A|B"));
    QCOMPARE(titlesOf(feedOf("<rss><channel><item><title>A</title><author>x</item><item><title>B</title></item></channel></rss>")),
             QStringLiteral("A|B"));
}

void TestFeedFile::entitiesAreNotExpanded()
{
    const Feed feed = feedOf("<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">"
                             "<!ENTITY c SYSTEM \"file:///etc/passwd\">]>"
                             "<rss><channel><title>x &b; &c;</title></channel></rss>");
    QCOMPARE(feed.title, QStringLiteral("x &b; &c;"));
    QCOMPARE(feed.warnings, (std::vector<Warning>{{Warning::Kind::OwnEntities, 1, {}}}));
}

void TestFeedFile::hostileFilesEnd_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a million elements") << "<rss><channel><item>" + QByteArray("<a>").repeated(1'000'000);
    QTest::newRow("a million items") << "<rss><channel>" + QByteArray("<item>").repeated(1'000'000);
    QTest::newRow("a million authors") << withItem(QByteArray("<author>x").repeated(300'000));
    QTest::newRow("a long attribute") << withItem("<link href=\"" + QByteArray(5'000'000, 'a') + "\"/>");
    QTest::newRow("many attributes") << withItem("<content " + QByteArray("a='b' ").repeated(100'000) + "/>");
    QTest::newRow("many categories") << withItem(QByteArray("<category>a</category>").repeated(200'000));
    QTest::newRow("signs") << withItem(QByteArray("<").repeated(1'000'000));
    QTest::newRow("an open definition") << QByteArray("<!DOCTYPE rss [") + QByteArray("<!ENTITY a 'b'>").repeated(100'000);
}

void TestFeedFile::hostileFilesEnd()
{
    QFETCH(QByteArray, bytes);
    QElapsedTimer timer;
    timer.start();
    (void)import::readFeed(bytes);
    (void)import::looksLikeFeed(bytes.left(8192));
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
}

void TestFeedFile::otherFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("RSS and Atom are feeds.");
    QTest::newRow("a page") << QByteArray("<!DOCTYPE html><html><body><item>x</item></body></html>");
    QTest::newRow("another XML") << QByteArray("<?xml version=\"1.0\"?><svg><title>x</title></svg>");
    QTest::newRow("bytes") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0", 11);
}

void TestFeedFile::otherFilesAreRefused()
{
    QFETCH(QByteArray, bytes);
    const Result<Feed> feed = import::readFeed(bytes);
    QVERIFY(!feed);
    QCOMPARE(feed.error().code, ErrorCode::Invalid);
    QVERIFY(!import::looksLikeFeed(bytes));
}

QTEST_GUILESS_MAIN(TestFeedFile)
#include "tst_feedfile.moc"
