#include <QElapsedTimer>
#include <QTest>
#include <QXmlStreamReader>

#include "export/opml.h"

using namespace marbre;
using import::FeedList;
using import::ListedFeed;
using import::Warning;

namespace {

FeedList listOf(const QByteArray &bytes)
{
    const Result<FeedList> list = import::readOpml(bytes);
    return list ? *list : FeedList{};
}

QByteArray withBody(const QByteArray &outlines)
{
    return "<?xml version=\"1.0\"?><opml version=\"2.0\"><head><title>T</title></head><body>" + outlines + "</body></opml>";
}

ListedFeed feed(const char *name, const QString &folder = {})
{
    const QString called = QString::fromUtf8(name);
    return {QStringLiteral("https://example.org/") + called, called, QStringLiteral("https://example.org/"), folder};
}

bool isWellFormed(const QByteArray &bytes)
{
    QXmlStreamReader reader(bytes);
    while (!reader.atEnd())
        reader.readNext();
    return !reader.hasError();
}

} // namespace

/// Lists of feeds, as programs hand them to each other.
class TestOpml : public QObject
{
    Q_OBJECT

private slots:
    void aListComesBackAsItWasWritten();
    void whatIsWrittenIsXmlWhateverFeedsAreCalled();
    void foldersAreTheOutlinesAround();
    void aCategoryIsAFolderWhereThereIsNone();
    void listsOfOtherProgramsAreRead_data();
    void listsOfOtherProgramsAreRead();
    void anAddressIsTakenOnce();
    void otherSchemesAreCounted();
    void entitiesAreNotExpanded();
    void whatIsCutGivesWhatStandsBefore();
    void whatIsNoListIsRefused_data();
    void whatIsNoListIsRefused();
    void depthAndLengthHaveTheirBounds();
    void fiftyThousandFeedsTakeNoTime();
};

void TestOpml::aListComesBackAsItWasWritten()
{
    const std::vector feeds{feed("a", QStringLiteral("Santé/Hôpitaux")), feed("b", QStringLiteral("Santé")),
                            feed("c", QStringLiteral("Presse")), feed("d")};
    const QByteArray written = exporting::writeOpml(QStringLiteral("Les flux d’Anne"), feeds);
    const FeedList list = listOf(written);
    QCOMPARE(list.title, QStringLiteral("Les flux d’Anne"));
    QVERIFY(list.feeds == feeds);
    QVERIFY(list.warnings.empty());
    QCOMPARE(list.unusable, 0);
    // And the same again, byte for byte.
    QCOMPARE(exporting::writeOpml(list.title, list.feeds), written);
    QVERIFY(listOf(exporting::writeOpml({}, {})).feeds.empty());
}

void TestOpml::whatIsWrittenIsXmlWhateverFeedsAreCalled()
{
    std::vector feeds{feed("a", QStringLiteral("<Art & \"Tech\">"))};
    feeds[0].title = QStringLiteral("A & B <c> \"d\" 'e' \u0007\u0000\uFFFE é 🗞") + QChar(0xD800);
    feeds[0].address = QStringLiteral("https://example.org/?a=1&b=2");
    const QByteArray written = exporting::writeOpml(QStringLiteral("]]> & <"), feeds);
    QVERIFY2(isWellFormed(written), written.constData());
    const FeedList list = listOf(written);
    QCOMPARE(list.feeds.size(), std::size_t(1));
    QVERIFY2(list.feeds[0].title.startsWith(QStringLiteral("A & B <c> \"d\" 'e' é 🗞")), qPrintable(list.feeds[0].title));
    QCOMPARE(list.feeds[0].address, feeds[0].address);
    QCOMPARE(list.feeds[0].folder, feeds[0].folder);
}

void TestOpml::foldersAreTheOutlinesAround()
{
    const FeedList list = listOf(withBody(
        "<outline text='One'><outline text='AC/DC'><outline text='a' xmlUrl='http://a.org/'/></outline>"
        "<outline text='b' xmlUrl='http://b.org/'><outline text='b2' xmlUrl='http://b.org/2'/></outline></outline>"
        "<outline text='c' xmlUrl='http://c.org/'/>"));
    QStringList folders;
    for (const ListedFeed &each : list.feeds)
        folders.append(each.title + u':' + each.folder);
    QCOMPARE(folders, (QStringList{QStringLiteral("a:One/AC-DC"), QStringLiteral("b:One"), QStringLiteral("b2:One"), QStringLiteral("c:")}));
}

void TestOpml::aCategoryIsAFolderWhereThereIsNone()
{
    const FeedList list = listOf(withBody("<outline text='a' category='/Press/Daily,Other' xmlUrl='http://a.org/'/>"
                                          "<outline text='F'><outline text='b' category='Press' xmlUrl='http://b.org/'/></outline>"));
    QCOMPARE(list.feeds[0].folder, QStringLiteral("Press/Daily"));
    QCOMPARE(list.feeds[1].folder, QStringLiteral("F"));
}

void TestOpml::listsOfOtherProgramsAreRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("as it should be") << withBody("<outline type='rss' text='Le Phare' xmlUrl='https://a.org/f'/>");
    QTest::newRow("title alone") << withBody("<outline title='Le Phare' xmlUrl='https://a.org/f'/>");
    QTest::newRow("other cases") << QByteArray("<OPML><BODY><Outline TEXT='Le Phare' xmlURL='https://a.org/f'></Outline></BODY></OPML>");
    QTest::newRow("no head, no body") << QByteArray("<opml><outline text='Le Phare' xmlUrl='https://a.org/f'/></opml>");
    QTest::newRow("another type") << withBody("<outline type='atom' text='Le Phare' xmlUrl='https://a.org/f'/>");
    QTest::newRow("white space") << withBody("<outline text='  Le\n Phare ' xmlUrl=' https://a.org/f '/>");
    QTest::newRow("feed:") << withBody("<outline text='Le Phare' xmlUrl='feed:https://a.org/f'/>");
    QTest::newRow("UTF-8 with a mark") << QByteArray("\xEF\xBB\xBF") + withBody("<outline text='Le Phare' xmlUrl='https://a.org/f'/>");
    QTest::newRow("a comment first") << QByteArray("<!-- by hand -->") + withBody("<outline text='Le Phare' xmlUrl='https://a.org/f'/>");
    QTest::newRow("ends too early") << withBody("</outline></outline><outline text='Le Phare' xmlUrl='https://a.org/f'/>");
}

void TestOpml::listsOfOtherProgramsAreRead()
{
    QFETCH(QByteArray, bytes);
    const FeedList list = listOf(bytes);
    QCOMPARE(list.feeds.size(), std::size_t(1));
    QCOMPARE(list.feeds[0].address, QStringLiteral("https://a.org/f"));
    QCOMPARE(list.feeds[0].title, QStringLiteral("Le Phare"));
    QVERIFY(list.warnings.empty());
}

void TestOpml::anAddressIsTakenOnce()
{
    QCOMPARE(listOf(withBody("<outline text='a' xmlUrl='http://a.org/'/><outline text='b' xmlUrl='http://a.org/'/>")).feeds.size(),
             std::size_t(1));
}

void TestOpml::otherSchemesAreCounted()
{
    const FeedList list = listOf(withBody("<outline text='a' xmlUrl='file:///etc/passwd'/><outline text='b' xmlUrl='x'/>"
                                          "<outline text='c' xmlUrl='https://c.org/' htmlUrl='javascript:alert(1)'/>"));
    QCOMPARE(list.unusable, 2);
    QCOMPARE(list.feeds.size(), std::size_t(1));
    QCOMPARE(list.feeds[0].site, QString());
}

void TestOpml::entitiesAreNotExpanded()
{
    const FeedList list = listOf("<!DOCTYPE opml [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                                 "<opml><body><outline text='&b;&x;&amp;' xmlUrl='http://a.org/'/></body></opml>");
    QCOMPARE(list.feeds.size(), std::size_t(1));
    QCOMPARE(list.feeds[0].title, QStringLiteral("&b;&x;&"));
    QVERIFY(list.warnings.front().kind == Warning::Kind::OwnEntities);
}

void TestOpml::whatIsCutGivesWhatStandsBefore()
{
    const QByteArray whole = exporting::writeOpml({}, {feed("a", QStringLiteral("F")), feed("b", QStringLiteral("F")), feed("c")});
    for (qsizetype length = 60; length < whole.size() - 9; ++length) {
        const FeedList list = listOf(whole.first(length));
        QCOMPARE(list.warnings.size(), std::size_t(1));
        QVERIFY(list.warnings.front().kind == Warning::Kind::CutShort);
    }
    QCOMPARE(listOf(whole.first(whole.size() - 18)).feeds.size(), std::size_t(3));
}

void TestOpml::whatIsNoListIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("words") << QByteArray("opml");
    QTest::newRow("a page") << QByteArray("<!DOCTYPE html><html><opml>");
    QTest::newRow("a feed") << QByteArray("<rss><channel></channel></rss>");
    QTest::newRow("noise") << QByteArray(5000, '\xff');
    QTest::newRow("zeros") << QByteArray(5000, '\0');
}

void TestOpml::whatIsNoListIsRefused()
{
    QFETCH(QByteArray, bytes);
    const auto list = import::readOpml(bytes);
    QVERIFY(!list);
    QVERIFY(list.error().code == ErrorCode::Invalid);
}

void TestOpml::depthAndLengthHaveTheirBounds()
{
    QElapsedTimer timer;
    timer.start();
    const int deep = 200'000;
    const QByteArray nested = QByteArray("<outline text='d'>").repeated(deep) + "<outline text='a' xmlUrl='http://a.org/'/>"
        + QByteArray("</outline>").repeated(deep) + "<outline text='b' xmlUrl='http://b.org/'/>";
    const FeedList list = listOf(withBody(nested));
    QCOMPARE(list.feeds.size(), std::size_t(2));
    QCOMPARE(list.feeds[0].folder, QStringLiteral("d/d/d/d/d/d/d/d"));
    QCOMPARE(list.feeds[1].folder, QString());
    const QByteArray longName(500'000, 'x');
    const FeedList named = listOf(withBody("<outline text='" + longName + "' xmlUrl='http://a.org/'/><outline text='a' xmlUrl='http://a.org/" + longName + "'/>"));
    QVERIFY(named.feeds.front().title.size() < 1000);
    QCOMPARE(named.unusable, 1);
    QVERIFY(timer.elapsed() < 5000);
}

void TestOpml::fiftyThousandFeedsTakeNoTime()
{
    std::vector<ListedFeed> feeds;
    for (int i = 0; i < 50'000; ++i)
        feeds.push_back(feed(QByteArray::number(i).constData(), QStringLiteral("Folder %1").arg(i % 5000)));
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(listOf(exporting::writeOpml({}, feeds)).feeds.size(), feeds.size());
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestOpml)
#include "tst_opml.moc"
